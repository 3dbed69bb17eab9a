import type { AwardRecords } from '../../../../shared/contract/awardRecords.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { checkRequirement } from '../../../../shared/domain/grantStandard.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { conflict, invalid, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../../shared/domain/result.ts';
import { checkEntry, type StandardEntry } from '../../../../shared/domain/standardEntry.ts';
import type { Tx } from '../../db/database.ts';
import type { StandardAnswerRow } from '../../db/rows/awardRecord.ts';
import type { Deps } from '../../deps.ts';
import { addAnswer, addEntry, answersOf, changeAnswer, changeEntry, documentsOf, entriesOf } from '../../repositories/awardRecords.ts';
import { noSuch, targetOf } from '../funding/target.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts, differing } from '../texts.ts';
import { recordsAfter } from './documents.ts';

type Answer = Pick<StandardAnswerRow, 'answer' | 'evidence' | 'reason' | 'document_id'>;
const answerWords = ({ answer, evidence, reason }: Answer): InWords => ({ answer, evidence, reason });

/** Comply or explain: the answer to one requirement, with its evidence or its reason. */
export async function answerOne(deps: Deps, tx: Tx, request: RequestOf<'standard.answer'>): Promise<Result<AwardRecords, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { award, illustrative } = target.value;
  const { number, answer } = request;
  const { texts, issues } = cleanTexts(request, { evidence: { what: 'Evidence' }, reason: { what: 'Reason' } });
  const row = (await answersOf(tx, award.id)).find((each) => each.number === number);
  // What the other answer asks for is let go: a requirement that is met has no reason why it is not.
  const evidence = answer === 'complies' ? (texts.evidence ?? null) : null;
  const reason = answer === 'explained' ? (texts.reason ?? null) : null;
  const document = answer === 'complies' && request.document ? (await documentsOf(tx, award.id)).find(({ id }) => id === request.document) : null;
  const after: Answer = { answer, evidence, reason, document_id: document?.id ?? null };
  if (row !== undefined) {
    if (request.changedIn == null) return fail(conflict(`Requirement ${number} was answered already. Open it again and change the answer`));
    const old = await staleProblem(tx, { changedIn: request.changedIn, row, what: `requirement ${number}`, yours: answerWords(after), theirs: answerWords(row) });
    if (old !== null) return fail(old);
  }
  const wrong = [...issues, ...checkRequirement({ number, ...after }), ...(document === undefined ? [{ path: 'document', message: 'This award has no such letter or agreement' }] : [])];
  if (wrong.length > 0) return fail(invalid(wrong));
  if (row === undefined) await addAnswer(tx, { id: deps.newId(), award_id: award.id, number, ...after, illustrative });
  else {
    const changed = differing<StandardAnswerRow>(row, after);
    if (changed !== null) await changeAnswer(tx, row.id, changed);
  }
  return recordsAfter(deps, tx, target.value);
}

const entryWords = ({ person, dated, until, pence, reference, says, note }: StandardEntry): InWords => ({
  person, dated: dated === null ? null : formatDate(dated), until: until === null ? null : formatDate(until), pence: pence === null ? null : formatMoney(pence), reference, says, note,
});

/** What happened under one requirement: who, when, how much. A term that ends, or a date put right, changes its own entry. */
export async function enterOne(deps: Deps, tx: Tx, request: RequestOf<'standard.enter'>): Promise<Result<AwardRecords, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { award, illustrative } = target.value;
  const { texts, issues } = cleanTexts(request, { person: { what: 'Person', oneLine: true }, reference: { what: 'Reference', oneLine: true }, says: { what: 'What it says' }, note: { what: 'Note' } });
  const entry: StandardEntry = {
    dated: request.dated ?? null, until: request.until ?? null, pence: request.pence ?? null, person: texts.person ?? null, reference: texts.reference ?? null, says: texts.says ?? null, note: texts.note ?? null,
  };
  const row = request.id === undefined ? null : (await entriesOf(tx, award.id)).find(({ id, number }) => id === request.id && number === request.number);
  if (row === undefined) return fail(noSuch('entry'));
  if (row !== null) {
    const old = await staleProblem(tx, { changedIn: request.changedIn ?? 0, row, what: 'this entry', yours: entryWords(entry), theirs: entryWords(row) });
    if (old !== null) return fail(old);
  }
  const wrong = [...issues, ...checkEntry(request.number, entry, deps.today)];
  if (wrong.length > 0) return fail(invalid(wrong));
  if (row === null) await addEntry(tx, { id: deps.newId(), award_id: award.id, number: request.number, ...entry, illustrative });
  else {
    const changed = differing<StandardEntry>(row, entry);
    if (changed !== null) await changeEntry(tx, row.id, changed);
  }
  return recordsAfter(deps, tx, target.value);
}
