import { costCategoryId } from '../../electron/core/reference/costCategories.ts';
import { numbers, type NationalSize } from './national.ts';
import type { PlantRows } from './plant.ts';

const costs = ['staff', 'services', 'premises', 'training', 'overheads'] as const;
const quarters = ['2016-04-01', '2016-07-01', '2016-10-01', '2017-01-01', '2017-04-01', '2017-07-01', '2017-10-01', '2018-01-01', '2018-04-01', '2018-07-01'] as const;

/** How many lines of money a file of this size has: 10,000 in the national one. */
export const fundingLinesIn = (size: NationalSize): number => size.projects * quarters.length * costs.length * 2;

/** Each award's profile and spending by quarter and cost line: one change. */
export async function plantFunding(plant: PlantRows, size: NationalSize): Promise<void> {
  const random = numbers(7 + size.projects);
  const awards = Array.from({ length: size.projects }, (_, i) => `bench-award-${i}`);
  await plant('award_kept', awards.flatMap((award) => (['payments', 'actuals', 'forecasts'] as const).map((what) => (
    { id: `${award}-${what}`, award_id: award, what, kept_from: quarters[0], illustrative: 1 as const }))));
  const lines = awards.flatMap((award) => quarters.flatMap((quarter) => costs.map((cost) => (
    { id: `${award}-${quarter}-${cost}`, award_id: award, quarter, category_id: costCategoryId(cost), organisation_id: null, pence: 100_000 + Math.floor(random() * 400_000), illustrative: 1 as const }))));
  await plant('profile_line', lines);
  await plant('spend', lines.map((line) => ({ ...line, kind: 'actual' as const, corrects: null, provisional: 0 as const, reason: null, pence: Math.floor(line.pence * (0.8 + random() * 0.4)) })));
}
