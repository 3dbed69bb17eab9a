import { Dialog } from '../components/Dialog.tsx';
import { useDoor } from '../api/hooks.ts';
import { KeysTable } from '../pages/help/KeysTable.tsx';

/** The keys, over whatever page one is on: a half-typed form stays as it is. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const door = useDoor();
  return (
    <Dialog title="Keyboard shortcuts" className="dialog shortcuts" onClose={onClose}>
      <KeysTable />
      {door.name === 'browser' ? <p className="t2 gap-above">Zoom and full screen are the browser’s own, and so are Ctrl+N, Ctrl+T, Ctrl+W and Ctrl with a digit.</p> : null}
    </Dialog>
  );
}
