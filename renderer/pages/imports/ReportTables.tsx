import type { ImportRemark, ImportReport } from '../../../shared/contract/imports.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { sentence } from '../../format/problem.ts';
import { countOf, differencesIn, type Difference } from './importModel.ts';

const More = ({ count }: { readonly count: number }) => (count <= 0 ? null : <p className="t2">{formatCount(count)} more</p>);

/** What stands there now and what would, cell by cell. */
export function DifferencesTable({ report }: { readonly report: ImportReport }) {
  const shown = differencesIn(report);
  return (
    <>
      <Scroll label="Differences table">
        <Table caption="What the file would change" className="lines">
          <thead><tr><th scope="col" className="num">Row</th><th scope="col">What</th><th scope="col">Column</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
          <tbody>{shown.map((each) => <DifferenceRow key={`${each.row ?? ''} ${each.column ?? ''}`} {...each} />)}</tbody>
        </Table>
      </Scroll>
      <More count={countOf(report) - shown.length} />
    </>
  );
}

function DifferenceRow({ row, what, column, before, after }: Difference) {
  return (
    <tr>
      <RowNumber row={row} /><th scope="row">{what}</th>
      {column === null ? <><td>Whole row</td><td><span className="t2">Not there</span></td><td>New</td></> : <><td>{column}</td><td><Cell text={before} /></td><td><Cell text={after} /></td></>}
    </tr>
  );
}

const RowNumber = ({ row }: { readonly row: number | null }) => <td className="num">{row === null ? <span className="t2">All</span> : formatCount(row)}</td>;
const Cell = ({ text }: { readonly text: string | null }) => (text === null || text === '' ? <span className="t2">Blank</span> : text);

interface RemarksProps {
  readonly caption: string;
  readonly says: string;
  readonly remarks: readonly ImportRemark[];
  /** How many are not listed. */
  readonly more: number;
}

/** What is wrong, or to know, at its row and column. */
export function RemarksTable({ caption, says, remarks, more }: RemarksProps) {
  return (
    <>
      <Scroll label={`${caption}, table`}>
        <Table caption={caption} className="lines">
          <thead><tr><th scope="col" className="num">Row</th><th scope="col">Column</th><th scope="col">{says}</th></tr></thead>
          <tbody>{remarks.map(({ row, column, message }, at) => (
            <tr key={at}><RowNumber row={row} /><td>{column ?? <span className="t2">All</span>}</td><td>{sentence(message)}</td></tr>
          ))}</tbody>
        </Table>
      </Scroll>
      <More count={more} />
    </>
  );
}

/** 'There are 3 things to put right'. */
export const faultsInWords = ({ faults, more }: ImportReport): string => {
  const count = faults.length + more.faults;
  return `Nothing was brought in: there ${count === 1 ? 'is' : 'are'} ${plural(count, 'thing')} to put right`;
};
