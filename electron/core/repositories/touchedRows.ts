import type { Tx } from '../db/database.ts';
import type { ProgrammeFactRow, RoundRow } from '../db/rows/programme.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import { touchedRows, valuesTouched } from '../db/touched.ts';

/** Rows as the running change leaves them, for the checks that every change must pass. */

export const touchedProjects = async (tx: Tx): Promise<readonly ProjectRow[]> =>
  tx.selectFrom('project').selectAll().where('changed_in', '=', tx.change).execute();

export const touchedRounds = async (tx: Tx): Promise<readonly RoundRow[]> =>
  tx.selectFrom('round').selectAll().where('changed_in', '=', tx.change).execute();

/** With what tells whether the code is the organisation's own. */
export const touchedParticipations = async (tx: Tx) =>
  tx
    .selectFrom('participation')
    .innerJoin('organisation', 'organisation.id', 'participation.organisation_id')
    .leftJoin('council_code', 'council_code.code', 'participation.council_code')
    .selectAll('participation')
    .select(['organisation.short_name', 'council_code.organisation_id as code_of'])
    .where('participation.changed_in', '=', tx.change)
    .execute();

/** Everybody's role in the projects where somebody's part was touched. */
export async function rolesInTouchedProjects(tx: Tx) {
  const touched = tx.selectFrom('participation').select('project_id').where('changed_in', '=', tx.change);
  const parts = tx.selectFrom('participation').innerJoin('project', 'project.id', 'participation.project_id').select(['project.title', 'participation.project_id', 'participation.role']);
  return parts.where('participation.project_id', 'in', touched).execute();
}

/** All figures of the awards where a figure was touched. */
export async function figuresOfTouchedAwards(tx: Tx) {
  const touched = tx.selectFrom('award_figure').select('award_id').where('changed_in', '=', tx.change);
  const figures = tx.selectFrom('award_figure').innerJoin('award', 'award.id', 'award_figure.award_id').select(['award.reference', 'amount_pence', 'adopted']);
  return figures.where('award_figure.award_id', 'in', touched).execute();
}

export async function factsOfTouchedQuestions(tx: Tx): Promise<readonly Pick<ProgrammeFactRow, 'question' | 'adopted'>[]> {
  const touched = tx.selectFrom('programme_fact').select('question').where('changed_in', '=', tx.change).where('question', 'is not', null);
  return tx.selectFrom('programme_fact').select(['question', 'adopted']).where('question', 'in', touched).execute();
}

const broken = (tx: Tx) =>
  tx
    .selectFrom('observation')
    .innerJoin('measure', 'measure.id', 'observation.measure_id')
    .innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
    .select(['indicator.name', 'observation.period_start', 'observation.council_code'])
    .where('observation.changed_in', '=', tx.change)
    .orderBy('observation.id')
    .limit(20);

/** Percentages of more than everybody. */
export const figuresOverTheWhole = async (tx: Tx) =>
  broken(tx).where('indicator.kind', '=', 'percentage').whereRef('observation.numerator', '>', 'observation.denominator').execute();

/** Figures under a code that the register does not have for their council. */
export const figuresOfUnknownCodes = async (tx: Tx) =>
  broken(tx)
    .leftJoin('council_code', (join) =>
      join.onRef('council_code.code', '=', 'observation.council_code').onRef('council_code.organisation_id', '=', 'observation.organisation_id'))
    .where('observation.council_code', 'is not', null)
    .where('council_code.code', 'is', null)
    .execute();

/** Awards where an amount, a payment or what came back of one was touched or taken away. */
export const touchedAwards = (tx: Tx): readonly string[] =>
  [...new Set((['award_figure', 'payment', 'money_back'] as const).flatMap((table) => valuesTouched(tx, table, 'award_id', tx.change)))];

