/** The screens of the practice programme that docs and help show, one name each. */
export interface Screen {
  /** Its picture is docs/pictures/NAME.png. */
  readonly name: string;
  readonly address: string;
  /** The page of help that shows it, too. */
  readonly help?: string;
  /** A panel over the page, opened by keys and then typed into. */
  readonly panel?: { readonly keys: string; readonly types?: string };
  /** The change looked back at. */
  readonly asAt?: number;
}

const project = '/projects/herts-family-safeguarding-r2';
const measure = 'herts-family-safeguarding-r2-placement-moves-3plus';

export const screens: readonly Screen[] = [
  { name: 'start', address: '/', help: 'start' },
  { name: 'new-programme', address: '/new' },
  { name: 'overview', address: '/overview', help: 'overview' },
  { name: 'overview-past', address: '/overview', help: 'past', asAt: 248 },
  { name: 'projects', address: '/projects', help: 'projects' },
  { name: 'project', address: project, help: 'project' },
  { name: 'project-funding', address: `${project}/funding` },
  { name: 'profile', address: '/projects/warwickshire-house-project/profile' },
  { name: 'payment', address: `${project}/payments/9` },
  { name: 'variation', address: '/projects/havering-face-to-face/variations/1' },
  { name: 'paid-on-outcomes', address: '/projects/bradford-b-positive/paid-on-outcomes/2' },
  { name: 'claim', address: '/projects/staying-close-break/claims/2' },
  { name: 'carry-forward', address: `${project}/carry-forward/1` },
  { name: 'grant-standard', address: `${project}/standard` },
  { name: 'plan-payments', address: `${project}/payments/plan` },
  { name: 'project-councils', address: `${project}/councils` },
  { name: 'project-outcomes', address: `${project}/outcomes` },
  { name: 'project-notes', address: `${project}/notes` },
  { name: 'project-history', address: `${project}/history` },
  { name: 'project-form', address: `${project}/measures/add?outcome=stay_safe`, help: 'project-forms' },
  { name: 'record', address: `${project}/record/E06000032/${measure}`, help: 'record' },
  { name: 'record-grid', address: `${project}/grid/${measure}` },
  { name: 'councils', address: '/councils', help: 'councils' },
  { name: 'councils-register', address: '/councils/register' },
  { name: 'council', address: '/councils/E06000032', help: 'council' },
  { name: 'outcomes', address: '/outcomes', help: 'outcomes' },
  { name: 'indicator', address: '/outcomes/placement_moves_3plus', help: 'indicator' },
  { name: 'measure', address: `/measures/${measure}`, help: 'measure' },
  { name: 'funding', address: '/funding', help: 'funding' },
  { name: 'payments', address: '/funding/payments' },
  { name: 'conditions', address: '/funding/conditions' },
  { name: 'standards', address: '/funding/standard' },
  { name: 'year-end', address: '/funding/year-end?year=2018-04-01' },
  { name: 'tie-out', address: '/funding/tie-out' },
  { name: 'rounds', address: '/rounds' },
  { name: 'import', address: '/import' },
  { name: 'export', address: '/export' },
  { name: 'history', address: '/history', help: 'history' },
  { name: 'backups', address: '/backups' },
  { name: 'shortcuts', address: '/settings/shortcuts' },
  { name: 'settings', address: '/settings', help: 'settings' },
  { name: 'find', address: '/overview', help: 'find', panel: { keys: 'Control+k', types: 'hertforshire' } },
  { name: 'keys', address: '/overview', panel: { keys: 'Control+/' } },
  { name: 'help', address: '/help' },
  { name: 'about', address: '/about' },
];

/** Those of them that docs show in the dark, and narrow, as well. */
export const alsoDark: readonly string[] = ['overview', 'project', 'measure'];
export const alsoNarrow: readonly string[] = ['overview', 'projects', 'record'];
