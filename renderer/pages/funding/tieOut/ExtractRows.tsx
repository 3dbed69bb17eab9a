import type { LedgerPreview, LedgerSampleRow } from '../../../../shared/contract/ledger.ts';
import { ledgerFields } from '../../../../shared/domain/ledgerColumns.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import { FieldError } from '../../../components/form/FormGroup.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { sentence } from '../../../format/problem.ts';
import { fieldWords } from './tieOutModel.ts';

/** Rows of the extract as they stand in the file, with what is wrong at its cell. */
export function ExtractRows({ preview: { heads, columns, sample, issues, moreIssues } }: { readonly preview: LedgerPreview }) {
  const held = new Map(ledgerFields.flatMap((field) => (columns[field] === undefined ? [] : [[columns[field], fieldWords[field]] as const])));
  const shown = new Set(sample.map(({ row }) => row));
  const more = issues.filter(({ row }) => row !== undefined && !shown.has(row)).length + moreIssues;
  // What is wrong with a row as a whole stands beside its number, and needs its room.
  const wholeRows = sample.some((row) => row.issues.some(({ column }) => column === undefined || !heads.includes(column)));
  const ofFile = issues.filter(({ path, row }) => path === undefined && row === undefined);
  return (
    <>
      {ofFile.map(({ message }) => <p key={message}>{sentence(message)}</p>)}
      <Scroll label="Rows of the extract">
        <Table caption="Rows of the extract" className="lines" widths={[wholeRows ? null : 64, ...heads.map(() => null)]}>
          <thead><tr><th scope="col" className="num">Row</th>{heads.map((head, at) => <th key={at} scope="col">{head}<span className="t2 src">{held.get(head) ?? 'Not read'}</span></th>)}</tr></thead>
          <tbody>{sample.map((row) => <SampleRow key={row.row} heads={heads} {...row} />)}</tbody>
        </Table>
      </Scroll>
      {more > 0 ? <p className="t2">{formatCount(more)} more to put right</p> : null}
    </>
  );
}

function SampleRow({ row, cells, issues, heads }: LedgerSampleRow & { readonly heads: readonly string[] }) {
  const whole = issues.filter(({ column }) => column === undefined || !heads.includes(column));
  return (
    <tr>
      <th scope="row" className="num">{formatCount(row)}{whole.map(({ message }) => <FieldError key={message} id={`row-${row}`} error={message} />)}</th>
      {heads.map((head, at) => {
        const wrong = heads.indexOf(head) === at ? issues.filter(({ column }) => column === head) : [];
        return <td key={at} className={wrong.length > 0 ? 'ledger-wrong' : undefined}>{cells[at] === '' ? <span className="t2">Blank</span> : cells[at]}{wrong.map(({ message }) => <FieldError key={message} id={`row-${row}-${at}`} error={sentence(message)} />)}</td>;
      })}
    </tr>
  );
}
