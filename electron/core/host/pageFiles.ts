import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface PageFile {
  /** On this machine. */
  readonly path: string;
  readonly type: string;
}

/** The files of the page by the path they are asked for: '/index.html'. What is not in it is not served. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Lists the built page once, at start: no path that a page sends is ever joined to a folder. Links are left out. */
export function pageFilesIn(folder: string): PageFiles {
  const found = new Map<string, PageFile>();
  const walk = (at: string, under: string): void => {
    for (const entry of readdirSync(under, { withFileTypes: true })) {
      const file = path.join(under, entry.name);
      const type = types[path.extname(entry.name)];
      if (entry.isDirectory()) walk(`${at}${entry.name}/`, file);
      else if (entry.isFile() && type !== undefined) found.set(`${at}${entry.name}`, { path: file, type });
    }
  };
  walk('/', folder);
  const start = found.get('/index.html');
  if (start !== undefined) found.set('/', start);
  return found;
}
