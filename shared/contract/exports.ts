/** The files of an export and what each holds. One council's export has no changes. */
export const exportedTables = {
  projects: 'every project with its round, state, theme and dates',
  awards: 'every figure of every award, and which one is adopted',
  'kept-from': 'from when an award’s payments, spending and forecasts are kept here',
  profile: 'what is to be spent by quarter, cost and council',
  forecasts: 'what was forecast for a quarter, and in which quarter',
  actuals: 'what was spent, given back and corrected, by quarter',
  payments: 'each payment with its state, dates and who decided',
  refunds: 'what of a payment came back or was written off',
  conditions: 'conditions and milestones with state and evidence',
  holds: 'what holds a payment or an award, and since when',
  'carry-forwards': 'what a year left over and was asked to be kept, with the decision',
  'carried-into': 'the quarters it was asked for, and what was approved into each',
  'match-funding': 'what others bring beside the grant, in money and in kind',
  'match-needed': 'the match funding an award asks for, and how a gap will be closed',
  'paid-on-outcomes': 'which measures an award’s payments rest on, with weights, scale, cap and safeguards',
  workings: 'how each payment on outcomes came to be, as it was then',
  'claim-terms': 'at which rate and up to which cap an award is claimed',
  claims: 'each claim with its state, what was due and approved, and who decided',
  'claim-lines': 'what each claim asks for on a cost line, with evidence, rate and what is due',
  explanations: 'why spending left its profile',
  variations: 'changes to awards that were asked for, with how each was decided',
  'variation-values': 'what each variation changes, from what to what',
  letters: 'award letters and agreements by version, with what each fixed',
  standard: 'how each award answers the requirements of the grants standard',
  'standard-record': 'people, dates and decisions behind those answers',
  shares: 'what of an award is each council’s, from when to when',
  criteria: 'what bids to each round were judged by, version by version, with why it changed',
  decisions: 'what was recommended and decided on each bid, by whom, with interests declared',
  'ledger-extracts': 'which extracts of the finance system were read, and what days they cover; left out of one council’s export',
  'ledger-rows': 'each row of the finance system’s ledger, with the payment it was matched to; left out likewise',
  'ledger-undone': 'matches that a person undid; left out likewise',
  'ledger-columns': 'which column of an extract holds what; left out likewise',
  councils: 'the register: codes, names, from when to when, and who followed',
  participations: 'who takes part in which project, in what role, from when',
  measures: 'each measure with its definition, baseline and target',
  observations: 'each figure with its parts, period, shorthand and note',
  changes: 'who changed what and when; left out of one council’s export',
  sources: 'where figures and facts come from',
} as const;

/** What was written out. */
export interface ExportShown {
  /** The folder, or the zip file, by its name. */
  readonly name: string;
  /** The change whose state it is. */
  readonly change: number;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly hash: string }[];
  /** One SHA-256 over the names and hashes of all files: two people with the same one hold the same bytes. */
  readonly hash: string;
  /** Under which a browser fetches it, once; null where it lies where the person said. */
  readonly fetch: string | null;
}
