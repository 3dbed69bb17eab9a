import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { AnswerOf, CommandName, ReplyOf, RequestOf } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { FlagField, ManyField } from './Choices.tsx';
import { atFields, checkBeforeSending, checkRest, movedFields, settledReason, settledValues, type Choice, type FieldIssue, type FieldValue, type MovedField, type Values } from './formModel.ts';
import type { Reading } from './reading.ts';
import type { TextField } from './TextInput.tsx';

/** What stands in the history beside a save, besides the reason its form asks for. */
export interface Told {
  readonly reason?: string | undefined;
}

/** Where a half-typed form is kept; `useDraft` makes one. */
export interface DraftKeeper {
  readonly kept: { readonly keptAt: string; readonly fields: Readonly<Record<string, unknown>> } | null | undefined;
  readonly keptAt: string | null;
  readonly keep: (fields: Readonly<Record<string, unknown>>) => void;
  readonly drop: () => Promise<void>;
}

interface Options<N extends CommandName, V extends Values> {
  /** Every field of the form, in its order, as it stands before anything is typed. */
  readonly defaults: V;
  /** The change the row was last changed in, as the page knows it now; left out by forms that add. */
  readonly changedIn?: number;
  /**
   * What was typed as a request, or the issues at their fields. `seen` is the `changedIn` the form was filled on, until both
   * versions were shown: what somebody else saves in the meantime is not written over unseen.
   */
  readonly toRequest: (values: V, seen: number) => Reading<RequestOf<N>>;
  readonly onSaved: (value: AnswerOf<N>, change: number | null | undefined) => void;
  /** How fields are called where two versions are compared: { title: 'Title' }. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Which fields make up what two versions call by one name, where names differ. */
  readonly covers?: Readonly<Record<string, readonly string[]>>;
  /** Which field a path of the request belongs to, where names differ. */
  readonly fieldOf?: (path: string) => string | null;
  readonly draft?: DraftKeeper;
}

type NamesOf<V, T> = { readonly [K in keyof V]: V[K] extends T ? K : never }[keyof V] & string;
type Widened<V> = { readonly [K in keyof V]: V[K] extends boolean ? boolean : V[K] extends string ? string : V[K] };

export interface FormState<V extends Values = Values> {
  readonly id: string;
  readonly values: V;
  readonly set: (values: Partial<V>) => void;
  /** Props of TextInput, TextArea, Select, Radios, DateInput, MoneyInput and Combobox. */
  readonly text: (name: NamesOf<V, string>) => TextField;
  /** Props of Checkboxes and MultiCombobox. */
  readonly many: (name: NamesOf<V, readonly string[]>) => ManyField;
  /** Props of Checkbox. */
  readonly flag: (name: NamesOf<V, boolean>) => FlagField;
  readonly issues: readonly FieldIssue[];
  /** A refusal that no field can put right. */
  readonly problem: Problem | null;
  readonly moved: { readonly message: string; readonly fields: readonly MovedField[] } | null;
  readonly keepTheirs: () => void;
  /** Saves two edits as they were settled, field by field; the choice stands in the history. */
  readonly settle: (chosen: Readonly<Record<string, Choice>>) => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly pending: boolean;
  readonly dirty: boolean;
  readonly draft: DraftKeeper | null;
  /** A draft kept earlier that may be taken up. */
  readonly offered: { readonly keptAt: string } | null;
  readonly takeUp: () => void;
  readonly leave: () => void;
  /** Forgets what was typed and its draft. */
  readonly discard: () => void;
}

/** Beside a draft's fields: the change its form was filled on. */
const seenKey = 'changedIn';

/**
 * The state of one form. Checks on submit with the contract's schema and rule, sends, and shows what comes back at the
 * fields; what was typed stays, right or wrong.
 */
