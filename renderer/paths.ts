import type { ProjectFilter } from '../shared/contract/programme.ts';

/** Filters of the Projects table that a link may set, as they stand in its address. */
const projectFilters = {
  'award-not-known': 'award=not+known',
  'start-not-known': 'start=not+known',
  'lead-not-known': 'who=not+known',
  'sources-disagree': 'sources=disagree',
  'no-measure': 'measures=none',
} as const satisfies Readonly<Record<ProjectFilter, string>>;

/** Every address of the program. `Link` and `useGo` add the open file and the day looked back at. */
export const paths = {
  start: '/',
  newProgramme: '/new',
  settings: '/settings',
  shortcuts: '/settings/shortcuts',
  /** The automatic backups of the open file. */
  backups: '/backups',
  about: '/about',
  /** The contents of the help, or one page of it. */
  help: (page: string | null = null): string => (page === null ? '/help' : `/help/${page}`),
  overview: '/overview',
  projects: '/projects',
  // Not under /projects/: there every word may be the reference of a project.
  addProject: '/new-project',
  /** The money of the programme, or one part of that page. */
  funding: (part?: 'projects'): string => (part === undefined ? '/funding' : `/funding?show=${part}`),
  /** Every payment by when it is due, and those that wait for a decision. */
  payments: '/funding/payments',
  /** Those that stand in some way, 'Held', and those of a financial year or quarter. */
  paymentsLike: (states: string | readonly string[], when: { readonly year?: string; readonly quarter?: string } = {}): string =>
    `/funding/payments?${new URLSearchParams([...[states].flat().map((state) => ['state', state]), ...Object.entries(when)]).toString()}`,
  /** Conditions and milestones of all awards, or those past their day. */
  conditions: '/funding/conditions',
  lateConditions: '/funding/conditions?when=Late',
  /** How all awards stand to the grants standard, or those with a late review or check. */
  standards: '/funding/standard',
  lateStandards: '/funding/standard?standing=Late',
  /** Every award at the end of a financial year; left out, of the one that is running. With a part, opened on the awards a sum is made of, or on what moved over 31 March. */
  yearEnd: (year?: string, part?: 'awards' | 'moves'): string => `/funding/year-end${year === undefined ? '' : `?year=${year}${part === undefined ? '' : `&show=${part}`}`}`,
  /** The money of a project, at one part of its tab. */
  projectFunding: (reference: string, part: 'quarters' | 'payments' | 'claims' | 'carry-forward' | 'conditions' | 'explanations'): string => `${paths.project(reference, 'funding')}?show=${part}`,
  tieOut: '/funding/tie-out',
  explainVariance: (project: string, quarter: string): string => `${paths.project(project, 'funding')}/explain/${quarter}`,
  /** By cost category and council; the tab Funding has it by quarter. */
  projectProfile: (project: string): string => `${paths.project(project)}/profile`,
  recordSpending: (project: string): string => `${paths.project(project, 'funding')}/spend`,
  keepMoney: (project: string, what: 'payments' | 'actuals' | 'forecasts'): string => `${paths.project(project, 'funding')}/keep/${what}`,
  addPayment: (project: string): string => `${paths.project(project)}/payments/add`,
  forecastVersions: (project: string): string => `${paths.project(project, 'funding')}/forecasts`,
  planPayments: (project: string): string => `${paths.project(project)}/payments/plan`,
  payment: (project: string, number: number): string => `${paths.project(project)}/payments/${number}`,
  paidOnOutcomes: (project: string, number: number | 'add'): string => `${paths.project(project)}/paid-on-outcomes/${number}`,
  editPaidOnOutcomes: (project: string, number: number): string => `${paths.paidOnOutcomes(project, number)}/edit`,
  /** A claim, or making one; and the terms of claims. */
  claim: (project: string, number: number | 'add'): string => `${paths.project(project)}/claims/${number}`,
  editClaim: (project: string, number: number): string => `${paths.claim(project, number)}/edit`,
  claimTerms: (project: string): string => `${paths.project(project)}/claims/terms`,
  addCondition: (project: string): string => `${paths.project(project)}/conditions/add`,
  editCondition: (project: string, number: number): string => `${paths.project(project)}/conditions/${number}`,
  /** A request to carry money forward, and asking for one from a financial year. */
  carryForward: (project: string, number: number): string => `${paths.project(project)}/carry-forward/${number}`,
  askCarryForward: (project: string, year: string): string => `${paths.project(project, 'funding')}/carry-forward/${year}`,
  addLetter: (project: string): string => `${paths.project(project)}/letters/add`,
  awardShares: (project: string): string => `${paths.project(project)}/shares`,
  grantStandard: (project: string): string => `${paths.project(project)}/standard`,
  answerStandard: (project: string, number: number): string => `${paths.grantStandard(project)}/${number}`,
  /** One entry of its record, or a new one. */
  standardEntry: (project: string, number: number, entry?: string): string => `${paths.answerStandard(project, number)}/${entry === undefined ? 'add' : `entry/${encodeURIComponent(entry)}`}`,
  addVariation: (project: string, kind?: string): string => `${paths.project(project)}/variations/add${kind === undefined ? '' : `?kind=${kind}`}`,
  variation: (project: string, number: number): string => `${paths.project(project)}/variations/${number}`,
  editVariation: (project: string, number: number): string => `${paths.project(project)}/variations/${number}/edit`,
  /** A line of match funding, or adding one; and what the award asks for. */
  matchLine: (project: string, line?: string): string => `${paths.project(project, 'funding')}/match/${line === undefined ? 'add' : `line/${encodeURIComponent(line)}`}`,
  matchNeed: (project: string): string => `${paths.project(project, 'funding')}/match/needed`,
  rounds: '/rounds',
  addRound: '/new-round',
  editRound: (reference: string): string => `/rounds/${encodeURIComponent(reference)}`,
  /** What bids to a round were judged by and what was decided, and the forms that add to either. */
  roundDecisions: (reference: string, form?: 'criteria' | 'decide'): string => `${paths.editRound(reference)}/${form ?? 'decisions'}`,
  importFigures: '/import',
  /** All of it, or one project or council. */
  exportFigures: (of: { readonly project?: string; readonly council?: string } = {}): string => {
    const query = new URLSearchParams(of).toString();
    return `/export${query === '' ? '' : `?${query}`}`;
  },
  history: '/history',
  /** What others did after a change. */
  historyAfter: (change: number): string => `/history?after=${change}`,
  /** History, narrowed to one change. */
  historyOf: (change: number): string => `/history?find=${change}`,
  project: (reference: string, tab?: ProjectTab): string => `/projects/${encodeURIComponent(reference)}${tab === undefined || tab === 'summary' ? '' : `/${tab}`}`,
  editProject: (reference: string, field?: string): string => `${paths.project(reference)}/edit${field === undefined ? '' : `?field=${field}`}`,
  /** The Projects table with filters set: by the name of one, or by facet and value. */
  projectsLike: (filter: ProjectFilter | Readonly<Record<string, string>>): string =>
    `/projects?${typeof filter === 'string' ? projectFilters[filter] : new URLSearchParams(filter).toString()}`,
  projectOutcome: (project: string, measure: string): string => `${paths.project(project, 'outcomes')}?measure=${encodeURIComponent(measure)}`,
  addFigure: (project: string): string => `${paths.project(project)}/award/add`,
  addCouncil: (project: string): string => `${paths.project(project)}/councils/add`,
  editCouncil: (project: string, participation: string): string => `${paths.project(project)}/councils/${encodeURIComponent(participation)}`,
  addNote: (project: string): string => `${paths.project(project, 'notes')}/add`,
  editNote: (project: string, note: string): string => `${paths.project(project, 'notes')}/${encodeURIComponent(note)}`,
  rate: (project: string, subject: 'delivery' | 'risk'): string => `${paths.project(project)}/ratings/${subject}`,
  addMeasure: (project: string, outcome?: string): string => `${paths.project(project)}/measures/add${outcome === undefined ? '' : `?outcome=${encodeURIComponent(outcome)}`}`,
  editMeasure: (project: string, measure: string): string => `${paths.project(project)}/measures/${encodeURIComponent(measure)}`,
  councils: '/councils',
  councilRegister: '/councils/register',
  council: (code: string): string => `/councils/${encodeURIComponent(code)}`,
  outcomes: '/outcomes',
  indicator: (key: string): string => `/outcomes/${encodeURIComponent(key)}`,
  /** One measure; with a council, as that council reports it; with a period, opened on what its figure is made of. */
  measure: (reference: string, at: { readonly council?: string | null; readonly period?: string } = {}): string => {
    const query = new URLSearchParams({ ...(at.council == null ? {} : { council: at.council }), ...(at.period === undefined ? {} : { period: at.period }) }).toString();
    return `/measures/${encodeURIComponent(reference)}${query === '' ? '' : `?${query}`}`;
  },
  /** All figures of a measure as a grid to fill in. */
  recordGrid: (project: string, measure: string): string => `${paths.project(project)}/grid/${encodeURIComponent(measure)}`,
  record: (project: string, at: RecordPlace = {}): string => [`${paths.project(project)}/record`, ...recordParts(at).map(encodeURIComponent)].join('/'),
} as const;

