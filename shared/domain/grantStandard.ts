import { isBlank } from './blank.ts';
import { type IsoDate, addDays, addMonths, formatDate } from './calendar.ts';
import type { Issue } from './problem.ts';

/** One of the ten minimum requirements of the government functional standard for grants (GovS 015). */
export interface Requirement {
  readonly number: number;
  readonly name: string;
  /** What its record must hold. */
  readonly holds: string;
}

/** In short, as the standard has them. It applies to general grants of departments, not to formula grants or grant in aid. */
export const grantRequirements: readonly Requirement[] = [
  { number: 1, name: 'A named senior officer for the life of the grant', holds: 'Who, from when and to when, without a gap' },
  { number: 2, name: 'Approval of spending over £100,000, and entry in the Government Grants Information System', holds: 'Who approved, when, how much, the reference there and when it was last updated' },
  { number: 3, name: 'Referral of high-risk, novel or contentious grants to the Complex Grants Advice Panel', holds: 'Answers to the screening, when it was referred, the advice and what was done. Innovation grants are a named kind' },
  { number: 4, name: 'A business case in proportion', holds: 'Where it is, when it was approved and its stage' },
  { number: 5, name: 'Competed by default', holds: 'Competed or direct; if direct, the reason and who agreed' },
  { number: 6, name: 'A grant agreement with terms of eligible spending', holds: 'Its version, when it was signed and the text of eligible spending' },
  { number: 7, name: 'Due diligence, assurance and an assessment of the risk of fraud', holds: 'When, the result and when the next is due' },
  { number: 8, name: 'Agreed measures of performance and active management', holds: 'Measures, targets and the log of reviews' },
  { number: 9, name: 'A review at least every year, with financial reconciliation and a decision', holds: 'When, the reconciled figures, whether to continue, discontinue or amend, and who decided' },
  { number: 10, name: 'Core training', holds: 'Who, which course and when' },
];

export const requirementAnswers = ['complies', 'explained'] as const;
export type RequirementAnswer = (typeof requirementAnswers)[number];

export interface RequirementRecord {
  readonly number: number;
  readonly answer: RequirementAnswer;
  /** Where the evidence is, of one that complies; why not, of one that is explained. */
  readonly evidence: string | null;
  readonly reason: string | null;
}

/** Comply or explain: evidence for the one, the reason on record for the other. */
export function checkRequirement({ number, answer, evidence, reason }: RequirementRecord): readonly Issue[] {
  const name = grantRequirements.find((each) => each.number === number)?.name;
  if (name === undefined) return [{ path: 'number', message: 'Requirement must be a number from 1 to 10' }];
  if (answer === 'complies') return isBlank(evidence) ? [{ path: 'evidence', message: `Enter where the evidence for requirement ${number} is` }] : [];
  return isBlank(reason) ? [{ path: 'reason', message: `Enter the reason why requirement ${number} is not met` }] : [];
}

export interface StandardStanding {
  readonly complies: number;
  readonly explained: number;
  /** Numbers that nobody answered yet: unknown, not failed. */
  readonly unanswered: readonly number[];
}

export function standardStanding(records: readonly Pick<RequirementRecord, 'number' | 'answer'>[]): StandardStanding {
  const answers = new Map(records.map(({ number, answer }) => [number, answer]));
  const count = (wanted: RequirementAnswer): number => grantRequirements.filter(({ number }) => answers.get(number) === wanted).length;
  return { complies: count('complies'), explained: count('explained'), unanswered: grantRequirements.flatMap(({ number }) => (answers.has(number) ? [] : [number])) };
}

/** Somebody who is the senior officer from a day to another, or with no end. */
export interface OfficerTerm {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Days of the grant on which no senior officer is named, as ranges (requirement 1). */
export function officerGaps(terms: readonly OfficerTerm[], grant: { readonly from: IsoDate; readonly to: IsoDate }): readonly { readonly from: IsoDate; readonly to: IsoDate }[] {
  const gaps: { readonly from: IsoDate; readonly to: IsoDate }[] = [];
  let next = grant.from;
  for (const { from, to } of terms.filter((term) => term.from <= grant.to).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > next) gaps.push({ from: next, to: addDays(from, -1) });
    if (to === null) return gaps;
    if (to >= next) next = addDays(to, 1);
  }
  return next > grant.to ? gaps : [...gaps, { from: next, to: grant.to }];
}

/** When the next yearly review is due at the latest (requirement 9): a year after the last, or after the grant began. */
export const reviewDue = (began: IsoDate, reviews: readonly IsoDate[]): IsoDate => addMonths(reviews.toSorted().at(-1) ?? began, 12);

/** 'No senior officer is named from 1 April 2018 to 30 June 2018'. */
export const gapInWords = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string =>
  `No senior officer is named ${from === to ? `on ${formatDate(from)}` : `from ${formatDate(from)} to ${formatDate(to)}`}`;
