import type { CarriedInto } from '../../../../shared/domain/carryForward.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { readMoney } from '../../../components/form/reading.ts';

type Typed = Readonly<Record<string, string>>;

/** What was typed for each quarter; a blank quarter is left out. An amount that cannot be read says so at its field. */
export function readInto(quarters: readonly string[], values: Typed): Result<CarriedInto[], readonly Issue[]> {
  const read = quarters.map((quarter) => ({ quarter, amount: readMoney(values[quarter] ?? '', quarterName(quarter)) }));
  const problem = read.flatMap(({ quarter, amount }) => (amount.ok ? [] : [{ ...amount.problem, path: quarter }]));
  if (problem.length > 0) return { ok: false, problem };
  return ok(read.flatMap(({ quarter, amount }) => (amount.ok && amount.value !== null ? [{ quarter, pence: amount.value }] : [])));
}

/** What is typed so far comes to; null where nothing is, or it cannot be read. */
export function typedSum(quarters: readonly string[], values: Typed): number | null {
  const read = readInto(quarters, values);
  return read.ok && read.value.length > 0 ? read.value.reduce((sum, { pence }) => sum + pence, 0) : null;
}
