import { type IsoDate, addDays, formatDate } from './calendar.ts';
import { formatMoney, mostPence } from './money.ts';
import type { Issue } from './problem.ts';
import { joinList } from './words.ts';

/** A council's part of an award, from a day to another or with no end. */
export interface Share {
  readonly organisationId: string;
  readonly name: string;
  readonly pence: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What the award came to from a day on: as first agreed, and after each variation. Null is unknown. */
export interface AwardStep {
  readonly from: IsoDate;
  readonly pence: number | null;
}

export const sharesOn = <S extends Pick<Share, 'from' | 'to'>>(shares: readonly S[], date: IsoDate): readonly S[] =>
  shares.filter(({ from, to }) => from <= date && (to === null || date <= to));

/** Shares that stand on a day; where none does yet, the first that will. */
export function sharesFrom<S extends Pick<Share, 'from' | 'to'>>(shares: readonly S[], date: IsoDate): readonly S[] {
  const standing = sharesOn(shares, date);
  if (standing.length > 0) return standing;
  const first = shares.map(({ from }) => from).filter((from) => from > date).toSorted()[0];
  return first === undefined ? [] : sharesOn(shares, first);
}

/** 'the shares come to £1,000, £200 less than the award of £1,200', or null where they come to it. In pence. */
export function sharesApart(shares: readonly Pick<Share, 'pence'>[], award: number): string | null {
  const sum = shares.reduce((total, { pence }) => total + pence, 0);
  return sum === award ? null : `the shares come to ${formatMoney(sum)}, ${formatMoney(Math.abs(sum - award))} ${sum < award ? 'less' : 'more'} than the award of ${formatMoney(award)}`;
}

/** What the award came to on a day; undefined before it began. */
export const awardOn = (steps: readonly AwardStep[], date: IsoDate): number | null | undefined =>
  steps.filter(({ from }) => from <= date).toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.pence;

/** Every day on which the award or a share changes: between them nothing can go wrong that was right on the day before. */
export function shareDates(steps: readonly AwardStep[], shares: readonly Share[]): readonly IsoDate[] {
  const after = shares.flatMap(({ to }) => (to === null ? [] : [addDays(to, 1)]));
  return [...new Set([...steps.map(({ from }) => from), ...shares.map(({ from }) => from), ...after])].toSorted();
}

function checkOne(share: Share, at: number, shares: readonly Share[]): readonly Issue[] {
  const { name, pence, from, to, organisationId } = share;
  const issue = (field: string, message: string): Issue => ({ path: `shares.${at}.${field}`, message });
  const overlaps = shares.slice(0, at).some((other) =>
    other.organisationId === organisationId && (to === null || other.from <= to) && (other.to === null || from <= other.to));
  return [
    ...(Number.isSafeInteger(pence) && pence >= 0 && pence <= mostPence ? [] : [issue('pence', `The share of ${name} must be between £0 and ${formatMoney(mostPence)}`)]),
    ...(to !== null && to < from ? [issue('to', `The share of ${name} must end on or after ${formatDate(from)}, when it begins`)] : []),
    ...(overlaps ? [issue('from', `${name} has two shares at once from ${formatDate(from)}. End one before the other begins`)] : []),
  ];
}

/**
 * Shares add up to the award on every date, not only today: asked on each day on which anything changes (Innovate UK, so
 * that a variation cannot leave a day short). Where no share is agreed on a day, or the award is not known, nothing is asked.
 */
export function checkShares(steps: readonly AwardStep[], shares: readonly Share[]): readonly Issue[] {
  const each = shares.flatMap((share, at) => checkOne(share, at, shares));
  if (each.length > 0) return each;
  return shareDates(steps, shares).flatMap((date): readonly Issue[] => {
    const standing = sharesOn(shares, date);
    const award = awardOn(steps, date);
    if (standing.length === 0 || award === null) return [];
    if (award === undefined) return [{ path: 'shares', message: `There is no award on ${formatDate(date)}, so nobody has a share of it yet` }];
    const apart = sharesApart(standing, award);
    return apart === null ? [] : [{ path: 'shares', message: `From ${formatDate(date)} ${apart}` }];
  });
}

/** Shares agreed from a later day, which shares from this day on would take away: the first such day, and all in words. Null where there are none. */
function laterShares(shares: readonly Share[], from: IsoDate): { readonly first: IsoDate; readonly words: string } | null {
  const later = shares.filter((share) => share.from > from).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first] = later;
  if (first === undefined) return null;
  const days = [...Map.groupBy(later, (share) => share.from)].map(([day, own]) => `from ${formatDate(day)} ${joinList(own.map(({ name, pence }) => `${name} ${formatMoney(pence)}`))}`);
  return { first: first.from, words: `Shares are agreed for later, and would go: ${days.join('; ')}` };
}

/** Shares that were agreed from a later day are not lost unsaid: they are ended first, or the request says that they go. */
export function checkLaterShares(shares: readonly Share[], from: IsoDate, replaced: boolean): readonly Issue[] {
  const later = replaced ? null : laterShares(shares, from);
  return later === null ? [] : [{ path: 'replaceLater', message: `${later.words}. Set the shares from ${formatDate(later.first)} or after, end those first by setting none from that day, or say that they are replaced` }];
}

/** A variation sets shares from the day it is approved, and takes none away that were agreed for later. */
export function checkVariedShares(shares: readonly Share[], from: IsoDate): readonly Issue[] {
  const later = laterShares(shares, from);
  return later === null ? [] : [{ path: 'shares', message: `${later.words}. End those first, in Shares of councils, by setting none from ${formatDate(later.first)}` }];
}
