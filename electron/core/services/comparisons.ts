import type { ComparedFigure, Comparison } from '../../../shared/contract/indicatorPages.ts';
import { compare } from '../../../shared/domain/exact.ts';
import { exactFigure, figureValue, type Polarity } from '../../../shared/domain/indicator.ts';
import { notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { MeasureTargetRow } from '../db/rows/measure.ts';
import { figuresOfMeasures, type CouncilFigureRow } from '../repositories/councilFigures.ts';
import { listCouncilCodes } from '../repositories/councils.ts';
import type { IndicatorRecord } from '../repositories/indicators.ts';
import { findMeasure, listMeasures, listMembers, listTargets, type MeasureRecord } from '../repositories/measures.ts';
import { englandByIndicator } from '../repositories/nationalFigures.ts';
import { indicatorOf, noMeasure } from './measures.ts';
import { publishedBy, versionOf } from './measureShown.ts';
import { latestRow, measureUse, periodOfRow } from './measureUse.ts';
import { answer, type ServicesOf } from './service.ts';

export const noIndicator = (key: string): Problem => notFound('indicator', `The library has no measure called ${key}`);

interface Register {
  readonly code: string;
  readonly shortName: string;
  readonly region: string;
}

async function byOrganisation(db: Reader, today: string): Promise<ReadonlyMap<string, Register>> {
  const codes = await listCouncilCodes(db);
  const inForce = ({ valid_from, valid_to }: (typeof codes)[number]): boolean => valid_from <= today && (valid_to === null || valid_to >= today);
  // What is in force comes last and stays.
  return new Map(codes.toSorted((a, b) => Number(inForce(a)) - Number(inForce(b))).map((row) => [row.organisation_id, { code: row.code, shortName: row.short_name, region: row.region_name }]));
}

interface Read {
  readonly indicator: IndicatorRecord;
  readonly councils: ReadonlyMap<string, Register>;
  readonly figures: ReadonlyMap<string, readonly CouncilFigureRow[]>;
  readonly members: ReadonlyMap<string, readonly { readonly organisation_id: string }[]>;
  readonly targets: ReadonlyMap<string, readonly MeasureTargetRow[]>;
}

const wholeProject = '';

function rowOf({ indicator, councils, targets }: Read, row: MeasureRecord, organisation: string, figures: readonly CouncilFigureRow[]): ComparedFigure {
  const latest = latestRow(figures);
  const { kind, multiplier } = indicator.shown;
  const period = latest === null ? null : periodOfRow(latest);
  const found = councils.get(organisation);
  return {
    ...measureUse({ row, indicator, targets: targets.get(row.id) ?? [], latest: latest === null || period === null ? null : { ...latest, period }, illustrative: figures.some(({ illustrative }) => illustrative === 1) }),
    council: organisation === wholeProject ? null : { code: latest?.council_code ?? found?.code ?? organisation, shortName: found?.shortName ?? organisation, region: found?.region ?? null },
    ...(latest === null ? { value: null, shorthand: null } : figureValue(kind, multiplier, latest)),
    numerator: latest?.numerator ?? null,
    denominator: latest?.denominator ?? null,
    period,
    version: versionOf(indicator, latest?.indicator_version_id ?? row.indicator_version_id).version,
    markers: latest?.markers ?? '',
  };
}

/** A row for each council that gave a figure or takes part; for a figure of the whole project, one of its own. */
function rowsOf(read: Read, row: MeasureRecord): readonly ComparedFigure[] {
  const given = Map.groupBy(read.figures.get(row.id) ?? [], ({ organisation_id }) => organisation_id ?? wholeProject);
  const onlyWhole = given.size === 1 && given.has(wholeProject);
  const members = onlyWhole ? [] : (read.members.get(row.project_id) ?? []).map(({ organisation_id }) => organisation_id);
  return [...new Set([...given.keys(), ...members])].map((organisation) => rowOf(read, row, organisation, given.get(organisation) ?? []));
}

const worstIsHigh = (polarity: Polarity): boolean => polarity !== 'higher-better';
const nameOf = ({ council, project }: ComparedFigure): string => council?.shortName ?? project.name;

/** By the unrounded figure, what is not known last. */
function worstFirst(rows: readonly ComparedFigure[], { kind, multiplier, polarity }: IndicatorRecord['shown']): readonly ComparedFigure[] {
  const turn = worstIsHigh(polarity) ? -1 : 1;
  return rows.map((row) => ({ row, exact: exactFigure(kind, multiplier, row) })).toSorted((a, b) => {
    if (a.exact === null || b.exact === null) return Number(a.exact === null) - Number(b.exact === null) || nameOf(a.row).localeCompare(nameOf(b.row), 'en-GB');
    return turn * compare(a.exact, b.exact) || nameOf(a.row).localeCompare(nameOf(b.row), 'en-GB');
  }).map(({ row }) => row);
}

async function comparison(db: Reader, indicator: IndicatorRecord, measures: readonly MeasureRecord[], today: string): Promise<Comparison> {
  const ids = measures.map(({ id }) => id);
  const read: Read = {
    indicator,
    councils: await byOrganisation(db, today),
    figures: Map.groupBy(await figuresOfMeasures(db, ids, today), ({ measure_id }) => measure_id),
    members: Map.groupBy(await listMembers(db, [...new Set(measures.map(({ project_id }) => project_id))]), ({ project_id }) => project_id),
    targets: Map.groupBy(await listTargets(db, ids), ({ measure_id }) => measure_id),
  };
  const england = publishedBy((await englandByIndicator(db, [indicator.id])).get(indicator.id) ?? [], today).at(-1);
  return { indicator: indicator.shown, rows: worstFirst(measures.flatMap((row) => rowsOf(read, row)), indicator.shown), england: england ?? null };
}

export const comparisonServices = {
  'indicators.compare': async (deps, request) =>
    deps.read(async (db) => {
      const indicator = await indicatorOf(db, ({ shown }) => shown.key === request.indicator);
      if (indicator === null) return fail(noIndicator(request.indicator));
      return answer(await comparison(db, indicator, await listMeasures(db, { indicatorId: indicator.id }), deps.today));
    }),

  'measures.compare': async (deps, { measure }) =>
    deps.read(async (db) => {
      const row = await findMeasure(db, measure);
      const indicator = row === null ? null : await indicatorOf(db, ({ id }) => id === row.indicator_id);
      if (row === null || indicator === null) return fail(noMeasure(measure));
      return answer(await comparison(db, indicator, await listMeasures(db, { measureId: row.id }), deps.today));
    }),
} satisfies ServicesOf<'indicators.compare' | 'measures.compare'>;
