import { isBlank } from './blank.ts';
import { checkOrder } from './dateOrder.ts';
import type { PartialDate } from './partialDate.ts';
import { type Period, periodCode, periodKinds, periodName } from './period.ts';
import type { Issue } from './problem.ts';
import { slug } from './text.ts';

/** Who is counted. */
export const bases = ['children', 'young people', 'families', 'parents and carers', 'staff', 'carers', 'other'] as const;
export type Basis = (typeof bases)[number];

type Maybe<T> = T | null | undefined;

interface MeasureInput {
  readonly basis?: Maybe<Basis>;
  readonly basisNote?: Maybe<string>;
  readonly every?: Maybe<string>;
  readonly baseline?: Maybe<{
    readonly value?: Maybe<number>; readonly numerator?: Maybe<number>; readonly denominator?: Maybe<number>; readonly on?: Maybe<PartialDate>;
  }>;
  readonly target?: Maybe<{ readonly on?: Maybe<PartialDate> }>;
  readonly targets?: Maybe<readonly { readonly period: Period }[]>;
}

const known = (x: Maybe<number>): boolean => x !== null && x !== undefined;

function checkBaseline({ baseline }: MeasureInput): readonly Issue[] {
  if (!baseline || (known(baseline.numerator) && known(baseline.denominator))) return [];
  if (known(baseline.numerator)) return [{ path: 'baseline.denominator', message: 'Enter what the baseline is out of' }];
  if (known(baseline.denominator)) return [{ path: 'baseline.numerator', message: 'Enter how many of them the baseline counts' }];
  return known(baseline.value) ? [] : [{ path: 'baseline.value', message: 'Enter the baseline' }];
}

function checkTargets({ targets }: MeasureInput): readonly Issue[] {
  const codes = (targets ?? []).map(({ period }) => periodCode(period));
  return (targets ?? []).flatMap(({ period }, place) => (codes.indexOf(periodCode(period)) < place
    ? [{ path: `targets.${place}.period`, message: `There is already a target for ${periodName(period)}` }] : []));
}

/** A measure as a project takes it on: who is counted, how often, from which baseline to which target by when. */
export function checkMeasure(measure: MeasureInput): readonly Issue[] {
  const { basis, basisNote, every, baseline, target } = measure;
  return [
    ...(basis === 'other' && isBlank(basisNote) ? [{ path: 'basisNote', message: 'Enter who is counted' }] : []),
    ...(every && !periodKinds.some(kind => kind === every) ? [{ path: 'every', message: 'Select how often a figure is expected' }] : []),
    ...checkBaseline(measure),
    ...checkOrder(baseline?.on, target?.on, { path: 'target.on', what: 'Target date', when: 'when the baseline was taken' }),
    ...checkTargets(measure),
  ];
}

/** 'ealing-brighter-futures-sdq-mean', and from the second of its kind on '-2'. */
export const measureReference = (projectReference: string, indicatorKey: string, n: number): string => {
  const number = n > 1 ? `-${n}` : '';
  return `${slug(`${projectReference} ${indicatorKey}`, 120 - number.length)}${number}`;
};
