import { formatPoundsInTable } from '../../../shared/domain/money.ts';
import type { Total } from '../../../shared/domain/total.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Unknown } from '../../components/Unknown.tsx';

/** A sum in whole pounds with how much of it is known; where nothing is, the hatch and never nought. */
export function TotalCell({ total: { pence, counted, of }, plain = false }: { readonly total: Total; readonly plain?: boolean }) {
  if (counted === 0) return <td className="num">{of === 0 ? <span className="t2">None</span> : <Unknown />}</td>;
  return <td className="num">{formatPoundsInTable(pence).replace(/^-/, '\u2212')}{plain || counted === of ? null : <span className="t2 src">{formatCount(counted)} of {formatCount(of)}</span>}</td>;
}
