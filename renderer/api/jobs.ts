import { useEffect, useState } from 'react';
import { useAnnounce } from './announce.ts';
import { useFile } from './file.ts';
import { useAsk, useDoor } from './hooks.ts';

export interface JobAtWork {
  readonly far: { readonly done: number; readonly of: number | null };
  readonly stop: () => Promise<void>;
}

const none = { done: 0, of: null };

/** How far work under way is, and how to stop it. */
export function useJob(job: string): JobAtWork {
  const door = useDoor();
  const ask = useAsk();
  const announce = useAnnounce();
  const { handle } = useFile();
  const [told, setTold] = useState<JobAtWork['far'] & { readonly job: string }>({ job, ...none });
  useEffect(() => door.listen((event) => {
    if (event.kind === 'job' && event.job === job && event.state === 'running') setTold(event);
  }), [door, job]);
  return {
    far: told.job === job ? told : none,
    stop: async () => {
      const reply = await ask('jobs.cancel', { file: handle, job });
      if (!reply.ok) announce(reply.problem.message);
      else if (!reply.value.stopping) announce('It was done before it could be stopped');
    },
  };
}
