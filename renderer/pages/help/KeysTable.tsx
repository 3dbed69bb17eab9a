import { commands, keysIn, shownKeys, type CommandEntry } from '../../../shared/contract/commands.ts';
import { useDoor } from '../../api/hooks.ts';
import { useOwnKeys } from '../../api/keys.ts';
import { Table } from '../../components/table/Table.tsx';

const menus = ['File', 'Edit', 'View', 'Go', 'Help'] as const satisfies readonly CommandEntry['menu'][];

/** Keys of parts of a page rather than of commands. */
const others: readonly (readonly [does: string, keys: string])[] = [
  ['Save the form', 'Ctrl+Enter'], ['Cancel, close, leave', 'Esc'], ['Move in a table', 'Arrows, Home, End, Page Up, Page Down'], ['Open the row', 'Enter'],
];

/** Every key of the program, from the one table of commands: those that this door has. */
export function KeysTable() {
  const door = useDoor();
  const own = useOwnKeys();
  const mac = /Mac/.test(navigator.platform);
  const groups = menus.flatMap((menu) => {
    const rows = commands.filter((command: CommandEntry) => command.menu === menu).flatMap((command: CommandEntry) => {
      const keys = keysIn(door.name, command, own).filter((one) => !one.endsWith('+Plus'));
      return keys.length === 0 ? [] : [{ does: command.label, keys: keys.map((one) => shownKeys(one, mac)) }];
    });
    return rows.length === 0 ? [] : [{ title: menu, rows }];
  });
  return (
    <Table caption="Keyboard shortcuts" className="dense keys" widths={[null, 260]}>
      <thead><tr><th scope="col">Does</th><th scope="col">Keys</th></tr></thead>
      <tbody>
        {groups.map(({ title, rows }) => [
          <tr key={`${title} menu`} className="group"><th colSpan={2} scope="rowgroup">{title}</th></tr>,
          ...rows.map(({ does, keys }) => <tr key={does}><th scope="row">{does}</th><td>{keys.map((one, at) => <span key={one}>{at === 0 ? '' : ' or '}<kbd>{one}</kbd></span>)}</td></tr>),
        ])}
        <tr className="group"><th colSpan={2} scope="rowgroup">In a page</th></tr>
        {others.map(([does, keys]) => <tr key={does}><th scope="row">{does}</th><td>{keys}</td></tr>)}
      </tbody>
    </Table>
  );
}
