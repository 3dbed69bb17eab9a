import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { TrackerEvent } from '../../shared/contract/index.ts';
import { useAnnounce } from '../api/announce.ts';
import { useFileIfOpen } from '../api/file.ts';
import { useDoor } from '../api/hooks.ts';

/** What the core tells without being asked: another door wrote, the lock went, the file is free. */
export function Events() {
  const door = useDoor();
  const client = useQueryClient();
  const announce = useAnnounce();
  const file = useFileIfOpen();
  const heard = useEffectEvent((event: TrackerEvent): void => {
    if (!('file' in event) || event.file !== file?.handle) return;
    void client.invalidateQueries();
    if (event.kind === 'backup' && event.problem !== null) announce(event.problem);
    if (event.kind === 'lock-lost') announce(`${event.by} has taken this file over. It is read only here now; what was saved before is safe`);
  });
  useEffect(() => door.listen((event) => heard(event)), [door]);
  return null;
}
