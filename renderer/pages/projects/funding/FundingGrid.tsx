import { useMemo } from 'react';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { pluralNoun } from '../../../../shared/domain/words.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Form } from '../../../components/form/Form.tsx';
import { SheetGrid, type SheetCell } from '../../../components/table/SheetGrid.tsx';
import { readingOf } from '../../../components/table/moneyCell.ts';
import { cellKey, cellName, fundingColumns, fundingRows } from './fundingGridModel.ts';
import { useFundingGrid } from './useFundingGrid.ts';

const nothing: SheetCell = { text: '', shown: '', state: 'same', locked: null, says: null };

/** One grid of quarters for profile, forecast, actual, variance and what was paid; edited like a spreadsheet and saved as one change. */
export function FundingGrid({ funding: latest, refusal }: { readonly funding: ProjectFunding; readonly refusal: string | null }) {
  const profile = useRefusal('profile.set');
  const record = useRefusal('funding.setQuarters');
  const rights = useMemo(() => ({ profile, record: record ?? refusal }), [profile, record, refusal]);
  const { form, funding, read, write, stepBack, takeAllBack } = useFundingGrid(latest, rights);
  const rows = fundingRows(funding);
  const sheet = (
    <SheetGrid label="Money by financial quarter, in pounds" formId={form.id} corner="Quarter" rows={rows} columns={fundingColumns}
      cellAt={(down, across) => { const [row, column] = [rows[down], fundingColumns[across]]; return row === undefined || column === undefined ? nothing : (read.cells.get(cellKey(row, column)) ?? nothing); }}
      nameAt={(down, across) => { const [row, column] = [rows[down], fundingColumns[across]]; return row === undefined || column === undefined ? '' : cellName(row, column); }}
      readingAt={(_, _column, text) => readingOf(text)} onWrite={write} onStepBack={stepBack} />
  );
  const notes = <p className="t2 gap-above">Sums of forecasts are what was spent and, after the last quarter told, what is forecast; variance is that less the profile. [p] provisional; [z] not applicable yet.</p>;
  if (rights.profile !== null && rights.record !== null) return <>{sheet}{notes}</>;
  return (
    <Form form={form} wide submit={read.changed === 0 ? 'Save' : `Save ${read.changed} ${pluralNoun(read.changed, 'figure')}`}
      after={form.dirty && (read.changed > 0 || read.issues.length > 0) ? <button type="button" className="btn" onClick={takeAllBack}>Leave all as it was</button> : null}>
      {sheet}{notes}
    </Form>
  );
}
