import { useState } from 'react';
import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useRefusal } from '../../api/hooks.ts';
import { EditManyDialog } from './EditManyDialog.tsx';

interface Props {
  readonly all: readonly ProjectRow[];
  /** What the filters leave. */
  readonly shown: readonly ProjectRow[];
  /** Those of them that are ticked. */
  readonly ticked: readonly ProjectRow[];
  readonly onClear: () => void;
}

/** Edits the projects ticked or, where none is, all that the filters leave; the button says how many. */
export function EditMany({ all, shown, ticked, onClear }: Props) {
  const mayEdit = useRefusal('projects.editMany') === null;
  const [open, setOpen] = useState(false);
  const projects = ticked.length > 0 ? ticked : shown;
  const close = (): void => setOpen(false);
  if (!mayEdit || projects.length === 0) return null;
  return (
    <span className="row-of">
      <button type="button" className="btn" onClick={() => setOpen(true)}>Edit {ticked.length > 0 ? plural(ticked.length, 'ticked project') : plural(shown.length, 'project')}</button>
      {ticked.length === 0 ? null : <button type="button" className="link" onClick={onClear}>Clear the ticks</button>}
      {open ? <EditManyDialog projects={projects} themes={[...new Set(all.flatMap(({ theme }) => theme ?? []))].toSorted()} onClose={close} onSaved={() => { close(); onClear(); }} /> : null}
    </span>
  );
}
