import { movable, type Movable } from '../../../shared/contract/changes.ts';
import type { DraftShown } from '../../../shared/contract/host.ts';
import { formatDateShort, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { GroupRow, OpenRow } from '../../components/table/Table.tsx';

interface Met {
  readonly by: string;
  readonly at: string;
}

/** What this person began to type and has not saved. */
export interface Unsaved {
  readonly drafts: readonly DraftShown[];
  /** Those whose row somebody else has changed since: which of the two edits stands is theirs to say. */
  readonly conflicts: readonly (DraftShown & { readonly met: Met })[];
}

interface Row {
  readonly what: Movable;
  readonly reference: string;
  readonly changedIn: number;
}

/** The row a form edits and the change it was filled on; null for a form that adds. */
export function rowOf({ form, fields }: Pick<DraftShown, 'form' | 'fields'>): Row | null {
  const [, word, reference] = /^([a-z]+)-edit (.+)$/.exec(form) ?? [];
  const what = movable.find((one) => one === word);
  const changedIn = fields['changedIn'];
  return what === undefined || reference === undefined || typeof changedIn !== 'number' ? null : { what, reference, changedIn };
}

/** None while the past is on screen. */
export function useUnsaved(): Unsaved {
  const { handle, asAt } = useFile();
  const { reply } = useAnswer('drafts.list', {});
  const drafts = asAt === null && reply?.ok === true ? reply.value.drafts.filter(({ file }) => file === handle) : [];
  const editing = drafts.flatMap((draft) => { const row = rowOf(draft); return row === null ? [] : [{ draft, row }]; }).slice(0, 200);
  const { reply: moved } = useAnswer('changes.moved', { rows: editing.map(({ row }) => row) }, { when: editing.length > 0 });
  const met = new Map(editing.flatMap(({ draft: { id } }, at) => { const by = moved?.ok === true ? moved.value.moved[at] : null; return by == null ? [] : [[id, by] as const]; }));
  return {
    drafts: drafts.filter(({ id }) => !met.has(id)),
    conflicts: drafts.flatMap((draft) => { const by = met.get(draft.id); return by === undefined ? [] : [{ ...draft, met: by }]; }),
  };
}

const moment = (at: string): string => `${formatDateShort(londonDate(at))}, ${londonTime(at)}`;

/** Two edits of one thing that wait for a word. */
export function Conflicts({ conflicts }: { readonly conflicts: Unsaved['conflicts'] }) {
  return (
    <tbody>
      <GroupRow columns={4} count={conflicts.length}>Two edits met</GroupRow>
      {conflicts.map(({ id, title, address, met: { by, at } }) => (
        <OpenRow key={id} to={address}>
          <th scope="row"><b>{title}</b><span className="t2 narrow-only"> {by} changed it too</span></th>
          <td className="t2 hide-narrow">{by} changed it after you began</td>
          <td className="t2 hide-narrow">{moment(at)}</td>
          <td className="act"><Link to={address}>Settle<span className="vh"> {title}</span></Link></td>
        </OpenRow>
      ))}
    </tbody>
  );
}

/** Half-typed forms as lines of work, each with the way back to it. */
export function Drafts({ drafts }: { readonly drafts: readonly DraftShown[] }) {
  return (
    <tbody>
      <GroupRow columns={4} count={drafts.length}>Drafts</GroupRow>
      {drafts.map(({ id, title, address, keptAt }) => (
        <OpenRow key={id} to={address}>
          <th scope="row"><b>Draft kept: {title}</b><span className="t2 narrow-only"> {moment(keptAt)}</span></th>
          <td className="t2 hide-narrow">not saved yet</td>
          <td className="t2 hide-narrow">{moment(keptAt)}</td>
          <td className="act"><Link to={address}>Open<span className="vh"> {title}</span></Link></td>
        </OpenRow>
      ))}
    </tbody>
  );
}
