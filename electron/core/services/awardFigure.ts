import type { SourceInput } from '../../../shared/contract/fields.ts';
import { checkAwardFigure, type AwardFigureKind } from '../../../shared/domain/award.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tx } from '../db/database.ts';
import type { AwardFigureRow } from '../db/rows/award.ts';
import { freeReference, isReferenceUsed } from '../repositories/references.ts';
import { insertRows } from '../repositories/rows.ts';
import { checkSource, citeFigure, type SourceSaid } from './citing.ts';
import { cleanTexts } from './texts.ts';

interface Given {
  readonly kind: AwardFigureKind;
  readonly pence: number | null;
  readonly dated?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly source?: SourceInput | null | undefined;
}

export interface CheckedFigure {
  readonly figure: Pick<AwardFigureRow, 'kind' | 'amount_pence' | 'dated' | 'note' | 'adopted'>;
  readonly source: SourceSaid | null;
}

/** A figure as a person gave it, ready to be kept. `under` is the path of its fields: 'award.' in the form of a project. */
export function checkFigure(given: Given, adopt: boolean, under = ''): Result<CheckedFigure, readonly Issue[]> {
  const { texts, issues } = cleanTexts(given, { note: { what: 'Note' } }, under);
  const source = checkSource(given.source, `${under}source.`);
  const amount = checkAwardFigure({ pence: given.pence, adopted: adopt }).map((issue) => ({ ...issue, path: `${under}${issue.path ?? 'pence'}` }));
  if (!source.ok || issues.length + amount.length > 0) return fail([...amount, ...issues, ...(source.ok ? [] : source.problem)]);
  const figure = { kind: given.kind, amount_pence: given.pence, dated: given.dated ?? null, note: texts.note ?? null, adopted: adopt ? 1 : 0 } as const;
  return ok({ figure, source: source.value });
}

interface Keeping {
  readonly newId: () => string;
  readonly illustrative: 0 | 1;
}

/** Makes an award of a project, under the project's reference and '-award' where no other is given; answers its id. */
export async function keepAward(tx: Tx, newId: () => string, project: { readonly id: string; readonly reference: string }, named?: string): Promise<string> {
  const id = newId();
  const wanted = `${project.reference}-award`;
  const reference = named ?? (isReferenceUsed(tx, 'award', wanted) ? freeReference(tx, 'award', wanted) : wanted);
  await insertRows(tx, 'award', [{ id, project_id: project.id, reference, note: null }]);
  return id;
}

export async function keepFigure(tx: Tx, { newId, illustrative }: Keeping, awardId: string, { figure, source }: CheckedFigure): Promise<void> {
  const id = newId();
  await insertRows(tx, 'award_figure', [{ id, award_id: awardId, ...figure, illustrative }]);
  await citeFigure(tx, newId, id, source);
}
