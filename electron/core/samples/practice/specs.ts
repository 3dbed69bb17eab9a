import type { MeasureSpec } from './measures.ts';
import type { Place } from './places.ts';

type Base = Pick<MeasureSpec, 'project' | 'places' | 'baselineOn' | 'added'> & {
  readonly quarters: readonly [string, string];
  readonly halves: readonly [string, string];
  readonly targetOn: string;
};
type Line = readonly [indicator: string, basis: MeasureSpec['basis'], size: number, from: number, to: number, target: number | null];

const quarterly = (base: Base, [indicator, basis, size, from, to, target]: Line, extra: Partial<MeasureSpec> = {}): MeasureSpec => ({
  project: base.project,
  indicator,
  basis,
  every: 'financial-quarter',
  places: base.places,
  runs: base.quarters,
  from,
  to,
  size,
  baselineOn: base.baselineOn,
  target: target === null ? null : { value: target, on: base.targetOn },
  added: base.added,
  ...extra,
});
const halfYearly = (base: Base, line: Line, extra: Partial<MeasureSpec> = {}): MeasureSpec =>
  quarterly(base, line, { every: 'half-year', runs: base.halves, ...extra });

const live = {
  baselineOn: '2017-03-31', targetOn: '2019-03-31', quarters: ['2017-04-01', '2019-01-01'], halves: ['2017-04-01', '2018-10-01'],
} as const;
const fromAutumn = { ...live, baselineOn: '2017-09-30', quarters: ['2017-10-01', '2019-01-01'], halves: ['2017-10-01', '2018-10-01'] } as const;

const five: readonly Place[] = ['hertfordshire', 'bracknellForest', 'luton', 'peterborough', 'westBerkshire'];
const herts2: Base = { ...live, project: 'herts-family-safeguarding-r2', places: five, added: '2017-06-13T09:20:00.000Z' };
const herts1: Base = {
  project: 'herts-family-safeguarding-r1', places: ['hertfordshire'], added: '2017-06-14T10:05:00.000Z', baselineOn: '2015-03-31', targetOn: '2016-12-31',
  quarters: ['2015-04-01', '2016-10-01'], halves: ['2015-04-01', '2016-04-01'],
};
const ealing: Base = {
  project: 'ealing-brighter-futures', places: ['ealing'], added: '2017-06-14T13:40:00.000Z', baselineOn: '2015-03-31', targetOn: '2017-03-31',
  quarters: ['2015-04-01', '2017-01-01'], halves: ['2015-04-01', '2016-10-01'],
};
const leeds: Base = {
  project: 'leeds-family-valued', places: ['leeds'], added: '2017-06-15T09:10:00.000Z', baselineOn: '2015-03-31', targetOn: '2016-03-31',
  quarters: ['2015-04-01', '2016-01-01'], halves: ['2015-04-01', '2015-10-01'],
};
const hampshire: Base = { ...live, project: 'hampshire-iow', places: ['hampshire', 'isleOfWight'], added: '2017-06-15T14:30:00.000Z' };
const bradford: Base = { ...live, project: 'bradford-b-positive', places: ['bradford'], added: '2017-06-16T09:45:00.000Z' };
const havering: Base = {
  ...fromAutumn, project: 'havering-face-to-face', places: ['havering'], added: '2017-10-05T13:15:00.000Z', quarters: ['2017-10-01', '2018-10-01'], halves: ['2017-10-01', '2018-04-01'],
};
const newham: Base = { ...fromAutumn, project: 'newham-newday', places: ['newham'], added: '2017-10-10T08:50:00.000Z' };
const house: Base = {
  ...live, project: 'warwickshire-house-project', places: ['warwickshire', 'islington', 'oxfordshire', 'rotherham', 'doncaster'], added: '2017-06-19T12:25:00.000Z',
  targetOn: '2020-03-31', quarters: ['2017-07-01', '2019-01-01'], halves: ['2017-10-01', '2018-10-01'],
};
const lifelong: Base = {
  ...live, project: 'lifelong-links', places: ['devon', 'hertfordshire', 'kent', 'northYorkshire', 'camden', 'southwark', 'coventry'], added: '2017-06-20T10:00:00.000Z',
};

const noFigure = { runs: null, baselineOn: null } as const;
const noBaseline = { baselineOn: null } as const;

