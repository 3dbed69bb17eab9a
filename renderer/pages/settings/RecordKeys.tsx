import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { commandWith, keysProblem, shownKeys, type CommandEntry } from '../../../shared/contract/commands.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useCommand, useDoor } from '../../api/hooks.ts';
import { isMac, keysPressed, useOwnKeys } from '../../api/keys.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { describedBy, FormGroup } from '../../components/form/FormGroup.tsx';
import { sentence } from '../../format/problem.ts';

/** Takes the next keys that are pressed for a command, and says why where they cannot be. */
export function RecordKeys({ command: { id: command, label }, onClose }: { readonly command: CommandEntry; readonly onClose: () => void }) {
  const door = useDoor();
  const own = useOwnKeys();
  const announce = useAnnounce();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [keys, setKeys] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { mutateAsync: set } = useCommand('shortcuts.set');
  const shown = keys === null ? '' : shownKeys(keys, isMac());
  const group = { id, label: 'Press the keys together', hint: 'Ctrl or Alt with another key, or a function key. Tab leads on to the buttons', ...(refused === null ? {} : { error: sentence(refused) }) };
  useEffect(() => box.current?.focus(), []);

  const press = (event: KeyboardEvent): void => {
    // Tab leads on to the buttons, and Esc away.
    if (event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = keysPressed(event.nativeEvent, isMac());
    if (pressed === null) return;
    const taken = commandWith(pressed, door.name, { ...own, [command]: [] });
    setKeys(pressed);
    setRefused(keysProblem(pressed, door.name, shownKeys(pressed, isMac())) ?? (taken === null ? null : `${shownKeys(pressed, isMac())} is the shortcut of “${taken.label}” already. Take it off there first, or press other keys`));
  };
  const save = async (): Promise<void> => {
    if (keys === null) { setRefused('Press the keys first'); box.current?.focus(); return; }
    if (refused !== null) { box.current?.focus(); return; }
    const reply = await set({ command, keys: [keys] });
    if (!reply.ok) { setRefused(reply.problem.message); return; }
    announce(`${label} has the keys ${shown} now`);
    onClose();
  };
  return (
    <Dialog title={`Keys for ${label}`} onClose={onClose}>
      <div className="form">
        <FormGroup {...group}>
          <input ref={box} id={id} className={refused === null ? 'input' : 'input input--error'} value={shown} readOnly aria-invalid={refused !== null} aria-describedby={describedBy(group)} onKeyDown={press} />
        </FormGroup>
        <p className="vh" role="alert">{refused === null ? '' : sentence(refused)}</p>
        <p className="row-of gap-above">
          <button type="button" className="btn btn--main" onClick={() => void save()}>Use these keys</button>
          <button type="button" className="btn" onClick={onClose}>Cancel</button>
        </p>
      </div>
    </Dialog>
  );
}
