import type { Shorthand } from '../../../../shared/domain/shorthand.ts';
import type { Place } from './places.ts';

/** Numerator and denominator, or what stands instead. */
export type Pinned = readonly [numerator: number, denominator: number] | Shorthand;

const key = (measure: string, place: Place, start: string): string => `${measure}|${place}|${start}`;
const herts = (indicator: string): string => `herts-family-safeguarding-r2-${indicator}`;
const quarters = ['2017-04-01', '2017-07-01', '2017-10-01', '2018-01-01', '2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01'] as const;

/** Three or more placements, as the councils first reported them: every move counted, respite too. */
const placements: Readonly<Partial<Record<Place, readonly Pinned[]>>> = {
  hertfordshire: [[31, 241], [31, 243], [30, 244], [31, 246], [33, 247], [32, 248], [32, 249], [28, 250]],
  bracknellForest: [[8, 60], [8, 61], [7, 61], [8, 62], [9, 62], [8, 63], [8, 63], [9, 64]],
  luton: ['z', 'z', [17, 118], [17, 120], [18, 121], [18, 122], [17, 124]],
  peterborough: [[7, 63], 'c', [7, 64], 'x', [9, 66], [8, 68], [9, 67], [9, 69]],
  westBerkshire: [[8, 58], [8, 60], [7, 61], [8, 60], [9, 61], [8, 62], [9, 62], [9, 63]],
};

/** The same counted again from 1 April 2018, respite of seven days or less left out. Hertfordshire's last came after the recount. */
export const recounted: Readonly<Partial<Record<Place, readonly (readonly [start: string, numerator: number])[]>>> = {
  hertfordshire: [['2018-04-01', 27], ['2018-07-01', 26], ['2018-10-01', 27]],
  bracknellForest: [['2018-04-01', 7], ['2018-07-01', 6], ['2018-10-01', 7], ['2019-01-01', 7]],
  luton: [['2018-04-01', 14], ['2018-07-01', 14], ['2018-10-01', 14]],
  peterborough: [['2018-04-01', 7], ['2018-07-01', 6], ['2018-10-01', 7], ['2019-01-01', 7]],
  westBerkshire: [['2018-04-01', 7], ['2018-07-01', 7], ['2018-10-01', 7], ['2019-01-01', 7]],
};

/** A figure that came after the recount of 10 May 2019, and so under the second definition. */
export const reportedAfterRecount = (measure: string, place: Place, start: string): boolean =>
  measure === herts('placement-moves-3plus') && place === 'hertfordshire' && start === '2019-01-01';

/** Peterborough's year before it joined, reported when it did. */
export const peterboroughBefore: readonly (readonly [start: string, numerator: number, denominator: number])[] = [
  ['2016-04-01', 8, 58], ['2016-07-01', 9, 61], ['2016-10-01', 8, 60], ['2017-01-01', 8, 62],
];

type Last = readonly [indicator: string, start: string, figures: Readonly<Partial<Record<Place, Pinned>>>];

const lasts: readonly Last[] = [
  ['sdq-change-project', '2018-10-01', { hertfordshire: [-57, 40], bracknellForest: [-19, 14], peterborough: [-31, 22], westBerkshire: [-19, 14] }],
  ['cpp-repeat', '2019-01-01', { hertfordshire: [45, 262], bracknellForest: [8, 47], peterborough: [24, 138], westBerkshire: [9, 53] }],
  ['persistent-absence-cin', '2018-10-01', { hertfordshire: [82, 262], bracknellForest: [14, 47], peterborough: [45, 138], westBerkshire: [17, 53] }],
  ['sv-parents-respected', '2017-10-01', { hertfordshire: 'c', bracknellForest: 'c', luton: 'c', peterborough: 'c', westBerkshire: 'c' }],
  ['sv-parents-respected', '2018-10-01', { hertfordshire: [26, 32], bracknellForest: [6, 7], peterborough: [13, 16], westBerkshire: [7, 9] }],
];

const pinned: ReadonlyMap<string, Pinned> = new Map([
  ...Object.entries(placements).flatMap(([place, figures]) =>
    figures.map((figure, index): [string, Pinned] => [key(herts('placement-moves-3plus'), place as Place, quarters[index] ?? ''), figure])),
  ...lasts.flatMap(([indicator, start, figures]) =>
    Object.entries(figures).map(([place, figure]): [string, Pinned] => [key(herts(indicator), place as Place, start), figure])),
]);

/** A figure of the story that is told in words elsewhere, and so is not left to chance. */
export const pinnedFigure = (measure: string, place: Place, start: string): Pinned | undefined => pinned.get(key(measure, place, start));

type Missing = 'x' | 'z' | 'late';

/** Returns that did not come (x), were not due yet (z) or are late, whole: by project, council and last day of the period. */
const returns: Readonly<Record<string, Missing>> = {
  'herts-family-safeguarding-r2|luton|2017-06-30': 'z',
  'herts-family-safeguarding-r2|luton|2017-09-30': 'z',
  'herts-family-safeguarding-r2|luton|2019-03-31': 'late',
  'herts-family-safeguarding-r2|peterborough|2018-03-31': 'x',
  'hampshire-iow|isleOfWight|2018-09-30': 'x',
  'bradford-b-positive|bradford|2017-12-31': 'x',
  'newham-newday|newham|2018-09-30': 'x',
  'warwickshire-house-project|doncaster|2017-09-30': 'z',
  'warwickshire-house-project|doncaster|2017-12-31': 'z',
  'warwickshire-house-project|rotherham|2018-12-31': 'x',
  'lifelong-links|coventry|2017-06-30': 'z',
  'lifelong-links|coventry|2017-09-30': 'z',
  'lifelong-links|coventry|2017-12-31': 'z',
  'lifelong-links|southwark|2018-06-30': 'x',
};

export const missingReturn = (project: string, place: Place, end: string): Missing | undefined => returns[`${project}|${place}|${end}`];
