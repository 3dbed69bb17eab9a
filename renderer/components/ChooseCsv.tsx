import { useRef, useState } from 'react';

interface Props {
  /** The error summary leads here. */
  readonly id: string;
  /** A file is chosen already. */
  readonly again: boolean;
  /** The system's own dialog. */
  readonly choose: () => Promise<void>;
  /** In a browser the file is sent in; null where there is a dialog. */
  readonly send: ((file: File) => Promise<void>) | null;
  /** What the button says first; another file is 'Choose another file'. */
  readonly label?: string;
}

/** The button that chooses a CSV: by the system's own dialog, or in a browser by sending it in. */
export function ChooseCsv({ id, again, choose, send, label = 'Choose a CSV file' }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const open = async (): Promise<void> => {
    if (sending) return;
    if (send === null) await choose();
    else box.current?.click();
  };
  const picked = async (file: File | undefined): Promise<void> => {
    if (file === undefined || send === null) return;
    setSending(true);
    try {
      await send(file);
    } finally {
      setSending(false);
      // The same file, put right, can be chosen again.
      if (box.current !== null) box.current.value = '';
    }
  };
  return (
    <>
      <button id={id} type="button" className={again ? 'btn' : 'btn btn--main'} aria-busy={sending} aria-disabled={sending} onClick={() => void open()}>{again ? 'Choose another file' : label}</button>
      {send === null ? null : <input ref={box} type="file" accept=".csv,text/csv" hidden aria-hidden="true" tabIndex={-1} data-purpose="import" onChange={(event) => void picked(event.target.files?.[0])} />}
    </>
  );
}
