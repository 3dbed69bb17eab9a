import { slug } from '../../../shared/domain/text.ts';
import type { CouncilCodeRow } from '../db/rows/organisation.ts';
import { fixedId } from './ids.ts';
import register from './data/councils.json' with { type: 'json' };
import type { RowOf, RowSet } from './rowSet.ts';

interface CouncilEntry {
  readonly code: string;
  readonly oldCode?: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly region: string;
  readonly london?: NonNullable<CouncilCodeRow['london']>;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly successors?: readonly string[];
}

const regions: Readonly<Record<string, string>> = register.regions;
const entries = register.councils as readonly CouncilEntry[];

/** A council keeps its organisation when it is only given a new code (Barnsley and Sheffield, 2025); a new council is another. */
export const councilOrganisationId = (name: string): string => fixedId('organisation', slug(name));

export const regionName = (code: string): string => regions[code] ?? code;

/** The code a council had on a day. The name is the register's, in full; refuses a name or day the register does not know. */
export function councilCodeOn(name: string, day: string): string {
  const entry = entries.find((each) => each.name === name && each.validFrom <= day && (each.validTo ?? day) >= day);
  if (entry === undefined) throw new Error(`The register has no ${name} on ${day}`);
  return entry.code;
}

const codeRow = (entry: CouncilEntry): RowOf<'council_code'> => ({
  id: fixedId('council-code', entry.code),
  organisation_id: councilOrganisationId(entry.name),
  code: entry.code,
  old_code: entry.oldCode ?? null,
  name: entry.name,
  short_name: entry.shortName,
  type: entry.type,
  region_code: entry.region,
  region_name: regionName(entry.region),
  london: entry.london ?? null,
  valid_from: entry.validFrom,
  valid_to: entry.validTo ?? null,
});

/** The register: 161 councils under 163 codes, with what followed those that are gone. */
export function councilRows(): RowSet {
  const councils = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    organisation: [...councils.values()].map(({ name, shortName }) => ({
      id: councilOrganisationId(name), reference: slug(name), name, short_name: shortName, kind: 'council',
    })),
    council_code: entries.map(codeRow),
    council_successor: entries.flatMap(({ code, successors = [] }) =>
      successors.map((successor) => ({ id: fixedId('council-successor', `${code}/${successor}`), code, successor }))),
  };
}
