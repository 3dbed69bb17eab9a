import { addMonths } from '../../../../shared/domain/calendar.ts';
import { fixedId } from '../../reference/ids.ts';
import { costCategoryId } from '../../reference/costCategories.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { awardId } from '../projects.ts';
import type { Post } from './cast.ts';
import { moneyPlans } from './moneyPlans.ts';
import type { Patch, Step } from './step.ts';

const keyed = (noun: string, ...key: readonly (string | number)[]): string => fixedId(noun, ['practice', ...key].join('/'));
const postId = (post: Post): string => fixedId('actor', `practice/${post}`);
const day = (at: string): string => at.slice(0, 10);
const variationId = (project: string, number: number): string => keyed('variation', project, number);
/** As the story of the money made them. */
const profileLineId = (project: string, nth: number): string => keyed('profile-line', project, nth);

type Value = RowOf<'variation_value'>;
type Looked = Pick<Value, 'field'> & Partial<Value>;

interface Asked {
  readonly project: string;
  readonly by: Post;
  readonly at: string;
  readonly kind: RowOf<'variation'>['kind'];
  readonly reason: string | null;
  readonly values: readonly Looked[];
}

/** Starts the first variation of an award, with what it looks at. */
function started({ project, by, at, kind, reason, values }: Asked): Step {
  const id = variationId(project, 1);
  return {
    at, by, operation: 'variations.start',
    adds: {
      variation: [{ id, award_id: awardId(project), number: 1, kind, state: 'draft', reason, submitted_by: null, submitted_on: null, decided_by: null, decided_on: null, interests: null, comment: null, same_person_reason: null, illustrative: 1 }],
      variation_value: values.map((value) => ({
        quarter: null, category_id: null, organisation_id: null, before_pence: null, before_text: null, proposed: 0, after_pence: null, after_text: null, ...value,
        id: keyed('variation-value', project, value.field, value.quarter ?? '', value.category_id ?? ''), variation_id: id,
      })),
    },
  };
}

const set = (project: string, fields: Partial<Omit<RowOf<'variation'>, 'id'>>): Patch => ({ table: 'variation', id: variationId(project, 1), set: fields });

const submitted = (project: string, by: Post, at: string): Step =>
  ({ at, by, operation: 'variations.submit', changes: [set(project, { state: 'submitted', submitted_by: postId(by), submitted_on: day(at) })] });

interface Decided {
  readonly project: string;
  readonly by: Post;
  readonly at: string;
  readonly comment: string;
  readonly changes: readonly Patch[];
  readonly adds?: Step['adds'];
}

const approved = ({ project, by, at, comment, changes, adds }: Decided): Step => ({
  at, by, operation: 'variations.approve', reason: comment, ...(adds === undefined ? {} : { adds }),
  changes: [set(project, { state: 'approved', decided_by: 'Programme board (practice)', decided_on: day(at), interests: 'None', comment }), ...changes],
});

/** Money that moves over 31 March 2019: from January to March into April to June. */
function acrossYearEnd(): readonly Step[] {
  const project = 'havering-face-to-face';
  const moved = 9_000_000;
  const plan = moneyPlans.find((each) => each.project === project);
  const quarters = (plan?.profile ?? []).map((pounds, nth) => ({ nth, quarter: addMonths(plan?.first ?? '', 3 * nth), pence: pounds * 100 }));
  const after = (quarter: string, pence: number): number => (quarter === '2019-01-01' ? pence - moved : quarter === '2019-04-01' ? pence + moved : pence);
  const touched = quarters.filter(({ quarter, pence }) => after(quarter, pence) !== pence);
  return [
    started({
      project, by: 'havering', at: '2019-02-11T10:20:00.000Z', kind: 'money', reason: 'Two of the three teams start in April, not in January: the building was not ready.',
      values: [
        { field: 'awarded', before_pence: 238_000_000 },
        ...quarters.map(({ quarter, pence }): Looked => ({ field: 'profile', quarter, before_pence: pence, ...(after(quarter, pence) === pence ? {} : { proposed: 1, after_pence: after(quarter, pence) }) })),
      ],
    }),
    submitted(project, 'havering', '2019-02-11T10:40:00.000Z'),
    approved({
      project, by: 'officer2', at: '2019-03-06T14:15:00.000Z', comment: 'The department has room in 2019-20.',
      changes: touched.map(({ nth, quarter, pence }): Patch => ({ table: 'profile_line', id: profileLineId(project, nth), set: { pence: after(quarter, pence) } })),
    }),
  ];
}

