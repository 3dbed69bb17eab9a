import { performance } from 'node:perf_hooks';

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds of the middle run. The first run is thrown away: it warms caches, as the second look at a screen does. `before` is done ahead of each run and not timed. */
export async function median(runs: number, work: () => unknown, before: () => unknown = () => undefined): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await before();
    times.push(await timed(work));
  }
  return middle(times);
}

/** One line of the table: what was timed, against which yardstick of the same run, and the bar it should stay under. */
export interface Row {
  readonly what: string;
  readonly size: string;
  readonly milliseconds: number;
  readonly yardstick: string;
  readonly ratio: number;
  /** Null where none was set. */
  readonly bar: number | null;
}

export const row = (what: string, size: string, milliseconds: number, yardstick: string, yard: number, bar: number | null): Row =>
  ({ what, size, milliseconds, yardstick, ratio: milliseconds / yard, bar });

const cell = (text: string, width: number, right = false): string => (right ? text.padStart(width) : text.padEnd(width));

/** A table in plain text that is Markdown too. */
function grid(lines: readonly (readonly string[])[], right: (column: number) => boolean): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const [head = '', ...body] = lines.map((line) => `| ${line.map((text, column) => cell(text, widths[column] ?? 0, right(column))).join(' | ')} |`);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

/** The table people read. */
export function table(rows: readonly Row[]): string {
  const head = ['What', 'Rows', 'ms', 'Yardstick', 'Ratio', 'Bar', ''];
  const body = rows.map((r) => [r.what, r.size, r.milliseconds.toFixed(r.milliseconds < 10 ? 2 : 0), r.yardstick, r.ratio.toFixed(r.ratio < 0.1 ? 3 : 2), r.bar === null ? 'none' : `${r.bar}`, r.bar === null ? '' : r.ratio <= r.bar ? 'met' : 'MISSED']);
  return grid([head, ...body], (column) => column === 2 || column === 4 || column === 5);
}

/** The same work at each size side by side. */
export function growth(rows: readonly Row[]): string {
  // What is measured at one size says nothing of growth.
  const grown = [...Map.groupBy(rows, (r) => r.what)].filter(([, all]) => all.length > 1);
  const sizes = [...new Set(grown.flatMap(([, all]) => all.map((r) => r.size)))];
  const head = ['What', ...sizes.map((size) => `${size} rows`)];
  const body = grown.map(([what, all]) => [what, ...sizes.map((size) => (all.find((r) => r.size === size)?.milliseconds ?? 0).toFixed(1))]);
  return grid([head, ...body], (column) => column > 0);
}
