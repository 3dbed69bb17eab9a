import { type IsoDate, formatDate } from './calendar.ts';
import { type OfficerTerm, gapInWords, officerGaps, reviewDue, type RequirementAnswer } from './grantStandard.ts';
import type { Issue } from './problem.ts';

export const entryFields = ['person', 'dated', 'until', 'pence', 'reference', 'says', 'note'] as const;
export type EntryField = (typeof entryFields)[number];

/** One field that a requirement asks of its entries. */
export interface AskedField {
  readonly field: EntryField;
  readonly label: string;
  readonly needed: boolean;
  readonly choices?: readonly string[];
}

/** What happened under a requirement, as it is kept. */
export interface StandardEntry {
  readonly person: string | null;
  readonly dated: IsoDate | null;
  readonly until: IsoDate | null;
  readonly pence: number | null;
  readonly reference: string | null;
  readonly says: string | null;
  readonly note: string | null;
}

const must = (field: EntryField, label: string, choices?: readonly string[]): AskedField => ({ field, label, needed: true, ...(choices === undefined ? {} : { choices }) });
const may = (field: EntryField, label: string): AskedField => ({ field, label, needed: false });

export const competed = ['Competed', 'Direct'] as const;
export const reviewDecisions = ['Continue', 'Discontinue', 'Amend'] as const;

/** What the record of each requirement must hold (GovS 015), by its number, and what one entry of it is called. */
export const askedOf: Readonly<Record<number, { readonly one: string; readonly fields: readonly AskedField[] }>> = {
  1: { one: 'senior officer', fields: [must('person', 'Senior officer'), must('dated', 'From'), may('until', 'To')] },
  2: { one: 'approval', fields: [must('person', 'Approved by'), must('dated', 'Approved on'), must('pence', 'Amount'), may('reference', 'Reference in the grants information system'), may('until', 'Last updated there')] },
  3: { one: 'referral', fields: [must('says', 'Answers to the screening'), may('dated', 'Referred on'), may('note', 'Advice, and what was done')] },
  4: { one: 'business case', fields: [must('reference', 'Where it is'), must('dated', 'Approved on'), must('says', 'Stage')] },
  5: { one: 'competition', fields: [must('says', 'Competed or direct', competed), may('note', 'Reason, if direct'), may('person', 'Agreed by')] },
  6: { one: 'agreement', fields: [must('reference', 'Version'), must('dated', 'Signed on'), must('says', 'Eligible spending')] },
  7: { one: 'check', fields: [must('dated', 'Done on'), must('says', 'Result'), may('until', 'Next due')] },
  8: { one: 'review of measures', fields: [must('dated', 'Reviewed on'), must('says', 'Measures and targets, and what was found')] },
  9: { one: 'yearly review', fields: [must('dated', 'Reviewed on'), must('pence', 'Spending, reconciled'), must('says', 'Decision', reviewDecisions), must('person', 'Decided by')] },
  10: { one: 'training', fields: [must('person', 'Person'), must('says', 'Course'), must('dated', 'Date')] },
};

const blank = (value: string | number | null): boolean => (typeof value === 'string' ? value.trim() === '' : value === null);
/** The days ahead that an entry may name: the end of a term and what is next due. */
const aheadAllowed = (number: number, field: EntryField): boolean => field === 'until' && (number === 1 || number === 7);

/** What one entry of a requirement must hold, and nothing that it does not ask for. */
export function checkEntry(number: number, entry: StandardEntry, today: IsoDate): readonly Issue[] {
  const asked = askedOf[number];
  if (asked === undefined) return [{ path: 'number', message: 'Requirement must be a number from 1 to 10' }];
  const foreign = entryFields.filter((field) => !blank(entry[field]) && asked.fields.every((each) => each.field !== field));
  const { dated, until, says, note, person } = entry;
  return [
    ...asked.fields.flatMap(({ field, label, needed, choices }): readonly Issue[] => {
      const value = entry[field];
      if (needed && blank(value)) return [{ path: field, message: `Enter ${label.slice(0, 1).toLowerCase()}${label.slice(1)}` }];
      if (choices !== undefined && typeof value === 'string' && !choices.includes(value)) return [{ path: field, message: `Select ${label.slice(0, 1).toLowerCase()}${label.slice(1)}` }];
      if ((field === 'dated' || field === 'until') && typeof value === 'string' && value > today && !aheadAllowed(number, field)) return [{ path: field, message: `${label} must be today, ${formatDate(today)}, or in the past` }];
      return [];
    }),
    ...(dated !== null && until !== null && until < dated ? [{ path: 'until', message: `The date must be the same as or after ${formatDate(dated)}` }] : []),
    ...(number === 5 && says === 'Direct' && blank(note) ? [{ path: 'note', message: 'Enter the reason why it was not competed' }] : []),
    ...(number === 5 && says === 'Direct' && blank(person) ? [{ path: 'person', message: 'Enter who agreed to it' }] : []),
    ...foreign.map((field) => ({ path: field, message: `Requirement ${number} does not ask for this` })),
  ];
}

interface Asked {
  readonly number: number;
  readonly answer: RequirementAnswer | null;
  readonly entries: readonly StandardEntry[];
  /** From when to when the grant runs; null where its beginning is not known, and its end may not be. */
  readonly grant: { readonly from: IsoDate; readonly to: IsoDate | null } | null;
  readonly today: IsoDate;
}

const terms = (entries: readonly StandardEntry[]): readonly OfficerTerm[] => entries.flatMap(({ dated, until }) => (dated === null ? [] : [{ from: dated, to: until }]));

/** When the next check (requirement 7) or the yearly review (9) falls due; null for the others, for one that is explained, and past the grant's end, when it is reviewed no more. */
export function dueByRecord({ number, answer, entries, grant, today }: Asked): IsoDate | null {
  if (answer === 'explained' || grant === null || today < grant.from || (grant.to !== null && today > grant.to)) return null;
  if (number === 9) return reviewDue(grant.from, entries.flatMap(({ dated }) => dated ?? []));
  return number === 7 ? (entries.flatMap(({ until }) => until ?? []).toSorted().at(-1) ?? null) : null;
}

/** What the record of one requirement still lacks, in sentences; nothing is asked of one that is explained. */
export function missingOf(record: Asked): readonly string[] {
  const { number, answer, entries, grant, today } = record;
  if (answer === 'explained') return [];
  const asked = askedOf[number];
  const due = dueByRecord(record);
  return [
    ...(answer === null ? ['Not answered yet'] : []),
    ...(entries.length === 0 && asked !== undefined ? [`No ${asked.one} is on record`] : []),
    ...(number === 1 && grant !== null && entries.length > 0 && grant.from <= today ? officerGaps(terms(entries), { from: grant.from, to: grant.to !== null && grant.to < today ? grant.to : today }).map(gapInWords) : []),
    ...(due !== null && due < today ? [`The ${number === 7 ? 'next check' : 'yearly review'} was due on ${formatDate(due)}`] : []),
  ];
}
