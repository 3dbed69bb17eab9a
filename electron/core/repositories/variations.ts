import type { Reader, Tx } from '../db/database.ts';
import type { VariationRow, VariationValueRow } from '../db/rows/variation.ts';
import { insertRows } from './rows.ts';

/** A variation with every value it looks at. */
export interface VariationRead extends VariationRow {
  readonly values: readonly VariationValueRow[];
}

async function withValues(db: Reader, rows: readonly VariationRow[]): Promise<readonly VariationRead[]> {
  const ids = rows.map(({ id }) => id);
  const values = ids.length === 0 ? [] : await db.selectFrom('variation_value').selectAll().where('variation_id', 'in', ids)
    .orderBy('field').orderBy('quarter').orderBy('category_id').orderBy('organisation_id').execute();
  const of = Map.groupBy(values, ({ variation_id }) => variation_id);
  return rows.map((row) => ({ ...row, values: of.get(row.id) ?? [] }));
}

interface Wanted {
  readonly award?: string;
  readonly kind?: VariationRow['kind'];
  readonly states?: readonly VariationRow['state'][];
}

/** Newest first: of all awards or of one, of every kind or of one, in every state or in some. */
export const variationsLike = async (db: Reader, { award, kind, states }: Wanted): Promise<readonly VariationRead[]> =>
  withValues(db, await db.selectFrom('variation').selectAll().$if(award !== undefined, (q) => q.where('award_id', '=', award ?? '')).$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? 'time'))
    .$if(states !== undefined, (q) => q.where('state', 'in', [...(states ?? [])])).orderBy('award_id').orderBy('number', 'desc').execute());

/** Of one award, or of all; newest first. */
export const listVariations = (db: Reader, awardId: string | null): Promise<readonly VariationRead[]> => variationsLike(db, awardId === null ? {} : { award: awardId });

export async function findVariation(db: Reader, id: string): Promise<VariationRead | null> {
  const row = await db.selectFrom('variation').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : ((await withValues(db, [row]))[0] ?? null);
}

export const addVariation = (tx: Tx, row: Omit<VariationRow, 'changed_in'>): Promise<void> => insertRows(tx, 'variation', [row]);

export async function changeVariation(tx: Tx, id: string, fields: Partial<Omit<VariationRow, 'id' | 'award_id' | 'number' | 'kind' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('variation').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

type Value = Omit<VariationValueRow, 'id' | 'changed_in'>;

const said = ({ field, quarter, category_id, organisation_id }: Value): string => [field, quarter, category_id, organisation_id].join(' ');
const same = (a: Value, b: Value): boolean =>
  a.before_pence === b.before_pence && a.before_text === b.before_text && a.proposed === b.proposed && a.after_pence === b.after_pence && a.after_text === b.after_text;

/** The values as they are to stand: what is there and stays the same is left alone. */
export async function putValues(tx: Tx, newId: () => string, there: readonly VariationValueRow[], wanted: readonly Value[]): Promise<void> {
  const old = new Map(there.map((row) => [said(row), row]));
  const kept = new Set(wanted.map(said));
  for (const row of there) if (!kept.has(said(row))) await tx.deleteFrom('variation_value').where('id', '=', row.id).execute();
  for (const value of wanted) {
    const row = old.get(said(value));
    if (row === undefined) await insertRows(tx, 'variation_value', [{ id: newId(), ...value }]);
    else if (!same(row, value)) {
      const { before_pence, before_text, proposed, after_pence, after_text } = value;
      await tx.updateTable('variation_value').set({ before_pence, before_text, proposed, after_pence, after_text, changed_in: tx.change }).where('id', '=', row.id).execute();
    }
  }
}
