import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatPartial, formatPartialShort, lastDay } from '../../../shared/domain/partialDate.ts';
import { periodEnd, periodName, periodShort } from '../../../shared/domain/period.ts';
import { lowerFirst } from '../../../shared/domain/words.ts';
import { shortFigure } from '../../format/measure.ts';
import type { MeasureView } from './measureView.ts';

const sides = { 'higher-better': ' or higher', 'lower-better': ' or lower', neutral: '' } as const;

/** '11% or lower' */
export const targetText = ({ indicator }: Pick<MeasureDetail, 'indicator'>, value: number): string => `${shortFigure(indicator, value)}${sides[indicator.polarity]}`;

/** The name inside a sentence: 'all 5 councils', 'Peterborough'. */
export const nameInWords = ({ name, whose }: Pick<MeasureView, 'name' | 'whose'>): string => (whose.kind === 'council' ? name : lowerFirst(name));

/** What the end of the target's line says, and by when: its last step, or the target by the end where that is later. */
export function endOfTarget({ indicator, target, targets }: Pick<MeasureDetail, 'indicator' | 'target' | 'targets'>): { readonly text: string; readonly by: string | null } {
  const last = targets.at(-1);
  const byStep = last === undefined ? null : periodEnd(last.period);
  if (last !== undefined && byStep !== null && (target === null || target.on === null || lastDay(target.on) <= byStep)) return { text: `Target ${shortFigure(indicator, last.value)}`, by: `by ${formatDateShort(byStep)}` };
  if (target === null) return { text: '', by: null };
  return { text: `Target ${shortFigure(indicator, target.value)}`, by: target.on === null ? null : `by ${formatPartialShort(target.on)}` };
}

/** 'for April 2018 to March 2019' of a step, 'by 31 March 2020' of the target by the end. */
export function targetWhen({ target }: Pick<MeasureDetail, 'target'>, judgedBy: NonNullable<MeasureView['judgedBy']>): string {
  if (judgedBy.period !== null) return ` for ${periodName(judgedBy.period)}`;
  return target?.on == null ? '' : ` by ${formatPartial(target.on)}`;
}

/** The finding, as the head of the picture: 'Peterborough meets its target'. */
export function findingOf({ name, whose, latest, state }: MeasureView, { indicator }: Pick<MeasureDetail, 'indicator'>): string {
  const many = whose.kind === 'all' && name !== 'All together';
  if (latest === null || state === 'no figure yet') return `${name}: no figure yet`;
  if (state === 'target met') return many ? `${name} together meet the target` : `${name} meets its target`;
  if (state === 'target not met') return many ? `${name} together do not meet the target` : `${name} does not meet its target`;
  return latest.value === null ? `${name}: figures by council` : `${name} ${many ? 'together stand' : 'stands'} at ${shortFigure(indicator, latest.value)}`;
}

/** The kind of chart, what it shows and the finding, for those who do not see it. */
export const altOf = (view: MeasureView, measure: Pick<MeasureDetail, 'indicator'>, withEngland: boolean): string =>
  `Line: ${measure.indicator.name}, ${nameInWords(view)}${withEngland ? ', with England' : ''}. ${findingOf(view, measure)}${view.latest?.value == null ? '' : `, ${shortFigure(measure.indicator, view.latest.value)} in ${periodShort(view.latest.period)}`}.`;
