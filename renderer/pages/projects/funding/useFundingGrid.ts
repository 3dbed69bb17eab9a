import { useMemo, useRef, useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/contract/index.ts';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { plural, pluralNoun } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useCommand } from '../../../api/hooks.ts';
import { useForm, type DraftKeeper } from '../../../components/form/useForm.ts';
import type { SheetWrite } from '../../../components/table/sheetModel.ts';
import { paths } from '../../../paths.ts';
import { cellKey, clearWord, fundingColumns, fundingRows, readGrid, type FundingRead, type Rights, type Written } from './fundingGridModel.ts';

/** The summary names so many faults; the cells show all of them. */
const mostNamed = 20;
const longestCell = 100;

const blanks = (funding: ProjectFunding): Record<string, string> =>
  Object.fromEntries(fundingRows(funding).filter(({ quarter }) => quarter !== null).flatMap((row) => fundingColumns.map((column) => [cellKey(row, column), ''])));
const filled = (written: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(written).filter(([, text]) => text !== ''));

/** What is written in the grid of quarters and not saved yet, judged against the figures that its writer saw. */
export function useFundingGrid(latest: ProjectFunding, rights: Rights) {
  const { project, award } = latest;
  // Cells are written over what was seen; what others save meanwhile comes to light when this is saved.
  const [funding, setFunding] = useState(latest);
  const sent = useRef<FundingRead | null>(null);
  const before = useRef<Written[]>([]);
  const kept = useDraft(`funding/${project.reference}`, `${project.name}, money by quarter`, paths.project(project.reference, 'funding'));
  const draft = useMemo((): DraftKeeper => ({ ...kept, keep: (fields) => kept.keep(filled(fields)) }), [kept]);
  const { mutateAsync } = useCommand('funding.setQuarters', { said: () => `Saved ${plural(sent.current?.changed ?? 0, 'figure')} by quarter` });
  // Once both versions were shown, what is typed is judged against the later one.
  const [bothShown, setBothShown] = useState(false);
  const send = async (request: RequestOf<'funding.setQuarters'>): Promise<ReplyOf<'funding.setQuarters'>> => {
    const reply = await mutateAsync(request);
    setBothShown(!reply.ok && reply.problem.kind === 'stale');
    return reply;
  };
  const form = useForm('funding.setQuarters', send, {
    defaults: blanks(funding),
    toRequest: (values) => {
      const read = readGrid(funding, values, rights);
      const more = read.issues.length - mostNamed;
      if (more > 0) return fail([{ message: `${plural(more, 'cell')} more to put right; each is marked in the grid` }, ...read.issues.slice(0, mostNamed)]);
      if (read.issues.length > 0) return fail(read.issues);
      if (read.changed === 0) return fail([{ message: 'Enter a figure. Nothing here differs from what is kept' }]);
      sent.current = read;
      return ok({ project: project.reference, award, ...read.request });
    },
    fieldOf: (path) => {
      const [list = '', nth = ''] = path.split('.');
      const keys = list === 'profile' || list === 'forecasts' || list === 'actuals' ? sent.current?.sent[list] : undefined;
      return keys?.[Number(nth)] ?? null;
    },
    draft,
    onSaved: () => { before.current = []; },
  });
  const { dirty, discard, values, set } = form;
  if (funding !== latest && (!dirty || bothShown)) {
    setFunding(latest);
    setBothShown(false);
  }
  const read = useMemo(() => readGrid(funding, values, rights), [funding, values, rights]);

  const write = (writes: readonly SheetWrite[], how: 'typed' | 'pasted' | 'emptied'): string => {
    const rows = fundingRows(funding);
    const next: Record<string, string> = {};
    let blank = 0;
    for (const { row, column, text } of writes) {
      const [at, of] = [rows[row], fundingColumns[column]];
      if (at === undefined || of === undefined || at.quarter === null) continue;
      if (how === 'pasted' && (text ?? '').trim() === '') blank += 1;
      else next[cellKey(at, of)] = text === null ? '' : (text.trim() === '' ? clearWord : text.trim()).slice(0, longestCell);
    }
    const after = readGrid(funding, { ...values, ...next }, rights);
    if (Object.entries(next).some(([key, text]) => (values[key] ?? '') !== text)) {
      before.current.push(values);
      set(next);
    }
    if (how === 'emptied') return 'As it was. To take a figure out, write clear over it';
    const wrong = Object.keys(next).filter((key) => after.cells.get(key)?.state === 'wrong').length;
    if (how === 'typed') return wrong === 0 ? '' : 'To put right: the cell says what and how';
    const differ = Object.keys(next).filter((key) => after.cells.get(key)?.state === 'changed').length;
    return [
      `Pasted ${plural(writes.length, 'cell')}: ${differ} ${differ === 1 ? 'differs' : 'differ'} from what is kept`,
      ...(wrong === 0 ? [] : [`${wrong} to put right`]),
      ...(blank === 0 ? [] : [`${blank} blank ${pluralNoun(blank, 'cell')} left as ${blank === 1 ? 'it was' : 'they were'}`]),
    ].join(', ').concat('. Save keeps them');
  };
  const stepBack = (): string | null => {
    const earlier = before.current.pop();
    if (earlier === undefined) return null;
    set(earlier);
    return 'Taken back';
  };
  const takeAllBack = (): void => { before.current = []; discard(); };
  return { form: { ...form, keepTheirs: takeAllBack }, funding, read, write, stepBack, takeAllBack };
}
