import * as z from 'zod/mini';
import { checkMatchLine, matchKinds, type MatchKind, type MatchTotals } from '../domain/matchFunding.ts';
import type { Total } from '../domain/total.ts';
import type { Named } from './common.ts';
import { changedIn, choice, flag, line, maybeText, reference } from './fields.ts';
import { amount, award, project } from './funding.ts';
import { command, query } from './operation.ts';

export interface MatchLineShown {
  readonly id: string;
  readonly source: string;
  readonly kind: MatchKind;
  readonly secured: boolean;
  /** Null is unknown. */
  readonly pence: number | null;
  /** How an amount in kind was valued. */
  readonly basis: string | null;
  readonly note: string | null;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

/** What others bring to an award beside the grant, and what the award asks for. */
export interface MatchFundingShown {
  readonly project: Named;
  readonly award: string | null;
  readonly lines: readonly MatchLineShown[];
  readonly totals: MatchTotals;
  /** Null where the award asks for none, or nobody said how much. */
  readonly needed: number | null;
  readonly explanation: string | null;
  /** A gap that nobody explained yet, as a sentence. */
  readonly unexplained: string | null;
  /** Null where nothing was said of what is needed. */
  readonly needChangedIn: number | null;
  readonly illustrative: boolean;
}

/** What others bring to one award of a grant. */
export interface MatchFundingRow extends Omit<MatchTotals, 'gap'> {
  readonly project: Named;
  readonly award: string;
  /** What is missing of what was asked for: of none where none was asked for, and not counted where it is not known. */
  readonly gap: Total;
  readonly illustrative: boolean;
}

/** What others bring beside the grants, over the awards of which any is told. */
export interface MatchFundingSummary {
  readonly rows: readonly MatchFundingRow[];
  /** In amounts known; the gap in awards that ask for some. */
  readonly total: Omit<MatchFundingRow, 'project' | 'award'>;
  /** Grants of which any is told, of all grants. */
  readonly counted: number;
  readonly of: number;
}

const id = reference('the line of match funding');
const fields = {
  source: line('Source', 'Enter where the funding comes from'), kind: choice('what kind it is', matchKinds), secured: flag('Secured'),
  /** Null: not known yet. */
  pence: z.nullable(amount('Amount')), basis: maybeText('How it was valued', 1000), note: maybeText('Note', 2000),
};
const checkLine = ({ basis = null, ...given }: { readonly source: string; readonly kind: MatchKind; readonly secured: boolean; readonly pence: number | null; readonly basis?: string | null | undefined }) =>
  checkMatchLine({ ...given, basis });

export const matchFundingOperations = {
  'matchFunding.list': query<MatchFundingShown>()('Match funding of a project', z.strictObject({ project, award })),
  'matchFunding.summary': query<MatchFundingSummary>()('Match funding of the programme', z.strictObject({})),
  'matchFunding.add': command<MatchFundingShown>()('Match funding added', z.strictObject({ project, award, ...fields }), { needs: 'record', check: checkLine }),
  'matchFunding.edit': command<MatchFundingShown>()('Match funding changed', z.strictObject({ id, changedIn, ...fields }), { needs: 'record', check: checkLine }),
  'matchFunding.remove': command<MatchFundingShown>()('Match funding removed', z.strictObject({ id, changedIn }), { needs: 'record' }),
  /** What the award asks for, which an officer says, and how a gap will be closed. What is left out stays. */
  'matchFunding.setNeed': command<MatchFundingShown>()('Match funding asked for', z.strictObject({
    project, award, neededPence: z.optional(z.nullable(amount('Amount'))), explanation: maybeText('Explanation', 2000),
    /** As seen; null or left out where nothing was said yet. */
    changedIn: z.optional(z.nullable(changedIn)),
  }), { needs: 'record' }),
};
