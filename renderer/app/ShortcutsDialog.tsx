import { Dialog } from '../components/Dialog.tsx';
import { useDoor } from '../api/hooks.ts';
import { Link } from '../components/Link.tsx';
import { paths } from '../paths.ts';
import { KeysTable } from '../pages/help/KeysTable.tsx';

/** The keys, over whatever page one is on: a half-typed form stays as it is. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const door = useDoor();
  return (
    <Dialog title="Keyboard shortcuts" className="dialog shortcuts" onClose={onClose}>
      <KeysTable />
      <p className="gap-above"><Link to={paths.shortcuts} onClick={onClose}>Change the shortcuts</Link></p>
      {door.name === 'browser' ? <p className="t2 gap-above">Zoom and full screen are the browser’s own, and so are Ctrl+N, Ctrl+T, Ctrl+W and Ctrl with a digit.</p> : null}
    </Dialog>
  );
}
