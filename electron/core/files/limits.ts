/** Every limit on what comes in and goes out, in one place (fault catalogue, ground rules). Bytes unless said. */
export const limits = {
  /** One request or answer that crosses from page to core. */
  message: 1024 * 1024,
  /** A programme file taken in through the browser door. */
  programmeFile: 2 * 1024 * 1024 * 1024,
  /** A CSV file that is brought in: it is streamed. */
  csvFile: 2 * 1024 * 1024 * 1024,
  /** Its rows, the row of heads included, and its columns. */
  csvRows: 10_000_000,
  csvColumns: 200,
  /** One cell. Characters. */
  cell: 32_767,
  /** How long a file in use is waited for. Milliseconds. */
  wait: 5000,
} as const;

/** '1 MB', '2 GB': for the sentence that tells of a limit. */
export function sizeInWords(bytes: number): string {
  const [size, unit] = bytes >= 1024 ** 3 ? [bytes / 1024 ** 3, 'GB'] : [bytes / 1024 ** 2, 'MB'];
  return `${Math.ceil(size)} ${unit}`;
}
