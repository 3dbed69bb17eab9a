import type { RequestOf } from '../../../shared/contract/index.ts';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { formatPartial, type PartialDate } from '../../../shared/domain/partialDate.ts';
import type { PeriodKind } from '../../../shared/domain/period.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { collect, readDate, readNumber, readText, type Reading } from '../../components/form/reading.ts';
import { readSteps, stepTexts } from './targetSteps.ts';

/** What a measure is asked in a project, as it is typed. */
export const noMeasure = {
  basis: 'children', basisNote: '', every: '', dueDays: '30', baselineValue: '', baselineNumerator: '', baselineDenominator: '', baselineOn: '', baselineNote: '', targetValue: '', targetOn: '', targetNote: '', steps: [] as readonly string[],
};
export type MeasureValues = typeof noMeasure;

export const measureLabels = { basis: 'Who is counted', basisNote: 'Who is counted', every: 'How often', dueDays: 'Days allowed', baseline: 'Baseline', baselineOn: 'Baseline date', target: 'Target', targetOn: 'Target date', steps: 'Steps' };

/** The fields that stand behind each of them. */
export const measureCovers = { baseline: ['baselineValue', 'baselineNumerator', 'baselineDenominator', 'baselineNote'], target: ['targetValue', 'targetNote'] } as const;

const number = (value: number | null | undefined): string => (value == null ? '' : String(value));
const date = (value: PartialDate | null | undefined): string => (value == null ? '' : formatPartial(value));

/** A baseline worked out from its parts shows the parts: what is derived is never typed. */
export function measureValues({ basis, basisNote, every, dueDays, baseline, target, targets }: MeasureDetail): MeasureValues {
  const parts = baseline !== null && baseline.numerator !== null && baseline.denominator !== null;
  return {
    basis, basisNote: basisNote ?? '', every, dueDays: String(dueDays),
    baselineValue: parts ? '' : number(baseline?.value), baselineNumerator: number(baseline?.numerator), baselineDenominator: number(baseline?.denominator), baselineOn: date(baseline?.on), baselineNote: baseline?.note ?? '',
    targetValue: number(target?.value), targetOn: date(target?.on), targetNote: target?.note ?? '',
    steps: stepTexts(targets),
  };
}

/** 'baseline.on' stands on the form as 'baselineOn'. */
export const measureFieldOf = (path: string): string | null => {
  const [whole = '', part] = path.split('.');
  if (whole === 'targets') return 'steps';
  return part === undefined || (whole !== 'baseline' && whole !== 'target') ? null : `${whole}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
};

const blank = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');

type Read = Pick<RequestOf<'measures.add'>, 'basisNote' | 'every' | 'dueDays' | 'baseline' | 'target' | 'targets'>;

/** What was typed as fields of the request. Nothing typed about baseline or target: there is none. */
export function readMeasure(values: MeasureValues): Reading<Read> {
  const read = collect({
    basisNote: readText(values.basisNote), dueDays: readNumber(values.dueDays, 'Days allowed'),
    baselineValue: readNumber(values.baselineValue, 'Baseline'), baselineNumerator: readNumber(values.baselineNumerator, 'Number in the baseline'), baselineDenominator: readNumber(values.baselineDenominator, 'Out of'),
    baselineOn: readDate(values.baselineOn, 'Baseline date'), baselineNote: readText(values.baselineNote),
    targetValue: readNumber(values.targetValue, 'Target'), targetOn: readDate(values.targetOn, 'Target date'), targetNote: readText(values.targetNote),
  });
  const steps = readSteps(values.steps, values.every as PeriodKind);
  const { basisNote: note, dueDays: days } = read.ok ? read.value : (read.rest ?? {});
  if (!read.ok || !steps.ok) return { ok: false, problem: [...(read.ok ? [] : read.problem), ...(steps.ok ? [] : steps.problem)], rest: { every: values.every as PeriodKind, ...(note === undefined ? {} : { basisNote: note }), ...(days == null ? {} : { dueDays: days }) } };
  const { basisNote, dueDays, baselineValue, baselineNumerator, baselineDenominator, baselineOn, baselineNote, targetValue, targetOn, targetNote } = read.value;
  const noBaseline = blank(values.baselineValue, values.baselineNumerator, values.baselineDenominator, values.baselineOn, values.baselineNote);
  const noTarget = blank(values.targetValue, values.targetOn, values.targetNote);
  if (!noTarget && targetValue === null) return fail([{ path: 'targetValue', message: 'Enter the target' }]);
  return ok({
    basisNote, every: values.every as PeriodKind, dueDays: dueDays ?? 30,
    baseline: noBaseline ? null : { value: baselineValue, numerator: baselineNumerator, denominator: baselineDenominator, on: baselineOn, note: baselineNote },
    targets: steps.value.map(({ period, value }) => ({ period, value })),
    target: noTarget || targetValue === null ? null : { value: targetValue, on: targetOn, note: targetNote },
  });
}
