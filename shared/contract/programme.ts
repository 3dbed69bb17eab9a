import * as z from 'zod/mini';
import type { PartialDate } from '../domain/partialDate.ts';
import type { Total } from '../domain/total.ts';
import type { Named, SourceShown } from './common.ts';
import type { OverdueFigures } from './outcomes.ts';
import { changedIn, choice, day, line, maybeChoice, maybeText, partialDate, pence, reference } from './fields.ts';
import { command, query } from './operation.ts';
import { markings, type Marking } from '../domain/marking.ts';
import { checkRoundDates, roundStates } from '../domain/round.ts';

/** What stands on every screen: the file, the day, the counts in the rail, what can be undone. */
export interface ProgrammeFrame {
  readonly title: string;
  readonly marking: Marking;
  readonly sample: 'portfolio' | 'practice' | null;
  readonly practiceDate: string | null;
  /** The day rules go by: the practice date, or the day in London. */
  readonly today: string;
  readonly programmeId: string;
  readonly fileId: string;
  readonly changedIn: number;
  readonly lastChange: { readonly seq: number; readonly at: string };
  readonly counts: {
    /** Grants: practice examples enter no count. */
    readonly projects: number;
    readonly examples: number;
    /** Councils that stand on `today`, not register codes. */
    readonly councils: number;
    readonly measures: number;
    readonly figures: number;
    readonly changes: number;
  };
  /** True where any figure in the file is made up. */
  readonly illustrative: boolean;
  readonly readOnly: string | null;
  readonly asAt: { readonly change: number; readonly at: string; readonly laterChanges: number } | null;
  readonly undo: { readonly change: number; readonly title: string } | null;
  readonly redo: { readonly change: number; readonly title: string } | null;
}

/** One thing a source says of the programme: a sum of money or a number. */
export interface FactShown {
  readonly key: string;
  readonly category: string;
  readonly subject: string;
  readonly question: string | null;
  readonly adopted: boolean;
  readonly factDate: PartialDate | null;
  readonly periodStart: PartialDate | null;
  readonly periodEnd: PartialDate | null;
  readonly pence: number | null;
  readonly number: number | null;
  readonly unit: string;
  readonly note: string | null;
  readonly illustrative: boolean;
  readonly sources: readonly SourceShown[];
  readonly changedIn: number;
}

/** What sources say in answer to one question: all of them, and the one this file goes by. */
export interface OfficialFigure {
  readonly question: string;
  readonly adopted: FactShown | null;
  readonly all: readonly FactShown[];
}

export interface SummaryRow {
  /** null for what has no round or no theme. */
  readonly reference: string | null;
  readonly name: string;
  readonly awarded: Total;
}

/** Money awarded as far as it is known, and, apart from it, what sources say of the whole programme. The sum is coverage, not the programme's total. */
export interface PortfolioSummary {
  readonly awarded: Total;
  readonly grants: number;
  readonly examples: number;
  readonly official: { readonly money: OfficialFigure; readonly projects: OfficialFigure };
  /** Official less what is here; null where no official figure is adopted. */
  readonly gap: { readonly pence: number | null; readonly projects: number | null };
  readonly byRound: readonly SummaryRow[];
  readonly byTheme: readonly SummaryRow[];
  /** True where a made-up award figure is part of `awarded`. */
  readonly illustrative: boolean;
}

export type AttentionLink =
  | { readonly page: 'projects'; readonly filter: ProjectFilter }
  | { readonly page: 'project'; readonly project: string; readonly tab: 'summary' | 'funding' | 'councils' | 'outcomes' | 'history' }
  /** One part of the Funding tab. */
  | { readonly page: 'project-funding'; readonly project: string; readonly award: string; readonly part: 'conditions' | 'explanations' }
  | { readonly page: 'tie-out' }
  /** The register of conditions of all awards, narrowed to the late. */
  | { readonly page: 'conditions'; readonly late: true }
  /** The grants standard of all awards, narrowed to late reviews and checks. */
  | { readonly page: 'standard'; readonly late: true }
  | { readonly page: 'payment' | 'claim' | 'variation' | 'carry-forward'; readonly project: string; readonly award: string; readonly number: number }
  | { readonly page: 'measure'; readonly measure: string }
  /** One figure to record; `council` null for the whole project, `period` as `periodCode` writes it. */
  | { readonly page: 'record'; readonly project: string; readonly council: string | null; readonly measure: string; readonly period: string };

/** Filters a link may set on the Projects table. */
export type ProjectFilter = 'award-not-known' | 'start-not-known' | 'lead-not-known' | 'sources-disagree' | 'no-measure';

export interface AttentionGroup {
  readonly key: 'late' | 'decisions' | 'money' | 'to-explain' | 'off-course' | 'gaps';
  readonly title: string;
  readonly count: number;
  readonly items: readonly {
    readonly what: string;
    readonly where: string;
    readonly when: string;
    /** The end of `when` that says by how much it is late: '13 days late'. */
    readonly late?: string;
    readonly verb: string;
    readonly illustrative: boolean;
    readonly link: AttentionLink;
  }[];
  /** Where a part of the group stands together: '3 late conditions'. */
  readonly more?: { readonly what: string; readonly link: AttentionLink };
}

export interface RoundShown {
  readonly reference: string;
  readonly name: string;
  readonly inside: Named | null;
  readonly state: 'draft' | 'scheduled' | 'open' | 'closed' | null;
  readonly opensOn: PartialDate | null;
  readonly closesOn: PartialDate | null;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly potPence: number | null;
  readonly note: string | null;
  readonly projects: number;
  readonly changedIn: number;
}

const roundFields = {
  state: maybeChoice('the state of the round', roundStates),
  inside: maybeText('The round it is inside', 200),
  opensOn: partialDate('Opening date'),
  closesOn: partialDate('Closing date'),
  startsOn: partialDate('Start date'),
  endsOn: partialDate('End date'),
  potPence: z.optional(pence('Pot')),
  note: maybeText('Note'),
};

export const programmeOperations = {
  'programme.get': query<ProgrammeFrame>()('Programme', z.strictObject({})),
  'programme.edit': command<ProgrammeFrame>()('Programme changed', z.strictObject({
    changedIn,
    title: z.optional(line('Title', 'Enter the title of the programme')),
    marking: z.optional(choice('a marking', markings)),
    reason: maybeText('Reason', 1000),
  })),
  'programme.movePracticeDate': command<ProgrammeFrame>()('Practice date moved', z.strictObject({ changedIn, to: day('the new practice date') })),
  'portfolio.summary': query<PortfolioSummary>()('Money awarded and official figures', z.strictObject({})),
  'attention.list': query<{ readonly groups: readonly AttentionGroup[]; readonly count: number; readonly overdue: OverdueFigures }>()('What needs attention', z.strictObject({})),
  'facts.list': query<{ readonly facts: readonly FactShown[] }>()('What sources say of the programme', z.strictObject({})),
  'facts.adopt': command<OfficialFigure>()('Official figure adopted', z.strictObject({ key: reference('the key of the figure'), changedIn })),
  'rounds.list': query<{ readonly rounds: readonly RoundShown[] }>()('Rounds', z.strictObject({})),
  'rounds.add': command<RoundShown>()('Round added', z.strictObject({ reference: z.optional(reference('the reference')), name: line('Name', 'Enter the name of the round'), ...roundFields }), { check: checkRoundDates }),
  'rounds.edit': command<RoundShown>()('Round changed', z.strictObject({ reference: reference('the reference of the round'), changedIn, name: z.optional(line('Name', 'Enter the name of the round')), ...roundFields }), { check: checkRoundDates }),
};
