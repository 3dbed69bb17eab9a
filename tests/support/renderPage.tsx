import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { act, cleanup, configure, render, screen } from '@testing-library/react';
import { createMemoryRouter, type DataRouter } from 'react-router';
import { onTestFinished } from 'vitest';
import { createHost, type Host } from '../../electron/core/host/host.ts';
import { openHere } from '../../electron/core/host/session.ts';
import { runHere } from '../../electron/core/host/tasks.ts';
import { App } from '../../renderer/app/App.tsx';
import { routeTable } from '../../renderer/app/routeTable.tsx';
import type { Door } from '../../renderer/api/door.ts';
import { placed } from '../../renderer/paths.ts';
import type { AnswerOf, OperationName, Reply, ReplyOf, RequestOf } from '../../shared/contract/index.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { copySample, type SampleName } from './samples.ts';
import { officer } from './testFile.ts';

// The core answers in milliseconds; a machine with other work may take longer to come round to it.
configure({ asyncUtilTimeout: 30_000 });

interface Options {
  /** What the open file holds; null leaves no file open. */
  readonly sample?: SampleName | null;
  /** Null: nobody has said yet who they are. */
  readonly person?: Actor | null;
  readonly asAt?: number;
  /** What the system says of where files lie: the number of its file system. */
  readonly fileSystemType?: (folder: string) => Promise<number | null>;
  /** Done to the file before the page opens it. */
  readonly before?: (file: string) => void;
}

export interface PageUnderTest {
  readonly host: Host;
  /** The open file; empty where none is. */
  readonly handle: string;
  readonly router: DataRouter;
  /** Where preferences and drafts lie. */
  readonly dataDir: string;
  /** One operation past the page, to prepare or to look at what it wrote. */
  readonly get: <N extends OperationName>(operation: N, request: RequestOf<N>) => Promise<AnswerOf<N>>;
  readonly goTo: (address: string) => Promise<void>;
  /** Where the open file lies. */
  readonly file: string;
  /** The page as after its window was loaded again. */
  readonly reload: (address: string, file?: null) => void;
}

/** jsdom knows the element and not what it does. */
function teachDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false; };
}

/** The real page over a real host and core, in this process, on files of the test's own. */
export async function renderPage(address: string, { sample = 'practice', person = officer, asAt, before, fileSystemType }: Options = {}): Promise<PageUnderTest> {
  teachDialogs();
  const place = mkdtempSync(path.join(os.tmpdir(), 'igt-page-'));
  const folder = path.join(place, 'files');
  mkdirSync(folder);
  const host = createHost({ dataDir: path.join(place, 'data'), folder, door: 'browser', version: '0.0.0', openSession: openHere, runTask: runHere, ...(fileSystemType === undefined ? {} : { fileSystemType }) });
  onTestFinished(async () => {
    cleanup();
    await host.close();
    rmSync(place, { recursive: true, force: true });
  });
  if (person !== null) await host.ask('person.set', person);
  if (sample !== null) await copySample(sample, path.join(folder, 'programme.igt'));
  before?.(path.join(folder, 'programme.igt'));
  const listed = (await host.ask('files.list', {})) as Reply<AnswerOf<'files.list'>>;
  const handle = sample === null || !listed.ok ? '' : (listed.value.files[0]?.handle ?? '');
  const here = { file: handle === '' ? null : handle, asAt: asAt ?? null };
  const door: Door = {
    name: 'browser',
    ask: async (operation, request, at) => (await host.ask(operation, request, at)) as ReplyOf<typeof operation>,
    listen: host.listen,
    upload: async (file) => host.takeIn(Readable.from([Buffer.from(await file.arrayBuffer())]), file.name),
    uploadTable: async (file) => host.takeInTable(Readable.from([Buffer.from(await file.arrayBuffer())]), file.name),
    download: () => Promise.resolve(),
  };
  const router = createMemoryRouter(routeTable, { initialEntries: [placed(address, here)] });
  render(<App door={door} router={router} />);
  return {
    host, handle, router, dataDir: path.join(place, 'data'),
    get: async (operation, request) => {
      const reply = (await host.ask(operation, request, handle === '' ? undefined : { file: handle })) as ReplyOf<typeof operation>;
      if (!reply.ok) throw new Error(`${reply.problem.kind}: ${reply.problem.message}`);
      return reply.value;
    },
    file: path.join(folder, 'programme.igt'),
    reload: (to, file) => {
      cleanup();
      render(<App door={door} router={createMemoryRouter(routeTable, { initialEntries: [file === null ? to : placed(to, here)] })} />);
    },
    goTo: (to) => act(() => router.navigate(placed(to, here))),
  };
}

/** Waits for the page's heading, which stands when what it rests on has been answered. */
export const heading = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name }, { timeout: 30_000 });
