import { operations, type CommandName, type RequestOf } from '../../../shared/contract/index.ts';
import type { Operation } from '../../../shared/contract/operation.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import type * as z from 'zod/mini';

export type FieldValue = string | boolean | readonly string[];
export type Values = Readonly<Record<string, FieldValue>>;

/** One line of the error summary; `field` null where no field on the form can put it right. */
export interface FieldIssue {
  readonly field: string | null;
  readonly message: string;
}

type AnyOperation = Operation<'query' | 'command', z.ZodMiniType, unknown>;

/** What the contract's schema, then its rule, say of a request before it is sent. */
export function checkBeforeSending<N extends CommandName>(operation: N, request: RequestOf<N>): readonly Issue[] {
  const { request: schema, check } = operations[operation] as AnyOperation;
  const parsed = schema.safeParse(request);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return check?.(parsed.data) ?? [];
}

/** The same of the parts that could be read; what belongs to the others is left unsaid. */
export function checkRest<N extends CommandName>(operation: N, rest: Partial<RequestOf<N>>): readonly Issue[] {
  return checkBeforeSending(operation, rest as RequestOf<N>).filter(({ path = '' }) => Object.hasOwn(rest, path.split('.')[0] ?? ''));
}

/**
 * Issues at the form's fields: the whole path where a field has that name, else its longest start, else what the form
 * says the path belongs to. One field keeps its first issue.
 */
export function atFields(issues: readonly Issue[], fields: readonly string[], fieldOf: (path: string) => string | null = () => null): readonly FieldIssue[] {
  const place = (path: string): string | null => {
    const parts = path.split('.');
    const starts = parts.map((_, cut) => parts.slice(0, parts.length - cut).join('.'));
    return fieldOf(path) ?? starts.find((start) => fields.includes(start)) ?? fields.find((field) => field === parts.at(-1)) ?? null;
  };
  const placed = issues.map(({ path = '', message }) => ({ field: path === '' ? null : place(path), message }));
  const once = placed.filter(({ field, message }, at) => placed.findIndex((other) => (field === null ? other.message === message : other.field === field)) === at);
  const order = ({ field }: FieldIssue): number => (field === null ? -1 : fields.indexOf(field));
  return once.toSorted((a, b) => order(a) - order(b));
}

/** One line of 'Moved while you worked'. */
export interface MovedField {
  readonly label: string;
  readonly was: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
}

const inWords = (value: unknown): string | null => (typeof value === 'string' ? value || null : typeof value === 'number' || typeof value === 'boolean' ? String(value) : Array.isArray(value) ? value.join(', ') || null : null);
const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** The fields in which the two versions differ, in the order of the form. */
export function movedFields(theirs: unknown, yours: unknown, was: Values, labels: Readonly<Record<string, string>>): readonly MovedField[] {
  const [there, here] = [asRecord(theirs), asRecord(yours)];
  const names = [...new Set([...Object.keys(labels), ...Object.keys(there)])].filter((name) => name in there || name in here);
  return names.filter((name) => inWords(there[name]) !== inWords(here[name]))
    .map((name) => ({ label: labels[name] ?? name, was: inWords(was[name]), theirs: inWords(there[name]), yours: inWords(here[name]) }));
}