export type ProjectTab = 'summary' | 'funding' | 'councils' | 'outcomes' | 'notes' | 'history';

/** Where a figure is to be recorded. What is left out is chosen there. */
export interface RecordPlace {
  /** Council code; null for a figure of the whole project. Left out: the person's own. */
  readonly council?: string | null;
  readonly measure?: string;
  /** 'financial-quarter:2019-01-01'; left out: the latest that is over. */
  readonly period?: string;
}

/** The words of an address that stand in a code's place: the whole project, and whatever is the person's own. */
export const wholeProject = 'whole';
export const ownCouncil = 'own';

function recordParts({ council, measure, period }: RecordPlace): readonly string[] {
  if (measure === undefined) return council === undefined ? [] : [council ?? wholeProject];
  const first = council === undefined ? ownCouncil : (council ?? wholeProject);
  return period === undefined ? [first, measure] : [first, measure, period];
}

const projectIn = (address: string): string | undefined => /^\/projects\/([^/?]+)/.exec(address)?.[1];

function awarded(to: string, award: string): string {
  const [path = '', query = ''] = to.split('?');
  const search = new URLSearchParams(query);
  if (!search.has('award')) search.set('award', award);
  return `${path}?${search.toString()}`;
}

/** An address about one award of a project. The award it got with its first figure goes without saying. */
export const ofAward = (to: string, { project, award }: { readonly project: string; readonly award: string | null }): string =>
  (award === null || award === `${project}-award` ? to : awarded(to, award));

/** An address reached from another one: inside one project the award that was chosen goes on with it. */
export function withAward(to: string, { pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const award = new URLSearchParams(search).get('award');
  return award === null || projectIn(to) === undefined || projectIn(to) !== projectIn(pathname) ? to : awarded(to, award);
}

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

/** The project that an address is about; null where it is about none. */
export function projectAt(pathname: string): string | null {
  return /^\/projects\/([^/%]+)/.exec(pathname)?.[1] ?? null;
}
