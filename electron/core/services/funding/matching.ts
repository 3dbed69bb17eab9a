import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { MatchFundingShown } from '../../../../shared/contract/matchFunding.ts';
import { checkGap, matchTotals } from '../../../../shared/domain/matchFunding.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { mayDo } from '../../../../shared/domain/permission.ts';
import { conflict, forbidden, invalid, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { MatchLineRow } from '../../db/rows/matchFunding.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { Deps } from '../../deps.ts';
import { awardMeant, awardsOf } from '../../repositories/awards.ts';
import { changeMatchLine, changeMatchNeed, findMatchLine, matchLines, matchNeed, removeMatchLine } from '../../repositories/matchFunding.ts';
import { insertRows } from '../../repositories/rows.ts';
import { checkTouched } from '../invariants.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts, differing } from '../texts.ts';
import { mayNotSpeak, noSuch, targetOf, targetOfAward, type Target } from './target.ts';

type Done = Promise<Result<MatchFundingShown, Problem>>;

async function shownOf(db: Reader, project: Pick<ProjectRow, 'reference' | 'title'>, award: { readonly id: string; readonly reference: string } | null): Promise<MatchFundingShown> {
  const rows = award === null ? [] : await matchLines(db, award.id);
  const need = award === null ? null : await matchNeed(db, award.id);
  const totals = matchTotals(rows.map(({ source, kind, secured, pence, basis }) => ({ source, kind, secured: secured === 1, pence, basis })), need?.needed_pence ?? null);
  return {
    project: { reference: project.reference, name: project.title }, award: award?.reference ?? null,
    lines: rows.map(({ id, source, kind, secured, pence, basis, note, illustrative, changed_in }) =>
      ({ id, source, kind, secured: secured === 1, pence, basis, note, illustrative: illustrative === 1, changedIn: changed_in })),
    totals, needed: need?.needed_pence ?? null, explanation: need?.explanation ?? null, unexplained: checkGap(totals.gap, need?.explanation ?? null)[0]?.message ?? null,
    needChangedIn: need?.changed_in ?? null, illustrative: rows.some(({ illustrative }) => illustrative === 1) || need?.illustrative === 1,
  };
}

/** Match funding of one award of a project: the one named, else its first. Null where there is no award of that name. */
export async function matchFundingOf(db: Reader, project: ProjectRow, wanted: string | null | undefined): Promise<MatchFundingShown | null> {
  const awards = await awardsOf(db, project.id);
  const named = awardMeant(awards, wanted);
  return wanted && named === undefined ? null : shownOf(db, project, named ?? null);
}

async function after(tx: Tx, { project, award }: Target): Done {
  const issues = await checkTouched(tx);
  return issues.length > 0 ? fail(invalid(issues)) : ok(await shownOf(tx, project, award));
}

type Fields = Pick<MatchLineRow, 'source' | 'kind' | 'secured' | 'pence' | 'basis' | 'note'>;
type Given = Pick<RequestOf<'matchFunding.add'>, 'source' | 'kind' | 'secured' | 'pence' | 'basis' | 'note'>;

function fieldsOf(given: Given): Result<Fields, Problem> {
  const { texts, issues } = cleanTexts(given, { source: { what: 'Source', required: true, oneLine: true, max: 300 }, basis: { what: 'How it was valued' }, note: { what: 'Note' } });
  if (issues.length > 0) return fail(invalid(issues));
  return ok({ source: texts.source ?? '', kind: given.kind, secured: given.secured ? 1 : 0, pence: given.pence, basis: texts.basis ?? null, note: texts.note ?? null });
}

export async function addLine(deps: Deps, tx: Tx, request: RequestOf<'matchFunding.add'>): Done {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const refused = await mayNotSpeak(tx, deps, target.value.project.id, null);
  if (refused !== null) return fail(refused);
  const fields = fieldsOf(request);
  if (!fields.ok) return fields;
  await insertRows(tx, 'match_line', [{ id: deps.newId(), award_id: target.value.award.id, ...fields.value, illustrative: target.value.illustrative }]);
  return after(tx, target.value);
}

const words = ({ source, pence, secured }: Fields): InWords => ({ source, amount: pence === null ? null : formatMoney(pence), secured: secured === 1 ? 'yes' : 'no' });

async function lineFor(deps: Deps, tx: Tx, { id, changedIn }: { readonly id: string; readonly changedIn: number }, yours: Fields | null): Promise<Result<Target & { readonly row: MatchLineRow }, Problem>> {
  const row = await findMatchLine(tx, id);
  if (row === null) return fail(noSuch('line of match funding'));
  const target = await targetOfAward(tx, row.award_id);
  const old = await staleProblem(tx, { changedIn, row, what: 'this line', yours: yours === null ? { source: null } : words(yours), theirs: words(row) });
  if (old !== null) return fail(old);
  const refused = await mayNotSpeak(tx, deps, target.project.id, null);
  return refused === null ? ok({ ...target, row }) : fail(refused);
}

export async function editLine(deps: Deps, tx: Tx, request: RequestOf<'matchFunding.edit'>): Done {
  const fields = fieldsOf(request);
  if (!fields.ok) return fields;
  const found = await lineFor(deps, tx, request, fields.value);
  if (!found.ok) return found;
  const changed = differing<Fields>(found.value.row, fields.value);
  if (changed !== null) await changeMatchLine(tx, request.id, changed);
  return after(tx, found.value);
}

export async function removeLine(deps: Deps, tx: Tx, request: RequestOf<'matchFunding.remove'>): Done {
  const found = await lineFor(deps, tx, request, null);
  if (!found.ok) return found;
  await removeMatchLine(tx, request.id);
  return after(tx, found.value);
}

/** An officer says what the award asks for; whoever speaks for the project says how a gap will be closed. */
export async function setNeed(deps: Deps, tx: Tx, request: RequestOf<'matchFunding.setNeed'>): Done {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const refused = await mayNotSpeak(tx, deps, project.id, null);
  if (refused !== null) return fail(refused);
  const row = await matchNeed(tx, award.id);
  const { texts, issues } = cleanTexts({ explanation: request.explanation }, { explanation: { what: 'Explanation' } });
  if (issues.length > 0) return fail(invalid(issues));
  const needed = request.neededPence === undefined ? (row?.needed_pence ?? null) : request.neededPence;
  const explanation = texts.explanation === undefined ? (row?.explanation ?? null) : texts.explanation;
  if (needed !== (row?.needed_pence ?? null) && !mayDo(deps.actor.role, 'edit').ok) return fail(forbidden('Only a programme officer can say how much match funding the award asks for'));
  const say = (pence: number | null, why: string | null): InWords => ({ amount: pence === null ? null : formatMoney(pence), explanation: why });
  if (row !== null) {
    if (typeof request.changedIn !== 'number') return fail(conflict(`This award says already what it asks for. To replace it, send its change number, ${row.changed_in}, as changedIn`, [{ path: 'changedIn', message: `Enter ${row.changed_in} to replace what is there` }]));
    const old = await staleProblem(tx, { changedIn: request.changedIn, row, what: 'what the award asks for', yours: say(needed, explanation), theirs: say(row.needed_pence, row.explanation) });
    if (old !== null) return fail(old);
  }
  const lines = await matchLines(tx, award.id);
  const { gap } = matchTotals(lines.map((line) => ({ ...line, secured: line.secured === 1 })), needed);
  const unexplained = lines.length === 0 ? [] : checkGap(gap, explanation);
  if (unexplained.length > 0) return fail(invalid(unexplained));
  if (row === null) await insertRows(tx, 'match_need', [{ id: deps.newId(), award_id: award.id, needed_pence: needed, explanation, illustrative }]);
  else if (row.needed_pence !== needed || row.explanation !== explanation) await changeMatchNeed(tx, row.id, { needed_pence: needed, explanation });
  return after(tx, target.value);
}