/** The last year of a profile, put on cost lines: what of each quarter goes to training and premises, in pounds; the rest is staff. */
const bradford = 'bradford-b-positive';
const lastYear = [
  { nth: 8, quarter: '2019-04-01', pounds: 260_000, training: 15_000, premises: 45_000 }, { nth: 9, quarter: '2019-07-01', pounds: 250_000, training: 15_000, premises: 45_000 },
  { nth: 10, quarter: '2019-10-01', pounds: 240_000, training: 10_000, premises: 45_000 }, { nth: 11, quarter: '2020-01-01', pounds: 210_000, training: 10_000, premises: 40_000 },
] as const;
const staffOf = ({ pounds, training, premises }: (typeof lastYear)[number]): number => pounds - training - premises;
const lineId = (quarter: string, line: string): string => keyed('profile-line', bradford, quarter, line);

const onCostLines: Step = {
  at: '2019-03-11T11:30:00.000Z', by: 'officer2', operation: 'profile.set', reason: 'The last year is agreed by cost line',
  changes: lastYear.map((each): Patch => ({ table: 'profile_line', id: profileLineId(bradford, each.nth), set: { category_id: costCategoryId('staff'), pence: staffOf(each) * 100 } })),
  adds: {
    profile_line: lastYear.flatMap((each) => (['training', 'premises'] as const).map((line) => ({
      id: lineId(each.quarter, line), award_id: awardId(bradford), quarter: each.quarter, category_id: costCategoryId(line), organisation_id: null, pence: each[line] * 100, illustrative: 1 as const,
    }))),
  },
};

/** From staff to training, taken from the last quarter. */
function betweenLines(): readonly Step[] {
  const moved = 4_000_000;
  const sum = (of: (each: (typeof lastYear)[number]) => number): number => lastYear.reduce((all, each) => all + of(each) * 100, 0);
  const unsplit = (moneyPlans.find(({ project }) => project === bradford)?.profile ?? []).slice(0, 8).reduce((all, pounds) => all + pounds * 100, 0);
  const [staff, training] = [sum(staffOf), sum((each) => each.training)];
  return [
    started({
      project: bradford, by: 'bradford', at: '2019-03-18T09:50:00.000Z', kind: 'virement', reason: 'A post stays empty; its carers are trained by the other two instead.',
      values: [
        { field: 'line', before_pence: unsplit },
        { field: 'line', category_id: costCategoryId('staff'), before_pence: staff, proposed: 1, after_pence: staff - moved },
        { field: 'line', category_id: costCategoryId('training'), before_pence: training, proposed: 1, after_pence: training + moved },
        { field: 'line', category_id: costCategoryId('premises'), before_pence: sum((each) => each.premises) },
      ],
    }),
    submitted(bradford, 'bradford', '2019-03-18T10:05:00.000Z'),
    approved({
      project: bradford, by: 'officer1', at: '2019-04-03T13:20:00.000Z', comment: 'The award stays as it is.',
      changes: [
        { table: 'profile_line', id: profileLineId(bradford, 11), set: { pence: staffOf(lastYear[3]) * 100 - moved } },
        { table: 'profile_line', id: lineId('2020-01-01', 'training'), set: { pence: lastYear[3].training * 100 + moved } },
      ],
    }),
  ];
}

const herts = 'herts-family-safeguarding-r2';
const newham = 'newham-newday';

/** Changes to awards in every state: two made so, one that waits for a decision, one half written. All of it is made up. */
export const variationSteps = (): readonly Step[] => [
  ...acrossYearEnd(), onCostLines, ...betweenLines(),
  started({
    project: herts, by: 'hertfordshire', at: '2019-05-07T13:30:00.000Z', kind: 'time', reason: 'Luton’s team started nine months after the others and needs as long to show what it can do.',
    values: [{ field: 'endsOn', before_text: null, proposed: 1, after_text: '2020-09-30' }],
  }),
  submitted(herts, 'hertfordshire', '2019-05-07T13:45:00.000Z'),
  started({
    project: newham, by: 'newham', at: '2019-05-09T09:25:00.000Z', kind: 'scope', reason: null,
    values: [{ field: 'scope', before_text: null, proposed: 1, after_text: 'Families are seen by one worker from first call to last, in the borough’s north as well.' }],
  }),
];
