import { useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../api/announce.ts';
import { useAsk, useDoor } from '../../api/hooks.ts';

interface Props {
  readonly purpose: 'open' | 'find' | 'restore';
  /** The file on the list that is being found again. */
  readonly handle?: string;
  readonly onPicked: (handle: string) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that lets a person choose a programme file: by the system's own dialog, or in a browser by sending it in. */
export function FilePicker({ purpose, handle, onPicked, className = 'btn', children }: Props) {
  const door = useDoor();
  const ask = useAsk();
  const announce = useAnnounce();
  const box = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const choose = async (): Promise<void> => {
    if (door.upload !== null) { box.current?.click(); return; }
    const reply = await ask('files.choose', { purpose, ...(handle === undefined ? {} : { handle }) });
    if (!reply.ok) announce(reply.problem.message); else if (reply.value !== null) onPicked(reply.value.handle);
  };
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined || door.upload === null) return;
    setSending(true);
    try {
      const reply = await door.upload(file);
      if (!reply.ok) announce(reply.problem.message); else if (reply.value !== null) onPicked(reply.value.handle);
    } catch {
      announce(`${file.name} could not be sent to the program. Check that the program is still running, then try again`);
    } finally {
      setSending(false);
      if (box.current !== null) box.current.value = '';
    }
  };
  return (
    <>
      <button type="button" className={className} aria-busy={sending} disabled={sending} onClick={() => void choose()}>{children}</button>
      {door.upload === null ? null : <input ref={box} type="file" accept=".igt" hidden aria-hidden="true" tabIndex={-1} data-purpose={purpose} onChange={(event) => void send(event.target.files?.[0])} />}
    </>
  );
}
