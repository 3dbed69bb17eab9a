import type { Reader } from '../db/database.ts';
import { type ExportScope, type RowsOf, walked } from './exportRows.ts';

type Scoped = Pick<ExportScope, 'projectIds' | 'ledIds'>;

/** The awards an export takes, for their rows to be joined to. Of one council, those it leads: the money is theirs. */
export const awardsIn = (db: Reader, { projectIds, ledIds }: Scoped) =>
  db.selectFrom('award').innerJoin('project', 'project.id', 'award.project_id')
    .select(['project.reference as project', 'award.reference as award'])
    .$if(projectIds !== null, (q) => q.where('project.id', 'in', ledIds ?? projectIds ?? []))
    .orderBy('award.reference');

export const keptOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('award_kept as row', 'row.award_id', 'award.id')
    .selectAll('row').orderBy('row.what').stream(walked);

export const profileOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('profile_line as row', 'row.award_id', 'award.id')
    .leftJoin('cost_category as category', 'category.id', 'row.category_id').leftJoin('organisation', 'organisation.id', 'row.organisation_id')
    .selectAll('row').select(['category.key as category', 'organisation.reference as organisation'])
    .orderBy('row.quarter').orderBy('category.position', (by) => by.asc().nullsFirst()).orderBy('organisation.reference', (by) => by.asc().nullsFirst()).stream(walked);

export const forecastsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('forecast as row', 'row.award_id', 'award.id')
    .selectAll('row').orderBy('row.made_in').orderBy('row.quarter').stream(walked);

export const spendOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('spend as row', 'row.award_id', 'award.id')
    .leftJoin('cost_category as category', 'category.id', 'row.category_id').leftJoin('organisation', 'organisation.id', 'row.organisation_id')
    .selectAll('row').select(['category.key as category', 'organisation.reference as organisation'])
    .orderBy('row.quarter').orderBy('row.kind').orderBy('category.position', (by) => by.asc().nullsFirst())
    .orderBy('organisation.reference', (by) => by.asc().nullsFirst()).orderBy('row.pence').orderBy('row.id').stream(walked);

export const paymentsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('payment as row', 'row.award_id', 'award.id')
    .leftJoin('actor as proposer', 'proposer.id', 'row.proposed_by').leftJoin('actor as approver', 'approver.id', 'row.approved_by')
    .selectAll('row').select(['proposer.name as proposer', 'approver.name as approver'])
    .orderBy('row.number').stream(walked);

export const moneyBackOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('money_back as row', 'row.award_id', 'award.id').innerJoin('payment', 'payment.id', 'row.payment_id')
    .selectAll('row').select(['payment.number'])
    .orderBy('payment.number').orderBy('row.dated').orderBy('row.pence').orderBy('row.id').stream(walked);

export const conditionsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('award_condition as row', 'row.award_id', 'award.id').leftJoin('round_decision as decision', 'decision.id', 'row.decision_id')
    .selectAll('row').select('decision.decided_on').orderBy('row.number').stream(walked);

export const holdsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('hold as row', 'row.award_id', 'award.id')
    .leftJoin('payment', 'payment.id', 'row.payment_id').leftJoin('award_condition as condition', 'condition.id', 'row.condition_id').leftJoin('measure', 'measure.id', 'row.measure_id')
    .selectAll('row').select(['payment.number as payment', 'condition.number as condition', 'measure.reference as measure'])
    .orderBy('row.placed_on').orderBy('row.id').stream(walked);

export const explanationsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('variance_note as row', 'row.award_id', 'award.id')
    .selectAll('row').orderBy('row.quarter').stream(walked);

export const carryForwardsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('carry_forward as row', 'row.award_id', 'award.id').innerJoin('actor as asker', 'asker.id', 'row.requested_by')
    .selectAll('row').select(['asker.name as asker']).orderBy('row.number').stream(walked);

export const carriedIntoOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('carry_forward as request', 'request.award_id', 'award.id').innerJoin('carry_forward_into as row', 'row.carry_forward_id', 'request.id')
    .selectAll('row').select(['request.number', 'request.financial_year']).orderBy('request.number').orderBy('row.quarter').stream(walked);
export const variationsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('variation as row', 'row.award_id', 'award.id').leftJoin('actor', 'actor.id', 'row.submitted_by')
    .selectAll('row').select(['actor.name as submitter'])
    .orderBy('row.number').stream(walked);

