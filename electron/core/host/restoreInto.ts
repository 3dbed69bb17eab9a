import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OpenedFile } from '../../../shared/contract/host.ts';
import { locked, type Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { takeLock } from '../files/lock.ts';
import { extension, freePath, portableName } from './fileNames.ts';
import type { HostParts } from './hostParts.ts';
import { lockedSentence } from './lockWords.ts';
import type { KnownFile } from './preferences.ts';
import { overItself } from './restore.ts';

/** The file a backup goes back to: the one named, else the one it was made of, else a free name in our folder. */
function targetOf({ folder, known }: HostParts, backup: KnownFile, name: string | null): string {
  if (name !== null && name !== '') return path.join(folder, `${portableName(name)}${extension}`);
  const origin = known.all().find(({ handle, fileId, kind, path: file }) =>
    handle !== backup.handle && kind === 'working' && fileId !== null && fileId === backup.fileId && existsSync(file));
  const plain = path.basename(backup.path, extension).replace(/[- ]backup[- ]\d{4}-\d\d-\d\d(?:-\d+)?$/, '');
  return origin?.path ?? freePath(folder, portableName(plain));
}

/** Puts a backup in a file's place and opens it. The file is closed first and kept beside it. */
export async function restoreOver({ files, known, preferences, runTask }: HostParts, backup: string, target: string): Promise<Result<OpenedFile, Problem>> {
  await files.close(known.at(target).handle);
  const person = preferences.get('person');
  const taking = takeLock(target, { person: person?.name ?? 'Somebody', door: 'window' });
  if (taking.kind === 'held') return fail(locked(lockedSentence(path.basename(target), taking.by)));
  const restored = await runTask('restore', { backup, target }).finally(() => {
    if (taking.kind === 'taken') taking.lock.release();
  });
  return restored.ok ? files.open(known.at(target), { mode: 'write', takeOver: false, person }) : restored;
}

/** Puts a backup that was chosen back to work, where it came from or under a name of its own. */
export async function restoreInto(parts: HostParts, backup: KnownFile, name: string | null): Promise<Result<OpenedFile, Problem>> {
  const target = targetOf(parts, backup, name);
  if (target === backup.path) return fail(overItself);
  await parts.files.close(backup.handle);
  return restoreOver(parts, backup.path, target);
}
