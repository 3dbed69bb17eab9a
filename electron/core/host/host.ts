import { hostOperations } from '../../../shared/contract/host.ts';
import type { At, HostOperationName, Reply, TrackerEvent } from '../../../shared/contract/index.ts';
import { defaultActor } from '../../../shared/domain/actor.ts';
import { conflict, forbidden, invalid, notFound, tooLarge, type Problem } from '../../../shared/domain/problem.ts';
import { checkRequest, findOperation } from '../dispatch.ts';
import { removeUnfinished } from '../files/atomicFile.ts';
import { limits, sizeInWords } from '../files/limits.ts';
import { logsIn, makeLogs, openLog } from '../log.ts';
import { clock } from '../making.ts';
import { readAt } from './at.ts';
import { backupOperations } from './backupOperations.ts';
import { draftOperations } from './draftOperations.ts';
import { openDrafts } from './drafts.ts';
import { exportOperations } from './exportOperations.ts';
import { makeExports } from './exports.ts';
import { faultOf } from './faultOf.ts';
import { fileOperations } from './fileOperations.ts';
import { makeHandOver, type HandOver } from './handOver.ts';
import { importOperations, laidOut, watchJob } from './importOperations.ts';
import type { HostOptions, HostParts, HostServices } from './hostParts.ts';
import { knownFiles } from './knownFiles.ts';
import { lookedOperations } from './lookedOperations.ts';
import { makeOpenFiles } from './openFiles.ts';
import { placeOperations } from './placeOperations.ts';
import { personOperations } from './personOperations.ts';
import { forbiddenKey, forbiddenKeyMessage, jsonSize } from './plainData.ts';
import { openPreferences } from './preferences.ts';
import { makeUploads } from './uploads.ts';
import { viewOperations } from './viewOperations.ts';
import { threads } from './workers.ts';

/** What every door with a window shares: it answers the page's two functions, and knows all files by handle. */
export interface Host extends HandOver {
  /** Answers one request of the page. Nothing in it is trusted. */
  readonly ask: (operation: string, request: unknown, at?: At) => Promise<Reply<unknown>>;
  readonly listen: (handler: (event: TrackerEvent) => void) => () => void;
  /** Tells the page something of the door's own: a menu command. */
  readonly tell: (event: TrackerEvent) => void;
  /** Where faults are noted, made where there is none yet. */
  readonly logsFolder: () => string;
  /** Leaves every file closed, unlocked and without a journal. Nothing is lost if the process is killed instead. */
  readonly close: () => Promise<void>;
}

const isHostOperation = (name: string): name is HostOperationName => Object.hasOwn(hostOperations, name);

export function createHost(options: HostOptions): Host {
  const { now = clock, openSession, runTask } = { ...threads(), ...options };
  openLog(logsIn(options.dataDir));
  const preferences = openPreferences(options.dataDir);
  const known = knownFiles(preferences);
  const drafts = openDrafts(options.dataDir);
  const handlers = new Set<(event: TrackerEvent) => void>();
  const tell = (event: TrackerEvent): void => {
    for (const handler of handlers) handler(event);
  };
  const files = makeOpenFiles({
    version: options.version, dataDir: options.dataDir, known, runTask, openSession, emit: tell, now, world: options.world, fileSystemType: options.fileSystemType,
  });
  const uploads = makeUploads();
  const exports = makeExports();
  const parts: HostParts = { ...options, now, runTask, preferences, known, drafts, files, uploads, exports, emit: tell };
  void removeUnfinished(options.folder);
  const services: HostServices = {
    ...personOperations(parts), ...draftOperations(parts), ...lookedOperations(parts), ...fileOperations(parts), ...viewOperations(parts), ...importOperations(parts), ...exportOperations(parts), ...backupOperations(parts), ...placeOperations(parts),
  };

  const askHere = async <N extends HostOperationName>(name: N, request: unknown): Promise<Reply<unknown>> => {
    const service = services[name] as (request: unknown) => Promise<Reply<unknown>>;
    return service(hostOperations[name].request.parse(request));
  };

  const askFile = async (name: string, request: unknown, at: At): Promise<Reply<unknown>> => {
    const person = preferences.get('person');
    const writes = findOperation(name)?.kind === 'command';
    if (writes && person === null) return { ok: false, problem: forbidden('Say who you are first: your name stands beside every change you make') };
    if (at.file === undefined) return { ok: false, problem: notFound('file', 'Open a file first') };
    const laid = laidOut(parts, name, request);
    if ('kind' in laid) return { ok: false, problem: laid };
    const ended = laid.job === undefined ? null : watchJob(parts, tell, at.file, laid.job);
    const reply = await files.ask(at.file, { operation: name, request, actor: person ?? defaultActor, at, ...laid }, writes);
    ended?.(reply.ok ? 'done' : reply.problem.kind === 'cancelled' ? 'cancelled' : 'failed');
    return reply;
  };

  /** What is refused before anybody looks at what it asks for. */
  const refusal = (name: string, request: unknown, at: At | undefined): Problem | null => {
    const size = jsonSize([name, request, at]);
    if (size === null) return conflict('This request cannot be read');
    if (size > limits.message) return tooLarge(`This is more than ${sizeInWords(limits.message)} at once, so nothing was done. Send it in smaller parts.`);
    const key = forbiddenKey([request, at]);
    return key === null ? null : invalid([{ path: key, message: forbiddenKeyMessage(key) }]);
  };

  const ask: Host['ask'] = async (name, request, at) => {
    const refused = refusal(name, request, at);
    if (refused !== null) return { ok: false, problem: refused };
    const unfit = checkRequest(name, findOperation(name), request, preferences.get('person') ?? defaultActor);
    if (unfit !== null) return unfit;
    const when = readAt(at);
    if (!when.ok) return when;
    try {
      return isHostOperation(name) ? await askHere(name, request) : await askFile(name, request, when.value);
    } catch (error) {
      return { ok: false, problem: faultOf(error) };
    }
  };

  return {
    ask,
    tell,
    logsFolder: () => makeLogs(logsIn(options.dataDir)),
    listen: (handler) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    ...makeHandOver(parts),
    close: async () => {
      await files.closeAll();
      await uploads.close();
      await exports.close();
      handlers.clear();
    },
  };
}
