import type { MeasureDetail, ObservationShown } from '../../shared/contract/outcomes.ts';
import type { AnswerOf, ReplyOf, RequestOf } from '../../shared/contract/index.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { TestFile } from './testFile.ts';

/** Hertfordshire's second grant and its five councils. */
export const herts = 'herts-family-safeguarding-r2';
export const councils = {
  hertfordshire: 'E10000015', bracknellForest: 'E06000036', luton: 'E06000032', peterborough: 'E06000031', westBerkshire: 'E06000037',
} as const;

/** January to March 2019, and the quarters before it. */
export const quarter = (start = '2019-01-01') => ({ kind: 'financial-quarter', start }) as const;

/** Looked-after children with three or more placements: a share, lower is better. */
export const addMeasure = (tracker: TestFile, given: Partial<RequestOf<'measures.add'>> = {}): Promise<AnswerOf<'measures.add'>> =>
  tracker.get('measures.add', { project: herts, indicator: 'placement_moves_3plus', basis: 'children', every: 'financial-quarter', ...given });

type Figure = Omit<RequestOf<'observations.record'>, 'measure' | 'period'> & { readonly period?: RequestOf<'observations.record'>['period'] };

export const record = (tracker: TestFile, { reference }: Pick<MeasureDetail, 'reference'>, figure: Figure, as?: Actor): Promise<ReplyOf<'observations.record'>> =>
  tracker.ask('observations.record', { measure: reference, period: quarter(), ...figure }, as === undefined ? {} : { as });

/** The figure as recorded, where it must be. */
export async function recorded(tracker: TestFile, measure: Pick<MeasureDetail, 'reference'>, figure: Figure): Promise<ObservationShown> {
  const reply = await record(tracker, measure, figure);
  if (!reply.ok) throw new Error(`${reply.problem.message} ${JSON.stringify(reply.problem.where ?? [])}`);
  return reply.value;
}

export const detail = (tracker: TestFile, { reference }: Pick<MeasureDetail, 'reference'>): Promise<MeasureDetail> => tracker.get('measures.get', { measure: reference });
