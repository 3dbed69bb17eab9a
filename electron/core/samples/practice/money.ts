import { addMonths } from '../../../../shared/domain/calendar.ts';
import { quarterOf } from '../../../../shared/domain/financialQuarter.ts';
import { fixedId } from '../../reference/ids.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { sampleProgrammeId } from '../programme.ts';
import { awardId } from '../projects.ts';
import type { Post } from './cast.ts';
import { measureId } from './measures.ts';
import { moneyPlans, type MoneyPlan, type PlannedPayment } from './moneyPlans.ts';
import type { Patch, Step } from './step.ts';

const postId = (post: Post): string => fixedId('actor', `practice/${post}`);
const keyed = (noun: string, ...key: readonly (string | number)[]): string => fixedId(noun, ['practice', ...key].join('/'));
const quarterAfter = (first: string, n: number): string => addMonths(first, 3 * n);
const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
const onDay = (day: string, time: string): string => `${day}T${time}:00.000Z`;
const madeUp = { illustrative: 1 } as const;

export const practicePaymentId = (project: string, number: number): string => keyed('payment', project, number);
export const practiceRefundId = (project: string): string => keyed('money-back', project);
/** A condition of an award in the practice programme. */
export const conditionId = (project: string, number: number): string => keyed('award-condition', project, number);

function beginning({ project, officer, begun, keptFrom, first, profile, payments, actual, forecasts }: MoneyPlan): readonly Step[] {
  const award = awardId(project);
  const whats = [...(payments.length > 0 ? ['payments' as const] : []), ...(actual.length > 0 ? ['actuals' as const] : []), ...(forecasts.length > 0 ? ['forecasts' as const] : [])];
  return [
    {
      at: begun, by: officer, operation: 'funding.keep',
      adds: { award_kept: whats.map((what) => ({ id: keyed('award-kept', project, what), award_id: award, what, kept_from: keptFrom, ...madeUp })) },
    },
    {
      at: later(begun, 12), by: officer, operation: 'profile.set',
      adds: { profile_line: profile.map((pounds, n) => ({ id: keyed('profile-line', project, n), award_id: award, quarter: quarterAfter(first, n), category_id: null, organisation_id: null, pence: pounds * 100, ...madeUp })) },
    },
  ];
}

function reporting({ project, reporter, first, actual, reports }: MoneyPlan): readonly Step[] {
  return reports.map(({ at, quarters }, index): Step => {
    const from = reports[index - 1]?.quarters ?? 0;
    const rows = actual.slice(from, quarters).map((pounds, n): RowOf<'spend'> => {
      const quarter = quarterAfter(first, from + n);
      const provisional = quarter === '2019-01-01' && project === 'herts-family-safeguarding-r2' ? 1 : 0;
      return { id: keyed('spend', project, quarter), award_id: awardId(project), kind: 'actual', corrects: null, quarter, pence: pounds * 100, category_id: null, organisation_id: null, provisional, reason: null, ...madeUp };
    });
    return { at, by: reporter, operation: 'actuals.record', adds: { spend: rows } };
  });
}

const forecasting = ({ project, reporter, forecasts }: MoneyPlan): readonly Step[] => forecasts.filter(({ pounds }) => pounds.length > 0).map(({ at, from, pounds }): Step => {
  const madeIn = quarterOf(at.slice(0, 10));
  return {
    at, by: reporter, operation: 'forecasts.set',
    adds: { forecast: pounds.map((each, n) => ({ id: keyed('forecast', project, madeIn, n), award_id: awardId(project), made_in: madeIn, quarter: quarterAfter(from, n), pence: each * 100, ...madeUp })) },
  };
});

const paymentRow = (plan: MoneyPlan, payment: PlannedPayment, number: number): RowOf<'payment'> => ({
  id: practicePaymentId(plan.project, number), award_id: awardId(plan.project), number, kind: payment.kind ?? 'instalment', ...plan.instrument, tranche: payment.tranche ?? null, annex_line: payment.annexLine ?? null,
  due_on: payment.due, pence: payment.pounds * 100, approved_pence: null, difference_reason: null, state: 'planned', proposed_by: null, proposed_on: null, approved_by: null, approved_on: null,
  same_person_reason: null, paid_on: null, cancelled_reason: null, decision_reason: null, decided_by: null, note: null, ...madeUp,
});