export const variationValuesOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('variation', 'variation.award_id', 'award.id').innerJoin('variation_value as row', 'row.variation_id', 'variation.id')
    .leftJoin('cost_category as category', 'category.id', 'row.category_id').leftJoin('organisation', 'organisation.id', 'row.organisation_id')
    .selectAll('row').select(['variation.number', 'variation.illustrative', 'category.key as category', 'organisation.reference as organisation'])
    .orderBy('variation.number').orderBy('row.field').orderBy('row.quarter', (by) => by.asc().nullsFirst())
    .orderBy('category.position', (by) => by.asc().nullsFirst()).orderBy('organisation.reference', (by) => by.asc().nullsFirst()).stream(walked);
export const outcomePartsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('outcome_part as row', 'row.award_id', 'award.id').innerJoin('outcome_schedule as schedule', 'schedule.id', 'row.schedule_id')
    .innerJoin('measure', 'measure.id', 'row.measure_id').innerJoin('measure as guard', 'guard.id', 'row.safeguard_measure_id').leftJoin('measure as replies', 'replies.id', 'row.replies_measure_id')
    .selectAll('row').select(['schedule.number', 'schedule.name', 'schedule.share', 'schedule.results_percent', 'schedule.cap_pence', 'schedule.judged_to', 'schedule.scale_kind', 'schedule.scale_slope', 'schedule.scale_base',
      'schedule.scale_per_point', 'schedule.scale_most', 'measure.reference as measure', 'guard.reference as guard', 'replies.reference as replies'])
    .orderBy('schedule.number').orderBy('row.position').orderBy('row.id').stream(walked);

/** Steps of scales by schedule. */
export async function scaleStepsOut(db: Reader): Promise<ReadonlyMap<string, readonly { readonly from_percent: number; readonly pays: number }[]>> {
  return Map.groupBy(await db.selectFrom('payment_scale_step').select(['schedule_id', 'from_percent', 'pays']).orderBy('from_percent').execute(), ({ schedule_id }) => schedule_id);
}

export const workingsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('payment_working_part as row', 'row.award_id', 'award.id').innerJoin('payment_working as working', 'working.id', 'row.working_id').innerJoin('payment', 'payment.id', 'working.payment_id')
    .innerJoin('outcome_schedule as schedule', 'schedule.id', 'working.schedule_id').innerJoin('measure', 'measure.id', 'row.measure_id').innerJoin('measure as guard', 'guard.id', 'row.safeguard_measure_id').leftJoin('measure as replies', 'replies.id', 'row.replies_measure_id')
    .selectAll('row').select(['payment.number as payment', 'schedule.number as schedule', 'working.worked_on', 'working.pence as divided', 'working.score', 'working.core_pence', 'working.due_pence',
      'measure.reference as measure', 'guard.reference as guard', 'replies.reference as replies'])
    .orderBy('payment.number').orderBy('row.position').stream(walked);

export const matchLinesOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('match_line as row', 'row.award_id', 'award.id').selectAll('row').orderBy('row.kind').orderBy('row.source').orderBy('row.id').stream(walked);

export const matchNeedsOut = (db: Reader, scope: Scoped) =>
  awardsIn(db, scope).innerJoin('match_need as row', 'row.award_id', 'award.id').selectAll('row').stream(walked);

export type KeptOut = RowsOf<typeof keptOut>;
export type ProfileOut = RowsOf<typeof profileOut>;
export type ForecastOut = RowsOf<typeof forecastsOut>;
export type SpendOut = RowsOf<typeof spendOut>;
export type PaymentOut = RowsOf<typeof paymentsOut>;
export type MoneyBackOut = RowsOf<typeof moneyBackOut>;
export type ConditionOut = RowsOf<typeof conditionsOut>;
export type HoldOut = RowsOf<typeof holdsOut>;
export type ExplanationOut = RowsOf<typeof explanationsOut>;
export type CarryForwardOut = RowsOf<typeof carryForwardsOut>;
export type MatchLineOut = RowsOf<typeof matchLinesOut>;
export type MatchNeedOut = RowsOf<typeof matchNeedsOut>;
export type CarriedIntoOut = RowsOf<typeof carriedIntoOut>;
export type VariationOut = RowsOf<typeof variationsOut>;
export type VariationValueOut = RowsOf<typeof variationValuesOut>;
export type OutcomePartOut = RowsOf<typeof outcomePartsOut>;
export type WorkingOut = RowsOf<typeof workingsOut>;
