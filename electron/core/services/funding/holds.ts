import type { HoldShown } from '../../../../shared/contract/payments.ts';
import { addDays, formatDate, type IsoDate } from '../../../../shared/domain/calendar.ts';
import type { AwardHold, Hold } from '../../../../shared/domain/hold.ts';
import { shortIndicator } from '../../../../shared/domain/indicator.ts';
import type { Reader } from '../../db/database.ts';
import type { HoldRow } from '../../db/rows/payment.ts';
import { measureIds } from '../../repositories/funding.ts';
import { measureSummaries } from '../outcomes.ts';
import type { AwardPayments } from './awardMoney.ts';

/** A hold with what it waits for, and whether that has come. */
export interface HoldRead {
  readonly row: HoldRow;
  readonly hold: Hold;
  readonly shown: HoldShown;
}

type Measures = ReadonlyMap<string, { readonly reference: string; readonly name: string; readonly met: boolean }>;

/** The measures that holds wait for, with whether each target is met. */
async function measuresOf(db: Reader, awards: readonly AwardPayments[], today: IsoDate): Promise<Measures> {
  const waiting = awards.filter(({ holds }) => holds.some(({ measure_id }) => measure_id !== null)).map(({ projectId }) => projectId);
  const found = new Map<string, { readonly reference: string; readonly name: string; readonly met: boolean }>();
  for (const projectId of new Set(waiting)) {
    const ids = await measureIds(db, projectId);
    for (const { reference, indicator, state } of await measureSummaries(db, { projectId }, today)) {
      found.set(ids.get(reference) ?? '', { reference, name: shortIndicator(indicator.name), met: state === 'target met' });
    }
  }
  return found;
}

function read(award: AwardPayments, row: HoldRow, measures: Measures): HoldRead {
  const condition = award.conditions.find(({ id }) => id === row.condition_id);
  const measure = row.measure_id === null ? undefined : measures.get(row.measure_id);
  const lifted = row.lifted_on !== null;
  const common = { id: row.id, since: row.placed_on, payment: row.payment_id, changedIn: row.changed_in };
  if (condition !== undefined) {
    const name = `Condition ${condition.number}`;
    const state = lifted || condition.state === 'set aside' ? 'set aside' : condition.state === 'met' ? 'met' : 'open';
    return {
      row, hold: { source: 'condition', name, what: condition.title, state },
      shown: { ...common, by: 'condition', what: `${name}, ${condition.title}`, until: 'until it is met, or set aside with a reason', condition: condition.id, measure: null },
    };
  }
  if (measure !== undefined) {
    return {
      row, hold: { source: 'outcome', name: 'Outcome', what: measure.name, state: lifted ? 'set aside' : measure.met ? 'met' : 'open' },
      shown: { ...common, by: 'outcome', what: measure.name, until: 'until its target is met, or it is released with a reason', condition: null, measure: measure.reference },
    };
  }
  const reason = row.reason ?? '';
  return {
    row, hold: { source: 'decision', name: `Decision of ${formatDate(row.placed_on)}`, what: reason, state: lifted ? 'set aside' : 'open' },
    shown: { ...common, by: 'decision', what: reason, until: 'until it is released with a reason', condition: null, measure: null },
  };
}

/** Every hold of these awards, by award. */
export async function readHolds(db: Reader, awards: readonly AwardPayments[], today: IsoDate): Promise<ReadonlyMap<string, readonly HoldRead[]>> {
  const measures = await measuresOf(db, awards, today);
  return new Map(awards.map((award) => [award.id, award.holds.map((row) => read(award, row, measures))]));
}

/** The holds that stand on each unpaid payment: its own, and those on all payments of its award. */
export async function heldPayments(db: Reader, awards: readonly AwardPayments[], today: IsoDate): Promise<ReadonlyMap<string, readonly HoldRead[]>> {
  const holds = await readHolds(db, awards, today);
  return new Map(awards.flatMap((award) => {
    const standing = (holds.get(award.id) ?? []).filter(({ hold }) => hold.state === 'open');
    return award.payments.filter(({ state }) => state !== 'paid' && state !== 'cancelled')
      .map(({ id }): [string, readonly HoldRead[]] => [id, standing.filter(({ row }) => row.payment_id === null || row.payment_id === id)]);
  }));
}

/** Decisions that stopped the whole award, as the rule reads them: on the day one is released it no longer holds. */
export const awardHolds = ({ holds }: Pick<AwardPayments, 'holds'>): readonly AwardHold[] =>
  holds.filter(({ payment_id, condition_id, measure_id }) => payment_id === null && condition_id === null && measure_id === null)
    .map(({ placed_on, lifted_on, reason }) => ({ from: placed_on, to: lifted_on === null ? null : addDays(lifted_on, -1), reason: reason ?? '' }));