/** One officer proposes, the other approves and says when it was paid. */
function paying(plan: MoneyPlan): readonly Step[] {
  const { project, officer, payments, begun } = plan;
  if (payments.length === 0) return [];
  const other: Post = officer === 'officer1' ? 'officer2' : 'officer1';
  const set = (number: number, fields: Partial<Omit<RowOf<'payment'>, 'id'>>): Patch => ({ table: 'payment', id: practicePaymentId(project, number), set: fields });
  const began = begun.slice(0, 10);
  // What happened before the record began was put in when it began, each step together.
  const step = (day: string, time: string, act: Omit<Step, 'at'>): Step => ({ ...act, at: onDay(day < began ? began : day, time) });
  const acts = payments.flatMap(({ proposed, approved, paid, pounds }, index): readonly Step[] => {
    const number = index + 1;
    const minute = (from: number): string => String(from + number).padStart(2, '0');
    return [
      ...(proposed === undefined ? [] : [step(proposed, `13:${minute(5)}`, { by: officer, operation: 'payments.propose', changes: [set(number, { state: 'proposed', proposed_by: postId(officer), proposed_on: proposed })] })]),
      ...(approved === undefined ? [] : [step(approved, `14:${minute(20)}`, { by: other, operation: 'payments.approve', changes: [set(number, { state: 'approved', approved_by: postId(other), approved_on: approved, approved_pence: pounds * 100 })] })]),
      ...(paid === undefined ? [] : [step(paid, `15:${minute(35)}`, { by: officer, operation: 'payments.markPaid', changes: [set(number, { state: 'paid', paid_on: paid })] })]),
    ];
  });
  return [{ at: later(begun, 25), by: officer, operation: 'payments.plan', adds: { payment: payments.map((payment, index) => paymentRow(plan, payment, index + 1)) } }, ...acts];
}

const herts = 'herts-family-safeguarding-r2';

const condition = (at: string, project: string, number: number, fields: Pick<RowOf<'award_condition'>, 'title' | 'due_on'> & Partial<RowOf<'award_condition'>>): Step => ({
  at, by: 'officer1', operation: 'conditions.add',
  adds: { award_condition: [{ id: conditionId(project, number), award_id: awardId(project), number, kind: 'condition', state: 'open', met_on: null, evidence: null, reason: null, decision_id: null, ...madeUp, ...fields }] },
});

const met = (at: string, project: string, number: number, evidence: string): Step => ({
  at, by: 'officer1', operation: 'conditions.update', changes: [{ table: 'award_condition', id: conditionId(project, number), set: { state: 'met', met_on: at.slice(0, 10), evidence } }],
});

const held = (at: string, by: Post, project: string, fields: Partial<RowOf<'hold'>>): Step => ({
  at, by, operation: 'payments.hold', ...(fields.reason == null ? {} : { reason: fields.reason }),
  adds: { hold: [{ id: keyed('hold', project, at), award_id: awardId(project), payment_id: null, condition_id: null, measure_id: null, reason: null, placed_on: at.slice(0, 10), lifted_on: null, lifted_reason: null, ...madeUp, ...fields }] },
});

const explained = (at: string, by: Post, project: string, quarter: string, body: string): Step => ({
  at, by, operation: 'funding.explain', adds: { variance_note: [{ id: keyed('variance-note', project, quarter), award_id: awardId(project), quarter, body, ...madeUp }] },
});

