import type { ClaimsOpen, ClaimShown } from '../../../../shared/contract/claims.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { quarterEnd } from '../../../../shared/domain/financialQuarter.ts';
import { plainPounds } from '../../../../shared/domain/money.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { readMoney, readNumber, type Reading } from '../../../components/form/reading.ts';

export type ClaimValues = Record<string, string>;
type Request = RequestOf<'claims.save'>;

/** A cost line as the form has it. */
export interface FormLine {
  /** The cost line's reference; '' where cost is not split. */
  readonly key: string;
  readonly name: string;
  /** Left of its budget before this claim; null is not known. */
  readonly left: number | null;
}

export type LineField = 'cost' | 'evidence' | 'rate' | 'why';
export const lineField = (key: string, field: LineField): string => `${field} ${key}`;

/** The cost lines that can be claimed on, and those the claim has beside them. */
export function formLines({ lines }: ClaimsOpen, claim: ClaimShown | null): readonly FormLine[] {
  const own = (claim?.lines ?? []).map(({ category, name, budgetPence, claimedPence }): FormLine => ({ key: category?.reference ?? '', name, left: budgetPence === null ? null : budgetPence - claimedPence }));
  const open = lines.map(({ category, budgetPence, claimedPence }): FormLine => ({ key: category?.reference ?? '', name: category?.name ?? 'All costs', left: budgetPence === null ? null : budgetPence - claimedPence }));
  return [...open.map((line) => own.find(({ key }) => key === line.key) ?? line), ...own.filter(({ key }) => !open.some((line) => line.key === key))];
}

/** The quarter a new claim is offered for: the newest that is over and that no claim for the project as a whole stands for; where there is none, the newest without one. */
function offeredQuarter({ quarters, claimed }: ClaimsOpen, today: IsoDate): string {
  const free = quarters.filter((quarter) => !claimed.some((each) => each.quarter === quarter && each.council === null));
  return free.find((quarter) => quarterEnd(quarter) < today) ?? free[0] ?? quarters[0] ?? '';
}

/** The form as it stands before anything is typed: a claim that is there, or a new one for the newest quarter that is over and not claimed for. */
export function defaultsOf(open: ClaimsOpen, lines: readonly FormLine[], claim: ClaimShown | null, today: IsoDate): ClaimValues {
  const of = Object.fromEntries(lines.flatMap(({ key }) => {
    const line = claim?.lines.find(({ category }) => (category?.reference ?? '') === key);
    const values: Readonly<Record<LineField, string>> = {
      cost: line?.costPence == null ? '' : plainPounds(line.costPence), evidence: line?.evidence ?? '', rate: line?.overrideRate == null ? '' : String(line.overrideRate), why: line?.overrideReason ?? '',
    };
    return Object.entries(values).map(([field, value]) => [lineField(key, field as LineField), value]);
  }));
  return { quarter: claim?.quarter ?? offeredQuarter(open, today), council: claim?.council?.code ?? '', ...of, note: claim?.note ?? '', when: 'draft', declared: '' };
}

const text = (typed: string | undefined): string | null => (typed === undefined || typed.trim() === '' ? null : typed);

export function toRequest(values: ClaimValues, { open, lines, claim, seen }: { readonly open: ClaimsOpen; readonly lines: readonly FormLine[]; readonly claim: ClaimShown | null; readonly seen: number }): Reading<Request> {
  const issues: Issue[] = [];
  const take = <T>(path: string, read: Result<T>, none: T): T => {
    if (read.ok) return read.value;
    issues.push({ ...read.problem, path });
    return none;
  };
  const typed = lines.map(({ key }): Request['lines'][number] => {
    const at = (field: LineField): string => lineField(key, field);
    return {
      category: key === '' ? null : key, costPence: take(at('cost'), readMoney(values[at('cost')] ?? '', 'Cost'), null), evidence: text(values[at('evidence')]),
      overrideRate: take(at('rate'), readNumber(values[at('rate')] ?? '', 'Rate'), null), overrideReason: text(values[at('why')]),
    };
  });
  const sends = values['when'] === 'send';
  const request: Request = {
    project: open.project.reference, award: open.award, ...(claim === null ? {} : { id: claim.id, changedIn: seen }), quarter: values['quarter'] ?? '', council: text(values['council']), note: text(values['note']), lines: typed,
    ...(sends ? { send: true, declared: values['declared'] === 'yes' } : {}),
  };
  return issues.length > 0 ? { ok: false, problem: issues, rest: { project: request.project, quarter: request.quarter } } : ok(request);
}

const fields: Readonly<Record<string, LineField>> = { category: 'cost', costPence: 'cost', evidence: 'evidence', overrideRate: 'rate', overrideReason: 'why' };

/** Which field a path of the request belongs to. */
export function fieldOf(path: string, lines: readonly FormLine[]): string | null {
  const [list, at, field = ''] = path.split('.');
  if (list !== 'lines') return list ?? null;
  const line = lines[Number(at ?? 0)];
  return line === undefined ? null : lineField(line.key, fields[field] ?? 'cost');
}
