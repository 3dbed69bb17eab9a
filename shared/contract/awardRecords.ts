import * as z from 'zod/mini';
import { awardDocumentKinds, fixedThings, type AwardDocument, type FixedThing } from '../domain/awardDocument.ts';
import { isBlank } from '../domain/blank.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { requirementAnswers, type RequirementAnswer } from '../domain/grantStandard.ts';
import type { PartialDate } from '../domain/partialDate.ts';
import type { StandardEntry } from '../domain/standardEntry.ts';
import type { StandardNeed } from '../domain/standardNeed.ts';
import type { CouncilFigures } from '../domain/fundingCouncils.ts';
import type { LeadShownRef, Named } from './common.ts';
import { changedIn, choice, day, flag, maybeText, partialDate, pence, reference } from './fields.ts';
import { amount, award, project } from './funding.ts';
import { command, query } from './operation.ts';

/** A letter or agreement of an award, with what it fixed. It is never changed: a new version stands in its place. */
export interface DocumentShown extends AwardDocument {
  readonly id: string;
  readonly pence: number | null;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly terms: string | null;
  /** A later version of its kind stands in its place. */
  readonly superseded: boolean;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

export interface StandardEntryShown extends StandardEntry {
  readonly id: string;
  readonly changedIn: number;
}

export interface RequirementShown {
  readonly number: number;
  readonly name: string;
  /** What its record must hold. */
  readonly holds: string;
  /** Null: nobody answered yet. */
  readonly answer: RequirementAnswer | null;
  readonly evidence: string | null;
  /** The letter or agreement that shows it: its id, and its name. */
  readonly document: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
  readonly entries: readonly StandardEntryShown[];
  /** What is missing, in sentences. */
  readonly missing: readonly string[];
  /** When the next check or the yearly review falls due. */
  readonly due: IsoDate | null;
  readonly changedIn: number | null;
}

/** The ten minimum requirements of the government grants standard, as the record of one award answers them. */
export interface StandardShown {
  readonly complies: number;
  readonly explained: number;
  readonly unanswered: readonly number[];
  readonly requirements: readonly RequirementShown[];
  readonly illustrative: boolean;
}

/** How one award stands to the ten requirements. */
export interface StandardRow {
  readonly project: Named;
  readonly award: string;
  readonly lead: string | null;
  readonly met: number;
  readonly explained: number;
  readonly unanswered: number;
  /** Anything of the ten is on record. Where nothing is, none is late. */
  readonly begun: boolean;
  /** Numbers of those whose record lacks something. */
  readonly missing: readonly number[];
  /** Reviews and checks past their day, the longest late first. */
  readonly late: readonly StandardNeed[];
  readonly next: StandardNeed | null;
  readonly illustrative: boolean;
}

/** What of the award is one council's, from a day to another or with no end. */
export interface ShareShown {
  readonly council: LeadShownRef;
  readonly pence: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly illustrative: boolean;
}

/** Money of all awards by the councils that share them; the row without a council, last, is not shared out. */
export interface FundingByCouncil {
  readonly total: CouncilFigures;
  readonly rows: readonly (CouncilFigures & { readonly council: LeadShownRef | null })[];
  readonly illustrative: boolean;
}

/** What an award rests on. */
export interface AwardRecords {
  readonly project: Named;
  /** Null where the project has no award yet. */
  readonly award: string | null;
  /** Newest first. */
  readonly documents: readonly DocumentShown[];
  readonly standard: StandardShown;
  /** Every share that was agreed, oldest first. */
  readonly shares: readonly ShareShown[];
  /** The latest change of its shares; null where none is agreed. */
  readonly sharesChangedIn: number | null;
}

const documentFields = {
  kind: choice('what it is', awardDocumentKinds), dated: day('the date of the letter or agreement'), reference: maybeText('Reference', 200), link: maybeText('Link', 2000),
  fixes: z.array(z.enum(fixedThings, 'Select what it fixed'), 'Select what it fixed').check(z.minLength(1, 'Select what it fixed'), z.maxLength(fixedThings.length, 'Select each thing once')),
  pence: z.optional(pence('Amount')), startsOn: partialDate('Start date'), endsOn: partialDate('End date'), terms: maybeText('What it says', 4000), tranche: maybeText('Tranche', 100), annexLine: maybeText('Annex line', 200),
};

const inWords = ['profile', 'conditions', 'outcomes', 'partners', 'eligible spending'] as const satisfies readonly FixedThing[];

export const requirementNumber = z.int('Requirement must be a number from 1 to 10').check(z.gte(1, 'Requirement must be a number from 1 to 10'), z.lte(10, 'Requirement must be a number from 1 to 10'));
const maybeDay = (what: string) => z.optional(z.nullable(day(what)));

export const awardRecordOperations = {
  'records.get': query<AwardRecords>()('Letters and standard of an award', z.strictObject({ project, award })),
  /** The next version of its kind. */
  'documents.add': command<AwardRecords>()('Letter or agreement added', z.strictObject({ project, award, ...documentFields }), {
    check: ({ fixes, pence: amount, startsOn, endsOn, terms }) => [
      ...(fixes.includes('amount') && amount == null ? [{ path: 'pence', message: 'Enter the amount that it fixed' }] : []),
      ...(!fixes.includes('amount') && amount != null ? [{ path: 'fixes', message: 'Select amount, as an amount is entered' }] : []),
      ...(fixes.includes('dates') && startsOn == null && endsOn == null ? [{ path: 'startsOn', message: 'Enter a date that it fixed' }] : []),
      ...(inWords.some((thing) => fixes.includes(thing)) && isBlank(terms) ? [{ path: 'terms', message: 'Enter in words what it says' }] : []),
    ],
  }),
  /** Every award, those with late reviews and checks first. */
  'standard.list': query<{ readonly awards: readonly StandardRow[] }>()('Grants standard of all awards', z.strictObject({})),
  'standard.answer': command<AwardRecords>()('Grants standard answered', z.strictObject({
    project, award, number: requirementNumber, answer: choice('complies or explained', requirementAnswers), evidence: maybeText('Evidence', 2000), document: maybeText('Letter or agreement', 200),
    reason: maybeText('Reason', 2000), changedIn: z.optional(z.nullable(changedIn)),
  })),
  /** Who has what of the award from a day on; shares that stood end the day before. With none, nobody has one from then. Those of a later day go only where it is said. */
  'shares.set': command<AwardRecords>()('Shares of councils set', z.strictObject({
    project, award, from: day('the date the shares hold from'), changedIn: z.optional(z.nullable(changedIn)),
    shares: z.array(z.strictObject({ council: reference('the council'), pence: amount('Share') }), 'Enter the shares').check(z.maxLength(200, 'Enter 200 councils or fewer')),
    replaceLater: z.optional(flag('Replace later')),
  })),
  'funding.byCouncil': query<FundingByCouncil>()('Money by council', z.strictObject({})),
  /** A new entry; or, with its id, one that is changed. */
  'standard.enter': command<AwardRecords>()('Grants standard record kept', z.strictObject({
    project, award, number: requirementNumber, id: z.optional(reference('the entry')), changedIn: z.optional(changedIn), person: maybeText('Person', 300), dated: maybeDay('the date'), until: maybeDay('the end date'),
    pence: z.optional(pence('Amount')), reference: maybeText('Reference', 500), says: maybeText('What it says', 2000), note: maybeText('Note', 2000),
  }), {
    check: ({ id, changedIn: seen }) => (id !== undefined && seen === undefined ? [{ path: 'changedIn', message: 'Enter the number of the change it was last changed in' }] : []),
  }),
};