const others: readonly Step[] = [
  { at: '2017-06-12T11:10:00.000Z', by: 'officer1', operation: 'funding.setTolerance', adds: { funding_rule: [{ id: keyed('funding-rule', 'tolerance'), programme_id: sampleProgrammeId, tolerance: 10, ...madeUp }] } },
  condition('2017-06-15T11:06:00.000Z', herts, 2, { title: 'Workforce plan agreed', due_on: '2017-12-31' }),
  condition('2017-06-15T11:12:00.000Z', herts, 3, { title: 'Luton’s team in place', due_on: '2019-04-30' }),
  condition('2017-06-15T11:18:00.000Z', herts, 4, { title: 'Plan for carrying on after the grant', due_on: '2019-06-30', kind: 'milestone' }),
  met('2017-09-20T10:30:00.000Z', herts, 1, 'Minutes of the first meeting, 18 September 2017'),
  met('2017-12-06T10:40:00.000Z', herts, 2, 'Workforce plan, version 2'),
  held('2019-05-08T14:10:00.000Z', 'officer1', herts, { payment_id: practicePaymentId(herts, 9), condition_id: conditionId(herts, 3) }),
  explained('2017-07-26T14:05:00.000Z', 'hertfordshire', herts, '2017-04-01', 'Teams started in July, not in May: three councils joined later than planned.'),
  explained('2018-01-24T14:35:00.000Z', 'hertfordshire', herts, '2017-10-01', 'Adult workers’ posts in Luton are filled from January.'),
  explained('2019-04-24T13:40:00.000Z', 'hertfordshire', herts, '2019-01-01', 'Two psychologist posts stood empty from January; both filled in May. We expect to spend the difference by December.'),
  explained('2018-01-31T14:20:00.000Z', 'warwickshire', 'warwickshire-house-project', '2017-04-01', 'Houses were let a term later than planned.'),
  condition('2017-07-03T10:20:00.000Z', 'warwickshire-house-project', 1, { title: 'Every site has a house let', due_on: '2019-06-30', kind: 'milestone' }),
  held('2019-05-09T11:05:00.000Z', 'officer2', 'havering-face-to-face', { payment_id: practicePaymentId('havering-face-to-face', 3), reason: 'Figures since October have not come' }),
  held('2018-09-26T14:40:00.000Z', 'officer2', 'newham-newday', { payment_id: practicePaymentId('newham-newday', 4), measure_id: measureId({ project: 'newham-newday', indicator: 'sv_parents_respected' }) }),
  held('2019-04-10T10:15:00.000Z', 'officer1', 'staying-close-fair-ways', { reason: 'The provider changes hands; until the new agreement is signed' }),
  {
    at: '2018-04-04T10:30:00.000Z', by: 'officer1', operation: 'payments.refund', reason: 'Unspent at the end of the grant',
    adds: { money_back: [{ id: practiceRefundId('leeds-family-valued'), award_id: awardId('leeds-family-valued'), payment_id: practicePaymentId('leeds-family-valued', 2), kind: 'refund', pence: 18_400_000, dated: '2018-04-03', reason: 'Unspent at the end of the grant', ...madeUp }] },
  },
  {
    at: '2018-11-06T10:20:00.000Z', by: 'bradford', operation: 'actuals.record',
    adds: { spend: [{ id: keyed('spend', 'bradford-b-positive', 'refund'), award_id: awardId('bradford-b-positive'), kind: 'refund', corrects: null, quarter: '2018-07-01', pence: -1_860_000, category_id: null, organisation_id: null, provisional: 0, reason: 'Deposit on the second home came back', ...madeUp }] },
  },
  {
    at: '2018-12-10T11:25:00.000Z', by: 'officer2', operation: 'actuals.record',
    adds: { spend: [{ id: keyed('spend', 'lifelong-links', 'correction'), award_id: awardId('lifelong-links'), kind: 'correction', corrects: 'actual', quarter: '2018-04-01', pence: -745_000, category_id: null, organisation_id: null, provisional: 0, reason: 'Training of April was booked twice', ...madeUp }] },
  },
];

/** The story of the money: who kept, profiled, forecast, spent and paid what, and what held it up. All of it is made up. */
export const moneySteps = (): readonly Step[] => [...moneyPlans.flatMap((plan) => [...beginning(plan), ...paying(plan), ...reporting(plan), ...forecasting(plan)]), ...others];

