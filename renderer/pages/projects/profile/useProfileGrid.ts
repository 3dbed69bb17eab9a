import { useMemo, useRef, useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/contract/index.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { plural } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useCommand } from '../../../api/hooks.ts';
import { useForm } from '../../../components/form/useForm.ts';
import { useFollow, useSeen } from '../../../components/form/useSeen.ts';
import { clearWord } from '../../../components/table/moneyCell.ts';
import { keepFilled, namedFaults, type Written } from '../../../components/table/sheetForm.ts';
import type { CellAt } from '../../../components/table/tableModel.ts';
import type { Block } from '../../../../shared/domain/block.ts';
import { useSheetWrites } from '../../../components/table/useSheetWrites.ts';
import { useSteps } from '../../../components/table/useSteps.ts';
import { paths } from '../../../paths.ts';
import { readProfile, type ProfileRead } from './profileModel.ts';
import { placeBlock } from './profilePaste.ts';
import { cellKey, councilsOf, lineRows, profileColumns, sumId, type ProfileSeen } from './profileRows.ts';

const longestCell = 100;
const none: ReadonlySet<string> = new Set();

/** Every cell that can be written in, and the sums that a fault can stand at. */
function blanks(seen: ProfileSeen): Record<string, string> {
  const columns = profileColumns(seen.funding);
  const sums = ['all', ...councilsOf(seen).map(({ code }) => sumId(code))].map((id) => `${id}_all`);
  const cells = lineRows(seen).flatMap((row) => columns.filter(({ quarter, id }) => quarter !== undefined || id === 'all').map((column) => cellKey(row, column)));
  return Object.fromEntries([...cells, ...sums].map((key) => [key, '']));
}

/** What is written in the profile and not saved yet, judged against what its writer saw. */
export function useProfileGrid(latest: ProfileSeen, refusal: string | null) {
  const { project, award } = latest.funding;
  const seenNow = useSeen(latest);
  const { seen, setBothShown } = seenNow;
  const sent = useRef<ProfileRead | null>(null);
  const [added, setAdded] = useState(none);
  const steps = useSteps<Written>();
  const kept = useDraft(`profile/${project.reference}`, `${project.name}, profile`, paths.projectProfile(project.reference));
  const draft = useMemo(() => keepFilled(kept), [kept]);
  const { mutateAsync } = useCommand('profile.set', { said: () => `Saved ${plural(sent.current?.changed ?? 0, 'amount')} of the profile` });
  const send = async (request: RequestOf<'profile.set'>): Promise<ReplyOf<'profile.set'>> => {
    const reply = await mutateAsync(request);
    setBothShown(!reply.ok && reply.problem.kind === 'stale');
    return reply;
  };
  const readOf = (written: Written): ProfileRead => readProfile(seen, written, { refusal, added });
  const form = useForm('profile.set', send, {
    defaults: blanks(seen),
    toRequest: (values) => {
      const read = readOf(values);
      if (read.issues.length > 0) return fail(namedFaults(read.issues));
      if (read.changed === 0) return fail([{ message: 'Enter an amount. Nothing here differs from what is kept' }]);
      sent.current = read;
      return ok({ project: project.reference, award, cells: read.request });
    },
    fieldOf: (path) => (path.startsWith('cells.') ? (sent.current?.sent[Number(path.split('.')[1])] ?? null) : null),
    draft,
    onSaved: steps.forget,
  });
  const { dirty, discard, values, set } = form;
  useFollow(seenNow, { dirty, discard });
  const read = useMemo(() => readProfile(seen, values, { refusal, added }), [seen, values, refusal, added]);
  const onScreen = new Set(read.rows.map(({ id }) => id));
  const rows = [...read.rows, ...lineRows(seen).filter(({ id }) => !onScreen.has(id))];
  const { write, stepBack, takeAllBack } = useSheetWrites({
    steps, values, set, discard,
    keyAt: (row, column) => {
      const [at, of] = [rows[row], read.columns[column]];
      return at === undefined || of === undefined || at.kind !== 'line' || of.quarter === undefined ? null : cellKey(at, of);
    },
    textOf: (text) => (text.trim() === '' ? clearWord : text.trim()).slice(0, longestCell),
    cellsOf: (written) => readOf(written).cells,
    said: { emptied: 'As it was. To take a figure out, write clear over it', kept: 'kept', after: 'Save keeps them' },
  });
  const place = (block: Block, at: CellAt) => placeBlock(block, at, { rows, shown: read.rows.length, columns: read.columns, categories: seen.funding.categories, councils: councilsOf(seen) });
  const addRows = (ids: readonly string[]): void => setAdded(new Set([...added, ...ids]));
  return { form: { ...form, keepTheirs: takeAllBack }, seen, read, write, place, stepBack, takeAllBack, addRows };
}
