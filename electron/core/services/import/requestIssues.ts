import type { Issue } from '../../../../shared/domain/problem.ts';

interface Schema {
  readonly safeParse: (request: unknown) => { readonly success: boolean; readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined };
}

/** What the contract says of the same fields when a person sends them: a file is held to no other rule. */
export const requestIssues = (schema: Schema, request: object): readonly Issue[] =>
  (schema.safeParse(request).error?.issues ?? []).map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
