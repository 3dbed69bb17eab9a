import type { IndicatorUse, OutcomeTree, TreeIndicator } from '../../../shared/contract/indicatorPages.ts';
import { fail } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { readFramework } from '../repositories/frameworks.ts';
import { listIndicators, type IndicatorRecord } from '../repositories/indicators.ts';
import { findMeasure, listMeasures } from '../repositories/measures.ts';
import { indicatorNotes, sourcesOfFigures, sourcesOfSeries } from '../repositories/measureSources.ts';
import { england, englandByIndicator } from '../repositories/nationalFigures.ts';
import { noIndicator } from './comparisons.ts';
import { indicatorOf, noMeasure } from './measures.ts';
import { publishedBy, versionOf } from './measureShown.ts';
import { measureStates, type MeasureState } from './measureStates.ts';
import { answer, type ServicesOf } from './service.ts';
import { sourceOf } from './shown.ts';

const useOf = ({ reference, project, state, latest, illustrative }: MeasureState): TreeIndicator['uses'][number] => ({ measure: reference, project, state, latest, illustrative });

const inTree = ({ shown: { key, name, unit, decimals, polarity } }: IndicatorRecord, uses: readonly MeasureState[]): TreeIndicator =>
  ({ key, name, unit, decimals, polarity, uses: uses.map(useOf) });

async function tree(db: Reader, deps: Pick<Deps, 'file' | 'today'>): Promise<OutcomeTree> {
  const { name, outcomes } = await readFramework(db);
  const indicators = await listIndicators(db);
  const uses = Map.groupBy(await measureStates(db, deps), ({ indicator }) => indicator.key);
  const shown = (all: readonly IndicatorRecord[]): readonly TreeIndicator[] => all.map((each) => inTree(each, uses.get(each.shown.key) ?? []));
  const serving = (outcome: string, aim: number) => ({ shown: each }: IndicatorRecord): boolean => each.outcome?.key === outcome && each.aim?.number === aim;
  const known = new Set(outcomes.map(({ key }) => key));
  return {
    name,
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      aims: outcome.aims.map((aim) => ({ ...aim, indicators: shown(indicators.filter(serving(outcome.key, aim.number))) })),
    })),
    others: shown(indicators.filter(({ shown: each }) => each.outcome === null || each.aim === null || !known.has(each.outcome.key))),
  };
}

/** Every project that uses an indicator, and how it stands there. */
async function usesOf(db: Reader, indicator: IndicatorRecord, deps: Pick<Deps, 'file' | 'today'>): Promise<readonly IndicatorUse[]> {
  const states = new Map((await measureStates(db, deps)).map((state) => [state.reference, state]));
  return (await listMeasures(db, { indicatorId: indicator.id })).flatMap((row) => {
    const state = states.get(row.reference);
    if (state === undefined) return [];
    const { target, judgedBy, latest, illustrative } = state;
    return [{
      measure: row.reference, project: state.project, indicator: indicator.shown, basis: row.basis, basisNote: row.basis_note,
      version: versionOf(indicator, row.indicator_version_id).version, state: state.state, target, judgedBy, latest, illustrative,
    }];
  });
}

export const indicatorServices = {
  'outcomes.tree': async (deps) => answer(await deps.read((db) => tree(db, deps))),

  'indicators.get': async (deps, request) =>
    deps.read(async (db) => {
      const indicator = await indicatorOf(db, ({ shown }) => shown.key === request.indicator);
      if (indicator === null) return fail(noIndicator(request.indicator));
      const { modernEquivalent, source } = await indicatorNotes(db, indicator.id);
      return answer({
        indicator: indicator.shown,
        modernEquivalent,
        source: source === null ? null : sourceOf(source),
        uses: await usesOf(db, indicator, deps),
        england: publishedBy((await englandByIndicator(db, [indicator.id])).get(indicator.id) ?? [], deps.today),
        englandSources: (await sourcesOfSeries(db, indicator.id, england)).map(sourceOf),
      });
    }),

  'measures.sources': async (deps, { measure }) =>
    deps.read(async (db) => {
      const row = await findMeasure(db, measure);
      if (row === null) return fail(noMeasure(measure));
      const cited = Map.groupBy(await sourcesOfFigures(db, row.id), ({ id }) => id);
      const { source } = await indicatorNotes(db, row.indicator_id);
      return answer({
        figures: [...cited.values()].flatMap((rows) => rows.slice(0, 1).map((first) => ({ source: sourceOf(first), observations: rows.map(({ observation }) => observation) }))),
        england: (await sourcesOfSeries(db, row.indicator_id, england)).map(sourceOf),
        indicator: source === null ? null : sourceOf(source),
      });
    }),
} satisfies ServicesOf<'outcomes.tree' | 'indicators.get' | 'measures.sources'>;
