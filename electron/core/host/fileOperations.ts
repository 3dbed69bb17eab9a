import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { OpenedFile } from '../../../shared/contract/host.ts';
import { londonDate } from '../../../shared/domain/calendar.ts';
import { cancelled, conflict, invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { diskProblem } from '../files/diskProblem.ts';
import { listFiles } from './fileList.ts';
import { folderInWords, freePath, portableName } from './fileNames.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';
import type { KnownFile } from './preferences.ts';
import { restoreInto } from './restoreInto.ts';

const unknown = (): Problem => notFound('file', 'There is no such file on the list any more. Go back to Start.');
const left = (): Problem => cancelled('No file was chosen, so nothing was done');
const withoutEnding = (file: string): string => path.basename(file, path.extname(file));

/** The folder for programme files, made where there is none yet. */
async function makeFolder(folder: string): Promise<Problem | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    const problem = diskProblem(error, folder);
    if (problem === null) throw error;
    return problem;
  }
}

/** Opening, making, copying and keeping programme files. The page names them by handle. */
export function fileOperations(parts: HostParts): ServicesFor<'files'> {
  const { folder, dialogs, known, files, preferences, runTask, now } = parts;

  const withFile = async <T>(handle: string, work: (file: KnownFile) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> => {
    const file = known.find(handle);
    return file === null ? fail(unknown()) : work(file);
  };

  const openAt = (file: string): Promise<Result<OpenedFile, Problem>> =>
    files.open(known.at(file), { mode: 'write', takeOver: false, person: preferences.get('person') });

  /** Where a new file goes: asked in a dialog, or a free name in our folder. Null where the dialog was left. */
  const placeFor = async (purpose: 'create' | 'copy' | 'backup', name: string, ask: boolean): Promise<Result<string | null, Problem>> => {
    const problem = await makeFolder(folder);
    if (problem !== null) return fail(problem);
    const free = freePath(folder, name);
    return ok(dialogs === undefined || !ask ? free : await dialogs.saveAs({ purpose, suggested: free }));
  };

  return {
    'files.list': async () => ok({ files: await listFiles(parts), place: folderInWords(folder) }),

    'files.create': async ({ title, sample = null }) => {
      if (title === undefined && sample === null) return fail(invalid([{ path: 'title', message: 'Enter the title of the programme' }]));
      const name = portableName(title ?? `innovation-programme-${sample ?? ''}`);
      const place = await placeFor('create', name, sample === null);
      if (!place.ok) return place;
      if (place.value === null) return fail(left());
      const made = await runTask('create', { path: place.value, sample, title: title ?? null });
      return made.ok ? openAt(place.value) : made;
    },

    'files.open': ({ handle, mode = 'write', takeOver = false }) =>
      withFile(handle, (file) => files.open(file, { mode, takeOver, person: preferences.get('person') })),

    'files.close': async ({ handle }) => {
      await files.close(handle);
      return ok(null);
    },

    'files.choose': async ({ purpose, handle }) => {
      if (dialogs === undefined) return fail(conflict('There is no file dialog here. Upload the file instead.'));
      const before = handle === undefined ? null : known.find(handle);
      const chosen = await dialogs.open({ purpose, folder: before === null ? folder : path.dirname(before.path) });
      if (chosen === null) return ok(null);
      if (purpose !== 'find' || before === null) return ok({ handle: known.at(chosen).handle });
      known.forget((other) => other.path === path.resolve(chosen) && other.handle !== before.handle);
      known.update(before.handle, { path: path.resolve(chosen) });
      return ok({ handle: before.handle });
    },

    'files.pin': ({ handle, pinned }) => withFile(handle, async () => {
      known.update(handle, { pinned });
      return ok(null);
    }),

    'files.forget': async ({ handle }) => {
      known.forget((file) => (handle === undefined ? !file.pinned && !files.isOpen(file.handle) : file.handle === handle));
      return ok(null);
    },

    'files.saveCopy': ({ handle, name }) => withFile(handle, async (file) => {
      const place = await placeFor('copy', portableName(name || `${withoutEnding(file.path)}-copy`), true);
      if (!place.ok) return place;
      const to = place.value;
      if (to === null) return ok(null);
      const copied = await (files.session(handle)?.saveCopyTo(to) ?? runTask('saveCopy', { path: file.path, to }));
      return copied.ok ? ok({ handle: known.at(to).handle, name: path.basename(to) }) : copied;
    }),

    'files.backup': ({ handle }) => withFile(handle, async (file) => {
      const place = await placeFor('backup', `${portableName(withoutEnding(file.path))}-backup-${londonDate(now())}`, true);
      if (!place.ok) return place;
      const to = place.value;
      if (to === null) return ok(null);
      const kept = await (files.session(handle)?.backupTo(to) ?? runTask('backUp', { path: file.path, to }));
      if (!kept.ok) return kept;
      known.update(known.at(to).handle, { kind: 'backup', fileId: kept.value.fileId, holds: file.holds });
      return ok({ name: path.basename(to) });
    }),

    'files.restore': ({ handle, name }) => withFile(handle, (backup) => restoreInto(parts, backup, name ?? null)),

    'files.verify': ({ handle }) => withFile(handle, async (file) => files.session(handle)?.verify() ?? runTask('verify', { path: file.path })),
  };
}
