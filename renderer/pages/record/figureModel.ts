import type { RequestOf } from '../../../shared/contract/index.ts';
import type { IndicatorShown, ObservationShown, RecordSheet } from '../../../shared/contract/outcomes.ts';
import { figureInWords, figureValue, needsParts } from '../../../shared/domain/indicator.ts';
import { checkObservation } from '../../../shared/domain/observation.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { inBrackets } from '../../../shared/domain/shorthand.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { collect, readNumber, readText, type Reading } from '../../components/form/reading.ts';

/** The form of one figure as typed. `figure`, `markers` and `status` say how it stood and are never typed. */
export type FigureForm = {
  readonly denominator: string;
  readonly numerator: string;
  readonly value: string;
  readonly without: boolean;
  readonly shorthand: string;
  readonly provisional: boolean;
  readonly note: string;
  readonly figure: string;
  readonly markers: string;
  readonly status: string;
};

const asTyped = (x: number | null | undefined): string => (x === null || x === undefined ? '' : formatCount(x));

/** '8 of 71 (11.3%)', '1,204', '[c]': a figure in one line. */
export function figureLine({ numerator, denominator, value, shorthand }: Pick<ObservationShown, 'numerator' | 'denominator' | 'value' | 'shorthand'>, { unit, decimals }: IndicatorShown): string {
  const worked = figureInWords({ value, shorthand }, unit, decimals);
  return numerator === null || denominator === null ? worked : `${formatCount(numerator)} of ${formatCount(denominator)} (${worked})`;
}

/** What stands in the form before anything is typed: the figure that is there, or nothing. */
export function asForm(current: ObservationShown | null, indicator: IndicatorShown): FigureForm {
  const parts = needsParts(indicator.kind);
  return {
    denominator: asTyped(current?.denominator),
    numerator: asTyped(current?.numerator),
    value: parts ? '' : asTyped(current?.value),
    without: current !== null && current.shorthand !== null && current.numerator === null,
    shorthand: current?.numerator === null && current.shorthand !== null ? current.shorthand : '',
    provisional: current?.status === 'provisional',
    note: current?.note ?? '',
    figure: current === null ? '' : figureLine(current, indicator),
    markers: [...(current?.markers ?? '')].map((letter) => `[${letter}]`).join(' '),
    status: current?.status ?? '',
  };
}

/** How the fields are called where somebody saved first and two versions stand side by side. */
export const figureLabels = { figure: 'Figure', markers: 'Markers', status: 'Status', note: 'Note' } as const;

/** The fields that stand behind each of them. */
export const figureCovers = { figure: ['denominator', 'numerator', 'value', 'without', 'shorthand', 'figure'], markers: ['provisional', 'markers', 'status'], status: ['provisional', 'markers', 'status'] } as const;

const withMarker = (markers: string, provisional: boolean): string => `${markers.replace('p', '')}${provisional ? 'p' : ''}`;

/** The share, rate or mean of what is typed so far, in words; null until it can be worked out. */
export function workedOut({ numerator, denominator, without }: FigureForm, indicator: IndicatorShown): string | null {
  const [top, bottom] = [readNumber(numerator, ''), readNumber(denominator, '')];
  if (without || !top.ok || !bottom.ok || top.value === null || bottom.value === null) return null;
  const figure = checkObservation(indicator, { numerator: top.value, denominator: bottom.value });
  return figure.ok ? figureInWords(figureValue(indicator.kind, indicator.multiplier, figure.value), indicator.unit, indicator.decimals) : null;
}

/** What was typed as a request that replaces `current`, the figure the form was opened on; judged by the rule the core asks too, or the words at each field. */
export function toRequest(form: FigureForm, { measure, council, period }: RecordSheet, current: ObservationShown | null): Reading<RequestOf<'observations.record'>> {
  const { indicator } = measure;
  const [numerator, denominator] = [indicator.numeratorName ?? 'Number counted', indicator.denominatorName ?? 'Number they are out of'];
  const parts = needsParts(indicator.kind);
  const typed = collect<{ readonly denominator: number | null; readonly numerator: number | null; readonly value: number | null; readonly note: string | null }>({
    denominator: parts ? readNumber(form.denominator, denominator) : ok(null),
    numerator: parts ? readNumber(form.numerator, numerator) : ok(null),
    value: parts ? ok(null) : readNumber(form.value, indicator.numeratorName ?? 'Figure'),
    note: readText(form.note),
  });
  if (!typed.ok) return typed;
  if (form.without && form.shorthand === '') return fail([{ path: 'shorthand', message: 'Select why there is no figure' }]);
  const { note, ...numbers } = typed.value;
  const figure = { ...numbers, shorthand: form.without ? form.shorthand : null };
  const checked = checkObservation(indicator, figure);
  if (!checked.ok) return checked;
  const wasProvisional = current?.status === 'provisional';
  return ok({
    measure: measure.reference, council: council?.code ?? null, period, ...figure, note,
    status: form.provisional ? 'provisional' : wasProvisional ? 'recorded' : (current?.status ?? 'recorded'),
    markers: withMarker(current?.markers ?? '', form.provisional),
    ...(current === null ? {} : { changedIn: current.changedIn }),
  });
}

/** Why there is no figure, with what each stands for. */
export const reasons = [
  { value: 'x', label: `Not available ${inBrackets('x')}`, hint: 'It exists, or should, and you do not have it' },
  { value: 'z', label: `Does not apply ${inBrackets('z')}`, hint: 'There was nothing of the kind to count here' },
  { value: 'c', label: `Kept back to protect people ${inBrackets('c')}`, hint: 'So few that somebody could be known by it' },
  { value: 'low', label: `Rounds to zero ${inBrackets('low')}`, hint: 'There were some, fewer than the unit shows' },
] as const;
