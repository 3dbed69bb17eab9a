import { useRef, useState } from 'react';
import type { UploadShown } from '../../../shared/contract/imports.ts';
import type { Reply } from '../../../shared/contract/index.ts';
import { useAsk, useDoor } from '../../api/hooks.ts';

interface Props {
  /** The error summary leads here. */
  readonly id: string;
  /** A file is chosen already. */
  readonly again: boolean;
  readonly onPicked: (upload: UploadShown) => void;
  readonly onRefused: (why: string) => void;
}

/** The button that chooses a CSV: by the system's own dialog, or in a browser by sending it in. */
export function ChooseCsv({ id, again, onPicked, onRefused }: Props) {
  const door = useDoor();
  const ask = useAsk();
  const box = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const take = (reply: Reply<UploadShown | null>): void => {
    if (!reply.ok) onRefused(reply.problem.message);
    else if (reply.value !== null) onPicked(reply.value);
  };
  const choose = async (): Promise<void> => {
    if (sending) return;
    if (door.uploadTable === null) take(await ask('uploads.choose', {}));
    else box.current?.click();
  };
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined || door.uploadTable === null) return;
    setSending(true);
    try {
      take(await door.uploadTable(file));
    } catch {
      onRefused(`${file.name} could not be sent to the program. Check that the program is still running, then try again`);
    } finally {
      setSending(false);
      // The same file, put right, can be chosen again.
      if (box.current !== null) box.current.value = '';
    }
  };
  return (
    <>
      <button id={id} type="button" className={again ? 'btn' : 'btn btn--main'} aria-busy={sending} aria-disabled={sending} onClick={() => void choose()}>{again ? 'Choose another file' : 'Choose a CSV file'}</button>
      {door.uploadTable === null ? null : <input ref={box} type="file" accept=".csv,text/csv" hidden aria-hidden="true" tabIndex={-1} data-purpose="import" onChange={(event) => void send(event.target.files?.[0])} />}
    </>
  );
}
