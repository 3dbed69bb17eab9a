import type { Column } from '../files/csv.ts';

export const text = <Row>(name: string, value: (row: Row) => string | null): Column<Row> => ({ name, kind: 'text', value });
export const number = <Row>(name: string, value: (row: Row) => number | null): Column<Row> => ({ name, kind: 'number', value });
export const money = <Row>(name: string, value: (row: Row) => number | null): Column<Row> => ({ name: `${name}_gbp`, kind: 'money', value });
export const flag = <Row>(name: string, value: (row: Row) => 0 | 1 | null): Column<Row> => ({ name, kind: 'flag', value });

/** What every row of programme data ends with: whether it is made up, and the change it was last changed in. */
export const lastColumns = <Row extends { readonly illustrative: 0 | 1 | null; readonly changed_in: number | null }>(): readonly Column<Row>[] =>
  [flag('illustrative', (row) => row.illustrative), number('changed_in', (row) => row.changed_in)];

interface OfAward {
  readonly project: string;
  readonly award: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** The columns of rows that belong to an award. */
export const ofAward = <Row extends OfAward>(...own: readonly Column<Row>[]): readonly Column<Row>[] =>
  [text('project', (row) => row.project), text('award', (row) => row.award), ...own, ...lastColumns<Row>()];
