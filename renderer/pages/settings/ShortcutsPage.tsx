import { useState } from 'react';
import { commands, isIn, keysIn, shownKeys, type CommandEntry } from '../../../shared/contract/commands.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useCommand, useDoor } from '../../api/hooks.ts';
import { isMac, useOwnKeys } from '../../api/keys.ts';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { GroupRow, Scroll, Table } from '../../components/table/Table.tsx';
import { paths } from '../../paths.ts';
import { RecordKeys } from './RecordKeys.tsx';

const menus = ['File', 'Edit', 'View', 'Go', 'Help'] as const satisfies readonly CommandEntry['menu'][];

/** Every command with its keys: other keys for it, none, or its own again. */
export function ShortcutsPage() {
  const door = useDoor();
  const own = useOwnKeys();
  const [recording, setRecording] = useState<CommandEntry | null>(null);
  const announce = useAnnounce();
  const { mutateAsync: reset } = useCommand('shortcuts.reset');
  const changed = Object.keys(own).length;
  const resetAll = async (): Promise<void> => {
    await reset({});
    announce('Every command has its own keys again');
  };
  return (
    <>
      <Head title="Shortcuts" crumb={<Link to={paths.settings}>Settings</Link>} sub="The keys of each command. Menu, Find or do, help and the list of keys show what stands here. Kept on this computer."
        acts={changed === 0 ? undefined : <button type="button" className="btn" onClick={() => void resetAll()}>Reset all</button>} />
      <Region title="Commands" note={changed === 0 ? undefined : `${changed} changed`}>
        <Scroll label="Commands and their keys">
          <Table caption="Commands and their keys" className="dense" widths={[null, 260, 280]}>
            <thead><tr><th scope="col">Command</th><th scope="col">Keys</th><td /></tr></thead>
            {menus.map((menu) => {
              const listed = commands.filter((command: CommandEntry) => command.menu === menu && isIn(door.name, command));
              return listed.length === 0 ? null : (
                <tbody key={menu}>
                  <GroupRow columns={3}>{menu}</GroupRow>
                  {listed.map((command) => <ShortcutRow key={command.id} command={command} onRecord={() => setRecording(command)} />)}
                </tbody>
              );
            })}
          </Table>
        </Scroll>
        {door.name === 'browser' ? <p className="t2 gap-above">Zoom and full screen are the browser’s own, and so are Ctrl+N, Ctrl+T, Ctrl+W and Ctrl with a digit: it never hands them to a page.</p> : null}
      </Region>
      {recording === null ? null : <RecordKeys command={recording} onClose={() => setRecording(null)} />}
    </>
  );
}

function ShortcutRow({ command, onRecord }: { readonly command: CommandEntry; readonly onRecord: () => void }) {
  const { id, label } = command;
  const door = useDoor();
  const own = useOwnKeys();
  const announce = useAnnounce();
  const { mutateAsync: set } = useCommand('shortcuts.set');
  const keys = keysIn(door.name, command, own).map((one) => shownKeys(one, isMac()));
  const save = async (to: readonly string[] | null): Promise<void> => {
    const reply = await set({ command: id, keys: to === null ? null : [...to] });
    announce(!reply.ok ? reply.problem.message : to === null ? `${label} has its own keys again` : `${label} has no keys now`);
  };
  const named = <span className="vh"> for {label}</span>;
  return (
    <tr>
      <th scope="row">{label}{own[id] === undefined ? null : <> <span className="t2">changed</span></>}</th>
      <td>{keys.length === 0 ? <span className="t2">None</span> : keys.map((one, at) => <span key={one}>{at === 0 ? '' : ' or '}<kbd>{one}</kbd></span>)}</td>
      <td><span className="acts">
        <button type="button" className="link" onClick={onRecord}>Change<span className="vh"> the keys</span>{named}</button>
        {keys.length === 0 ? null : <button type="button" className="link" onClick={() => void save([])}>Switch off<span className="vh"> the keys</span>{named}</button>}
        {own[id] === undefined ? null : <button type="button" className="link" onClick={() => void save(null)}>Reset<span className="vh"> the keys</span>{named}</button>}
      </span></td>
    </tr>
  );
}
