import { Dialog } from '../../components/Dialog.tsx';

interface Props {
  readonly file: string;
  /** When the backup was made, in words. */
  readonly made: string;
  readonly pending: boolean;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** Asked before a backup takes a file's place. */
export function RestoreDialog({ file, made, pending, onRestore, onClose }: Props) {
  return (
    <Dialog title={`Go back to ${made}?`} onClose={onClose}>
      <p>{file} becomes what it was then. The file as it is now is kept beside it under the name “before restore”, so nothing is lost. The backup is checked whole first.</p>
      <p className="row-of gap-above">
        <button type="button" className="btn btn--main" onClick={onClose}>Leave it as it is</button>
        <button type="button" className="btn" aria-disabled={pending} aria-busy={pending} onClick={() => { if (!pending) onRestore(); }}>{pending ? 'Checking and restoring' : 'Restore this backup'}</button>
      </p>
    </Dialog>
  );
}
