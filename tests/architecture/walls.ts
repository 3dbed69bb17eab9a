/** A folder (or file) of the project and what code in it may import. The first area that holds a file is the file's. */
interface Area {
  readonly path: string;
  /** Paths of the project; a file may always import from its own area. */
  readonly imports: readonly string[];
  readonly packages: readonly Allowed[];
}

type Allowed = (name: string) => boolean;

const only =
  (...names: readonly string[]): Allowed =>
  (name) =>
    names.some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
const node: Allowed = (name) => name.startsWith('node:');
const nodeButSqlite: Allowed = (name) => node(name) && name !== 'node:sqlite';

const page = only('react', 'react-dom', 'react-router', '@tanstack/react-query');
const drawing = only('d3-scale', 'd3-shape', '@tanstack/react-virtual');

const core = 'electron/core/';
const areas: readonly Area[] = [
  { path: 'shared/domain/calendar.ts', imports: ['shared/domain/'], packages: [only('date-fns')] },
  { path: 'shared/domain/', imports: [], packages: [] },
  { path: 'shared/contract/', imports: ['shared/domain/'], packages: [only('zod/mini')] },

  { path: `${core}db/`, imports: ['shared/'], packages: [node, only('kysely')] },
  { path: `${core}repositories/`, imports: [`${core}db/`, 'shared/'], packages: [only('kysely')] },
  { path: `${core}reference/`, imports: [`${core}files/`, `${core}db/schema.ts`, `${core}db/rows/`, 'shared/'], packages: [nodeButSqlite, only('papaparse')] },
  {
    path: `${core}samples/`,
    imports: [`${core}repositories/`, `${core}db/`, `${core}reference/`, `${core}files/`, `${core}deps.ts`, 'shared/'],
    packages: [nodeButSqlite, only('kysely')],
  },
  {
    path: `${core}files/`,
    imports: [`${core}reference/`, 'shared/'],
    packages: [nodeButSqlite, only('papaparse', 'fflate')],
  },
  {
    path: `${core}services/`,
    imports: ['repositories/', 'db/', 'files/', 'reference/', 'samples/', 'deps.ts'].map((part) => core + part).concat('shared/'),
    packages: [nodeButSqlite],
  },
  { path: `${core}host/`, imports: [core, 'shared/'], packages: [nodeButSqlite, only('electron-store', 'zod/mini', 'uuid')] },
  { path: core, imports: [core, 'shared/'], packages: [nodeButSqlite, only('zod/mini', 'uuid')] },

  { path: 'electron/shell/', imports: [`${core}host/`, 'shared/'], packages: [nodeButSqlite, only('electron')] },
  { path: 'electron/browser/', imports: [`${core}host/`, `${core}files/`, 'shared/'], packages: [nodeButSqlite] },
  {
    path: 'electron/cli/',
    imports: [`${core}host/`, `${core}files/`, `${core}dispatch.ts`, `${core}deps.ts`, 'shared/'],
    packages: [nodeButSqlite, only('zod/mini')],
  },
  { path: 'electron/main.ts', imports: ['electron/shell/', `${core}host/`, 'shared/'], packages: [nodeButSqlite, only('electron')] },
  { path: 'electron/preload.ts', imports: [], packages: [only('electron')] },
  { path: 'electron/browser.ts', imports: ['electron/browser/', `${core}host/`, 'shared/'], packages: [nodeButSqlite] },
  { path: 'electron/cli.ts', imports: ['electron/cli/', `${core}host/`, 'shared/'], packages: [nodeButSqlite] },
  { path: 'electron/worker.ts', imports: [core, 'shared/'], packages: [nodeButSqlite] },
  { path: 'electron/launch/', imports: [], packages: [node, only('vite')] },
  { path: 'electron/launch.mjs', imports: ['electron/launch/'], packages: [node] },

  { path: 'renderer/format/', imports: ['shared/'], packages: [] },
  { path: 'renderer/paths.ts', imports: ['shared/'], packages: [] },
  { path: 'renderer/api/', imports: ['shared/'], packages: [page, only('zod/mini')] },
  {
    path: 'renderer/components/',
    imports: ['renderer/format/', 'renderer/paths.ts', 'shared/'],
    packages: [page, drawing, only('zod/mini')],
  },
  {
    path: 'renderer/pages/',
    imports: ['components/', 'api/', 'format/', 'styles/', 'paths.ts'].map((part) => `renderer/${part}`).concat('shared/'),
    packages: [page, drawing, only('zod/mini')],
  },
  { path: 'renderer/', imports: ['renderer/', 'shared/'], packages: [page, only('zod/mini', 'zod')] },
];

const holding = (file: string): Area | undefined => areas.find(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)));

/** The name of the area a file lies in; undefined where the design knows no such place. */
export const areaOf = (file: string): string | undefined => holding(file)?.path;

/** A page belongs to a noun, and does not reach into another's. */
const nounOf = (file: string): string | undefined => /^renderer\/pages\/([^/]+)\//.exec(file)?.[1];

const entries: ReadonlySet<string> = new Set(['main', 'preload', 'browser', 'cli', 'worker'].map((name) => `electron/${name}.ts`));

/** Whether the wall between two files of the project has a door in this direction. */
export function mayImport(from: string, to: string): boolean {
  const area = holding(from);
  if (area === undefined || entries.has(to)) return false;
  if (to === 'package.json') return from.startsWith('electron/');
  const [own, other] = [nounOf(from), nounOf(to)];
  if (own !== undefined && other !== undefined && own !== other) return false;
  return [area.path, ...area.imports].some((allowed) => (allowed.endsWith('/') ? to.startsWith(allowed) : to === allowed));
}

/** Which packages a file may use. */
export const packagesOf = (file: string): readonly Allowed[] => holding(file)?.packages ?? [];
