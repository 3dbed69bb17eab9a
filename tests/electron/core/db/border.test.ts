import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnOf } from '../../../../electron/core/db/border.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { aFolder, aSource, addSources, change, created, spec } from './storeFixture.ts';

test('S19 the column of a parameter is known', () => {
  expect(columnOf('insert into "t" ("a", "b") values (?, ?), (?, ?)', 3)).toBe('b');
  expect(columnOf('update "t" set "a" = ?, "b" = ? where "id" = ?', 1)).toBe('b');
  expect(columnOf('select * from "t" where "t"."name" like ?', 0)).toBe('name');
  expect(columnOf('select ?', 0)).toBeNull();
});

const figure = (value: unknown) => ({
  id: 'n', indicator_id: 'i', series: 's', area_code: 'E92000001', area_name: 'England', period_kind: 'financial-year' as const, period_start: '2018-04-01',
  period_text: '2018-19', value: value as number, unit: 'children', source_id: null,
});

const withIndicator = async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  await change(store, (tx) => insertRows(tx, 'indicator', [{
    id: 'i', key: 'cla', name: 'Looked after', aim_id: null, kind: 'snapshot', unit: 'children', multiplier: 1, decimals: 0, whole_parts: 1,
    polarity: 'neutral', numerator_name: null, denominator_name: null, frequency: 'yearly', period_kind: 'financial-year', data_source: null,
    level: 'council', ni_number: null, modern_equivalent: null, source_id: null,
  }]));
  return store;
};

test.for([
  ['not a number', Number.NaN, '“value” is not a number'],
  ['endless', Number.NEGATIVE_INFINITY, '“value” is not a number'],
  ['past 2^53', 2 ** 53, '“value” is too large a number to be kept exactly'],
  ['a date', new Date(0), '“value” is of a kind that the store does not hold'],
] as const)('S19 a number that is %s is refused with its field, by every road', async ([, value, message]) => {
  const store = await withIndicator();
  const wanted = { ok: false, problem: { kind: 'invalid', message, where: [{ path: 'value', message }] } };
  expect(await store.write(spec(), async (tx) => ok(await insertRows(tx, 'national_figure', [figure(value)])))).toMatchObject(wanted);
  expect(await store.write(spec(), async (tx) => ok(await tx.insertInto('national_figure').values({ ...figure(value), changed_in: tx.change }).execute()))).toMatchObject(wanted);
  expect(await store.write(spec(), async (tx) => ok(await tx.updateTable('national_figure').set({ value: value as number }).execute()))).toMatchObject(wanted);
  expect(await store.lastChange()).toBe(1);
});

test('S19 text that cannot be kept is refused, in rows and in the reason of a change', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  for (const title of ['half \ud800', 'nul \0']) {
    expect(await store.write(spec(), async (tx) => ok(await insertRows(tx, 'source', [aSource('a', { title })])))).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'title' }] } });
    expect(await store.write(spec('x', { reason: title }), async (tx) => ok(await insertRows(tx, 'source', [aSource('a')])))).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'reason' }] } });
  }
});

test('S19 text in a number column is refused by the table itself', async () => {
  const store = await withIndicator();
  await expect(change(store, (tx) => insertRows(tx, 'national_figure', [figure('twelve')]))).rejects.toThrow('cannot store TEXT value in REAL column');
});

test('S19 what may be kept is read back equal, text in NFC', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  await addSources(store, 'a');
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => !one.includes('\0') && one.isWellFormed());
  await fc.assert(fc.asyncProperty(text, async (title) => {
    await change(store, (tx) => tx.updateTable('source').set({ title, note: title, changed_in: tx.change }).execute());
    const row = await store.read((db) => db.selectFrom('source').select(['title', 'note']).where('title', '=', title).executeTakeFirst());
    expect(row).toEqual({ title: title.normalize('NFC'), note: title.normalize('NFC') });
  }), { numRuns: 60 });
  const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -9e15, max: 9e15 }), fc.maxSafeInteger());
  const figures = await withIndicator();
  await change(figures, (tx) => insertRows(tx, 'national_figure', [figure(0)]));
  await fc.assert(fc.asyncProperty(numbers, async (value) => {
    await change(figures, (tx) => tx.updateTable('national_figure').set({ value, changed_in: tx.change }).execute());
    const row = await figures.read((db) => db.selectFrom('national_figure').select('value').executeTakeFirstOrThrow());
    expect(row.value).toBe(value === 0 ? 0 : value);
  }), { numRuns: 60 });
});
