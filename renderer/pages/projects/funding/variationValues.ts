import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { VariationNow, VariationPlace, VariationShown } from '../../../../shared/contract/variations.ts';
import { isBlank } from '../../../../shared/domain/blank.ts';
import { formatPartial } from '../../../../shared/domain/partialDate.ts';
import { plainPounds } from '../../../../shared/domain/money.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import type { VariationKind } from '../../../../shared/domain/variation.ts';
import { movesOverYearEnd, type QuarterPence, type YearEndMove } from '../../../../shared/domain/yearEndMove.ts';
import { readDate, readMoney, type Reading } from '../../../components/form/reading.ts';

export type VariationValues = Readonly<Record<string, string>>;
export type Proposals = Omit<RequestOf<'variations.start'>, 'project' | 'award' | 'kind'>;

const samePlace = (a: VariationPlace, b: VariationPlace): boolean =>
  a.field === b.field && a.quarter === b.quarter && a.category?.reference === b.category?.reference && a.council?.code === b.council?.code;

/** The amounts of a form in their order: quarters of the profile, or cost lines. */
export const amountsOf = (fields: readonly VariationNow[]): readonly VariationNow[] => fields.filter(({ field }) => field === 'profile' || field === 'line');
export const cellName = (nth: number): string => `amount-${nth}`;

/** Who has a share of the award, or may get one. */
export const sharesOf = (fields: readonly VariationNow[]): readonly VariationNow[] => fields.filter(({ field }) => field === 'share');
export const shareName = (nth: number): string => `share-${nth}`;

export const amountNow = ({ now }: VariationNow): number | null => (typeof now === 'number' ? now : null);

/** Every field of the form; of one that is edited, with what it proposes. */
export function variationValues(fields: readonly VariationNow[], variation: VariationShown | null): VariationValues {
  const after = (field: string): string => { const value = variation?.changes.find((change) => change.field === field)?.after; return typeof value === 'string' ? value : ''; };
  const award = variation?.changes.find(({ field }) => field === 'awarded')?.after;
  const partner = variation?.changes.find(({ field }) => field === 'joins' || field === 'leaves');
  const endsOn = after('endsOn');
  return {
    ends: after('lifecycle'), endsOn: endsOn === '' ? '' : formatPartial(endsOn), pence: typeof award === 'number' ? plainPounds(award) : '', scope: after('scope'),
    side: partner?.field === 'leaves' ? 'leaves' : 'joins', organisation: partner?.council?.code ?? '', on: typeof partner?.after === 'string' ? formatPartial(partner.after) : '',
    ...typedOf(amountsOf(fields), cellName, variation), ...typedOf(sharesOf(fields), shareName, variation),
    reason: variation?.reason ?? '',
  };
}

const typedOf = (fields: readonly VariationNow[], nameOf: (nth: number) => string, variation: VariationShown | null): VariationValues =>
  Object.fromEntries(fields.map((field, nth) => {
    const after = variation?.changes.find((each) => samePlace(each, field))?.after;
    return [nameOf(nth), typeof after === 'number' ? plainPounds(after) : ''];
  }));

/** What the amount of a field is to be: as typed; null where it is blank or cannot be read. */
export function typedPence(values: VariationValues, name: string): number | null {
  const read = readMoney(values[name] ?? '', 'Amount');
  return read.ok ? read.value : null;
}
export const typedAmount = (values: VariationValues, nth: number): number | null => typedPence(values, cellName(nth));
export const typedAward = (values: VariationValues): number | null => typedPence(values, 'pence');

/** Grant that what is typed moves over 31 March, told by the rule that the variation itself is told by. */
export function typedMoves(fields: readonly VariationNow[], values: VariationValues): readonly YearEndMove[] {
  const amounts = amountsOf(fields).flatMap((field, nth) => (field.quarter === null ? [] : [{ quarter: field.quarter, now: amountNow(field), after: typedAmount(values, nth) ?? amountNow(field) }]));
  const byQuarter = Map.groupBy(amounts, ({ quarter }) => quarter);
  const side = (of: 'now' | 'after'): QuarterPence => new Map([...byQuarter].map(([quarter, own]) => [quarter, own.reduce((sum, each) => sum + (each[of] ?? 0), 0)]));
  return movesOverYearEnd(side('now'), side('after'));
}

interface Amounts {
  readonly rows: readonly { readonly nth: number; readonly field: VariationNow; readonly pence: number }[];
  readonly issues: readonly Issue[];
}

