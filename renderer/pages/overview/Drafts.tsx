import type { DraftShown } from '../../../shared/contract/host.ts';
import { formatDateShort, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { GroupRow, OpenRow } from '../../components/table/Table.tsx';

/** What this person began to type in this file and has not saved; none while the past is on screen. */
export function useDrafts(): readonly DraftShown[] {
  const { handle, asAt } = useFile();
  const { reply } = useAnswer('drafts.list', {});
  return asAt === null && reply?.ok === true ? reply.value.drafts.filter(({ file }) => file === handle) : [];
}

/** Half-typed forms as lines of work, each with the way back to it. */
export function Drafts({ drafts }: { readonly drafts: readonly DraftShown[] }) {
  return (
    <tbody>
      <GroupRow columns={4} count={drafts.length}>Drafts</GroupRow>
      {drafts.map(({ id, title, address, keptAt }) => {
        const when = `${formatDateShort(londonDate(keptAt))}, ${londonTime(keptAt)}`;
        return (
          <OpenRow key={id} to={address}>
            <th scope="row"><b>Draft kept: {title}</b><span className="t2 narrow-only"> {when}</span></th>
            <td className="t2 hide-narrow">not saved yet</td>
            <td className="t2 hide-narrow">{when}</td>
            <td className="act"><Link to={address}>Open<span className="vh"> {title}</span></Link></td>
          </OpenRow>
        );
      })}
    </tbody>
  );
}
