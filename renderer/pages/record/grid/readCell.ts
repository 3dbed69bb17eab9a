import type { IndicatorShown } from '../../../../shared/contract/outcomes.ts';
import { parseMoney } from '../../../../shared/domain/money.ts';
import { parseNumber } from '../../../../shared/domain/number.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { readMarkers, readShorthand, type Marker, type Shorthand } from '../../../../shared/domain/shorthand.ts';
import { trimAll } from '../../../../shared/domain/text.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';

export type FigurePart = 'numerator' | 'denominator' | 'value';

/** What a cell says: a number, perhaps with markers beside it, or why there is none. */
export interface CellRead {
  readonly number: number | null;
  readonly shorthand: Shorthand | null;
  readonly markers: readonly Marker[];
}

const marked = /^(?<figure>.*?)(?<marks>(?:\s*\[[a-z]\])+)$/isu;
const guarded = /^'(?=[=+\-@])/;
const whatOf = (part: FigurePart, { numeratorName, denominatorName }: IndicatorShown): string =>
  upperFirst(part === 'denominator' ? (denominatorName ?? 'Number they are out of') : (numeratorName ?? (part === 'value' ? 'Figure' : 'Number counted')));

/** Reads a cell by the rules of a file: 1,204 and (4) and [x] and '12 [p]'; what has two readings or none is refused with the reason. */
export function readFigureCell(raw: string, part: FigurePart, indicator: IndicatorShown): Result<CellRead> {
  const text = trimAll(raw).replace(guarded, '');
  const shorthand = readShorthand(text);
  if (shorthand !== null) return ok({ number: null, shorthand, markers: [] });
  const { figure = text, marks } = marked.exec(text)?.groups ?? {};
  const markers = marks === undefined ? [] : readMarkers(marks);
  const what = whatOf(part, indicator);
  if (markers === null) return fail({ message: `${what} may have [p], [r], [e], [f], [u] or [b] beside it, and stands as [c], [x], [z] or [low] where there is none` });
  const read = parseNumber(figure, what);
  return read.ok ? ok({ number: read.value, shorthand: null, markers }) : read;
}

/** What was typed short by a person: '12k' as '12000'. Everything else as it is; in a pasted block it is refused as in a file. */
export function typedOut(text: string): string {
  if (!/^[-\u2212]?[\d.,]+\s*(?:k|m|mn|bn|thousand|million|billion)$/i.test(text.trim())) return text;
  const read = parseMoney(text, { typed: true });
  return read.ok && read.value.pence % 100 === 0 ? String(read.value.pence / 100) : text;
}
