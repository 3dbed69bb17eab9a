import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionedTables } from '../../../electron/core/db/schema.ts';
import { verifyReader } from '../../../electron/core/db/verify.ts';
import { csvTables } from '../../../electron/core/host/exportTables.ts';
import { testFile, type TestFile } from '../../support/testFile.ts';
import { act, begin, steps, type Acted } from '../../support/realCommands.ts';

const seed = Number(process.env['HISTORY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** More for a long search. */
const runs = Number(process.env['HISTORY_RUNS'] ?? 4);
process.stdout.write(`history by real commands: HISTORY_SEED=${seed}\n`);

const screens = ['portfolio.summary', 'projects.list', 'outcomes.summary', 'attention.list', 'rounds.list', 'facts.list', 'organisations.list', 'councils.list'] as const;

/** What the screens show and what an export writes, now or as at a change. */
async function shown(tracker: TestFile, asAt?: number): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  const hash = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12);
  const at = { at: { on: '2026-06-04', ...(asAt === undefined ? {} : { asAt: { change: asAt } }) } };
  for (const screen of screens) answers[screen] = hash(JSON.stringify(await tracker.get(screen, {}, at)));
  await tracker.file.read(async (db) => {
    for (const { name, write } of await csvTables(db, { projectIds: null, ledIds: null, organisationId: null })) {
      let text = '';
      await write({ write: async (part) => void (text += part) });
      answers[`${name}.csv`] = hash(text);
    }
  }, asAt);
  return answers;
}

/** Every row of every table, but for the change it was written in. */
const rowsOf = (tracker: TestFile): Promise<unknown> => tracker.read(async (db) => {
  const rows: Record<string, unknown> = {};
  for (const table of versionedTables) {
    rows[table] = (await db.selectFrom(table).selectAll().orderBy('id').execute()).map((row): unknown => ({ ...row, changed_in: null }));
  }
  return rows;
});

test('every past answer and export is what it was then, and undoing everything in turn leads back to the first rows', { timeout: 60_000 * Math.max(runs, 4) }, async () => {
  const told = new Map<string, number>();
  const note = (acted: Acted): void => {
    const key = `${acted.operation} ${acted.ended}`;
    told.set(key, (told.get(key) ?? 0) + 1);
  };
  await fc.assert(fc.asyncProperty(steps, async (story) => {
    const tracker = await testFile('portfolio');
    await begin(tracker);
    const first = await tracker.file.lastChange();
    const rows = await rowsOf(tracker);
    const answers = new Map([[first, await shown(tracker)]]);
    for (const step of story) {
      const acted = await act(tracker, step, first);
      note(acted);
      if (acted.change !== null) answers.set(acted.change, await shown(tracker));
    }
    for (const [change, then] of answers) expect(await shown(tracker, change), `as at change ${change}`).toEqual(then);
    const last = await tracker.file.lastChange();
    for (let change = last; change > first; change -= 1) {
      expect(await tracker.ask('changes.undo', { change }), `undo of change ${change} of ${last}`).toMatchObject({ ok: true });
    }
    expect(await rowsOf(tracker)).toEqual(rows);
    for (const [change, then] of answers) expect((await shown(tracker, change))['projects.csv']).toBe(then['projects.csv']);
    await tracker.read(async (db) => expect(verifyReader(db)).toEqual({ integrity: 'ok' }));
  }), { seed, numRuns: runs, endOnFailure: true });
  if (process.env['HISTORY_RUNS'] !== undefined) process.stdout.write(`${[...told].map(([what, times]) => `${what} ${times}`).toSorted().join('\n')}\n`);
});
