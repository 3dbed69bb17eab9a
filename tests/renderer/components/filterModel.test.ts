import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenChips, facetCounts, filterRows, none, toggle, type Facet, type Filter } from '../../../renderer/components/table/filterModel.ts';

interface Row { readonly title: string; readonly round: string | null; readonly regions: readonly string[] }
const rows: readonly Row[] = [
  { title: 'Family Safeguarding', round: '1', regions: ['East of England'] },
  { title: 'Family Safeguarding: extension', round: '2', regions: ['East of England', 'South East'] },
  { title: 'Pause', round: '1', regions: ['London'] },
  { title: 'Lifelong Links', round: null, regions: [] },
];
const round: Facet<Row> = { id: 'round', label: 'Round', values: (row) => (row.round === null ? [] : [row.round]), name: (value) => (value === none ? 'None' : value) };
const region: Facet<Row> = { id: 'region', label: 'Region', values: (row) => row.regions };
const filter = (chosen: Filter<Row>['chosen'], search = ''): Filter<Row> => ({ facets: [round, region], chosen, search, words: (row) => row.title });
const counts = (chosen: Filter<Row>['chosen'], facet: Facet<Row>) => facetCounts(rows, filter(chosen), facet).map(({ name, count }) => `${name} ${count}`);

test('values of one facet widen, facets narrow', () => {
  expect(filterRows(rows, filter({ round: ['1', '2'] }))).toHaveLength(3);
  expect(filterRows(rows, filter({ round: ['1'], region: ['London'] })).map(({ title }) => title)).toEqual(['Pause']);
});

test('a row without a value is found under none', () => {
  expect(filterRows(rows, filter({ round: [none] })).map(({ title }) => title)).toEqual(['Lifelong Links']);
});

test('search takes every word, whatever case and accents', () => {
  expect(filterRows(rows, filter({}, 'FAMILY  éxtension'))).toHaveLength(1);
});

test('counts come from the rows that the other filters leave, not from the facet itself', () => {
  expect(counts({ round: ['1'] }, round)).toEqual(['1 2', '2 1', 'None 1']);
  expect(counts({ round: ['1'] }, region)).toEqual(['East of England 1', 'London 1', 'South East 0', 'Not known 0']);
});

test('choosing twice is not choosing, and leaves nothing behind', () => {
  expect(toggle(toggle({}, 'round', '1'), 'round', '1')).toEqual({});
  expect(chosenChips([round, region], { round: ['1', none], region: ['London'] }).map(({ label }) => label)).toEqual(['Round: 1', 'Round: None', 'Region: London']);
});

const someRows = fc.array(fc.record({ title: fc.constantFrom('Family', 'Pause', 'Links'), round: fc.option(fc.constantFrom('1', '2', '3')), regions: fc.uniqueArray(fc.constantFrom('London', 'South East', 'North West')) }), { maxLength: 30 });
const someChosen = fc.record({ round: fc.uniqueArray(fc.constantFrom('1', '2', '3', none)), region: fc.uniqueArray(fc.constantFrom('London', 'South East', none)) });

test('whatever is chosen and looked for, a count is the number of rows that choosing its value alone leaves', () => {
  fc.assert(fc.property(someRows, someChosen, fc.constantFrom('', 'pa', 'zzz'), (given, chosen, search) => {
    for (const facet of [round, region]) {
      for (const { value, count } of facetCounts(given, filter(chosen, search), facet)) {
        expect(count).toBe(filterRows(given, filter({ ...chosen, [facet.id]: [value] }, search)).length);
      }
    }
  }));
});

test('every row that is shown is counted under each value of its own', () => {
  fc.assert(fc.property(someRows, someChosen, (given, chosen) => {
    const left = filterRows(given, filter(chosen));
    for (const facet of [round, region]) {
      const shown = facetCounts(given, filter(chosen), facet);
      for (const { value, count, chosen: isChosen } of shown) {
        const own = left.filter((row) => (facet.values(row).length === 0 ? value === none : facet.values(row).includes(value))).length;
        if (isChosen || (chosen[facet.id as keyof typeof chosen] ?? []).length === 0) expect(count).toBe(own);
      }
    }
  }));
});
