import { useMemo, useRef } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/contract/index.ts';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { plural } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useCommand } from '../../../api/hooks.ts';
import { useForm } from '../../../components/form/useForm.ts';
import { useFollow, useSeen } from '../../../components/form/useSeen.ts';
import { keepFilled, namedFaults, type Written } from '../../../components/table/sheetForm.ts';
import { useSheetWrites } from '../../../components/table/useSheetWrites.ts';
import { useSteps } from '../../../components/table/useSteps.ts';
import { paths } from '../../../paths.ts';
import { clearWord } from '../../../components/table/moneyCell.ts';
import { cellKey, fundingColumns, fundingRows, readGrid, type FundingRead, type Rights } from './fundingGridModel.ts';

const longestCell = 100;

const blanks = (funding: ProjectFunding): Record<string, string> =>
  Object.fromEntries(fundingRows(funding).filter(({ quarter }) => quarter !== null).flatMap((row) => fundingColumns.map((column) => [cellKey(row, column), ''])));

/** What is written in the grid of quarters and not saved yet, judged against the figures that its writer saw. */
export function useFundingGrid(latest: ProjectFunding, rights: Rights) {
  const { project, award } = latest;
  const seen = useSeen(latest);
  const { seen: funding, setBothShown } = seen;
  const sent = useRef<FundingRead | null>(null);
  const steps = useSteps<Written>();
  const kept = useDraft(`funding/${project.reference}`, `${project.name}, money by quarter`, paths.project(project.reference, 'funding'));
  const draft = useMemo(() => keepFilled(kept), [kept]);
  const { mutateAsync } = useCommand('funding.setQuarters', { said: () => `Saved ${plural(sent.current?.changed ?? 0, 'figure')} by quarter` });
  const send = async (request: RequestOf<'funding.setQuarters'>): Promise<ReplyOf<'funding.setQuarters'>> => {
    const reply = await mutateAsync(request);
    setBothShown(!reply.ok && reply.problem.kind === 'stale');
    return reply;
  };
  const form = useForm('funding.setQuarters', send, {
    defaults: blanks(funding),
    toRequest: (values) => {
      const read = readGrid(funding, values, rights);
      if (read.issues.length > 0) return fail(namedFaults(read.issues));
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
    onSaved: steps.forget,
  });
  const { dirty, discard, values, set } = form;
  useFollow(seen, { dirty, discard });
  const read = useMemo(() => readGrid(funding, values, rights), [funding, values, rights]);
  const rows = fundingRows(funding);
  const { write, stepBack, takeAllBack } = useSheetWrites({
    steps, values, set, discard,
    keyAt: (row, column) => {
      const [at, of] = [rows[row], fundingColumns[column]];
      return at === undefined || of === undefined || at.quarter === null ? null : cellKey(at, of);
    },
    textOf: (text) => (text.trim() === '' ? clearWord : text.trim()).slice(0, longestCell),
    cellsOf: (written) => readGrid(funding, written, rights).cells,
    said: { emptied: 'As it was. To take a figure out, write clear over it', kept: 'kept', after: 'Save keeps them' },
  });
  return { form: { ...form, keepTheirs: takeAllBack }, funding, read, write, stepBack, takeAllBack };
}
