import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { ProjectFunding, ToleranceShown } from '../../../../shared/contract/funding.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { quarterName, quarterOf } from '../../../../shared/domain/financialQuarter.ts';
import { conflict, invalid, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { changeKept, changeNote, changeTolerance, fundingRule, removeMoney } from '../../repositories/funding.ts';
import { programmeOf } from '../../repositories/programme.ts';
import { insertRows } from '../../repositories/rows.ts';
import { staleProblem } from '../stale.ts';
import { cleanTexts } from '../texts.ts';
import { firstDayOf } from './awardMoney.ts';
import { fundingAfter, mayNotSpeak, targetOf } from './target.ts';
import { toleranceOf } from './tolerance.ts';

/** Says from when payments, spending or forecasts of an award are kept here; null: they are not. */
export async function keep(deps: Deps, tx: Tx, request: RequestOf<'funding.keep'>): Promise<Result<ProjectFunding, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { award, illustrative } = target.value;
  const { what, from, changedIn } = request;
  const row = award.kept.find((each) => each.what === what);
  if (row !== undefined) {
    const say = (day: string | null): { readonly keptFrom: string | null } => ({ keptFrom: day === null ? null : formatDate(day) });
    const old = await staleProblem(tx, { changedIn: changedIn ?? 0, row, what: 'this record', yours: say(from), theirs: say(row.kept_from) });
    if (old !== null && row.kept_from !== from) return fail(old);
  }
  const first = firstDayOf(award, what);
  const inTheWay = first !== null && (from === null || quarterOf(from) > quarterOf(first));
  if (inTheWay) return fail(invalid([{ path: 'from', message: `Something is kept of ${quarterName(quarterOf(first))} already, so the record cannot begin after that` }]));
  if (row === undefined && from !== null) await insertRows(tx, 'award_kept', [{ id: deps.newId(), award_id: award.id, what, kept_from: from, illustrative }]);
  if (row !== undefined && from === null) await removeMoney(tx, 'award_kept', row.id);
  if (row !== undefined && from !== null && from !== row.kept_from) await changeKept(tx, row.id, from);
  return fundingAfter(deps, tx, target.value);
}

/** How far spending may lie from its profile before somebody says why. */
export async function setTolerance(deps: Deps, tx: Tx, { percent, changedIn }: RequestOf<'funding.setTolerance'>): Promise<Result<ToleranceShown, Problem>> {
  const row = await fundingRule(tx);
  const { id, sample } = await programmeOf(tx);
  if (row === null) await insertRows(tx, 'funding_rule', [{ id: deps.newId(), programme_id: id, tolerance: percent, illustrative: sample === 'practice' ? 1 : 0 }]);
  else {
    const old = await staleProblem(tx, { changedIn: changedIn ?? 0, row, what: 'the tolerance', yours: { tolerance: `${percent}%` }, theirs: { tolerance: `${row.tolerance}%` } });
    if (old !== null && row.tolerance !== percent) return fail(old);
    if (row.tolerance !== percent) await changeTolerance(tx, row.id, percent);
  }
  return ok(await toleranceOf(tx));
}

/** Says why a quarter lies so far from its profile. */
export async function explain(deps: Deps, tx: Tx, request: RequestOf<'funding.explain'>): Promise<Result<ProjectFunding, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const { quarter, changedIn } = request;
  const refused = await mayNotSpeak(tx, deps, project.id, null);
  if (refused !== null) return fail(refused);
  const { texts, issues } = cleanTexts({ text: request.text }, { text: { what: 'Explanation', required: true } });
  const body = texts.text ?? '';
  if (issues.length > 0) return fail(invalid(issues));
  if (quarter >= quarterOf(deps.today)) return fail(invalid([{ path: 'quarter', message: `${quarterName(quarter)} is not over, so there is nothing to explain yet` }]));
  const row = award.notes.find((note) => note.quarter === quarter);
  if (row === undefined) await insertRows(tx, 'variance_note', [{ id: deps.newId(), award_id: award.id, quarter, body, illustrative }]);
  else {
    if (changedIn === undefined || changedIn === null) {
      return fail(conflict(`${quarterName(quarter)} has an explanation already. To replace it, send its change number, ${row.changed_in}, as changedIn`, [{ path: 'changedIn', message: `Enter ${row.changed_in} to replace what is there` }]));
    }
    const old = await staleProblem(tx, { changedIn, row, what: 'this explanation', yours: { explanation: body }, theirs: { explanation: row.body } });
    if (old !== null) return fail(old);
    if (row.body !== body) await changeNote(tx, row.id, body);
  }
  return fundingAfter(deps, tx, target.value);
}
