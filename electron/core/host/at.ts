import * as z from 'zod/mini';
import { day } from '../../../shared/contract/fields.ts';
import type { At } from '../../../shared/contract/index.ts';
import { invalid, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { schemaIssues } from '../dispatch.ts';

const when = 'Give the number of a change, or a day and time';
const why = 'The reason must be 1,000 characters or less';
const schema = z.optional(z.strictObject({
  file: z.optional(z.string()),
  asAt: z.optional(z.union([
    z.strictObject({ change: z.int().check(z.gte(1, 'Changes are counted from 1')) }),
    z.strictObject({ time: z.string().check(z.maxLength(40, when)) }),
  ], when)),
  on: z.optional(day('the day to go by')),
  reason: z.optional(z.string(why).check(z.maxLength(1000, why))),
}));

/** Which file, as at when, on which day: checked like everything that crosses the border. */
export function readAt(at: unknown): Result<At, Problem> {
  const parsed = schema.safeParse(at);
  if (!parsed.success) return fail(invalid(schemaIssues(parsed.error)));
  const { file, asAt, on, reason } = parsed.data ?? {};
  return ok({ ...(file === undefined ? {} : { file }), ...(asAt === undefined ? {} : { asAt }), ...(on === undefined ? {} : { on }), ...(reason === undefined ? {} : { reason }) });
}
