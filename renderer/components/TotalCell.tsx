import { formatPoundsInTable } from '../../shared/domain/money.ts';
import type { Total } from '../../shared/domain/total.ts';
import { formatCount } from '../../shared/domain/words.ts';
import { Figure } from './Figure.tsx';
import { Unknown } from './Unknown.tsx';

/** A sum in whole pounds with how much of it is known; where nothing is, the hatch and never nought. `counting` says what was counted. */
export function TotalCell({ total: { pence, counted, of }, plain = false, counting, to }: { readonly total: Total; readonly plain?: boolean; readonly counting?: string; /** Where it opens. */ readonly to?: string | undefined }) {
  if (counted === 0) return <td className="num">{of === 0 ? <span className="t2">None</span> : <Unknown />}</td>;
  const said = formatPoundsInTable(pence);
  return <td className="num">{to === undefined || pence === 0 ? said : <Figure to={to}>{said}</Figure>}{plain || counted === of ? null : <span className="t2 src">{formatCount(counted)} of {formatCount(of)}{counting === undefined ? '' : ` ${counting}`}</span>}</td>;
}
