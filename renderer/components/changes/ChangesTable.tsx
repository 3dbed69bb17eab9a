import type { ReactNode } from 'react';
import type { ChangeShown } from '../../../shared/contract/changes.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { Illustrative } from '../Illustrative.tsx';
import { Scroll, Table } from '../table/Table.tsx';
import { ChangeWords } from './ChangeWords.tsx';

interface Props {
  readonly caption: string;
  readonly changes: readonly ChangeShown[];
  /** The button beside a change that this person may take back, or what stands there instead. */
  readonly act: (change: ChangeShown) => ReactNode;
  /** A tag on each made-up change; left out where the region above wears one for all. */
  readonly tagged?: boolean;
  /** The project whose page it stands on. */
  readonly within?: string;
}

/** Changes newest first: when, what, about what, who, and Undo. */
export function ChangesTable({ caption, changes, act, tagged = false, within }: Props) {
  return (
    <Scroll label={`${caption} table`}>
      <Table caption={`${caption}, newest first`} widths={[92, 72, 176, null, 176, 64]} className="lines lines--changes">
        <thead className="vh"><tr><th scope="col">Date</th><th scope="col">Time</th><th scope="col">Change</th><th scope="col">About</th><th scope="col">Who</th><td /></tr></thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.seq}>
              <td className="t2 nowrap">{formatDateShort(change.date)}</td>
              <td className="t2 nowrap">{change.time}</td>
              <th scope="row"><b>{change.title}</b></th>
              <td><ChangeWords change={change} {...(within === undefined ? {} : { within })} />{tagged && change.illustrative ? <> <Illustrative /></> : null}</td>
              <td className="t2">{change.actor.name}</td>
              <td className="num">{act(change)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}
