import type { PlantRows } from './plant.ts';

/** How large a made-up national file is. Size 1: 100 projects, 150 councils, 320,000 observations. */
export interface NationalSize {
  readonly projects: number;
  readonly measuresEach: number;
  readonly councilsEach: number;
  readonly quarters: number;
}

export const national: NationalSize = { projects: 100, measuresEach: 8, councilsEach: 20, quarters: 20 };
export const tenth: NationalSize = { ...national, projects: 10 };
export const tenfold: NationalSize = { ...national, projects: 1000 };

export const observationsIn = (size: NationalSize): number => size.projects * size.measuresEach * size.councilsEach * size.quarters;

/** A small repeatable source of numbers from 0 up to 1, so that two runs measure the same file (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const quarterStart = (index: number): string => `${2014 + Math.floor((index + 1) / 4)}-${['01', '04', '07', '10'][(index + 1) % 4] ?? '01'}-01`;

interface Council {
  readonly organisation_id: string;
  readonly code: string;
}
interface Indicator {
  readonly id: string;
  readonly versionId: string;
  readonly key: string;
}

/** Projects with their awards, councils and measures: one change. */
export async function plantProjects(plant: PlantRows, size: NationalSize, councils: readonly Council[], indicators: readonly Indicator[], programmeId: string): Promise<void> {
  const random = numbers(size.projects);
  const p = (i: number): string => `bench-project-${i}`;
  await plant('project', Array.from({ length: size.projects }, (_, i) => ({
    id: p(i), programme_id: programmeId, round_id: null, reference: p(i), title: `Project ${i}`, kind: 'grant' as const, lifecycle: 'in delivery' as const,
    lifecycle_reason: null, stage: null, theme: `Theme ${i % 8}`, reform_area: null, model: null, starts_on: '2014-10', ends_on: null, evaluator: null,
    follows_id: null, note: null, illustrative: 1 as const,
  })));
  await plant('participation', Array.from({ length: size.projects * size.councilsEach }, (_, n) => {
    const [i, c] = [Math.floor(n / size.councilsEach), n % size.councilsEach];
    const council = councilOf(councils, i, c);
    return {
      id: `bench-participation-${n}`, project_id: p(i), organisation_id: council.organisation_id, council_code: council.code,
      role: c === 0 ? 'lead' as const : 'partner' as const, planned_joined_on: null, joined_on: '2014-10', planned_left_on: null, left_on: null, note: null, illustrative: 1 as const,
    };
  }));
  await plant('award', Array.from({ length: size.projects }, (_, i) => ({ id: `bench-award-${i}`, project_id: p(i), reference: `${p(i)}-award`, note: null })));
  await plant('award_figure', Array.from({ length: size.projects }, (_, i) => ({
    id: `bench-award-figure-${i}`, award_id: `bench-award-${i}`, kind: 'agreed' as const, amount_pence: 50_000_000 + Math.floor(random() * 1_000_000_000),
    dated: '2014-11', adopted: 1 as const, note: null, illustrative: 1 as const,
  })));
  await plant('measure', Array.from({ length: size.projects * size.measuresEach }, (_, n) => {
    const i = Math.floor(n / size.measuresEach);
    const indicator = indicators[n % indicators.length];
    if (indicator === undefined) throw new Error('The indicator library is empty');
    return {
      id: `bench-measure-${n}`, project_id: p(i), indicator_id: indicator.id, indicator_version_id: indicator.versionId, reference: `${p(i)}.${indicator.key}.${n}`,
      basis: 'children' as const, basis_note: null, every: 'financial-quarter' as const, due_days: 30, baseline_value: null, baseline_numerator: 12, baseline_denominator: 100,
      baseline_on: '2014-09-30', baseline_note: null, baseline_source_id: null, target_value: 5 + Math.floor(random() * 20), target_on: '2019-03-31', target_note: null, illustrative: 1 as const,
    };
  }));
}

/** Councils follow one another round the register, so that each of 150 has figures in many projects. */
const councilOf = (councils: readonly Council[], project: number, place: number): Council => {
  const council = councils[(project * 7 + place) % Math.min(150, councils.length)];
  if (council === undefined) throw new Error('The register is empty');
  return council;
};

/** One quarter's figures of every measure and council: one change. Every fiftieth figure is suppressed. */
export async function plantQuarter(plant: PlantRows, size: NationalSize, councils: readonly Council[], indicators: readonly Indicator[], quarter: number): Promise<void> {
  const random = numbers(1000 + quarter);
  const series = size.measuresEach * size.councilsEach;
  await plant('observation', Array.from({ length: size.projects * series }, (_, n) => {
    const i = Math.floor(n / series);
    const m = Math.floor(n / size.councilsEach);
    const council = councilOf(councils, i, n % size.councilsEach);
    const indicator = indicators[m % indicators.length];
    const denominator = 40 + Math.floor(random() * 200);
    const suppressed = n % 50 === quarter;
    return {
      id: `bench-observation-${quarter}-${n}`, measure_id: `bench-measure-${m}`, organisation_id: council.organisation_id, council_code: council.code,
      period_kind: 'financial-quarter' as const, period_start: quarterStart(quarter), breakdown: '', value: null,
      numerator: suppressed ? null : Math.floor(random() * 0.3 * denominator), denominator: suppressed ? null : denominator, shorthand: suppressed ? 'c' as const : null,
      markers: '', status: 'recorded' as const, indicator_version_id: indicator?.versionId ?? '', source_id: null, note: null, illustrative: 1 as const,
    };
  }));
}
