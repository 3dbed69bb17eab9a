import type { Reader } from '../db/database.ts';
import type { ExportScope } from './exports.ts';

/** Rows come one by one: there may be hundreds of thousands. */
const walked = 1000;

type Scoped = Pick<ExportScope, 'projectIds' | 'ledIds'>;

/** Of one council, the awards it leads: the money is theirs. */
const within = ({ projectIds, ledIds }: Scoped): readonly string[] => ledIds ?? projectIds ?? [];

export const keptOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('award_kept as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.what').stream(walked);

export const profileOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('profile_line as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .leftJoin('cost_category as category', 'category.id', 'row.category_id').leftJoin('organisation', 'organisation.id', 'row.organisation_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award', 'category.key as category', 'organisation.reference as organisation'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.quarter').orderBy('category.position', (by) => by.asc().nullsFirst()).orderBy('organisation.reference', (by) => by.asc().nullsFirst()).stream(walked);

export const forecastsOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('forecast as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.made_in').orderBy('row.quarter').stream(walked);

export const spendOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('spend as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .leftJoin('cost_category as category', 'category.id', 'row.category_id').leftJoin('organisation', 'organisation.id', 'row.organisation_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award', 'category.key as category', 'organisation.reference as organisation'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.quarter').orderBy('row.kind').orderBy('category.position', (by) => by.asc().nullsFirst())
    .orderBy('organisation.reference', (by) => by.asc().nullsFirst()).orderBy('row.pence').orderBy('row.id').stream(walked);

export const paymentsOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('payment as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .leftJoin('actor as proposer', 'proposer.id', 'row.proposed_by').leftJoin('actor as approver', 'approver.id', 'row.approved_by')
    .selectAll('row').select(['project.reference as project', 'award.reference as award', 'proposer.name as proposer', 'approver.name as approver'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.number').stream(walked);

export const moneyBackOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('money_back as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id').innerJoin('payment', 'payment.id', 'row.payment_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award', 'payment.number'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('payment.number').orderBy('row.dated').orderBy('row.pence').orderBy('row.id').stream(walked);

export const conditionsOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('award_condition as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.number').stream(walked);

export const holdsOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('hold as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .leftJoin('payment', 'payment.id', 'row.payment_id').leftJoin('award_condition as condition', 'condition.id', 'row.condition_id').leftJoin('measure', 'measure.id', 'row.measure_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award', 'payment.number as payment', 'condition.number as condition', 'measure.reference as measure'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.placed_on').orderBy('row.id').stream(walked);

export const explanationsOut = (db: Reader, scope: Scoped) =>
  db.selectFrom('variance_note as row').innerJoin('award', 'award.id', 'row.award_id').innerJoin('project', 'project.id', 'award.project_id')
    .selectAll('row').select(['project.reference as project', 'award.reference as award'])
    .$if(scope.projectIds !== null, (q) => q.where('project.id', 'in', within(scope)))
    .orderBy('award.reference').orderBy('row.quarter').stream(walked);

type RowsOf<F extends (db: Reader, scope: ExportScope) => AsyncIterable<unknown>> = ReturnType<F> extends AsyncIterable<infer R> ? R : never;

export type KeptOut = RowsOf<typeof keptOut>;
export type ProfileOut = RowsOf<typeof profileOut>;
export type ForecastOut = RowsOf<typeof forecastsOut>;
export type SpendOut = RowsOf<typeof spendOut>;
export type PaymentOut = RowsOf<typeof paymentsOut>;
export type MoneyBackOut = RowsOf<typeof moneyBackOut>;
export type ConditionOut = RowsOf<typeof conditionsOut>;
export type HoldOut = RowsOf<typeof holdsOut>;
export type ExplanationOut = RowsOf<typeof explanationsOut>;
