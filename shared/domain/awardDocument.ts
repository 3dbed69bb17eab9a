import { isBlank } from './blank.ts';
import { type IsoDate, formatDate } from './calendar.ts';
import type { Issue } from './problem.ts';

/** What an award rests on (DfE's own record holds first and final letters, and a letter for each variation). */
export const awardDocumentKinds = ['award letter', 'grant agreement', 'variation letter', 'section 31 determination'] as const;
export type AwardDocumentKind = (typeof awardDocumentKinds)[number];

/** What a document can fix. */
export const fixedThings = ['amount', 'dates', 'profile', 'conditions', 'outcomes', 'partners', 'eligible spending'] as const;
export type FixedThing = (typeof fixedThings)[number];

export interface AwardDocument {
  readonly kind: AwardDocumentKind;
  readonly version: number;
  readonly dated: IsoDate;
  /** Number of the determination or letter, and where it is kept. */
  readonly reference: string | null;
  readonly link: string | null;
  readonly fixes: readonly FixedThing[];
  /** Of a section 31 determination. */
  readonly tranche: string | null;
  readonly annexLine: string | null;
}

const inOrder = (a: AwardDocument, b: AwardDocument): number => (a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : a.version - b.version);

/** The document that fixed a thing, as it stood on a day: the latest dated up to it that says so; null where none does. */
export const fixedBy = (documents: readonly AwardDocument[], thing: FixedThing, on: IsoDate): AwardDocument | null =>
  documents.filter(({ dated, fixes }) => dated <= on && fixes.includes(thing)).toSorted(inOrder).at(-1) ?? null;

/** Versions of one kind run on by date, a document says what it fixed, and a determination is found by its reference, tranche and annex line. */
export function checkAwardDocument(document: AwardDocument, others: readonly AwardDocument[], today: IsoDate): readonly Issue[] {
  const { kind, version, dated, reference, fixes, tranche, annexLine } = document;
  const same = others.filter((other) => other.kind === kind);
  const before = same.filter((other) => other.version < version).toSorted(inOrder).at(-1);
  const after = same.filter((other) => other.version > version).toSorted(inOrder)[0];
  return [
    ...(same.some((other) => other.version === version) ? [{ path: 'version', message: `There is a version ${version} of the ${kind} already` }] : []),
    ...(dated > today ? [{ path: 'dated', message: `The date must be today, ${formatDate(today)}, or in the past` }] : []),
    ...(before !== undefined && dated < before.dated ? [{ path: 'dated', message: `The date must be the same as or after ${formatDate(before.dated)}, the date of version ${before.version}` }] : []),
    ...(after !== undefined && dated > after.dated ? [{ path: 'dated', message: `The date must be the same as or before ${formatDate(after.dated)}, the date of version ${after.version}` }] : []),
    ...(fixes.length === 0 ? [{ path: 'fixes', message: `Select what the ${kind} fixed` }] : []),
    ...(kind === 'section 31 determination' && isBlank(reference) ? [{ path: 'reference', message: 'Enter the reference of the determination' }] : []),
    ...(kind === 'section 31 determination' && isBlank(tranche) ? [{ path: 'tranche', message: 'Enter the tranche' }] : []),
    ...(kind === 'section 31 determination' && isBlank(annexLine) ? [{ path: 'annexLine', message: 'Enter the line of the annex' }] : []),
  ];
}
