import { describe, expect, test } from 'vitest';
import { addTotals } from '../../../../shared/domain/total.ts';
import { officer, testFile } from '../../../support/testFile.ts';

describe('money awarded', () => {
  test('is summed over the grants it is known for, and says how many that is', async () => {
    const tracker = await testFile();
    const summary = await tracker.get('portfolio.summary', {});
    expect(summary.awarded).toEqual({ pence: 13_402_650_000, counted: 53, of: 72 });
    expect(summary).toMatchObject({ grants: 72, examples: 1, illustrative: false });
  });

  test('sums to the same by round and by theme, what has none standing last', async () => {
    const tracker = await testFile();
    const { awarded, byRound, byTheme } = await tracker.get('portfolio.summary', {});
    expect(addTotals(byRound.map((row) => row.awarded))).toEqual(awarded);
    expect(addTotals(byTheme.map((row) => row.awarded))).toEqual(awarded);
    expect(byRound.map(({ name, awarded: { counted, of } }) => [name, counted, of])).toEqual([
      ['Round 1', 27, 40], ['Round 2', 20, 23], ['Round 3 (Targeted Funding Opportunity)', 5, 8], ['No round', 1, 1],
    ]);
    expect(byTheme.at(-1)).toEqual({ reference: null, name: 'Theme not known', awarded: { pence: 1_155_800_000, counted: 4, of: 5 } });
  });

  test('stands apart from what sources say of the whole programme, and the gap between them is told', async () => {
    const tracker = await testFile();
    const { official, gap } = await tracker.get('portfolio.summary', {});
    expect(official.money.adopted).toMatchObject({ key: 'pot_whole_pac', pence: 21_280_000_000 });
    expect(official.projects.adopted).toMatchObject({ number: 94 });
    expect(gap).toEqual({ pence: 21_280_000_000 - 13_402_650_000, projects: 22 });
  });

  test('has no gap where no official figure is known', async () => {
    const tracker = await testFile('empty');
    expect(await tracker.get('portfolio.summary', {})).toMatchObject({
      awarded: { pence: 0, counted: 0, of: 0 }, official: { money: { adopted: null, all: [] } }, gap: { pence: null, projects: null }, byRound: [], byTheme: [],
    });
  });

  test('of a practice example enters no sum and no count', async () => {
    const tracker = await testFile('empty');
    await tracker.get('projects.add', { title: 'An example', kind: 'practice example' });
    await tracker.get('projects.add', { title: 'A grant', award: { kind: 'announced', pence: 100 } });
    await tracker.get('projects.add', { title: 'Another grant' });
    expect(await tracker.get('portfolio.summary', {})).toMatchObject({ awarded: { pence: 100, counted: 1, of: 2 }, grants: 2, examples: 1 });
  });

  test('counts a grant with two awards only when both are known', async () => {
    const tracker = await testFile();
    await tracker.file.write({ actor: officer, operation: 'test', at: '2026-06-04T10:00:00.000Z' }, async (tx) => {
      const { id } = await tx.selectFrom('project').select('id').where('reference', '=', 'leeds-family-valued').executeTakeFirstOrThrow();
      await tx.insertInto('award').values({ id: 'second', project_id: id, reference: 'leeds-second-award', note: null, changed_in: tx.change }).execute();
      return { ok: true, value: null };
    });
    expect((await tracker.get('projects.get', { reference: 'leeds-family-valued' })).award.pence).toBeNull();
    expect((await tracker.get('portfolio.summary', {})).awarded).toEqual({ pence: 13_402_650_000 - 485_000_000, counted: 52, of: 72 });
  });
});

describe('official figures', () => {
  test('go by another source when it is adopted, and by one only', async () => {
    const tracker = await testFile();
    const site = (await tracker.get('facts.list', {})).facts.find(({ key }) => key === 'pot_whole_site');
    const figure = await tracker.get('facts.adopt', { key: 'pot_whole_site', changedIn: site?.changedIn ?? 0 });
    expect(figure.adopted).toMatchObject({ key: 'pot_whole_site', pence: 20_000_000_000 });
    expect(figure.all.filter(({ adopted }) => adopted)).toHaveLength(1);
    expect((await tracker.get('portfolio.summary', {})).gap.pence).toBe(20_000_000_000 - 13_402_650_000);
  });

  test('each say where they come from', async () => {
    const tracker = await testFile();
    const { facts } = await tracker.get('facts.list', {});
    expect(facts).toHaveLength(56);
    expect(facts.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test('that answer no question cannot be adopted', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    expect(await tracker.ask('facts.adopt', { key: 'pot_uplift', changedIn: 2 })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'key' }] } });
    expect(await tracker.ask('facts.adopt', { key: 'no_such', changedIn: 2 })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await tracker.state()).toEqual(before);
  });

  test('that are adopted already make no change', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('facts.adopt', { key: 'pot_whole_pac', changedIn: 2 })).toMatchObject({ ok: true, change: null });
  });
});
