import type { AwardRecords, DocumentShown, ShareShown, StandardEntryShown, StandardShown } from '../../../../shared/contract/awardRecords.ts';
import { fixedThings, type AwardDocument } from '../../../../shared/domain/awardDocument.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { grantRequirements, standardStanding } from '../../../../shared/domain/grantStandard.ts';
import { firstDay, lastDay } from '../../../../shared/domain/partialDate.ts';
import { dueByRecord, missingOf } from '../../../../shared/domain/standardEntry.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import type { Reader } from '../../db/database.ts';
import type { AwardDocumentRow, StandardAnswerRow, StandardEntryRow } from '../../db/rows/awardRecord.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import { answersOf, documentsOf, entriesOf } from '../../repositories/awardRecords.ts';
import { sharesOf, type ShareLine } from '../../repositories/awardShares.ts';
import { awardMeant, awardsOf } from '../../repositories/awards.ts';

/** A row as the rules know it. */
export const asDocument = (row: AwardDocumentRow): AwardDocument => ({
  kind: row.kind, version: row.version, dated: row.dated, reference: row.reference, link: row.link, fixes: fixesOf(row), tranche: row.tranche, annexLine: row.annex_line,
});

const fixesOf = ({ fixes }: Pick<AwardDocumentRow, 'fixes'>): AwardDocument['fixes'] => fixes.split(', ').flatMap((text) => fixedThings.find((thing) => thing === text) ?? []);

const documentShown = (row: AwardDocumentRow, all: readonly AwardDocumentRow[]): DocumentShown => ({
  id: row.id, ...asDocument(row), pence: row.amount_pence, startsOn: row.starts_on, endsOn: row.ends_on, terms: row.terms,
  superseded: all.some(({ kind, version }) => kind === row.kind && version > row.version), illustrative: row.illustrative === 1, changedIn: row.changed_in,
});

/** 'Grant agreement, version 2' */
export const documentName = ({ kind, version }: Pick<AwardDocumentRow, 'kind' | 'version'>): string => `${upperFirst(kind)}, version ${version}`;

export const entryShown = ({ id, dated, until, person, pence, reference, says, note, changed_in }: StandardEntryRow): StandardEntryShown =>
  ({ id, dated, until, person, pence, reference, says, note, changedIn: changed_in });

const shareShown = (row: ShareLine): ShareShown =>
  ({ council: { code: row.reference, shortName: row.short_name }, pence: row.pence, from: row.from_on, to: row.to_on, illustrative: row.illustrative === 1 });

interface StandardRows {
  readonly answers: readonly StandardAnswerRow[];
  readonly entries: readonly StandardEntryRow[];
  readonly documents: readonly AwardDocumentRow[];
}

export function standardShown({ answers, entries, documents }: StandardRows, { starts_on, ends_on }: Pick<ProjectRow, 'starts_on' | 'ends_on'>, today: IsoDate): StandardShown {
  // The dates that the newest letter fixed; where none did, the project's.
  const fixed = documents.find((row) => fixesOf(row).includes('dates'));
  const [starts, ends] = [fixed?.starts_on ?? starts_on, fixed?.ends_on ?? ends_on];
  const grant = starts === null ? null : { from: firstDay(starts), to: ends === null ? null : lastDay(ends) };
  const requirements = grantRequirements.map(({ number, name, holds }) => {
    const row = answers.find((each) => each.number === number);
    const own = entries.filter((each) => each.number === number).map(entryShown);
    const document = documents.find(({ id }) => id === row?.document_id);
    const record = { number, answer: row?.answer ?? null, entries: own, grant, today };
    return {
      number, name, holds, answer: row?.answer ?? null, evidence: row?.evidence ?? null, reason: row?.reason ?? null, document: document === undefined ? null : { id: document.id, name: documentName(document) },
      entries: own, missing: missingOf(record), due: dueByRecord(record), changedIn: row?.changed_in ?? null,
    };
  });
  return { ...standardStanding(answers), requirements, illustrative: [...answers, ...entries].some(({ illustrative }) => illustrative === 1) };
}

/** What one award of a project rests on: the one named, else its first. Null where there is no award of that name. */
export async function recordsOf(db: Reader, project: ProjectRow, wanted: string | null | undefined, today: IsoDate): Promise<AwardRecords | null> {
  const awards = await awardsOf(db, project.id);
  const award = awardMeant(awards, wanted);
  if (wanted && award === undefined) return null;
  const rows = award === undefined ? { documents: [], answers: [], entries: [], shares: [] }
    : { documents: await documentsOf(db, award.id), answers: await answersOf(db, award.id), entries: await entriesOf(db, award.id), shares: await sharesOf(db, award.id) };
  return {
    project: { reference: project.reference, name: project.title }, award: award?.reference ?? null,
    documents: rows.documents.map((row) => documentShown(row, rows.documents)), standard: standardShown(rows, project, today),
    shares: rows.shares.map(shareShown), sharesChangedIn: rows.shares.length === 0 ? null : Math.max(...rows.shares.map(({ changed_in }) => changed_in)),
  };
}
