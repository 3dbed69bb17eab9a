import type { ReactNode } from 'react';
import { plural } from '../../../../shared/domain/words.ts';
import { Form } from '../../../components/form/Form.tsx';
import { readingOf } from '../../../components/table/moneyCell.ts';
import { Region } from '../../../components/Region.tsx';
import { SheetGrid, type SheetCell } from '../../../components/table/SheetGrid.tsx';
import { AddRow } from './AddRow.tsx';
import { cellKey, cellName, type ProfileSeen } from './profileRows.ts';
import { CouncilShares, ProfileStanding } from './ProfileStanding.tsx';
import { useProfileGrid } from './useProfileGrid.ts';

const nothing: SheetCell = { text: '', shown: '', state: 'same', locked: null, says: null };

interface Props {
  readonly latest: ProfileSeen;
  /** Why it cannot be changed here. */
  readonly refusal: string | null;
  /** Stands over the grid. */
  readonly says: string | null;
  /** At the right of its heading. */
  readonly act: ReactNode;
}

/** The profile by cost category, council and quarter with its sums; what it comes to stands over it against the award and under it against each share, also while it is typed. */
export function ProfileGrid({ latest, refusal, says, act }: Props) {
  const { form, seen, read, write, place, stepBack, takeAllBack, addRows } = useProfileGrid(latest, refusal);
  const { rows, columns, cells } = read;
  const at = (down: number, across: number) => ({ row: rows[down], column: columns[across] });
  const sheet = (
    <SheetGrid label="Profile by cost category and financial quarter, in pounds" formId={form.id} corner="Cost category" rows={rows} columns={columns}
      cellAt={(down, across) => { const { row, column } = at(down, across); return row === undefined || column === undefined ? nothing : (cells.get(cellKey(row, column)) ?? nothing); }}
      nameAt={(down, across) => { const { row, column } = at(down, across); return row === undefined || column === undefined ? '' : cellName(row, column); }}
      readingAt={(_, _column, text) => readingOf(text)} onWrite={write} placeBlock={place} onStepBack={stepBack} />
  );
  const hasGaps = columns.some(({ id }) => id === 'spent') && rows.some((row) => cells.get(`${row.id}_spent`)?.shown === '[x]');
  const notes = hasGaps ? <p className="t2 gap-above">[x] not recorded on this cost category.</p> : null;
  return (
    <>
      <ProfileStanding seen={seen} read={read} />
      <Region title="By cost category and quarter, £" illustrative={seen.funding.illustrative} act={act}>
        {says === null ? null : <p className="t2 profile__says">{says}</p>}
        {refusal !== null ? <>{sheet}{notes}</> : (
          <Form form={form} wide submit={read.changed === 0 ? 'Save' : `Save ${plural(read.changed, 'amount')}`}
            after={form.dirty && (read.changed > 0 || read.issues.length > 0) ? <button type="button" className="btn" onClick={takeAllBack}>Leave all as it was</button> : null}>
            <div role="status">{read.over.map((message) => <p key={message} className="errmsg">{message}.</p>)}</div>
            {sheet}{notes}
            <AddRow seen={seen} rows={rows} onAdd={addRows} />
          </Form>
        )}
      </Region>
      <div className="below"><CouncilShares seen={seen} read={read} /></div>
    </>
  );
}
