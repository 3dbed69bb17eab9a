import type { ClaimsOpen } from '../../../../shared/contract/claims.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { conflict, invalid, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { ClaimTermsRow } from '../../db/rows/claim.ts';
import type { Deps } from '../../deps.ts';
import { addClaimTerms, changeClaimTerms, findClaimTerms } from '../../repositories/claims.ts';
import { checkTouched } from '../invariants.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts, differing } from '../texts.ts';
import { claimsOpen } from './claimShown.ts';
import { targetOf } from './target.ts';

const percent = (value: number | null): string | null => (value === null ? null : `${value}%`);
const words = ({ rate_percent, cap_percent }: Pick<ClaimTermsRow, 'rate_percent' | 'cap_percent'>): InWords => ({ rate: percent(rate_percent), cap: percent(cap_percent) });

/** An officer says that an award is claimed, at which rate and up to which cap. Claims that were decided keep the terms they had. */
export async function setTerms(deps: Deps, tx: Tx, request: RequestOf<'claims.setTerms'>): Promise<Result<ClaimsOpen, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const row = await findClaimTerms(tx, award.id);
  const { texts, issues } = cleanTexts(request, { note: { what: 'Note' } });
  if (issues.length > 0) return fail(invalid(issues));
  const fields = { rate_percent: request.ratePercent, cap_percent: request.capPercent, note: texts.note === undefined ? (row?.note ?? null) : texts.note };
  if (row === null) await addClaimTerms(tx, { id: deps.newId(), award_id: award.id, ...fields, illustrative });
  else {
    if (typeof request.changedIn !== 'number') return fail(conflict(`This award has terms of claims already. To replace them, send their change number, ${row.changed_in}, as changedIn`, [{ path: 'changedIn', message: `Enter ${row.changed_in} to replace what is there` }]));
    const old = await staleProblem(tx, { changedIn: request.changedIn, row, what: 'the terms of claims', yours: words(fields), theirs: words(row) });
    if (old !== null) return fail(old);
    const changed = differing<ClaimTermsRow>(row, fields);
    if (changed !== null) await changeClaimTerms(tx, row.id, changed);
  }
  const after = await checkTouched(tx);
  return after.length > 0 ? fail(invalid(after)) : ok(await claimsOpen(tx, project, award, deps));
}
