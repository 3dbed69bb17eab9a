import { formatNumber } from '../../shared/domain/words.ts';

/** How much a file takes: '480 KB', '4.2 MB', '1.3 GB'. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 ** 2) return `${formatNumber(Math.ceil(bytes / 1024), 0)} KB`;
  return bytes < 1024 ** 3 ? `${formatNumber(bytes / 1024 ** 2, 1)} MB` : `${formatNumber(bytes / 1024 ** 3, 1)} GB`;
}
