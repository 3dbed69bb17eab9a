import { use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { FileContext, ReopenContext, type FileOnScreen } from '../api/file.ts';
import { useAnswer, useAsk, useDoor } from '../api/hooks.ts';
import { useOpened } from './useOpened.ts';
import { Layout } from './Layout.tsx';
import { PlacesContext } from '../components/places.ts';
import { Waiting } from '../components/Waiting.tsx';
import { paths } from '../paths.ts';
import { HeldBanner } from './HeldBanner.tsx';

interface Props {
  readonly handle: string;
  readonly asAt: number | null;
  readonly children: ReactNode;
}

const past = 'The past cannot be changed. Go back to now and change it there';

/** Opens the file of the address and hands it to all that is inside; says why where it cannot. */
export function OpenFile({ handle, asAt, children }: Props) {
  const { reply: opened, reopen } = useOpened(handle);
  const door = useDoor();
  const places = use(PlacesContext);
  const ask = useAsk();
  const [, setRecalled] = useState<string | null>(null);
  // Where one was in earlier sittings, asked once.
  useEffect(() => {
    void ask('files.list', {}).then((reply) => {
      const kept = reply.ok ? reply.value.files.find((one) => one.handle === handle)?.places : undefined;
      if (kept === undefined) return;
      places.recall(handle, kept);
      // What lists them draws itself again.
      setRecalled(handle);
    });
  }, [ask, handle, places]);
  // Somebody took it over: opening it for reading answers how it stands now, and by whose hand.
  useEffect(() => door.listen((event) => { if (event.kind === 'lock-lost' && event.file === handle) reopen({ mode: 'read' }); }), [door, handle, reopen]);
  const { reply: frame } = useAnswer('programme.get', {}, { when: opened?.ok === true });
  const file = useMemo((): FileOnScreen | null => (opened?.ok !== true || frame?.ok !== true ? null : {
    handle, opened: opened.value, frame: frame.value, asAt, readOnly: asAt === null ? (opened.value.readOnly ?? frame.value.readOnly) : past,
  }), [handle, asAt, opened, frame]);
  // A file that cannot be opened still has its backups.
  const needless = useLocation().pathname === paths.backups;
  const again = useCallback(() => reopen({}), [reopen]);
  const refused = needless ? undefined : opened?.ok === false ? opened.problem : frame?.ok === false ? frame.problem : undefined;
  return (
    <FileContext value={file}><ReopenContext value={again}>
      <Layout {...(refused === undefined ? {} : { refused })} banner={file === null || asAt !== null ? null : <HeldBanner opened={file.opened} readOnly={file.readOnly} onTakeOver={() => reopen({ mode: 'write', takeOver: true })} onFree={() => reopen({ mode: 'write' })} />}>
        {file === null && !needless ? <Waiting rows={5} /> : children}
      </Layout>
    </ReopenContext></FileContext>
  );
}
