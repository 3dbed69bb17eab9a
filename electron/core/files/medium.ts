import { statfs } from 'node:fs/promises';
import path from 'node:path';

/** Where a file lies, as far as it matters to two people opening it at once. */
export type Medium = { readonly kind: 'local' } | { readonly kind: 'share' } | { readonly kind: 'synced'; readonly by: string };

/** The system's number for the kind of file system that holds a path; null where it does not say. */
export type FileSystemType = (folder: string) => Promise<number | null>;

/** NFS, the two kinds of SMB, and FUSE: statfs(2). */
const shareTypes: ReadonlySet<number> = new Set([0x6969, 0xff534d42, 0xfe534d42, 0x65735546]);

/** Words that the folders of synchronising programs begin with. */
const synced: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(?: ?-|$)/i, 'OneDrive'],
  [/^dropbox(?: ?\(|$)/i, 'Dropbox'],
  [/^(?:google ?drive|my drive$)/i, 'Google Drive'],
  [/^(?:icloud ?drive|mobile documents|com~apple~clouddocs)/i, 'iCloud Drive'],
];

const systemType: FileSystemType = async (folder) => {
  try {
    return (await statfs(folder)).type;
  } catch {
    return null;
  }
};

/** A share, a folder that a program keeps in step with other machines, or this machine's own disk. */
export async function mediumOf(file: string, typeOf: FileSystemType = systemType): Promise<Medium> {
  if (/^(?:\\\\|\/\/)[^\\/?.]/.test(file)) return { kind: 'share' };
  for (const part of file.split(/[\\/]/)) {
    const known = synced.find(([word]) => word.test(part));
    if (known !== undefined) return { kind: 'synced', by: known[1] };
  }
  const type = await typeOf(path.dirname(file));
  // The number is 32 bits wide; some systems hand it over with the sign drawn out.
  return type !== null && shareTypes.has(Number(BigInt.asUintN(32, BigInt(type)))) ? { kind: 'share' } : { kind: 'local' };
}

/** What to tell before the first write; null on a local disk. */
export function mediumWarning(medium: Medium): string | null {
  const advice = 'If you are the only one who changes it, save a copy on this computer and work on that.';
  switch (medium.kind) {
    case 'local':
      return null;
    case 'share':
      return `This file lies on a shared drive, where saving is slower and a broken connection can interrupt it. ${advice}`;
    case 'synced':
      return `${medium.by} copies this file to other computers while you work, and can mix two people’s work up. ${advice}`;
  }
}
