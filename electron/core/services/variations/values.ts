import type { LeadShownRef, Named } from '../../../../shared/contract/common.ts';
import type { VariationPlace } from '../../../../shared/contract/variations.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { formatPartial, isPartialDate } from '../../../../shared/domain/partialDate.ts';
import { sharesFrom } from '../../../../shared/domain/shares.ts';
import type { VariationField, VariationKind } from '../../../../shared/domain/variation.ts';
import type { FieldValue, FieldValues } from '../../../../shared/domain/variationBase.ts';
import type { CostLine } from '../../../../shared/domain/virement.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import type { Reader } from '../../db/database.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { VariationValueRow } from '../../db/rows/variation.ts';
import { sharesOf } from '../../repositories/awardShares.ts';
import { listOrganisations } from '../../repositories/organisations.ts';
import { partOf } from '../../repositories/participations.ts';
import { listVariations } from '../../repositories/variations.ts';
import { keptOf, type AwardMoney } from '../funding/awardMoney.ts';
import { categoriesOf } from '../funding/categories.ts';

/** Where a value stands, by ids. */
export interface Place {
  readonly field: VariationField;
  readonly quarter: string | null;
  readonly categoryId: string | null;
  readonly organisationId: string | null;
}

export type Valued = Place & { readonly value: FieldValue };

export const placeOf = (field: VariationField, at: Partial<Omit<Place, 'field'>> = {}): Place =>
  ({ field, quarter: at.quarter ?? null, categoryId: at.categoryId ?? null, organisationId: at.organisationId ?? null });

export const keyOf = ({ field, quarter, categoryId, organisationId }: Place): string => [field, quarter ?? '', categoryId ?? '', organisationId ?? ''].join(':');

export const asValues = (values: readonly Valued[]): FieldValues => Object.fromEntries(values.map((each) => [keyOf(each), each.value]));

const rowPlace = ({ field, quarter, category_id, organisation_id }: VariationValueRow): Place => ({ field, quarter, categoryId: category_id, organisationId: organisation_id });

export const baseOf = (rows: readonly VariationValueRow[]): readonly Valued[] => rows.map((row) => ({ ...rowPlace(row), value: row.before_pence ?? row.before_text }));

export const proposedOf = (rows: readonly VariationValueRow[]): readonly Valued[] =>
  rows.filter(({ proposed }) => proposed === 1).map((row) => ({ ...rowPlace(row), value: row.after_pence ?? row.after_text }));

const pence = (value: FieldValue): number | null => (typeof value === 'number' ? value : null);
const text = (value: FieldValue): string | null => (typeof value === 'string' ? value : null);

/** What it started from and what it proposes, as rows. */
export function valueRows(variationId: string, base: readonly Valued[], proposed: readonly Valued[]): readonly Omit<VariationValueRow, 'id' | 'changed_in'>[] {
  const [before, after] = [new Map(base.map((each) => [keyOf(each), each])), new Map(proposed.map((each) => [keyOf(each), each]))];
  return [...new Map([...before, ...after]).values()].map((at) => {
    const [was, is] = [before.get(keyOf(at))?.value ?? null, after.get(keyOf(at))];
    return {
      variation_id: variationId, field: at.field, quarter: at.quarter, category_id: at.categoryId, organisation_id: at.organisationId,
      before_pence: pence(was), before_text: text(was), proposed: is === undefined ? 0 : 1, after_pence: pence(is?.value ?? null), after_text: text(is?.value ?? null),
    };
  });
}

export interface Subject {
  readonly project: ProjectRow;
  readonly award: AwardMoney;
}

/** Why the whole award is held, where somebody held it. */
export const heldWhy = ({ holds }: Pick<AwardMoney, 'holds'>): string | null =>
  holds.find((row) => row.payment_id === null && row.condition_id === null && row.measure_id === null && row.lifted_on === null)?.reason ?? null;

/** What of each cost line is spent: money spent on no line belongs to the line that is none; where its quarter has no such line, nobody knows whose it is. */
function spentOn(award: AwardMoney, categoryId: string | null, organisationId: string | null): number | null {
  if (keptOf(award).actuals === null) return null;
  const own = award.profile.filter((row) => row.organisation_id === organisationId);
  const unsplit = new Set(own.filter((row) => row.category_id === null).map(({ quarter }) => quarter));
  const whose = award.spend.filter((row) => row.organisation_id === organisationId || row.organisation_id === null);
  const unknown = categoryId !== null
    && whose.some((row) => row.category_id === null && !unsplit.has(row.quarter) && own.some((each) => each.category_id === categoryId && each.quarter === row.quarter));
  if (unknown) return null;
  return award.spend.filter((row) => row.category_id === categoryId && row.organisation_id === organisationId).reduce((sum, row) => sum + row.pence, 0);
}

