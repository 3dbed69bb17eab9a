import { accessSync, constants, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileShown } from '../../../shared/contract/host.ts';
import { extension, folderInWords } from './fileNames.ts';
import type { HostParts } from './hostParts.ts';
import type { KnownFile } from './preferences.ts';

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks the disk whether it is there and may be written; never opens it. */
function shown(file: KnownFile, open: boolean, places: FileShown['places']): FileShown {
  const missing = !existsSync(file.path);
  return {
    handle: file.handle,
    name: path.basename(file.path),
    place: folderInWords(path.dirname(file.path)),
    holds: file.holds,
    lastOpened: file.lastOpened,
    pinned: file.pinned,
    missing,
    readOnly: !missing && (file.kind === 'backup' || !isWritable(file.path)),
    open,
    places,
  };
}

const newestFirst = (a: FileShown, b: FileShown): number =>
  Number(b.pinned) - Number(a.pinned) || (b.lastOpened ?? '').localeCompare(a.lastOpened ?? '') || (a.name < b.name ? -1 : 1);

async function inFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name.toLowerCase().endsWith(extension))
    .map((entry) => path.join(folder, entry.name));
}

/** What Start lists: what was opened lately, and in the browser door also all that lies in its folder. */
export async function listFiles({ door, folder, known, files, preferences }: HostParts): Promise<readonly FileShown[]> {
  const here = door === 'browser' ? (await inFolder(folder)).map((file) => known.at(file).handle) : [];
  const places = new Map(preferences.get('places').map((kept) => [kept.file, kept.places]));
  return known.all()
    .filter(({ handle, lastOpened, pinned }) => lastOpened !== null || pinned || here.includes(handle))
    .map((file) => shown(file, files.isOpen(file.handle), places.get(file.handle) ?? []))
    .toSorted(newestFirst);
}
