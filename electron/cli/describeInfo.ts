import type { FileInfo } from '../core/host/info.ts';
import { formatCount, lowerFirst } from '../../shared/domain/words.ts';

const spaced = (noun: string): string => noun.replaceAll(/[A-Z]/g, (letter) => ` ${lowerFirst(letter)}`);

/** What a file is and holds, one fact a line. */
export function describeInfo({ title, programmeId, fileId, kind, schemaVersion, counts, lastChange, integrity }: FileInfo): string {
  const rows = Object.entries(counts).map(([noun, n]) => `  ${spaced(noun).padEnd(18)}${formatCount(n)}`);
  return [
    title,
    `  programme id      ${programmeId}`,
    `  file id           ${fileId}${kind === 'backup' ? ' (backup)' : ''}`,
    `  file version      ${schemaVersion}`,
    `  last change       ${lastChange}`,
    ...rows,
    `  soundness         ${integrity === 'ok' ? 'sound' : integrity.join('; ')}`,
  ].join('\n');
}