/** The cost lines of a profile, council by council, with those that hold nothing yet. */
export async function costLines(db: Reader, award: AwardMoney): Promise<readonly (CostLine & Place)[]> {
  const { categories } = await categoriesOf(db);
  const names = new Map((await listOrganisations(db, null)).map(({ id, short_name }) => [id, short_name]));
  const councils = [...new Set(award.profile.map(({ organisation_id }) => organisation_id))];
  return councils.flatMap((organisationId) => {
    const own = award.profile.filter((row) => row.organisation_id === organisationId);
    const lines = [...(own.some(({ category_id }) => category_id === null) ? [{ id: null, name: 'Not on a cost line' }] : []), ...categories];
    return lines.map(({ id, name }) => {
      const at = placeOf('line', { categoryId: id, organisationId });
      const council = organisationId === null ? '' : `, ${names.get(organisationId) ?? ''}`;
      return {
        ...at, line: keyOf(at), name: `${name}${council}`, spent: spentOn(award, id, organisationId),
        pence: own.filter(({ category_id }) => category_id === id).reduce((sum, row) => sum + row.pence, 0),
      };
    });
  });
}

/** What the scope was last varied to; null: as the award was made. */
async function scopeNow(db: Reader, awardId: string): Promise<string | null> {
  const last = (await listVariations(db, awardId)).find(({ kind, state }) => kind === 'scope' && state === 'approved');
  return last?.values.find(({ field }) => field === 'scope')?.after_text ?? null;
}

/** What of the award is each council's today; where nobody has a share yet, what they are to have first. */
const sharesNow = async (db: Reader, awardId: string, today: IsoDate): Promise<readonly Valued[]> =>
  sharesFrom((await sharesOf(db, awardId)).map((row) => ({ ...row, from: row.from_on, to: row.to_on })), today)
    .map((row) => ({ ...placeOf('share', { organisationId: row.organisation_id }), value: row.pence }));

/** Everything that a variation of this kind looks at, as it stands today. Of partners, those that `asked` names. */
export async function valuesNow(db: Reader, kind: VariationKind, { project, award }: Subject, today: IsoDate, asked: readonly Place[] = []): Promise<readonly Valued[]> {
  switch (kind) {
    case 'time': return [{ ...placeOf('endsOn'), value: project.ends_on }];
    case 'money': return [
      { ...placeOf('awarded'), value: award.figure?.amount_pence ?? null },
      ...(await sharesNow(db, award.id, today)),
      ...award.profile.map((row) => ({ ...placeOf('profile', { quarter: row.quarter, categoryId: row.category_id, organisationId: row.organisation_id }), value: row.pence })),
    ];
    case 'virement': return (await costLines(db, award)).filter((line) => line.pence > 0).map(({ field, quarter, categoryId, organisationId, pence: value }) => ({ field, quarter, categoryId, organisationId, value }));
    case 'scope': return [{ ...placeOf('scope'), value: await scopeNow(db, award.id) }];
    case 'hold': return [{ ...placeOf('hold'), value: heldWhy(award) }];
    case 'end': return [{ ...placeOf('lifecycle'), value: project.lifecycle }, { ...placeOf('endsOn'), value: project.ends_on }];
    case 'partner': return Promise.all(asked.map(async (at) => {
      const part = await partOf(db, project.id, at.organisationId ?? '');
      const value = part === null ? null : at.field === 'leaves' ? part.left_on : (part.joined_on ?? 'takes part');
      return { ...at, value };
    }));
  }
}

export interface PlaceWords {
  readonly place: (at: Place) => VariationPlace;
  readonly value: (at: Place, value: FieldValue) => string;
}

const nothing: Readonly<Record<VariationField, string>> = {
  endsOn: 'Not known', awarded: 'Not known', share: 'No share', profile: 'Nothing', line: 'Nothing', scope: 'As the award was made', hold: 'Not on hold', lifecycle: 'Not known', joins: 'Does not take part', leaves: 'No leaving date',
};

/** How values and the places they stand at are called. */
export async function placeWords(db: Reader): Promise<PlaceWords> {
  const categories = new Map((await categoriesOf(db)).categories.map(({ id, key, name }): [string, Named] => [id, { reference: key, name }]));
  const councils = new Map((await listOrganisations(db, null)).map(({ id, reference, short_name }): [string, LeadShownRef] => [id, { code: reference, shortName: short_name }]));
  const place = (at: Place): VariationPlace => {
    const [category, council] = [at.categoryId === null ? null : (categories.get(at.categoryId) ?? null), at.organisationId === null ? null : (councils.get(at.organisationId) ?? null)];
    const split = [category?.name, council?.shortName].filter((part) => part !== undefined);
    const names: Readonly<Record<VariationField, string>> = {
      endsOn: 'End date', awarded: 'Award', share: `Share of ${council?.shortName ?? 'the council'}`, scope: 'Scope', hold: 'Hold', lifecycle: 'Where it stands', joins: `${council?.shortName ?? 'Partner'} joins`, leaves: `${council?.shortName ?? 'Partner'} leaves`,
      profile: [at.quarter === null ? '' : quarterName(at.quarter), ...split].join(', '), line: [category?.name ?? 'Not on a cost line', ...(council === null ? [] : [council.shortName])].join(', '),
    };
    return { field: at.field, quarter: at.quarter, category, council, name: names[at.field] };
  };
  const value = (at: Place, is: FieldValue): string => {
    if (is === null) return nothing[at.field];
    if (typeof is === 'number') return formatMoney(is);
    if (at.field === 'hold') return `On hold: ${is}`;
    return at.field !== 'scope' && isPartialDate(is) ? formatPartial(is) : upperFirst(is);
  };
  return { place, value };
}
