import { readdirSync } from 'node:fs';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageFile {
  readonly file: string;
  readonly type: string;
}

/**
 * The files of the page by the address each is asked for. Only what was there when the door opened is ever served, so no
 * spelling of an address leads anywhere else.
 */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const found = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const type = types[path.extname(file)];
    if (type === undefined) continue;
    found.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, { file, type });
  }
  const index = found.get('/index.html');
  if (index !== undefined) found.set('/', index);
  return found;
}
