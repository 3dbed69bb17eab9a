import type * as z from 'zod/mini';
import type { Issue } from '../../../../shared/domain/problem.ts';

/** What the contract says of the same fields when a person sends them: a file is held to no other rule. */
export function requestIssues(schema: z.ZodMiniType, request: object): readonly Issue[] {
  const parsed = schema.safeParse(request);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}
