import type { CarryForwardShown } from '../../../../shared/contract/carryForwards.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney, formatPoundsInTable } from '../../../../shared/domain/money.ts';
import type { Total } from '../../../../shared/domain/total.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import { Tag } from '../../../components/Tag.tsx';
import { Unknown } from '../../../components/Unknown.tsx';

/** Where a request stands; an approval of less than was asked for says so. */
export function CarryForwardState({ request: { state, pence, approvedPence } }: { readonly request: Pick<CarryForwardShown, 'state' | 'pence' | 'approvedPence'> }) {
  if (state === 'approved') return <><Tag status="Approved" />{approvedPence === pence ? null : ' in part'}</>;
  if (state === 'withdrawn') return <Tag status="Withdrawn" />;
  return <>{state === 'requested' ? 'Waiting for a decision' : 'Refused'}</>;
}

/** '£70,000 into July to September 2019 and £71,550 into October to December 2019' */
export const intoWords = (into: readonly { readonly quarter: string; readonly pence: number }[]): string =>
  joinList(into.filter(({ pence }) => pence > 0).map(({ quarter, pence }) => `${formatMoney(pence)} into ${quarterName(quarter)}`));

/** A sum of a year's quarters; where some are not known, how many are. */
export function QuartersSum({ total: { pence, counted, of }, about }: { readonly total: Total; readonly about: string }) {
  if (counted === 0) return <Unknown about={about} />;
  return <>{formatPoundsInTable(pence)}{counted === of ? null : <span className="t2 src">{counted} of {of} quarters</span>}</>;
}