/** Awards that a change may leave with more profiled than awarded or shared out: their amount or a share was touched, or their profile grew. */
export function awardsToProfileAgain(tx: Tx): readonly string[] {
  const grown = new Map<string, number>();
  for (const { before, after } of touchedRows(tx, 'profile_line', [tx.change], -1)) {
    for (const [state, sign] of [[before, -1], [after, 1]] as const) {
      // By council: what one gains and another loses is no growth of the award, and may be too much for the one.
      const place = `${String(state?.['award_id'])} ${String(state?.['organisation_id'] ?? '')}`;
      if (state !== null) grown.set(place, (grown.get(place) ?? 0) + sign * Number(state['pence']));
    }
  }
  const amounts = (['award_figure', 'award_share'] as const).flatMap((table) => valuesTouched(tx, table, 'award_id', tx.change));
  return [...new Set([...amounts, ...[...grown].flatMap(([place, pence]) => (pence > 0 ? [place.split(' ')[0] ?? ''] : []))])];
}

/** Every open variation of the awards where one was touched, in their order. */
export async function openVariationsOfTouched(tx: Tx) {
  const awards = valuesTouched(tx, 'variation', 'award_id', tx.change);
  if (awards.length === 0) return [];
  return tx.selectFrom('variation').innerJoin('award', 'award.id', 'variation.award_id').select(['award.reference', 'variation.kind', 'variation.number'])
    .where('variation.award_id', 'in', [...awards]).where('variation.state', 'in', ['draft', 'submitted']).orderBy('award.reference').orderBy('variation.number').execute();
}

/** Awards where a payment was touched or taken away, and those where it was from when something is kept here. */
export const awardsOfTouched = (tx: Tx, table: 'payment' | 'award_kept'): readonly string[] => valuesTouched(tx, table, 'award_id', tx.change);

/** Payments that are matched to a row of the ledger without being paid. */
export const matchedUnpaid = async (tx: Tx, awards: readonly string[]) =>
  tx.selectFrom('ledger_match').innerJoin('payment', 'payment.id', 'ledger_match.payment_id').innerJoin('award', 'award.id', 'payment.award_id').select(['award.reference', 'payment.number'])
    .where('payment.award_id', 'in', [...awards]).where('payment.state', '<>', 'paid').orderBy('payment.number').execute();

/** Payments that were proposed from a schedule of outcomes and stand, in their order. */
export const standingFromSchedules = async (tx: Tx, awards: readonly string[]) =>
  tx.selectFrom('payment_working').innerJoin('payment', 'payment.id', 'payment_working.payment_id').innerJoin('award', 'award.id', 'payment.award_id')
    .innerJoin('outcome_schedule', 'outcome_schedule.id', 'payment_working.schedule_id').select(['award.reference', 'payment.number', 'outcome_schedule.id as schedule', 'outcome_schedule.name'])
    .where('payment.award_id', 'in', [...awards]).where('payment.state', '<>', 'cancelled').orderBy('payment.number').execute();

const takesUp = new Set<unknown>(['planned', 'proposed', 'approved', 'paid']);

/** Awards where a payment that was cancelled counts again, or money that had come back is out again. */
export function awardsMadeFuller(tx: Tx): readonly string[] {
  const revived = touchedRows(tx, 'payment', [tx.change], -1).filter(({ before, after }) => before?.['state'] === 'cancelled' && takesUp.has(after?.['state']));
  const out = touchedRows(tx, 'money_back', [tx.change], -1).filter(({ before, after }) => before !== null && after === null);
  return [...new Set([...revived, ...out].map(({ before }) => String(before?.['award_id'])))];
}

/** Conditions that were met or set aside, and are open after the running change. */
export const conditionsOpenedAgain = (tx: Tx): readonly { readonly id: string; readonly award: string }[] =>
  touchedRows(tx, 'award_condition', [tx.change], -1)
    .filter(({ before, after }) => before !== null && before['state'] !== 'open' && after?.['state'] === 'open')
    .map(({ id, after }) => ({ id, award: String(after?.['award_id']) }));
