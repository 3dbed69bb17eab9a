/** One line for whoever looks after the program, and where in our code it was. No text of an error: it may hold a path or content. */
export function note(what: string, error?: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error === undefined ? '' : ` ${error instanceof Error ? error.name : typeof error}`;
  process.stderr.write(`${[`${what}${name}`, ...stack].join('\n')}\n`);
}
