import { describe, expect, test } from 'vitest';
import { filesUnder, isCode, made, read, root } from '../support/sourceFiles.ts';
import { readdirSync } from 'node:fs';

const text = filesUnder('.').filter((file) => /\.(?:ts|tsx|mjs|css|html|json|yml|md|csv)$|^\.[^/]+$|^\.ci\//.test(file));

const linesThat = (pattern: RegExp, files: readonly string[]): readonly string[] =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

describe('the house', () => {
  test('holds at its top level what the design names, and nothing else', () => {
    const named = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'docs',
      'electron',
      'electron-builder.yml',
      'package-lock.json',
      'package.json',
      'renderer',
      'shared',
      'tests',
      'tsconfig.json',
      'vite.config.ts',
    ];
    const there = readdirSync(root).filter((name) => !made.has(name) && !name.startsWith('.'));
    expect(there.filter((name) => !named.includes(name))).toEqual([]);
  });

  // The patterns are written so that they do not find themselves.
  test('names no path of the machine it was written on', () => {
    expect(linesThat(/(?:^|[^\w.:/-])\/(?:h[o]me|w[o]rk|r[o]ot|U[s]ers)\/|\b[C]:\\U/, text)).toEqual([]);
  });

  test('leaves nothing to do later', () => {
    expect(linesThat(/\b(?:T[O]DO|F[I]XME|X[X]X)\b/, text.filter((file) => file !== 'package-lock.json'))).toEqual([]);
  });

  test('runs every test', () => {
    const tests = text.filter((file) => file.startsWith('tests/') && isCode(file));
    expect(linesThat(/\b(?:it|test|describe)\.(?:s[k]ip|o[n]ly|to[d]o|f[i]xme)\b|\bx[i]t\(/, tests)).toEqual([]);
  });
});
