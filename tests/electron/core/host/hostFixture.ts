import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type Host } from '../../../../electron/core/host/host.ts';
import type { HostOptions } from '../../../../electron/core/host/hostParts.ts';
import type { AnswerOf, At, OperationName, Reply, RequestOf, TrackerEvent } from '../../../../shared/contract/index.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { aFolder } from '../db/storeFixture.ts';

export const officer = { name: 'Officer 1', organisation: 'Department for Education', role: 'programme officer' } as const;

export interface TestHost {
  readonly host: Host;
  readonly dataDir: string;
  readonly folder: string;
  readonly events: readonly TrackerEvent[];
  readonly ask: <N extends OperationName>(operation: N, request: RequestOf<N>, at?: At) => Promise<Reply<AnswerOf<N>>>;
  /** The value of an answer that must be one. */
  readonly value: <N extends OperationName>(operation: N, request: RequestOf<N>, at?: At) => Promise<AnswerOf<N>>;
  /** The problem of an answer that must be one. */
  readonly problem: <N extends OperationName>(operation: N, request: RequestOf<N>, at?: At) => Promise<Problem>;
}

/** A host with folders of its own, or those of another, which it shares then. */
export function aHost(options: Partial<HostOptions> = {}): TestHost {
  const { dataDir = aFolder(), folder = path.join(aFolder(), 'Programmes') } = options;
  const host = createHost({ door: 'browser', version: '0.0.0', ...options, dataDir, folder });
  onTestFinished(() => host.close());
  const events: TrackerEvent[] = [];
  host.listen((event) => events.push(event));
  const ask: TestHost['ask'] = async (operation, request, at) => (await host.ask(operation, request, at)) as never;
  return {
    host, dataDir, folder, events, ask,
    value: async (operation, request, at) => {
      const reply = await ask(operation, request, at);
      if (!reply.ok) throw new Error(`${operation}: ${reply.problem.kind}: ${reply.problem.message}`);
      return reply.value;
    },
    problem: async (operation, request, at) => {
      const reply = await ask(operation, request, at);
      if (reply.ok) throw new Error(`${operation} was not refused`);
      return reply.problem;
    },
  };
}

export interface NewFile {
  readonly handle: string;
  readonly file: string;
  /** The last change of the new file: its reference data and programme. */
  readonly begun: number;
}

/** A host with a person and a new, empty programme file open. */
export async function aHostWithFile(options: Partial<HostOptions> = {}): Promise<TestHost & NewFile> {
  const made = aHost(options);
  await made.value('person.set', officer);
  const { handle, name } = await made.value('files.create', { title: 'Test programme' });
  const { changes } = await made.value('changes.list', { limit: 1 }, { file: handle });
  return { ...made, handle, file: path.join(made.folder, name), begun: changes[0]?.seq ?? 0 };
}
