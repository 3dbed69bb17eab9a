import { importKinds, type ImportKind } from '../../../../shared/contract/imports.ts';
import { looksLikeLedger } from '../../../../shared/domain/ledgerColumns.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import { trimAll } from '../../../../shared/domain/text.ts';
import { notReadBack, tables, type ColumnSpec } from './columns.ts';

/** One column of a file that is read: where it stands and under which head. */
export interface FoundColumn {
  readonly at: number;
  /** As the file has it. */
  readonly head: string;
  readonly spec: ColumnSpec;
}

export interface Heads {
  readonly kind: ImportKind;
  readonly width: number;
  readonly columns: readonly FoundColumn[];
  /** Heads nobody here knows. */
  readonly ignored: readonly string[];
  /** Columns the file does not have: what they hold is left as it is. */
  readonly missing: readonly string[];
}

export interface HeadFault {
  readonly column: string | null;
  readonly message: string;
}

export type HeadsRead =
  | { readonly is: 'table'; readonly heads: Heads }
  | { readonly is: 'not read back'; readonly because: string }
  | { readonly is: 'refused'; readonly faults: readonly HeadFault[] };

/** Heads are told apart by their words: case and spaces of any kind make no difference. */
export const foldHead = (head: string): string => trimAll(head).normalize('NFKC').toLowerCase().replace(/[\s_\u200B-\u200D\u2060\uFEFF-]+/gu, '_').replace(/^_+|_+$/g, '');

const letter = (at: number): string => (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** Blank and doubled heads stop everything: nobody can say which of two columns counts. */
function doubled(folded: readonly string[], heads: readonly string[]): readonly HeadFault[] {
  const places = Map.groupBy(folded.keys(), (at) => folded[at] ?? '');
  return [...places].flatMap(([name, at]): readonly HeadFault[] => {
    const columns = joinList(at.map(letter));
    if (name === '') return [{ column: null, message: `Column ${columns} ${at.length > 1 ? 'have' : 'has'} no head. Give it one, or take it away` }];
    return at.length < 2 ? [] : [{ column: heads[at[0] ?? 0] ?? name, message: `Columns ${columns} are both called ${heads[at[0] ?? 0] ?? name}. Rename or take away all but one` }];
  });
}

function unlike(folded: readonly string[], kind: ImportKind | null, row: readonly string[]): HeadFault | { readonly because: string } | null {
  const other = notReadBack.find(({ heads }) => heads.every((head) => folded.includes(head)));
  if (other !== undefined) return { because: other.because };
  if (kind !== null) return null;
  if (looksLikeLedger(row)) return { column: null, message: 'The heads of this row are those of a finance system’s ledger. Read it on the page Ledger tie-out, or at the command with --kind ledger' };
  return { column: null, message: `The heads of this row are of no table that is read back. Tables are ${joinList(importKinds)}, with heads as the CSV export writes them` };
}

const known = (kind: ImportKind, folded: readonly string[]): number => tables[kind].columns.filter(({ name }) => folded.includes(name)).length;
/** Needed columns that are not there. Where one of two will do, the first is named. */
const unmet = (kind: ImportKind, folded: readonly string[]): readonly string[] => [
  ...tables[kind].needs.filter((name) => !folded.includes(name)),
  ...(tables[kind].needsOneOf ?? []).slice(0, (tables[kind].needsOneOf ?? []).some((name) => folded.includes(name)) ? 0 : 1),
];

/** The table whose heads these are most: by how many it knows, then by how few it lacks. */
function likest(folded: readonly string[]): ImportKind | null {
  const [best] = importKinds.toSorted((a, b) => known(b, folded) - known(a, folded) || unmet(a, folded).length - unmet(b, folded).length);
  if (best === undefined || known(best, folded) < 2) return null;
  return unmet(best, folded).length === 0 || known(best, folded) * 2 > folded.length ? best : null;
}

/** Reads the row of heads. Columns are found by name, in any order. */
export function readHeads(row: readonly string[], wanted: ImportKind | null): HeadsRead {
  const heads = row.map((cell) => trimAll(cell));
  let width = heads.length;
  // Spreadsheets leave separators behind the last column.
  while (width > 0 && heads[width - 1] === '') width -= 1;
  const folded = heads.slice(0, width).map(foldHead);
  const faults = doubled(folded, heads);
  const kind = wanted ?? likest(folded);
  const other = wanted === null || unmet(wanted, folded).length > 0 ? unlike(folded, kind, heads.slice(0, width)) : null;
  if (other !== null && 'because' in other) return { is: 'not read back', because: other.because };
  if (other !== null || kind === null) return { is: 'refused', faults: [...(other === null ? [] : [other]), ...faults] };
  const lacking = unmet(kind, folded).map((name): HeadFault => ({ column: name, message: `The column ${name} is missing. A table of ${kind} needs ${joinList(tables[kind].needs)}` }));
  if (faults.length + lacking.length > 0) return { is: 'refused', faults: [...faults, ...lacking] };
  const columns = folded.flatMap((name, at): readonly FoundColumn[] => {
    const spec = tables[kind].columns.find((column) => column.name === name);
    return spec === undefined ? [] : [{ at, head: heads[at] ?? name, spec }];
  });
  const names = new Set(columns.map(({ spec }) => spec.name));
  return {
    is: 'table',
    heads: {
      kind, width, columns,
      ignored: heads.slice(0, width).filter((_, at) => !columns.some((column) => column.at === at)),
      missing: tables[kind].columns.filter(({ name, kind: how }) => !names.has(name) && how !== 'told' && name !== 'changed_in').map(({ name }) => name),
    },
  };
}
