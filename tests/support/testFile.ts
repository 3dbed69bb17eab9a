import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openCore } from '../../electron/core/core.ts';
import type { Reader } from '../../electron/core/db/database.ts';
import type { ProgrammeFile } from '../../electron/core/db/programmeFile.ts';
import { versionedTables } from '../../electron/core/db/schema.ts';
import type { AnswerOf, At, FileOperationName, Reply, ReplyOf, RequestOf } from '../../shared/contract/index.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { copySample, type SampleName } from './samples.ts';

export const officer: Actor = { name: 'Officer 1', organisation: 'Department for Education', role: 'programme officer' };
export const otherOfficer: Actor = { name: 'Officer 2', organisation: 'Department for Education', role: 'programme officer' };
export const councilLead: Actor = { name: 'Lead 1', organisation: 'Leeds City Council', role: 'council lead' };
export const evaluator: Actor = { name: 'Evaluator 1', organisation: 'Opcit Research', role: 'evaluator' };

interface Asking {
  readonly as?: Actor;
  readonly at?: At;
}

export interface TestFile {
  readonly path: string;
  readonly file: ProgrammeFile;
  /** One operation through the real dispatch. A fault of ours is thrown as what it was. */
  readonly ask: <N extends FileOperationName>(operation: N, request: RequestOf<N>, asking?: Asking) => Promise<ReplyOf<N>>;
  /** The value of an answer that must succeed. */
  readonly get: <N extends FileOperationName>(operation: N, request: RequestOf<N>, asking?: Asking) => Promise<AnswerOf<N>>;
  /** What may come from anywhere: any name, any request. */
  readonly askRaw: (operation: string, request: unknown, asking?: Asking) => Promise<Reply<unknown>>;
  /** The last change and the rows of every table: two equal ones mean that nothing was written. */
  readonly state: () => Promise<Readonly<Record<string, number>>>;
  readonly read: <T>(fn: (db: Reader) => Promise<T>) => Promise<T>;
}

interface Options {
  /** The machine's clock. A file of today is asked on this day unless it has a practice date. */
  readonly now?: string;
  readonly mode?: 'write' | 'read';
}

const countAll = async (db: Reader): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const table of [...versionedTables, 'change', 'actor'] as const) {
    counts[table] = (await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
  }
  return counts;
};

/** A real programme file in a folder of the test's own, open, with a sample in it; gone when the test ends. */
export async function testFile(sample: SampleName = 'portfolio', { now = '2026-06-04T09:12:00.000Z', mode = 'write' }: Options = {}): Promise<TestFile> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'igt-test-'));
  const target = path.join(folder, 'programme.igt');
  await copySample(sample, target);
  const faults: unknown[] = [];
  const opened = await openCore({ path: target, mode, version: '0.0.0', now: () => now, log: (_, error) => faults.push(error) });
  if (!opened.ok) throw new Error(opened.problem.message);
  const core = opened.value;
  onTestFinished(async () => {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const askRaw: TestFile['askRaw'] = async (operation, request, { as = officer, at } = {}) => {
    const reply = await core.ask({ operation, request, actor: as, at });
    if (!reply.ok && reply.problem.kind === 'fault') throw faults.at(-1);
    return reply;
  };
  const ask: TestFile['ask'] = async (operation, request, asking) => (await askRaw(operation, request, asking)) as ReplyOf<typeof operation>;
  return {
    path: target,
    file: core.file,
    ask,
    get: async (operation, request, asking) => {
      const reply = (await askRaw(operation, request, asking)) as ReplyOf<typeof operation>;
      if (!reply.ok) throw new Error(`${reply.problem.kind}: ${reply.problem.message} ${JSON.stringify(reply.problem.where ?? [])}`);
      return reply.value;
    },
    askRaw,
    read: core.file.read,
    state: async () => ({ last: await core.file.lastChange(), ...(await core.file.read(countAll)) }),
  };
}
