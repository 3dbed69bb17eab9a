import type { CouncilShown, OrganisationShown } from '../../../shared/contract/register.ts';
import type { ComboOption } from './comboModel.ts';

/** Councils that stand on a day by their code, and other organisations by reference, as choices for a Combobox. */
export function councilOptions(councils: readonly CouncilShown[], organisations: readonly OrganisationShown[] = [], on: string | null = null): readonly ComboOption[] {
  const stands = ({ validFrom, validTo }: CouncilShown): boolean => on === null ? validTo === null : validFrom <= on && (validTo === null || on <= validTo);
  const bodies = organisations.filter(({ kind }) => kind !== 'council');
  return [
    ...councils.filter(stands).map(({ code, shortName, type, region }) => ({ value: code, label: shortName, detail: `${type}, ${region}` })),
    ...bodies.map(({ reference, name, kind }) => (kind === 'unknown' ? { value: reference, label: name } : { value: reference, label: name, detail: kind })),
  ].toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}
