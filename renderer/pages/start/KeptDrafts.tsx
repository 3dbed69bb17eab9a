import { Link } from 'react-router';
import type { DraftShown } from '../../../shared/contract/host.ts';
import { formatDate, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnswer, useCommand } from '../../api/hooks.ts';
import { Region } from '../../components/Region.tsx';
import { placed } from '../../paths.ts';

/** Half-typed forms that were left: what and when, and the way back to each. Not there while there are none. */
export function KeptDrafts() {
  const { reply } = useAnswer('drafts.list', {});
  if (reply?.ok !== true || reply.value.drafts.length === 0) return null;
  return <Region title="Not closed properly" note={plural(reply.value.drafts.length, 'draft')}>{reply.value.drafts.map((draft) => <KeptDraft key={draft.id} draft={draft} />)}</Region>;
}

function KeptDraft({ draft: { file, fileName, form, title, address, keptAt } }: { readonly draft: DraftShown }) {
  const { mutateAsync: drop } = useCommand('drafts.drop');
  const named = <span className="vh"> {title}</span>;
  return (
    <div className="prose">
      <p><b>A draft was kept</b> from {fileName}: {title}, {formatDate(londonDate(keptAt))}, {londonTime(keptAt)}.</p>
      <p className="row-of"><Link className="btn" to={placed(address, { file, asAt: null })}>Open the draft{named}</Link><button type="button" className="btn" onClick={() => void drop({ file, form })}>Leave it{named}</button></p>
    </div>
  );
}
