import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What is made, not written: in no repository and in no test of it. */
export const made: ReadonlySet<string> = new Set(['node_modules', 'dist', 'release', 'coverage', '.results', '.git']);

/** All files under a folder of the project as paths from its root with forward slashes, in a fixed order. */
export function filesUnder(folder: string): readonly string[] {
  const names = readdirSync(path.join(root, folder)).filter((name) => !made.has(name)).toSorted();
  return names.flatMap((name) => {
    const file = folder === '.' ? name : `${folder}/${name}`;
    return statSync(path.join(root, file)).isDirectory() ? filesUnder(file) : [file];
  });
}

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const isCode = (file: string): boolean => /\.(?:ts|tsx|mjs)$/.test(file);

const importPattern =
  /(?:^|[;\n])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bvi\.mock\(\s*['"]([^'"]+)['"]/g;

/** What a file imports, types included: files of the project as paths from its root, packages by name. */
export function importsOf(file: string): readonly string[] {
  return [...read(file).matchAll(importPattern)].map(([, from, dynamic, mocked]) => {
    const target = (from ?? dynamic ?? mocked ?? '').replace(/\?.*$/, '');
    if (!target.startsWith('.')) return target;
    const resolved = path.posix.join(path.posix.dirname(file), target);
    // Node and TypeScript want the extension; a style or a page may be asked for without being code.
    return existsSync(path.join(root, resolved)) ? resolved : `missing: ${resolved}`;
  });
}
