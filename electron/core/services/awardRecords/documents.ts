import type { AwardRecords } from '../../../../shared/contract/awardRecords.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { checkAwardDocument, fixedThings } from '../../../../shared/domain/awardDocument.ts';
import { surelyBefore } from '../../../../shared/domain/partialDate.ts';
import { invalid, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { addDocument, documentsOf } from '../../repositories/awardRecords.ts';
import { targetOf, type Target } from '../funding/target.ts';
import { checkTouched } from '../invariants.ts';
import { noSuchProject } from '../projectProblems.ts';
import { cleanTexts } from '../texts.ts';
import { asDocument, recordsOf } from './recordsShown.ts';

/** Ends a change of the records of an award: the checks on all it touched, then its records as they stand after it. */
export async function recordsAfter(deps: Deps, tx: Tx, { project, award }: Target): Promise<Result<AwardRecords, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const shown = await recordsOf(tx, project, award.reference, deps.today);
  return shown === null ? fail(noSuchProject(project.reference)) : ok(shown);
}

/** Keeps a letter or agreement as the next version of its kind: none before it is touched. */
export async function addOne(deps: Deps, tx: Tx, request: RequestOf<'documents.add'>): Promise<Result<AwardRecords, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { award, illustrative } = target.value;
  const { texts, issues } = cleanTexts(request, {
    reference: { what: 'Reference', oneLine: true }, link: { what: 'Link', oneLine: true }, terms: { what: 'What it says' }, tranche: { what: 'Tranche', oneLine: true }, annexLine: { what: 'Annex line', oneLine: true },
  });
  const others = (await documentsOf(tx, award.id)).map(asDocument);
  const version = Math.max(0, ...others.filter(({ kind }) => kind === request.kind).map((other) => other.version)) + 1;
  const { kind, dated, startsOn = null, endsOn = null } = request;
  const fixes = fixedThings.filter((thing) => request.fixes.includes(thing));
  const { reference = null, link = null, terms = null, tranche = null, annexLine = null } = texts;
  const wrong = [
    ...issues, ...checkAwardDocument({ kind, version, dated, reference, link, fixes, tranche, annexLine }, others, deps.today),
    ...(startsOn !== null && endsOn !== null && surelyBefore(endsOn, startsOn) ? [{ path: 'endsOn', message: 'The end date must be the same as or after the start date' }] : []),
  ];
  if (wrong.length > 0) return fail(invalid(wrong));
  await addDocument(tx, {
    id: deps.newId(), award_id: award.id, kind, version, dated, reference, link, fixes: fixes.join(', '), amount_pence: request.pence ?? null, starts_on: startsOn, ends_on: endsOn, terms, tranche, annex_line: annexLine, illustrative,
  });
  return recordsAfter(deps, tx, target.value);
}
