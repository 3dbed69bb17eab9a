import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { slug } from '../../../shared/domain/text.ts';

export const extension = '.igt';
/** The longest name we give, without its ending (rules for spreadsheets and documents). */
const longest = 50;

/** Windows keeps these for its devices, whatever the ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name that every system takes: small letters, digits and hyphens. */
export function portableName(title: string): string {
  const name = slug(title.replace(/\.igt$/i, '').replaceAll(/[-_.]+/g, ' '), longest) || 'programme';
  return devices.test(name) ? `${name}-programme` : name;
}

/** The first path in a folder that is free: 'name.igt', 'name-2.igt', and so on. */
export function freePath(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const candidate = path.join(folder, `${name}${n === 1 ? '' : `-${n}`}${extension}`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** A folder in words: 'Documents/Innovation Grant Tracker' for one in the person's own. */
export function folderInWords(folder: string, home: string = os.homedir()): string {
  const inHome = path.relative(home, folder);
  return inHome === '' || inHome.startsWith('..') || path.isAbsolute(inHome) ? folder : inHome;
}
