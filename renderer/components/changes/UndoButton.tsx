import type { ChangeShown } from '../../../shared/contract/changes.ts';
import { formatCount } from '../../../shared/domain/words.ts';

/** Takes one change back; to those who hear it, it says which. */
export const UndoButton = ({ change: { seq, title, subject }, onUndo }: { readonly change: ChangeShown; readonly onUndo: () => void }) =>
  <button type="button" className="link" onClick={onUndo}>Undo<span className="vh"> {[title, subject, `change ${formatCount(seq)}`].filter((part) => part !== null).join(', ')}</span></button>;
