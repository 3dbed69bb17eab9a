import { legendFor, readMarkers, readShorthand } from '../../../../shared/domain/shorthand.ts';
import type { RecordGrid } from '../../../../shared/contract/outcomes.ts';
import { pluralNoun } from '../../../../shared/domain/words.ts';
import { Form } from '../../../components/form/Form.tsx';
import { SheetGrid, type SheetCell } from '../../../components/table/SheetGrid.tsx';
import { Legend } from '../../../components/table/Table.tsx';
import { cellKey, columnsOf, figureName, readingOf, rowsOf } from './gridModel.ts';
import { useGridForm } from './useGridForm.ts';

const nothing: SheetCell = { text: '', shown: '', state: 'same', locked: null, says: null };

/** The grid with its Save; where nothing can be recorded, the grid to read and copy from. */
export function FigureGrid({ grid: latest, locked }: { readonly grid: RecordGrid; readonly locked: string | null }) {
  const { form, grid, read, write, stepBack, takeAllBack } = useGridForm(latest, locked);
  const [rows, columns] = [rowsOf(grid), columnsOf(grid)];
  const { indicator } = grid;
  const at = (row: number, column: number) => ({ row: rows[row], column: columns[column] });
  const sheet = (
    <>
      <SheetGrid label={`${indicator.name}, by period and council`} formId={form.id} corner="Period" rows={rows} columns={columns}
        cellAt={(down, across) => { const { row, column } = at(down, across); return row === undefined || column === undefined ? nothing : read.cells.get(cellKey(row, column)) ?? nothing; }}
        nameAt={(down, across) => { const { row, column } = at(down, across); return row === undefined || column === undefined ? '' : `${figureName(column, row)}${column.group === null ? '' : `, ${column.head.toLowerCase()}`}`; }}
        readingAt={(_, across, text) => { const { part } = columns[across] ?? {}; return part === undefined ? '' : readingOf(text, part, indicator); }}
        onWrite={write} onStepBack={stepBack} />
      <Legend lines={legendFor([...read.cells.values()].flatMap(({ shown }) => [...String(shown).matchAll(/\[(\w+)\]/g)].flatMap(([, code = '']) => readShorthand(code) ?? readMarkers(code)?.[0] ?? [])))} />
    </>
  );
  if (locked !== null) return sheet;
  const count = read.sent.length;
  return (
    <Form form={form} wide submit={count === 0 ? 'Save' : `Save ${count} ${pluralNoun(count, 'figure')}`}
      after={form.dirty && (read.changed > 0 || read.issues.length > 0) ? <button type="button" className="btn" onClick={takeAllBack}>Leave all as it was</button> : null}>
      {sheet}
    </Form>
  );
}
