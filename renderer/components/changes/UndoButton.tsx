import type { ChangeShown } from '../../../shared/contract/changes.ts';

/** Takes one change back; to those who hear it, it says which. */
export const UndoButton = ({ change: { title, subject }, onUndo }: { readonly change: ChangeShown; readonly onUndo: () => void }) =>
  <button type="button" className="link" onClick={onUndo}>Undo<span className="vh"> {[title, subject].filter((part) => part !== null).join(', ')}</span></button>;
