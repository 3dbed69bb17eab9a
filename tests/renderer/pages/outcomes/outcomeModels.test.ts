import { describe, expect, test } from 'vitest';
import { findingOf, orderInWords, unlike } from '../../../../renderer/pages/outcomes/compareModel.ts';
import { withGaps, type ViewPoint } from '../../../../renderer/pages/outcomes/measureView.ts';
import { narrowed, outcomesShown } from '../../../../renderer/pages/outcomes/treeModel.ts';
import type { ComparedFigure, OutcomeTree, TreeIndicator } from '../../../../shared/contract/indicatorPages.ts';

const indicator = (name: string, ...projects: readonly string[]): TreeIndicator => ({
  key: name, name, unit: 'percent', decimals: 1, polarity: 'lower-better',
  uses: projects.map((project) => ({ measure: `${project}-${name}`, project: { reference: project, name: project }, state: 'target met' as const, latest: null, illustrative: false })),
});
const tree: OutcomeTree = {
  name: 'Framework',
  outcomes: [{ key: 'safe', name: 'Stay safe', position: 1, addedGoal: false, aims: [
    { number: 1, name: 'Safe from harm', indicators: [indicator('Repeat plans', 'Leeds', 'Ealing'), indicator('Missing')] },
    { number: 2, name: 'Safe from bullying', indicators: [indicator('Bullied')] },
  ] }],
  others: [indicator('Days saved', 'Leeds')],
};

describe('the framework as it is shown', () => {
  const all = outcomesShown(tree);

  test('counts aims that somebody measures, measures and projects, and shows what serves no aim last', () => {
    expect(all.map(({ name, measured, of, measures, projects }) => [name, measured, of, measures, projects])).toEqual([['Stay safe', 1, 2, 2, 2], ['Outside the framework', 1, 1, 1, 1]]);
    expect(all[0]?.aims[0]?.unused.map(({ name }) => name)).toEqual(['Missing']);
  });

  test('is narrowed to gaps or to what is measured, its counts staying those of all', () => {
    expect(narrowed(all, 'gaps', '').map(({ aims, of }) => [aims.map(({ name }) => name), of])).toEqual([[['Safe from bullying'], 2]]);
    expect(narrowed(all, 'measured', '').flatMap(({ aims }) => aims.map(({ name }) => name))).toEqual(['Safe from harm', 'Serves no aim of it']);
  });

  test('is looked through by aim, indicator and project', () => {
    const names = (search: string) => narrowed(all, 'all', search).flatMap(({ aims }) => aims.flatMap(({ used, unused }) => [...used, ...unused].map(({ name }) => name)));
    expect(names('ealing')).toEqual(['Repeat plans']);
    expect(names('BULLYING safe')).toEqual(['Bullied']);
    expect(names('missing')).toEqual(['Missing']);
    expect(names('nothing of the kind')).toEqual([]);
  });
});

describe('figures in a row', () => {
  const point = (start: string, value: number | null): ViewPoint => ({ period: { kind: 'financial-quarter', start }, version: 1, value, numerator: null, denominator: null, shorthand: null, markers: '', coverage: null });

  test('show a quarter that nobody spoke of as not known, up to the last that others reported', () => {
    const points = withGaps([point('2018-04-01', 1), point('2018-10-01', 2)], 'financial-quarter', { kind: 'financial-quarter', start: '2019-01-01' });
    expect(points.map(({ period, value }) => [period.start, value])).toEqual([['2018-04-01', 1], ['2018-07-01', null], ['2018-10-01', 2], ['2019-01-01', null]]);
  });

  test('of another kind than is expected are left as they are', () => {
    const points = [point('2018-04-01', 1), point('2018-10-01', 2)];
    expect(withGaps(points, 'financial-year', null)).toEqual(points);
  });
});

describe('a comparison in words', () => {
  const row = (name: string, value: number | null, more: Partial<ComparedFigure> = {}) => ({
    council: { code: name, shortName: name, region: null }, value, basis: 'children', basisNote: null, version: 1, period: { kind: 'financial-quarter', start: '2019-01-01' }, ...more,
  }) as ComparedFigure;
  const lower = { indicator: { polarity: 'lower-better' } } as never as Parameters<typeof findingOf>[0];
  const finding = (rows: readonly ComparedFigure[]) => findingOf({ ...lower, rows }, (value) => `${value}%`);

  test('names both ends, or the only one', () => {
    expect(finding([row('Luton', 11), row('Leeds', 9), row('Bath', null)])).toBe('Luton stands worst at 11%, Leeds best at 9%');
    expect(finding([row('Luton', 11), row('Bath', null)])).toBe('Luton alone has a figure, 11%');
    expect(finding([row('Bath', null)])).toBe('No council has a figure yet');
    expect(orderInWords('higher-better')).toBe('worst first, as higher is better');
  });

  test('says in what figures are not like for like; what is not known is in no comparison', () => {
    expect(unlike([row('Luton', 11), row('Leeds', 9), row('Bath', null, { version: 2 })])).toBeNull();
    expect(unlike([row('Luton', 11), row('Leeds', 9, { version: 2, basis: 'families' })])).toBe('people counted and definitions');
  });
});
