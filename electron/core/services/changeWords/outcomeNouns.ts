import type { VersionedTable } from '../../db/schema.ts';
import { indicatorName, measureName } from './figureWords.ts';
import { paymentName, projectOfMoney } from './moneyWords.ts';
import { date, field, money, named, percent, periodWords, plain, together, yes, type NounWords } from './words.ts';

/** Payments on outcomes and how each was worked out. */
export const outcomeNouns = {
  outcome_schedule: {
    one: 'schedule of outcomes', many: 'schedules of outcomes', name: together(plain('name'), projectOfMoney),
    fields: [
      field('Name', plain('name')),
      field('Share of the award', percent('share')),
      field('Rests on results', percent('results_percent')),
      field('Cap', money('cap_pence')),
      field('Judged to', date('judged_to')),
      field('Scale', plain('scale_kind')),
      field('Slope of the scale', plain('scale_slope')),
      field('Base of the scale', plain('scale_base')),
      field('For each point past the target', percent('scale_per_point')),
      field('Most that is paid', percent('scale_most')),
      field('Note', plain('note')),
      field('Number', plain('number')),
    ],
  },
  payment_scale_step: {
    one: 'step of a payment scale',
    many: 'steps of a payment scale',
    name: together(named('schedule_id', 'outcome_schedule', 'name'), percent('from_percent'), projectOfMoney),
    fields: [
      field('Paid', percent('pays')),
      field('From', percent('from_percent')),
      field('Schedule', named('schedule_id', 'outcome_schedule', 'name')),
    ],
  },
  outcome_part: {
    one: 'paid measure', name: together(measureName, projectOfMoney),
    fields: [
      field('Weight', percent('weight')),
      field('Baseline', plain('baseline')),
      field('Target', plain('target')),
      field('Achieved', plain('achieved_as')),
      field('Safeguard', (row, names) => indicatorName(row['safeguard_measure_id'], names)),
      field('Limit of the safeguard', together(plain('safeguard_harm'), plain('safeguard_limit'))),
      field('Measure of how many answered', (row, names) => indicatorName(row['replies_measure_id'], names)),
      field('How many must have answered', (row) => (row['replies_least'] == null ? null : row['replies_read'] === 'rate' ? `${String(row['replies_least'])}%` : String(row['replies_least']))),
      field('Measure', measureName),
      field('Schedule', named('schedule_id', 'outcome_schedule', 'name')),
      field('Place', plain('position')),
    ],
  },
  payment_working: {
    one: 'working', name: together(paymentName('payment_id'), projectOfMoney),
    fields: [
      field('Due', money('due_pence')),
      field('Score', percent('score')),
      field('Core', money('core_pence')),
      field('For results', money('results_pence')),
      field('Cap', money('cap_pence')),
      field('Divided', money('pence')),
      field('Rests on results', percent('results_percent')),
      field('Scale', plain('scale')),
      field('Worked out on', date('worked_on')),
      field('Payment', paymentName('payment_id')),
      field('Schedule', named('schedule_id', 'outcome_schedule', 'name')),
    ],
  },
  payment_working_part: {
    one: 'line of a working', many: 'lines of a working', name: together(measureName, projectOfMoney),
    fields: [
      field('Amount', money('pence')),
      field('Achieved', percent('achieved')),
      field('Paid', percent('paid')),
      field('Weight', percent('weight')),
      field('Figure', plain('result')),
      field('Period', periodWords),
      field('Baseline', plain('baseline')),
      field('Target', plain('target')),
      field('Safeguard', (row, names) => indicatorName(row['safeguard_measure_id'], names)),
      field('Figure of the safeguard', plain('safeguard_result')),
      field('Limit of the safeguard', together(plain('safeguard_harm'), plain('safeguard_limit'))),
      field('Measure of how many answered', (row, names) => indicatorName(row['replies_measure_id'], names)),
      field('How many must have answered', (row) => (row['replies_least'] == null ? null : row['replies_read'] === 'rate' ? `${String(row['replies_least'])}%` : String(row['replies_least']))),
      field('How many answered', plain('replies_result')),
      field('Harm shown', yes('harmed')),
      field('How achieved is told', plain('achieved_as')),
      field('Measure', measureName),
      field('Place', plain('position')),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
