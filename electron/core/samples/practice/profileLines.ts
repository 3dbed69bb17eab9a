import { costCategoryId } from '../../reference/costCategories.ts';
import { fixedId } from '../../reference/ids.ts';
import { awardId, organisationId } from '../projects.ts';
import { places } from './places.ts';
import type { Patch, Step } from './step.ts';

const house = 'warwickshire-house-project';
const madeUp = { illustrative: 1 } as const;
const keyed = (noun: string, ...key: readonly (string | number)[]): string => fixedId(noun, ['practice', ...key].join('/'));

/** What of the award of £3,700,000 is each council's from the last year on, in pounds. */
const sharesOf = { warwickshire: 1_200_000, islington: 700_000, oxfordshire: 650_000, rotherham: 625_000, doncaster: 525_000 } as const;
type Council = keyof typeof sharesOf;

/** The last year of the profile, in thousands of pounds: staff and premises of each council. `nth` is the quarter in the plan. */
const lastYear: readonly { readonly nth: number; readonly quarter: string; readonly of: Readonly<Record<Council, readonly [staff: number, premises: number]>> }[] = [
  { nth: 8, quarter: '2019-04-01', of: { warwickshire: [60, 45], islington: [40, 25], oxfordshire: [35, 20], rotherham: [35, 20], doncaster: [30, 20] } },
  { nth: 9, quarter: '2019-07-01', of: { warwickshire: [60, 40], islington: [40, 25], oxfordshire: [35, 20], rotherham: [35, 20], doncaster: [30, 15] } },
  { nth: 10, quarter: '2019-10-01', of: { warwickshire: [60, 35], islington: [40, 20], oxfordshire: [35, 20], rotherham: [35, 20], doncaster: [30, 15] } },
  { nth: 11, quarter: '2020-01-01', of: { warwickshire: [55, 35], islington: [40, 20], oxfordshire: [35, 20], rotherham: [30, 20], doncaster: [30, 15] } },
];
const councils = Object.keys(sharesOf) as Council[];
const lines = ['staff', 'premises'] as const;

/** An award shared among five councils, its last year profiled by cost category and council. */
export const profileLineSteps: readonly Step[] = [
  {
    at: '2019-05-07T11:20:00.000Z', by: 'officer2', operation: 'shares.set',
    adds: { award_share: councils.map((council) => ({ id: keyed('award-share', house, council, '2019-04-01'), award_id: awardId(house), organisation_id: organisationId(places[council]), pence: sharesOf[council] * 100, from_on: '2019-04-01', to_on: null, ...madeUp })) },
  },
  {
    at: '2019-05-07T11:50:00.000Z', by: 'officer2', operation: 'profile.set', reason: 'The last year is agreed by council and cost category',
    // What stood for the whole quarter becomes the first of its parts.
    changes: lastYear.map(({ nth, of }): Patch => ({
      table: 'profile_line', id: keyed('profile-line', house, nth),
      set: { category_id: costCategoryId('staff'), organisation_id: organisationId(places.warwickshire), pence: of.warwickshire[0] * 100_000 },
    })),
    adds: {
      profile_line: lastYear.flatMap(({ quarter, of }) => councils.flatMap((council) => lines.flatMap((line, place) => (council === 'warwickshire' && line === 'staff' ? [] : [{
        id: keyed('profile-line', house, quarter, council, line), award_id: awardId(house), quarter, category_id: costCategoryId(line), organisation_id: organisationId(places[council]), pence: of[council][place as 0 | 1] * 100_000, ...madeUp,
      }])))),
    },
  },
];
