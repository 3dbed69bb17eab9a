import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openHere } from '../../../electron/core/host/session.ts';
import { version } from '../../../electron/core/host/version.ts';
import type { AnswerOf } from '../../../shared/contract/index.ts';
import { fundingLinesIn } from '../../bench/funding.ts';
import { middle, timed } from '../../bench/measure.ts';
import { observationsIn, type NationalSize } from '../../bench/national.ts';
import { benchActor, emptyFile, fill } from '../../bench/plant.ts';
import { aFolder } from '../core/db/storeFixture.ts';
import { buildProduct, startBuiltDoor } from './builtDoor.ts';

/** Ten years, 300 projects, over 100,000 rows. */
const size: NationalSize = { projects: 300, measuresEach: 3, councilsEach: 2, quarters: 40 };
/** The bars of the benchmark (docs/benchmarks.md), with room for a machine that does other work meanwhile. */
const room = 3;
const bars = { open: 1.5 * room, overview: 0.15 * room, screen: 0.3 * room };

beforeAll(buildProduct, 120_000);

async function planted(): Promise<{ readonly file: string; readonly small: string; readonly folder: string }> {
  const folder = aFolder();
  const [file, small] = [path.join(folder, 'large.igt'), path.join(folder, 'small.igt')];
  for (const [at, full] of [[file, true], [small, false]] as const) {
    const made = await emptyFile(at);
    if (full) await fill(made, size);
    await made.close();
  }
  return { file, small, folder };
}

test('S22 ten years, 300 projects and 100,000 rows open and list within the ratios of the benchmark, and the program answers meanwhile', { timeout: 120_000 }, async () => {
  const { file, small, folder } = await planted();
  expect(observationsIn(size) + fundingLinesIn(size)).toBeGreaterThan(100_000);

  const opening = async (at: string): Promise<number> => timed(async () => {
    const session = await openHere({ path: at, version, mode: 'write', journal: 'WAL', sittingBegan: 0 });
    if (!session.ok) throw new Error(session.problem.message);
    await session.value.close();
  });
  const opened: { readonly large: number; readonly empty: number }[] = [];
  for (let run = 0; run < 3; run += 1) opened.push({ empty: await opening(small), large: await opening(file) });
  expect(middle(opened.map(({ large }) => large)) / middle(opened.map(({ empty }) => empty))).toBeLessThan(bars.open);

  const session = await openHere({ path: file, version, mode: 'read', journal: 'WAL', sittingBegan: 0 });
  if (!session.ok) throw new Error(session.problem.message);
  const ask = async (operation: string, request: object): Promise<unknown> => {
    const reply = await session.value.ask({ operation, request, actor: benchActor });
    if (!reply.ok) throw new Error(`${operation}: ${reply.problem.message}`);
    return reply.value;
  };
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(file, { readOnly: true });
  const yard = (): void => { for (const row of db.prepare('SELECT * FROM observation').iterate()) if (row['id'] === '') throw new Error('No row has such an id'); };
  const listed = (await ask('projects.list', {})) as AnswerOf<'projects.list'>;
  expect(listed.projects).toHaveLength(size.projects);
  const ratio = async (operation: string): Promise<number> => {
    const runs: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const all = await timed(yard);
      runs.push((await timed(() => ask(operation, {}))) / all);
    }
    return middle(runs);
  };
  expect(await ratio('portfolio.summary'), 'portfolio.summary').toBeLessThan(bars.overview);
  expect(await ratio('projects.list'), 'projects.list').toBeLessThan(bars.screen);
  db.close();
  await session.value.close();

  // The window asks through the same process: while the core works, it goes on answering.
  const door = await startBuiltDoor({ folder });
  await door.ask('person.set', benchActor);
  const { files } = (await door.ask('files.list', {})).value as AnswerOf<'files.list'>;
  const handle = files.find(({ name }) => name === 'large.igt')?.handle ?? '';
  expect((await door.ask('files.open', { handle })).ok).toBe(true);
  let done = false;
  const heavy = door.ask('files.verify', { handle }).then((reply) => { done = true; return reply; });
  let between = 0;
  while (!done) {
    expect((await door.ask('app.info', {})).ok).toBe(true);
    if (!done) between += 1;
  }
  expect(await heavy).toMatchObject({ ok: true, value: { sound: true } });
  expect(between).toBeGreaterThan(3);
});
