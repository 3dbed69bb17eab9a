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

/** Which of two edits stands. */
export type Choice = 'mine' | 'theirs';

/** One line of 'Moved while you worked'. */
export interface MovedField {
  readonly name: string;
  readonly label: string;
  /** The fields of the form it is made of; none where the form cannot take the one or the other. */
  readonly fields: readonly string[];
  readonly was: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
  /** Both changed it: somebody has to choose. Else the one who did stands. */
  readonly choice: Choice | null;
}

const inWords = (value: unknown): string | null => (typeof value === 'string' ? value || null : typeof value === 'number' || typeof value === 'boolean' ? String(value) : Array.isArray(value) ? value.join(', ') || null : null);
const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});
const isSame = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface TwoEdits {
  readonly theirs: unknown;
  readonly yours: unknown;
  /** What the asker saw, in words, where the core knows it. */
  readonly was?: unknown;
}

export interface FormThen {
  readonly opened: Values;
  readonly typed: Values;
  readonly labels: Readonly<Record<string, string>>;
  /** Which fields make up what the core calls by one name: { figure: ['numerator', 'denominator'] }. */
  readonly covers: Readonly<Record<string, readonly string[]>>;
}

/** The fields in which the two versions differ, in the order of the form. */
export function movedFields({ theirs, yours, was }: TwoEdits, { opened, typed, labels, covers }: FormThen): readonly MovedField[] {
  const [there, here, before] = [asRecord(theirs), asRecord(yours), asRecord(was)];
  const names = [...new Set([...Object.keys(labels), ...Object.keys(there)])].filter((name) => name in there || name in here);
  return names.filter((name) => inWords(there[name]) !== inWords(here[name])).map((name) => {
    const fields = (covers[name] ?? [name]).filter((field) => field in typed);
    const then = name in before ? inWords(before[name]) : inWords(opened[name]);
    // What the core knows of how it was goes before the form, which may have been filled from a draft.
    const untouched = name in before ? then === inWords(here[name]) : fields.length > 0 && fields.every((field) => isSame(typed[field], opened[field]));
    const known = name in before || name in opened;
    return {
      name, label: labels[name] ?? name, fields, was: then, theirs: inWords(there[name]), yours: inWords(here[name]),
      choice: untouched ? 'theirs' : known && then === inWords(there[name]) ? 'mine' : null,
    };
  });
}

/** The form as it is when each field's choice stands. What neither version shows apart follows whoever changed it. */
export function settledValues<V extends Values>(theirs: V, { opened, typed }: { readonly opened: V; readonly typed: V }, rows: readonly MovedField[], chosen: Readonly<Record<string, Choice>>): V {
  const pick = (field: string): FieldValue | undefined => {
    const row = rows.find(({ fields }) => fields.includes(field));
    if (row !== undefined) return chosen[row.name] === 'theirs' ? theirs[field] : typed[field];
    return isSame(typed[field], opened[field]) ? theirs[field] : typed[field];
  };
  return Object.fromEntries(Object.keys(typed).map((field) => [field, pick(field)])) as V;
}

/** How two edits were settled, for the history; undefined where nobody had to choose. */
export function settledReason(rows: readonly MovedField[], chosen: Readonly<Record<string, Choice>>): string | undefined {
  const both = rows.filter(({ choice }) => choice === null);
  const said = (choice: Choice, words: string): string => {
    const labels = both.filter(({ name }) => chosen[name] === choice).map(({ label }) => label);
    return labels.length === 0 ? '' : ` ${words}: ${labels.join(', ')}.`;
  };
  return both.length === 0 ? undefined : `Two edits met.${said('mine', 'Kept mine')}${said('theirs', 'Took theirs')}`.slice(0, 1000);
}
