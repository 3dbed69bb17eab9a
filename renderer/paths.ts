/** Every address of the program. `Link` and `useGo` add the open file and the day looked back at. */
export const paths = {
  start: '/',
  newProgramme: '/new',
  settings: '/settings',
  about: '/about',
  overview: '/overview',
  projects: '/projects',
  addProject: '/projects/add',
  history: '/history',
  project: (reference: string, tab?: ProjectTab): string => `/projects/${encodeURIComponent(reference)}${tab === undefined || tab === 'summary' ? '' : `/${tab}`}`,
  editProject: (reference: string): string => `${paths.project(reference)}/edit`,
  measure: (reference: string): string => `/measures/${encodeURIComponent(reference)}`,
  record: (project: string, measure?: string): string => `${paths.project(project)}/record${measure === undefined ? '' : `/${encodeURIComponent(measure)}`}`,
} as const;

export type ProjectTab = 'summary' | 'councils' | 'outcomes' | 'history';

/** What travels with every address of an open file. */
export interface Place {
  readonly file: string | null;
  readonly asAt: number | null;
}

export function placeOf(search: string): Place {
  const given = new URLSearchParams(search);
  const asAt = Number(given.get('asat'));
  return { file: given.get('file'), asAt: Number.isInteger(asAt) && asAt > 0 ? asAt : null };
}

/** The address with file and day put into its query; what it carries already stays. */
export function placed(to: string, { file, asAt }: Place): string {
  const [path = '', query = ''] = to.split('?');
  const search = new URLSearchParams(query);
  if (file !== null) search.set('file', file);
  if (asAt !== null) search.set('asat', String(asAt));
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
