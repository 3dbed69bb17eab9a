import { useMemo, useRef } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/contract/index.ts';
import type { RecordGrid } from '../../../../shared/contract/outcomes.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { plural } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useCommand } from '../../../api/hooks.ts';
import { useForm, type Told } from '../../../components/form/useForm.ts';
import { useFollow, useSeen } from '../../../components/form/useSeen.ts';
import { filledOnly, keepFilled, namedFaults, type Written } from '../../../components/table/sheetForm.ts';
import { useSheetWrites } from '../../../components/table/useSheetWrites.ts';
import { useSteps } from '../../../components/table/useSteps.ts';
import { paths } from '../../../paths.ts';
import { cellKey, columnsOf, figureNames, readGrid, rowsOf, type Sent } from './gridModel.ts';
import { typedOut } from './readCell.ts';

/** No figure is longer; what is pasted beyond it is cut where it is shown as wrong. */
const longestCell = 500;

const blanks = (grid: RecordGrid): Record<string, string> =>
  Object.fromEntries(rowsOf(grid).flatMap((row) => columnsOf(grid).map((column) => [cellKey(row, column), ''])));

/** What is written in the grid and not saved yet, judged against the figures that its writer saw. */
export function useGridForm(latest: RecordGrid, locked: string | null) {
  const { measure, project, indicator } = latest;
  const seen = useSeen(latest);
  const { seen: grid, setBothShown } = seen;
  const sent = useRef<readonly Sent[]>([]);
  const moved = useRef<ReadonlySet<string>>(new Set());
  const steps = useSteps<Written>();
  const kept = useDraft(`grid/${measure}`, `${indicator.name}, grid`, paths.recordGrid(project.reference, measure));
  const draft = useMemo(() => keepFilled(kept), [kept]);
  const { mutateAsync } = useCommand('observations.recordMany', { said: () => `Recorded ${plural(sent.current.length, 'figure')}: ${indicator.name}` });
  const send = async (request: RequestOf<'observations.recordMany'>, told?: Told): Promise<ReplyOf<'observations.recordMany'>> => {
    const reply = await mutateAsync(request, told);
    setBothShown(!reply.ok && reply.problem.kind === 'stale');
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
      if (read.issues.length > 0) return fail(namedFaults(read.issues));
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
    onSaved: steps.forget,
  });
  const { dirty, discard, values, set } = form;
  useFollow(seen, { dirty, discard });
  const read = useMemo(() => readGrid(grid, values, locked), [grid, values, locked]);
  const [rows, columns] = [rowsOf(grid), columnsOf(grid)];
  const { write, stepBack, takeAllBack } = useSheetWrites({
    steps, values, set, discard,
    keyAt: (row, column) => {
      const [period, figure] = [rows[row], columns[column]];
      return period === undefined || figure === undefined ? null : cellKey(period, figure);
    },
    textOf: (text, how) => (how === 'typed' ? typedOut(text) : text).trim().slice(0, longestCell),
    cellsOf: (written) => readGrid(grid, written, locked).cells,
    said: { emptied: 'As it was. A figure that is recorded stays: write [x] over it where there is none', kept: 'recorded', after: 'Nothing is saved yet' },
  });
  const keepTheirs = (): void => {
    const gone = new Set(sent.current.filter(({ name }) => moved.current.has(name)).flatMap(({ cells }) => Object.values(cells)));
    const rest = filledOnly(values);
    discard();
    set(Object.fromEntries(Object.entries(rest).filter(([key]) => !gone.has(key))) as Record<string, string>);
  };
  return { form: { ...form, keepTheirs }, grid, read, write, stepBack, takeAllBack };
}