export function useForm<N extends CommandName, D extends Values>(
  operation: N, send: (request: RequestOf<N>, told?: Told) => Promise<ReplyOf<N>>, options: Options<N, Widened<D>> & { readonly defaults: D },
): FormState<Widened<D>> {
  type V = Widened<D>;
  const { labels = {}, covers = {}, fieldOf, draft = null } = options;
  const defaults = options.defaults as unknown as V;
  const id = useId();
  const client = useQueryClient();
  const latest = useRef(options);
  useEffect(() => { latest.current = options; });
  const [opened, setOpened] = useState(defaults);
  const [values, setValues] = useState(defaults);
  const [tried, setTried] = useState<{ readonly issues: readonly FieldIssue[]; readonly problem: Problem | null; readonly moved: FormState['moved'] }>({ issues: [], problem: null, moved: null });
  const [pending, setPending] = useState(false);
  const [dirty, setDirty] = useState(false);
  const [settled, setSettled] = useState(false);
  const busy = useRef(false);

  const seen = useRef(options.changedIn ?? 0);
  const bothShown = useRef(false);
  const typed = useRef(defaults);
  const set = useCallback((changed: Partial<V>) => {
    typed.current = { ...typed.current, ...changed };
    setDirty(true);
    setSettled(true);
    setValues(typed.current);
    latest.current.draft?.keep({ ...typed.current, ...(latest.current.changedIn === undefined ? {} : { [seenKey]: seen.current }) });
  }, []);

  const refuse = (issues: readonly FieldIssue[], problem: Problem | null = null, moved: FormState['moved'] = null): void => setTried({ issues, problem, moved });
  const attempt = async (now: V, told?: Told): Promise<void> => {
    if (busy.current) return;
    const names = Object.keys(now);
    const reading = latest.current.toRequest(now, bothShown.current ? (latest.current.changedIn ?? 0) : seen.current);
    const issues = reading.ok ? checkBeforeSending(operation, reading.value) : [...reading.problem, ...checkRest(operation, reading.rest ?? {})];
    if (!reading.ok || issues.length > 0) { refuse(atFields(issues, names, fieldOf)); return; }
    busy.current = true;
    setPending(true);
    const reply = await (told === undefined ? send(reading.value) : send(reading.value, told));
    busy.current = false;
    setPending(false);
    if (reply.ok) {
      refuse([]);
      setDirty(false);
      seen.current = reply.change ?? seen.current;
      bothShown.current = false;
      await draft?.drop();
      latest.current.onSaved(reply.value, reply.change);
    } else if (reply.problem.kind === 'stale') {
      refuse([], null, { message: reply.problem.message, fields: movedFields(reply.problem, { opened, typed: now, labels, covers }) });
      await client.invalidateQueries();
      bothShown.current = true;
    } else if (reply.problem.where !== undefined && reply.problem.where.length > 0) {
      refuse(atFields(reply.problem.where, names, fieldOf));
    } else refuse([], reply.problem);
  };
  const submit = (): Promise<void> => attempt(values);
  const settle = async (chosen: Readonly<Record<string, Choice>>): Promise<void> => {
    const rows = tried.moved?.fields ?? [];
    const settled = settledValues(latest.current.defaults as unknown as V, { opened, typed: values }, rows, chosen);
    set(settled);
    const reason = settledReason(rows, chosen);
    await attempt(settled, reason === undefined ? undefined : { reason });
  };
  const startAnew = (): void => {
    const now = latest.current.defaults as unknown as V;
    typed.current = now;
    seen.current = latest.current.changedIn ?? 0;
    bothShown.current = false;
    setOpened(now);
    setValues(now);
    setDirty(false);
    refuse([]);
    void draft?.drop();
  };
  const errorOf = (name: string): string | undefined => tried.issues.find(({ field }) => field === name)?.message;
  const field = (name: string) => ({ id: `${id}-${name}`, name, error: errorOf(name) });
  const write = (name: string) => (value: FieldValue): void => set({ [name]: value } as Partial<V>);
  const kept = settled ? null : (draft?.kept ?? null);
  return {
    id, values, set,
    text: (name) => ({ ...field(name), value: String(values[name]), onChange: write(name) }),
    many: (name) => ({ ...field(name), values: values[name] as readonly string[], onChange: write(name) }),
    flag: (name) => ({ id: `${id}-${name}`, name, checked: values[name] === true, onChange: write(name) }),
    ...tried, keepTheirs: startAnew, settle, submit, pending, dirty, draft,
    offered: kept,
    takeUp: () => {
      const then = kept?.fields[seenKey];
      if (typeof then === 'number') seen.current = then;
      set(Object.fromEntries(Object.entries(kept?.fields ?? {}).filter(([name]) => name in values)) as Partial<V>);
      // It met another edit while it lay there: both are shown at once. What was seen before is refused, so nothing is written.
      if (typeof then === 'number' && options.changedIn !== undefined && then < options.changedIn) void attempt(typed.current);
    },
    leave: () => { setSettled(true); void draft?.drop(); },
    discard: startAnew,
  };
}
