import { describe, expect, test } from 'vitest';
import { filesUnder, importsOf, isCode, read } from '../support/sourceFiles.ts';
import { areaOf, mayImport, packagesOf } from './walls.ts';

const code = ['shared', 'electron', 'renderer'].flatMap(filesUnder).filter(isCode);
const imports = new Map(code.map((file) => [file, importsOf(file)]));
// A file that is not there is the type check's to report.
const arrows = [...imports].flatMap(([from, targets]) =>
  targets.filter((to) => !to.startsWith('missing: ')).map((to) => ({ from, to })),
);
const isOwn = (target: string): boolean => /^(?:shared|electron|renderer|tests)\/|^package\.json$/.test(target);

describe('walls', () => {
  test('every file lies in a known area', () => {
    expect(code.filter((file) => areaOf(file) === undefined)).toEqual([]);
  });

  test('a file imports only what its area may', () => {
    const through = arrows.filter(({ from, to }) => isOwn(to) && !mayImport(from, to));
    expect(through.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('a file uses only the packages that its area may', () => {
    const wrong = arrows.filter(({ from, to }) => !isOwn(to) && !packagesOf(from).some((allowed) => allowed(to)));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('no import circles, types included', () => {
    expect(circles()).toEqual([]);
  });
});

/** Each circle once, as the road that closes it. */
function circles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, road: readonly string[]): void => {
    const start = road.indexOf(file);
    if (start >= 0) found.push([...road.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) if (imports.has(next)) walk(next, [...road, file]);
    done.add(file);
  };
  for (const file of code) walk(file, []);
  return found;
}

describe('SQL', () => {
  const statement = /\b(?:SELECT\b[^;'"]*\bFROM|INSERT (?:OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|(?:CREATE|DROP|ALTER) (?:TABLE|INDEX|VIEW|TRIGGER))\b/;
  const sqliteOnly =
    /\b(?:PRAGMA|sqlite_\w+|rowid|WITHOUT ROWID|INSERT OR (?:REPLACE|IGNORE)|REPLACE INTO|GLOB|fts5|MATCH '|strftime|julianday|unixepoch|ifnull\(|json_each|json_extract|group_concat)/i;
  const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const sources = code.filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'));

  test('is written only in repositories, the store and the samples', () => {
    const shelves = /^electron\/core\/(?:repositories|db|samples)\//;
    const elsewhere = sources.filter((file) => !shelves.test(file) && statement.test(withoutComments(read(file))));
    expect(elsewhere).toEqual([]);
  });

  test('that only SQLite knows is written only in the store', () => {
    const repositories = sources.filter((file) => /^electron\/core\/(?:repositories|samples)\//.test(file));
    const found = repositories.flatMap((file) => {
      const match = sqliteOnly.exec(withoutComments(read(file)));
      return match === null ? [] : [`${file}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });
});
