import { addDays } from '../../../../shared/domain/calendar.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import type { Post } from './cast.ts';
import { figuresBefore, figuresOf, type MadeUp } from './figures.ts';
import { measureSpecs } from './specs.ts';
import type { Place } from './places.ts';
import type { Step } from './step.ts';
import { wobble } from './wobble.ts';

/** Who reports a project's figures for all its councils. In the Hertfordshire extension each council reports its own. */
const reporters: Readonly<Record<string, Post>> = {
  'hampshire-iow': 'hampshire',
  'bradford-b-positive': 'bradford',
  'havering-face-to-face': 'havering',
  'newham-newday': 'newham',
  'warwickshire-house-project': 'warwickshire',
  'lifelong-links': 'officer2',
};

/** Projects that were over before this file began reported once, all of it. */
const finalReturns: Readonly<Record<string, { readonly at: string; readonly by: Post }>> = {
  'herts-family-safeguarding-r1': { at: '2017-07-05T10:15:00.000Z', by: 'hertfordshire' },
  'ealing-brighter-futures': { at: '2017-09-20T13:30:00.000Z', by: 'ealing' },
  'leeds-family-valued': { at: '2018-03-26T15:05:00.000Z', by: 'leeds' },
};

const hertsPosts: Readonly<Partial<Record<Place, Post>>> = {
  hertfordshire: 'hertfordshire', bracknellForest: 'bracknellForest', luton: 'luton', peterborough: 'peterborough', westBerkshire: 'westBerkshire',
};

/** Returns whose hour the story needs: by post and last day of the period. */
const timed: Readonly<Record<string, { readonly at: string; readonly by?: Post }>> = {
  'hertfordshire|2019-03-31': { at: '2019-05-13T07:51:00.000Z' },
  'peterborough|2019-03-31': { at: '2019-04-24T12:40:00.000Z' },
  'luton|2018-12-31': { at: '2019-05-10T09:31:00.000Z', by: 'officer2' },
};

/** 16 to 26 days after the period, in working hours, never at a weekend. */
function reportedAt(key: string, end: string): string {
  const chance = (wobble(key) + 1) / 2;
  let day = addDays(end, 16 + Math.floor(chance * 10));
  while ([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) day = addDays(day, 1);
  const minutes = Math.floor(((wobble(`${key}/time`) + 1) / 2) * 470);
  const hour = String(8 + Math.floor(minutes / 60)).padStart(2, '0');
  return `${day}T${hour}:${String(minutes % 60).padStart(2, '0')}:00.000Z`;
}

interface When {
  readonly at: string;
  readonly by: Post;
}

function when({ spec: { project }, place, end }: MadeUp): When {
  const final = finalReturns[project];
  if (final !== undefined) return final;
  const own = project === 'herts-family-safeguarding-r2' ? hertsPosts[place] : undefined;
  const by = own ?? reporters[project] ?? 'officer1';
  const special = own === undefined ? undefined : timed[`${own}|${end}`];
  return { by, at: reportedAt(`${project}/${own ?? ''}`, end), ...special };
}

const joinedLate: When = { at: '2017-07-20T14:10:00.000Z', by: 'peterborough' };

/** Every return of the story: one change each, holding the figures one post reported for one period. */
export function returnSteps(): readonly Step[] {
  const returns = new Map<string, { readonly when: When; readonly rows: RowOf<'observation'>[] }>();
  const put = (moment: When, { spec, row }: MadeUp): void => {
    const key = `${moment.at}|${moment.by}|${spec.project}`;
    const there = returns.get(key) ?? { when: moment, rows: [] };
    there.rows.push(row);
    returns.set(key, there);
  };
  for (const spec of measureSpecs) {
    for (const figure of figuresOf(spec)) put(when(figure), figure);
    if (spec.project === 'herts-family-safeguarding-r2' && spec.indicator === 'placement_moves_3plus') {
      for (const figure of figuresBefore(spec)) put(joinedLate, figure);
    }
  }
  return [...returns.values()].map(({ when: { at, by }, rows }) => ({ at, by, operation: 'observations.record', adds: { observation: rows } }));
}
