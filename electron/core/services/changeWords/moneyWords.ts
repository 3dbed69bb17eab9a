import { periodName } from '../../../../shared/domain/period.ts';
import type { State } from '../../db/touched.ts';
import { money, named, quarter, together, type Words } from './words.ts';

export const financialYear: (row: State) => string = (row) => periodName({ kind: 'financial-year', start: String(row['financial_year']) });
/** The project whose award a row of money belongs to. */
export const projectOfMoney: Words = (row, names) => names.of('project', names.of('award', row['award_id'], 'project_id'), 'title');
/** 'Payment 9' */
export const paymentName = (column: string): Words => (row, names) => {
  const number = names.of('payment', row[column], 'number');
  return number === null ? null : `Payment ${number}`;
};

export const conditionName: Words = (row, names) => names.of('award_condition', row['condition_id'], 'title');
/** A row of the grid of quarters: which project, quarter, cost line and council. */
export const moneyPlace = together(projectOfMoney, quarter('quarter'), named('category_id', 'cost_category', 'name'), named('organisation_id', 'organisation', 'short_name'));

/** The figure of an award with its kind: '£2,600,000, announced'. */
export const awardWords: Words = (row, names) => `${money('amount_pence')(row, names) ?? 'Not known'}, ${String(row['kind'])}`;
