import { fixedId } from './ids.ts';
import type { RowOf, RowSet } from './rowSet.ts';

type Step = readonly [name: string, meaning: string, tone: RowOf<'rating_step'>['tone']];

const green: Step = ['Green', 'No concern', 'green'];
const amberGreen: Step = ['Amber-green', 'Some concern, in hand', 'teal'];
const amberRed: Step = ['Amber-red', 'Serious concern, action needed now', 'orange'];
const red: Step = ['Red', 'Grave concern, a decision needed', 'red'];

/** Programmes rate in four steps or in five; which one a rating was made on stays with it. */
const scales: readonly { readonly key: string; readonly name: string; readonly steps: readonly Step[] }[] = [
  { key: 'four-step', name: 'Four steps', steps: [green, amberGreen, amberRed, red] },
  { key: 'five-step', name: 'Five steps', steps: [green, amberGreen, ['Amber', 'Concern, watched closely', 'purple'], amberRed, red] },
];

export const ratingStepId = (scale: string, position: number): string => fixedId('rating-step', `${scale}/${position}`);

/** The scales every new file starts with, best step first. */
export const ratingScaleRows = (): RowSet => ({
  rating_scale: scales.map(({ key, name }, index) => ({ id: fixedId('rating-scale', key), key, name, position: index + 1 })),
  rating_step: scales.flatMap(({ key, steps }) => steps.map(([name, meaning, tone], index) =>
    ({ id: ratingStepId(key, index + 1), scale_id: fixedId('rating-scale', key), position: index + 1, name, meaning, tone }))),
});