/** Every made-up measure, by project. Some groups are left without one, some measures without a target or a figure: real records have such gaps. */
export const measureSpecs: readonly MeasureSpec[] = [
  halfYearly(herts2, ['sdq_change_project', 'children', 12, -0.3, -1.4, -1.5], noBaseline),
  quarterly(herts2, ['cpp_repeat', 'children', 47, 21, 17.4, null]),
  quarterly(herts2, ['re_referral_rate', 'children', 210, 22, 19.3, 20]),
  quarterly(herts2, ['cohort_plan_step_down', 'children', 24, 48, 62, 60]),
  quarterly(herts2, ['cpp_rate', 'children', 0, 42, 37, null]),
  halfYearly(herts2, ['persistent_absence_cin', 'children', 47, 33.5, 31.8, 30]),
  halfYearly(herts2, ['sv_parents_respected', 'parents and carers', 8, 71, 81, 75]),
  halfYearly(herts2, ['sv_parents_understand_plan', 'parents and carers', 8, 0, 0, 70], { ...noFigure, added: '2019-04-08T09:30:00.000Z' }),
  quarterly(herts2, ['placement_moves_3plus', 'children', 60, 13.3, 10.9, 11], { basisNote: 'Children looked after in project teams on the last day of the quarter' }),
  quarterly(herts2, ['workers_12_months', 'children', 55, 52, 68, 70]),
  quarterly(herts2, ['project_caseload', 'staff', 9.6, 17.5, 14.2, null]),

  quarterly(herts1, ['cohort_care_entry', 'children', 160, 9.5, 6.1, 7]),
  quarterly(herts1, ['cohort_plan_step_down', 'children', 140, 41, 55, 50]),
  quarterly(herts1, ['care_days_avoided', 'children', 0, 150, 640, 500], noBaseline),
  quarterly(herts1, ['cla_count', 'children', 0, 1010, 941, null]),
  halfYearly(herts1, ['sv_parents_respected', 'parents and carers', 20, 0, 0, 75], noFigure),

  quarterly(ealing, ['cohort_care_entry', 'young people', 92, 24, 15, 18]),
  quarterly(ealing, ['placement_moves_3plus', 'young people', 96, 17, 11.4, 12]),
  halfYearly(ealing, ['sv_trusts_worker', 'young people', 40, 58, 71, null]),
  quarterly(ealing, ['project_caseload', 'staff', 14, 15, 11.2, 12]),
  quarterly(ealing, ['care_days_avoided', 'young people', 0, 300, 1150, null], noBaseline),
  quarterly(ealing, ['absence_cla', 'young people', 9000, 9, 7.5, 7]),

  quarterly(leeds, ['cin_rate', 'children', 0, 330, 302, null]),
  quarterly(leeds, ['cpp_count', 'children', 0, 640, 575, null]),
  quarterly(leeds, ['cohort_plan_step_down', 'children', 210, 44, 53, 50]),
  halfYearly(leeds, ['sv_parents_respected', 'parents and carers', 60, 74, 81, null]),
  halfYearly(leeds, ['persistent_absence_cin', 'children', 420, 34, 33, 32]),

  quarterly(hampshire, ['direct_time_share', 'staff', 5200, 31, 42, 40]),
  quarterly(hampshire, ['sw_vacancy_rate', 'staff', 62, 17, 12.9, 12]),
  quarterly(hampshire, ['cohort_care_entry', 'children', 60, 12, 8.3, 9]),
  quarterly(hampshire, ['placement_stability_long_term', 'children', 110, 66, 68.6, 70]),
  halfYearly(hampshire, ['sv_staff_enough_time', 'staff', 55, 48, 64, 60]),
  halfYearly(hampshire, ['sdq_mean', 'children', 90, 14.6, 13.9, null]),

  halfYearly(bradford, ['sdq_mean', 'children', 310, 14.8, 13.6, 14]),
  quarterly(bradford, ['placement_moves_3plus', 'children', 905, 12, 9.4, 10]),
  quarterly(bradford, ['school_moves_mid_year', 'children', 610, 9, 7.7, 8], { runs: ['2017-04-01', '2018-10-01'] }),
  quarterly(bradford, ['cohort_care_entry', 'young people', 88, 21, 16.5, 15]),
  halfYearly(bradford, ['persistent_absence_cla', 'children', 560, 11, 12.6, 10]),
  halfYearly(bradford, ['sv_feels_settled', 'children', 75, 66, 73, 75]),
  halfYearly(bradford, ['sv_included_in_decisions', 'children', 75, 58, 69, 70]),
  quarterly(bradford, ['care_leavers_eet', 'young people', 160, 47, 52, null]),

  halfYearly(havering, ['sdq_concern_share', 'young people', 70, 41, 38, null]),
  quarterly(havering, ['cohort_care_entry', 'young people', 46, 20, 17, null]),
  quarterly(havering, ['placement_stability_long_term', 'children', 88, 63, 66, 68], { runs: ['2017-10-01', '2018-07-01'] }),
  quarterly(havering, ['care_leavers_eet', 'young people', 74, 55, 60, null]),
  quarterly(havering, ['social_workers_3plus', 'children', 215, 31, 27, null]),
  halfYearly(havering, ['sv_listened_to', 'young people', 41, 64, 76, 70]),

  halfYearly(newham, ['sv_low_life_satisfaction', 'children', 62, 19, 14.9, 14]),
  quarterly(newham, ['re_referral_rate', 'children', 390, 19, 16.5, 17]),
  quarterly(newham, ['cpp_repeat', 'children', 96, 18, 15.2, 16]),
  quarterly(newham, ['cohort_plan_step_down', 'children', 60, 40, 51, null]),
  halfYearly(newham, ['sv_parents_respected', 'parents and carers', 34, 60, 67, 70]),

  halfYearly(house, ['sdq_change_project', 'young people', 12, -0.2, -1.3, -1.5], noBaseline),
  quarterly(house, ['cla_missing_share', 'young people', 60, 18, 14.2, 15]),
  halfYearly(house, ['sv_feels_safe', 'young people', 14, 80, 89, 85]),
  halfYearly(house, ['sv_included_in_decisions', 'young people', 12, 60, 79, 75]),
  quarterly(house, ['care_leavers_suitable_accommodation', 'young people', 38, 82, 92, 90]),
  quarterly(house, ['care_leavers_eet', 'young people', 38, 44, 51, 55]),
  quarterly(house, ['care_leavers_he', 'young people', 38, 5, 8, null]),
  quarterly(house, ['placement_moves_3plus', 'young people', 60, 15, 17, 12]),

  halfYearly(lifelong, ['sv_low_life_satisfaction', 'children', 44, 21, 16.8, 18]),
  halfYearly(lifelong, ['sdq_mean', 'children', 24, 15.2, 14, 14.5]),
  halfYearly(lifelong, ['sv_good_friend', 'children', 16, 62, 75, 70]),
  quarterly(lifelong, ['placement_moves_3plus', 'children', 70, 14, 12.6, 12]),
  quarterly(lifelong, ['placement_stability_long_term', 'children', 64, 64, 67, 70]),
  quarterly(lifelong, ['care_leavers_not_in_touch', 'young people', 70, 13, 10, null]),
];
