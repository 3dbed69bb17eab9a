import { useAnnounce } from './announce.ts';
import { useFileIfOpen } from './file.ts';
import { useAsk, useCommand } from './hooks.ts';

/** What can be done with the open file as a whole; each says what came of it. */
export function useFileActs(): { readonly saveCopy: () => Promise<void>; readonly backup: () => Promise<void>; readonly verify: () => Promise<void>; readonly close: () => Promise<void> } {
  const file = useFileIfOpen();
  const ask = useAsk();
  const announce = useAnnounce();
  const { mutateAsync: saveCopy } = useCommand('files.saveCopy');
  const { mutateAsync: backup } = useCommand('files.backup');
  const handle = file?.handle ?? '';
  return {
    saveCopy: async () => {
      const reply = await saveCopy({ handle });
      if (!reply.ok) announce(reply.problem.message);
      else if (reply.value !== null) announce(`A copy was saved as ${reply.value.name}`);
    },
    backup: async () => {
      const reply = await backup({ handle });
      if (!reply.ok) announce(reply.problem.message);
      else if (reply.value !== null) announce(`A backup was made: ${reply.value.name}`);
    },
    verify: async () => {
      const reply = await ask('files.verify', { handle });
      announce(reply.ok ? reply.value.sentences.join(' ') : reply.problem.message);
    },
    close: async () => {
      await ask('files.close', { handle });
    },
  };
}
