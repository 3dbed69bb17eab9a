import type { RequestOf } from '../../../shared/contract/index.ts';
import type { AwardFigureKind } from '../../../shared/domain/award.ts';
import { ok } from '../../../shared/domain/result.ts';
import { collect, readChoice, readDate, readMoney, readText, type Reading } from '../../components/form/reading.ts';

type Award = NonNullable<RequestOf<'projects.add'>['award']>;

/** The fields of one award figure and its source, as they are typed. */
export const noAwardFigure = { amount: '', figureKind: '', figureDate: '', figureNote: '', sourceTitle: '', sourcePublisher: '', sourceDate: '', sourceUrl: '' };
export type AwardValues = typeof noAwardFigure;

const fieldOfPath: Readonly<Record<string, keyof AwardValues>> = {
  pence: 'amount', kind: 'figureKind', dated: 'figureDate', note: 'figureNote', 'source.title': 'sourceTitle', 'source.publisher': 'sourcePublisher', 'source.publishedOn': 'sourceDate', 'source.url': 'sourceUrl',
};

/** Which field on the form a path of the request belongs to; null where it is not one of these. */
export const awardFieldOf = (path: string, under = ''): string | null =>
  (path.startsWith(under) ? (fieldOfPath[path.slice(under.length)] ?? null) : null);

const { figureKind: _, ...said } = noAwardFigure;
const saidFields = Object.keys(said) as (keyof typeof said)[];

/** Nothing typed about an award: none is added. A kind alone says nothing; other fields may stand on the same form. */
const isBlank = (values: AwardValues): boolean => saidFields.every((name) => values[name].trim() === '');

/** What was typed as a figure with its source; null where nothing was. */
export function readAward(values: AwardValues): Reading<{ readonly award: Award | null }> {
  if (isBlank(values)) return ok({ award: null });
  const sourced = [values.sourceTitle, values.sourcePublisher, values.sourceDate, values.sourceUrl].some((text) => text.trim() !== '');
  const read = collect({
    amount: readMoney(values.amount, 'Amount'), figureKind: readChoice<AwardFigureKind>(values.figureKind), figureDate: readDate(values.figureDate, 'Date of the figure'), figureNote: readText(values.figureNote),
    sourceDate: readDate(values.sourceDate, 'Date of the source'), sourcePublisher: readText(values.sourcePublisher), sourceUrl: readText(values.sourceUrl),
  });
  // What could not be read stands as not known beside the rest, which is then judged without it.
  const { amount = null, figureKind, figureDate = null, figureNote = null, sourceDate = null, sourcePublisher = null, sourceUrl = null } = read.ok ? read.value : (read.rest ?? {});
  const source = sourced ? { title: values.sourceTitle, publisher: sourcePublisher, publishedOn: sourceDate, url: sourceUrl } : null;
  // The contract's schema refuses a kind that was not chosen.
  const award = { kind: figureKind as AwardFigureKind, pence: amount, dated: figureDate, note: figureNote, source };
  return read.ok ? ok({ award }) : { ok: false, problem: read.problem, rest: { award } };
}