/** The amounts that were typed. Blank stays as it is. */
function readAmounts(fields: readonly VariationNow[], values: VariationValues, nameOf: (nth: number) => string = cellName): Amounts {
  const read = fields.map((field, nth) => ({ nth, field, amount: readMoney(values[nameOf(nth)] ?? '', field.name) }));
  return {
    rows: read.flatMap(({ nth, field, amount }) => (amount.ok && amount.value !== null ? [{ nth, field, pence: amount.value }] : [])),
    issues: read.flatMap(({ nth, amount }) => (amount.ok ? [] : [{ ...amount.problem, path: nameOf(nth) }])),
  };
}

export interface VariationRead {
  readonly reading: Reading<Proposals>;
  /** Which field each amount of the request came from. */
  readonly sent: readonly string[];
}

export function readVariation(kind: VariationKind, fields: readonly VariationNow[], values: VariationValues): VariationRead {
  const reason = isBlank(values['reason']) ? null : (values['reason'] ?? '');
  const done = (proposals: Proposals, issues: readonly Issue[] = [], sent: readonly string[] = []): VariationRead =>
    ({ reading: issues.length > 0 ? { ok: false, problem: issues } : { ok: true, value: { reason, ...proposals } }, sent });
  const dated = (name: string, what: string, need: 'any' | 'day') => {
    const read = readDate(values[name] ?? '', what, need);
    return read.ok ? { value: read.value, issues: [] } : { value: null, issues: [{ ...read.problem, path: name }] };
  };
  switch (kind) {
    case 'time': { const { value, issues } = dated('endsOn', 'End date', 'any'); return done({ endsOn: value }, issues); }
    case 'end': { const { value, issues } = dated('endsOn', 'Date it ends', 'any'); return done({ endsOn: value, ends: values['ends'] === 'withdrawn' || values['ends'] === 'terminated' ? values['ends'] : null }, issues); }
    case 'scope': return done({ scope: values['scope'] ?? '' });
    case 'hold': return done({});
    case 'partner': {
      const { value, issues } = dated('on', 'Date', 'day');
      const side = values['side'] === 'leaves' ? 'leaves' as const : 'joins' as const;
      const missing = [...((values['organisation'] ?? '') === '' ? [{ path: 'organisation', message: 'Select the council or organisation' }] : []), ...(value === null && issues.length === 0 ? [{ path: 'on', message: 'Enter the date' }] : [])];
      return done({ partner: { organisation: values['organisation'] ?? '', side, on: value ?? '' } }, [...missing, ...issues]);
    }
    case 'money': {
      const award = readMoney(values['pence'] ?? '', 'Award');
      const { rows, issues } = readAmounts(amountsOf(fields), values);
      const profile = rows.flatMap(({ field: { quarter, category, council }, pence }) => (quarter === null ? [] : [{ quarter, category: category?.reference ?? null, council: council?.code ?? null, pence }]));
      // Shares are asked for with a new award alone: what was typed before it was taken out again counts for nothing.
      const given = readAmounts(typedAward(values) === null ? [] : sharesOf(fields), values, shareName);
      const shares = given.rows.map(({ field: { council }, pence }) => ({ council: council?.code ?? '', pence }));
      return done({ pence: award.ok ? award.value : null, ...(shares.length === 0 ? {} : { shares }), profile },
        [...(award.ok ? [] : [{ ...award.problem, path: 'pence' }]), ...given.issues, ...issues], [...given.rows.map(({ nth }) => shareName(nth)), ...rows.map(({ nth }) => cellName(nth))]);
    }
    case 'virement': {
      const { rows, issues } = readAmounts(amountsOf(fields), values);
      return done({ lines: rows.map(({ field: { category, council }, pence }) => ({ category: category?.reference ?? null, council: council?.code ?? null, pence })) }, issues, rows.map(({ nth }) => cellName(nth)));
    }
  }
}

const isShare = (name: string): boolean => name.startsWith('share-');

/** The field that a path of the request belongs to. */
export function fieldOf(sent: readonly string[], path: string): string | null {
  const [list = '', nth = ''] = path.split('.');
  const [shares, amounts] = [sent.filter(isShare), sent.filter((name) => !isShare(name))];
  // What the shares come to belongs to no council: it stands at the first.
  if (list === 'shares') return nth === '' ? shareName(0) : (shares[Number(nth)] ?? null);
  if (list === 'profile' || list === 'lines') return amounts[Number(nth)] ?? null;
  return list === 'partner' ? nth : null;
}
