import { compare, exact } from './exact.ts';
import { plainAmount, splitSign } from './money.ts';
import { fail, ok, type Result } from './result.ts';

const quick = /^-?(?:0|[1-9]\d{0,14})$/;
const digits = /^(?<whole>\d+|[1-9]\d{0,2}(?:,\d{3})+|)(?:\.(?<fraction>\d+))?$/;

function refusal(rest: string): string {
  if (rest.includes('%')) return 'must be a number without a percent sign, like 30';
  if (/^[\d.,]+e[-+]?\d+$/.test(rest)) return 'must be written in full, like 1,200,000';
  if (/^[\d.,]+(?:k|m|mn|bn|thousand|million|billion)$/.test(rest)) return 'must be written in full, like 1,020,000';
  return /^[\d,.]*,[\d,.]*$/.test(rest) ? 'must have commas between thousands and a full stop before decimals, like 1,234.5' : 'must be a number, like 30';
}

/**
 * Reads a number from a file as people write it: 1,234.5, any dash or brackets as minus, full-width digits, stray spaces.
 * Refuses what has two readings or none (1.234,56, 1,23,456, 1e3, 12%, 12k) and what no number holds exactly.
 */
export function parseNumber(text: string, what = 'Figure'): Result<number> {
  if (quick.test(text)) return ok(Number(text) + 0);
  const { minus, rest } = splitSign(plainAmount(text));
  const { whole = '', fraction = '' } = digits.exec(rest)?.groups ?? {};
  if (whole === '' && fraction === '') return fail({ message: `${what} ${refusal(rest)}` });
  const written = `${whole.replaceAll(',', '') || '0'}.${fraction || '0'}`;
  const value = Number(written);
  const held = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER && compare(exact(written), exact(value)) === 0;
  if (!held) return fail({ message: `${what} has more digits than can be kept exactly. Write it shorter` });
  return ok(minus && value !== 0 ? -value : value);
}
