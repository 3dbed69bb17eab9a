import type { UploadShown } from '../../shared/contract/imports.ts';
import type { Reply } from '../../shared/contract/index.ts';
import { useAsk, useDoor } from './hooks.ts';

interface Taken {
  readonly onPicked: (upload: UploadShown) => void;
  readonly onRefused: (why: string) => void;
}

/** How a CSV file comes in through this door: chosen in the system's own dialog, or sent in by a browser. */
export interface CsvFile {
  /** Null where the door has a dialog. */
  readonly send: ((file: File) => Promise<void>) | null;
  readonly choose: () => Promise<void>;
}

export function useCsvFile({ onPicked, onRefused }: Taken): CsvFile {
  const door = useDoor();
  const ask = useAsk();
  const take = (reply: Reply<UploadShown | null>): void => {
    if (!reply.ok) onRefused(reply.problem.message);
    else if (reply.value !== null) onPicked(reply.value);
  };
  const { uploadTable } = door;
  return {
    choose: async () => take(await ask('uploads.choose', {})),
    send: uploadTable === null ? null : async (file) => {
      try {
        take(await uploadTable(file));
      } catch {
        onRefused(`${file.name} could not be sent to the program. Check that the program is still running, then try again`);
      }
    },
  };
}
