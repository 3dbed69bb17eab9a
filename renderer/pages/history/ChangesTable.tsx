import { Fragment } from 'react';
import type { ChangeShown } from '../../../shared/contract/changes.ts';
import { GroupRow, Table } from '../../components/table/Table.tsx';
import { byDay } from './changeDays.ts';
import { ChangeRow } from './ChangeRow.tsx';

interface Props {
  readonly changes: readonly ChangeShown[];
  /** Null where nothing may be taken back: in the past, in a file that is read only, for an evaluator. */
  readonly onAct: ((change: ChangeShown, verb: 'Undo' | 'Redo') => void) | null;
  /** Leads to the change that must be undone before. */
  readonly onFirst: (seq: number) => void;
}

/** Changes by day: when, what and who, before, after, number. */
export function ChangesTable({ changes, onAct, onFirst }: Props) {
  return (
    <div className="scroll" role="region" aria-label="Changes" tabIndex={0}>
      <Table caption="Changes, newest first" className="changes" widths={[76, null, 136, 144, 84]}>
        <thead><tr><th scope="col" className="changes__time">Time</th><th scope="col">Change, who</th><th scope="col">Before</th><th scope="col">After</th><th scope="col" className="num">Number</th></tr></thead>
        <tbody>
          {byDay(changes).map(({ date, name, changes: ofDay }) => (
            <Fragment key={date}>
              <GroupRow columns={5}>{name}</GroupRow>
              {ofDay.map((change) => <ChangeRow key={change.seq} change={change} onAct={onAct} onFirst={onFirst} />)}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

