import * as z from 'zod/mini';
import type { IsoDate } from '../domain/calendar.ts';
import type { FinancialYear, Quarter } from '../domain/financialQuarter.ts';
import { type VariationField, type VariationKind, type VariationState, variationKinds } from '../domain/variation.ts';
import type { FieldValue } from '../domain/variationBase.ts';
import type { YearChange, YearEndMove } from '../domain/yearEndMove.ts';
import type { LeadShownRef, Named } from './common.ts';
import { changedIn, choice, day, line, maybeChoice, maybeText, partialDate, reference } from './fields.ts';
import { amount, award, project, quarter } from './funding.ts';
import { command, query } from './operation.ts';

/** Where a value of a variation stands: an amount of the profile at a quarter, cost line and council, a share and a partner at its organisation. */
export interface VariationPlace {
  readonly field: VariationField;
  readonly quarter: Quarter | null;
  readonly category: Named | null;
  readonly council: LeadShownRef | null;
  /** 'April to June 2019, Staff' */
  readonly name: string;
}

/** One value that can be varied, as it stands now. */
export interface VariationNow extends VariationPlace {
  readonly now: FieldValue;
  /** Of a cost line: what of it is spent; null where that is not known. */
  readonly spent: number | null;
}

export interface VariationChange extends VariationPlace {
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** In pence where both are amounts. */
  readonly difference: number | null;
  /** The same for people to read. */
  readonly beforeText: string;
  readonly afterText: string;
}

export interface VariationShown {
  readonly id: string;
  readonly project: Named;
  readonly award: string;
  readonly number: number;
  readonly kind: VariationKind;
  readonly state: VariationState;
  readonly reason: string | null;
  readonly submittedBy: string | null;
  readonly submittedOn: IsoDate | null;
  readonly decidedBy: string | null;
  readonly decidedOn: IsoDate | null;
  readonly interests: string | null;
  readonly comment: string | null;
  /** Why who submitted it decided it too. */
  readonly samePersonReason: string | null;
  /** Reckoned from the values the variation started from. */
  readonly changes: readonly VariationChange[];
  /** What others changed since it was started, while it is open: it cannot be approved from that. */
  readonly moved: readonly { readonly name: string; readonly started: string; readonly now: string }[];
  /** The profile by financial year, and what of it moves over each 31 March; empty where it stays. */
  readonly years: readonly YearChange[];
  readonly moves: readonly YearEndMove[];
  /** What no cost line takes up, in a sentence. */
  readonly warning: string | null;
  /** This person submitted it. */
  readonly ownSubmission: boolean;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

/** Grant that approved and submitted variations move over 31 March, by award and by year. */
export interface YearEndMoves {
  readonly awards: readonly {
    readonly project: Named;
    readonly award: string;
    readonly number: number;
    readonly state: VariationState;
    readonly decidedOn: IsoDate | null;
    readonly years: readonly YearChange[];
    readonly moves: readonly YearEndMove[];
    readonly illustrative: boolean;
  }[];
  readonly years: readonly (YearChange & { readonly year: FinancialYear })[];
}

const place = { category: maybeText('Cost line', 200), council: maybeText('Council', 200) };
const some = <T extends z.ZodMiniType>(cell: T) => z.optional(z.array(cell, 'Enter the amounts').check(z.maxLength(400, 'Enter 400 amounts or fewer at a time')));
const reason = maybeText('Reason', 2000);
const comment = maybeText('Comment', 2000);
const endings = ['withdrawn', 'terminated'] as const;
const sides = ['joins', 'leaves'] as const;

/** What each kind may propose; what belongs to another kind is refused. */
const proposals = {
  /** Time and end. */
  endsOn: partialDate('End date'),
  /** Money: the new award. */
  pence: z.optional(z.nullable(amount('Award'))),
  /** Money: new amounts of the profile; null takes one out. */
  profile: some(z.strictObject({ quarter: quarter('a quarter'), ...place, pence: z.nullable(amount('Amount')) })),
  /** Money: what of the new award is each council's, from the day it is decided; a council left out keeps its share. */
  shares: some(z.strictObject({ council: reference('the council'), pence: amount('Share') })),
  /** Virement: what each cost line is to hold over all quarters. */
  lines: some(z.strictObject({ ...place, pence: amount('Amount') })),
  scope: maybeText('Scope', 4000),
  /** End: the project withdraws, or the department terminates it. */
  ends: maybeChoice('who ends it', endings),
  partner: z.optional(z.nullable(z.strictObject({ organisation: reference('the council or organisation'), side: choice('whether it joins or leaves', sides), on: day('the date') }))),
};

const id = reference('the variation');
const decision = {
  id, changedIn, decidedBy: line('Decider', 'Enter who decides', 300), interests: line('Interests', 'Enter the interests of who decides, or None', 1000),
  /** Needed from who submitted it. */
  samePersonReason: maybeText('Reason', 2000),
};

export const variationOperations = {
  /** Of one project, or of all; newest first. */
  'variations.list': query<{ readonly variations: readonly VariationShown[] }>()('Variations', z.strictObject({ project: z.optional(project), award })),
  'variations.get': query<VariationShown>()('A variation', z.strictObject({ project, award, number: z.int('Number must be a whole number').check(z.gte(1, 'Number must be 1 or more')) })),
  /** What a variation of one kind can change, as it stands now. */
  'variations.fields': query<{ readonly fields: readonly VariationNow[]; readonly refused: string | null }>()('What a variation can change', z.strictObject({ project, award, kind: choice('a kind of variation', variationKinds) })),
  'variations.yearEnd': query<YearEndMoves>()('Grant moving across 31 March', z.strictObject({})),
  'variations.start': command<VariationShown>()('Variation started', z.strictObject({ project, award, kind: choice('a kind of variation', variationKinds), reason, ...proposals }), { needs: 'record' }),
  /** Only a draft. With `fromNow` it starts again from what stands now; proposals left out stay as they are. */
  'variations.edit': command<VariationShown>()('Variation changed', z.strictObject({ id, changedIn, reason, ...proposals, fromNow: z.optional(z.boolean('From now must be true or false')) }), { needs: 'record' }),
  'variations.submit': command<VariationShown>()('Variation submitted', z.strictObject({ id, changedIn }), { needs: 'record' }),
  'variations.sendBack': command<VariationShown>()('Variation sent back', z.strictObject({ id, changedIn, comment: line('Comment', 'Enter what is to be made clear before it can be decided', 2000) })),
  /** Applies it whole as one change. Refused where what it started from has moved. */
  'variations.approve': command<VariationShown>()('Variation approved', z.strictObject({ ...decision, comment })),
  'variations.reject': command<VariationShown>()('Variation rejected', z.strictObject({ ...decision, comment: line('Comment', 'Enter the reason why the variation is rejected', 2000) })),
  'variations.withdraw': command<VariationShown>()('Variation withdrawn', z.strictObject({ id, changedIn, comment }), { needs: 'record' }),
};
