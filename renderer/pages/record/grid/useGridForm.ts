import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/contract/index.ts';
import type { RecordGrid } from '../../../../shared/contract/outcomes.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { plural, pluralNoun } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useCommand } from '../../../api/hooks.ts';
import { useForm, type DraftKeeper, type Told } from '../../../components/form/useForm.ts';
import type { SheetWrite } from '../../../components/table/sheetModel.ts';
import { paths } from '../../../paths.ts';
import { cellKey, columnsOf, figureNames, readGrid, rowsOf, type Sent, type Written } from './gridModel.ts';
import { typedOut } from './readCell.ts';

/** The summary names so many faults; the cells show all of them. */
const mostNamed = 20;
/** No figure is longer; what is pasted beyond it is cut where it is shown as wrong. */
const longestCell = 500;

const blanks = (grid: RecordGrid): Record<string, string> =>
  Object.fromEntries(rowsOf(grid).flatMap((row) => columnsOf(grid).map((column) => [cellKey(row, column), ''])));
const filled = (written: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(written).filter(([, text]) => text !== ''));

/** What is written in the grid and not saved yet, judged against the figures that its writer saw. */
export function useGridForm(latest: RecordGrid, locked: string | null) {
  const { measure, project, indicator } = latest;
  // Cells are written over what was seen; what others save meanwhile comes to light when this is saved.
  const [grid, setGrid] = useState(latest);
  const bothShown = useRef(false);
  const sent = useRef<readonly Sent[]>([]);
  const moved = useRef<ReadonlySet<string>>(new Set());
  const before = useRef<Written[]>([]);
  const kept = useDraft(`grid/${measure}`, `${indicator.name}, grid`, paths.recordGrid(project.reference, measure));
  const draft = useMemo((): DraftKeeper => ({ ...kept, keep: (fields) => kept.keep(filled(fields)) }), [kept]);
  const { mutateAsync } = useCommand('observations.recordMany', { said: () => `Recorded ${plural(sent.current.length, 'figure')}: ${indicator.name}` });
  const send = async (request: RequestOf<'observations.recordMany'>, told?: Told): Promise<ReplyOf<'observations.recordMany'>> => {
    const reply = await mutateAsync(request, told);
    bothShown.current = !reply.ok && reply.problem.kind === 'stale';
    if (reply.ok || reply.problem.kind !== 'stale') return reply;
    const names = Object.keys(reply.problem.theirs ?? {});
    moved.current = new Set(names);
    const standing = figureNames(grid);
    return { ok: false, problem: { ...reply.problem, was: Object.fromEntries(names.map((name) => [name, standing.get(name)?.words ?? 'No figure'])) } };
  };
  const form = useForm('observations.recordMany', send, {
    defaults: blanks(grid),
    toRequest: (values) => {
      const read = readGrid(grid, values, locked);
      const more = read.issues.length - mostNamed;
      if (more > 0) return fail([{ message: `${plural(more, 'cell')} more to put right; each is marked in the grid` }, ...read.issues.slice(0, mostNamed)]);
      if (read.issues.length > 0) return fail(read.issues);
      if (read.sent.length === 0) return fail([{ message: 'Enter a figure. Nothing here differs from what is recorded' }]);
      sent.current = read.sent;
      return ok({ measure, figures: read.sent.map(({ figure }) => figure) });
    },
    fieldOf: (path) => {
      const [, nth, part] = path.split('.');
      const cells = sent.current[Number(nth)]?.cells;
      return cells === undefined ? null : cells[part as keyof typeof cells] ?? Object.values(cells)[0] ?? null;
    },
    covers: Object.fromEntries([...figureNames(grid)].map(([name, { cells }]) => [name, cells])),
    draft,
    onSaved: () => { before.current = []; },
  });
  const { dirty, discard, values, set } = form;
  useEffect(() => {
    if (grid === latest || (dirty && !bothShown.current)) return;
    bothShown.current = false;
    setGrid(latest);
    if (!dirty) discard();
  }, [grid, latest, dirty, discard]);
  const read = useMemo(() => readGrid(grid, values, locked), [grid, values, locked]);

  const write = (writes: readonly SheetWrite[], how: 'typed' | 'pasted' | 'emptied'): string => {
    const [rows, columns] = [rowsOf(grid), columnsOf(grid)];
    const next: Record<string, string> = {};
    let blank = 0;
    for (const { row, column, text } of writes) {
      const [period, figure] = [rows[row], columns[column]];
      if (period === undefined || figure === undefined) continue;
      if (how === 'pasted' && (text ?? '').trim() === '') blank += 1;
      else next[cellKey(period, figure)] = text === null ? '' : (how === 'typed' ? typedOut(text) : text).trim().slice(0, longestCell);
    }
    const after = readGrid(grid, { ...values, ...next }, locked);
    if (Object.entries(next).some(([key, text]) => (values[key] ?? '') !== text)) {
      before.current.push(values);
      set(next);
    }
    if (how === 'emptied') return 'As it was. A figure that is recorded stays: write [x] over it where there is none';
    const wrong = Object.keys(next).filter((key) => after.cells.get(key)?.state === 'wrong').length;
    if (how === 'typed') return wrong === 0 ? '' : 'To put right: the cell says what and how';
    const differ = Object.keys(next).filter((key) => after.cells.get(key)?.state === 'changed').length;
    return [
      `Pasted ${plural(writes.length, 'cell')}: ${differ} ${differ === 1 ? 'differs' : 'differ'} from what is recorded`,
      ...(wrong === 0 ? [] : [`${wrong} to put right`]),
      ...(blank === 0 ? [] : [`${blank} blank ${pluralNoun(blank, 'cell')} left as ${blank === 1 ? 'it was' : 'they were'}`]),
    ].join(', ').concat('. Nothing is saved yet');
  };
  const stepBack = (): string | null => {
    const earlier = before.current.pop();
    if (earlier === undefined) return null;
    set(earlier);
    return 'Taken back';
  };
  const takeAllBack = (): void => { before.current = []; discard(); };
  const keepTheirs = (): void => {
    const gone = new Set(sent.current.filter(({ name }) => moved.current.has(name)).flatMap(({ cells }) => Object.values(cells)));
    const rest = filled(values);
    discard();
    set(Object.fromEntries(Object.entries(rest).filter(([key]) => !gone.has(key))) as Record<string, string>);
  };
  return { form: { ...form, keepTheirs }, grid, read, write, stepBack, takeAllBack };
}
