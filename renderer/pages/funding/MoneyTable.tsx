import type { ReactNode } from 'react';
import type { Total } from '../../../shared/domain/total.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { TotalCell } from '../../components/TotalCell.tsx';

interface Row<H extends string> {
  readonly key: string;
  readonly name: ReactNode;
  readonly totals: Readonly<Record<H, Total>>;
  /** Where one of its figures opens; left out where the row's own link says it. */
  readonly to?: (head: H) => string | undefined;
}

interface Props<H extends string> {
  /** What it is cut by, over the first column: 'Round'. */
  readonly by: string;
  /** What it is, where that is not the money by what it is cut by: 'Match funding by project'. */
  readonly caption?: string;
  readonly heads: readonly H[];
  readonly rows: readonly Row<H>[];
  /** The last row, to which each column adds up: 'All rounds'. */
  readonly sum?: { readonly name: string; readonly totals: Readonly<Record<H, Total>> };
  /** Leaves out of how many projects each sum is known. */
  readonly plain?: boolean;
}

/** The programme's money cut in one way, in whole pounds, a column for each figure. */
export function MoneyTable<H extends string>({ by, caption = `Money by ${by.toLowerCase()}`, heads, rows, sum, plain = false }: Props<H>) {
  const cells = (totals: Readonly<Record<H, Total>>, to?: (head: H) => string | undefined): ReactNode => heads.map((head) => <TotalCell key={head} total={totals[head]} plain={plain} to={to?.(head)} />);
  return (
    <Scroll label={`${caption} table`}>
      <Table caption={`${caption}, in pounds`} className="lines">
        <thead><tr><th scope="col">{by}</th>{heads.map((head) => <th key={head} scope="col" className="num">{upperFirst(head)}</th>)}</tr></thead>
        <tbody>{rows.map(({ key, name, totals, to }) => <tr key={key}><th scope="row">{name}</th>{cells(totals, to)}</tr>)}</tbody>
        {sum === undefined ? null : <tfoot><tr><th scope="row">{sum.name}</th>{cells(sum.totals)}</tr></tfoot>}
      </Table>
    </Scroll>
  );
}
