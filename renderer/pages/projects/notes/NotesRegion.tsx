import type { NoteShown } from '../../../../shared/contract/notes.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { paths } from '../../../paths.ts';

interface Props {
  readonly project: Pick<ProjectDetail, 'reference'>;
  readonly notes: readonly NoteShown[];
}

/** Notes of calls, visits, meetings and letters, newest first. */
export function NotesRegion({ project: { reference }, notes }: Props) {
  const mayAdd = useRefusal('notes.add') === null;
  const to = paths.addNote(reference);
  if (notes.length === 0) {
    const act = mayAdd ? <Link className="btn" to={to}>Add note</Link> : undefined;
    return <Region title="Notes"><Empty title="No note yet." act={act}>What was heard on a call or seen on a visit will be here, with its day.</Empty></Region>;
  }
  return (
    <Region title="Notes" note={`${notes.length}, newest first`} illustrative={notes.some(({ illustrative }) => illustrative)} act={mayAdd ? <Link to={to}>Add note</Link> : undefined}>
      <ol className="tl">{notes.map((note) => <NoteLine key={note.id} project={reference} note={note} mayEdit={mayAdd} />)}</ol>
    </Region>
  );
}

function NoteLine({ project, note: { id, kind, on, text, by }, mayEdit }: { readonly project: string; readonly note: NoteShown; readonly mayEdit: boolean }) {
  return (
    <li>
      <span className="when">{formatDateShort(on)}</span>
      <div>
        <b>{upperFirst(kind)}</b>
        {text.split('\n').map((line, at) => <p key={at}>{line}</p>)}
        <p className="t2">{by}{mayEdit ? <> <Link to={paths.editNote(project, id)}>Edit<span className="vh"> note of {formatDateShort(on)}</span></Link></> : null}</p>
      </div>
    </li>
  );
}
