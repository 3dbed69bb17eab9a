import type { CouncilFigure, Together } from '../../../shared/contract/councilPages.ts';
import { combineFigures, figureValue, needsParts, type Figure } from '../../../shared/domain/indicator.ts';
import { tookPart } from '../../../shared/domain/series.ts';
import type { Reader } from '../db/database.ts';
import { figuresFrom, figuresOfOrganisation, type CouncilFigureRow } from '../repositories/councilFigures.ts';
import { listCouncilCodes } from '../repositories/councils.ts';
import { listIndicators } from '../repositories/indicators.ts';
import { listMeasures, listMembers, listTargets, type MeasureRecord, type MemberRecord } from '../repositories/measures.ts';
import { england, publishedByIndicator } from '../repositories/nationalFigures.ts';
import { asMember, publishedBy, versionOf } from './measureShown.ts';
import { isKnown, latestRow, measureUse, periodOfRow } from './measureUse.ts';

/** Whose figures these are, and where. */
interface Council {
  readonly code: string;
  readonly organisationId: string;
  readonly regionCode: string;
}

/** Two measures count alike where indicator and people counted are the same. */
const alikeKey = ({ indicator_id, basis, basis_note }: MeasureRecord): string => [indicator_id, basis, basis_note ?? ''].join('\n');

const unknown: Figure = { value: null, numerator: null, denominator: null, shorthand: null };

interface Others {
  readonly measures: ReadonlyMap<string, readonly MeasureRecord[]>;
  /** By the start of the period, then by measure. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, readonly CouncilFigureRow[]>>;
  readonly members: ReadonlyMap<string, readonly MemberRecord[]>;
}

/** What every other council gave for the period of this figure, or did not; one definition only. */
function othersOf(others: Others, row: MeasureRecord, latest: CouncilFigureRow, own: string): readonly { readonly organisation: string; readonly figure: Figure }[] {
  const period = periodOfRow(latest);
  return (others.measures.get(alikeKey(row)) ?? []).flatMap((measure) => {
    const given = (others.figures.get(latest.period_start)?.get(measure.id) ?? [])
      .filter((figure) => figure.period_kind === latest.period_kind && figure.indicator_version_id === latest.indicator_version_id);
    const byOrganisation = new Map(given.map((figure) => [figure.organisation_id, figure]));
    const members = (others.members.get(measure.project_id) ?? []).filter((member) => tookPart(period)(asMember(member))).map(({ organisation_id }) => organisation_id);
    // A project that measures it elsewhere, at other times or as a whole says nothing of its councils.
    if (given.every(({ organisation_id }) => organisation_id === null)) return [];
    return [...new Set([...members, ...byOrganisation.keys()])].flatMap((organisation) =>
      organisation === null || organisation === own ? [] : [{ organisation, figure: byOrganisation.get(organisation) ?? unknown }]);
  });
}

function together(kind: Parameters<typeof combineFigures>[0], multiplier: number, figures: readonly Figure[]): Together | null {
  if (figures.length === 0) return null;
  const { value, numerator, denominator, shorthand, counted, of } = combineFigures(kind, multiplier, figures);
  return { value, numerator, denominator, shorthand, counted, of };
}

/** The other councils' figures that belong beside these: all measures alike, each at the period of this council's latest. */
async function readOthers(db: Reader, wanted: readonly { readonly row: MeasureRecord; readonly latest: CouncilFigureRow }[], all: readonly MeasureRecord[]): Promise<Others> {
  const measures = Map.groupBy(all, alikeKey);
  const starts = Map.groupBy(wanted, ({ latest }) => latest.period_start);
  const figures = new Map<string, ReadonlyMap<string, readonly CouncilFigureRow[]>>();
  for (const [start, ofStart] of starts) {
    const ids = new Set(ofStart.flatMap(({ row }) => (measures.get(alikeKey(row)) ?? []).map(({ id }) => id)));
    figures.set(start, Map.groupBy(await figuresFrom(db, [...ids], start), ({ measure_id }) => measure_id));
  }
  const projects = new Set(wanted.flatMap(({ row }) => (measures.get(alikeKey(row)) ?? []).map(({ project_id }) => project_id)));
  return { measures, figures, members: Map.groupBy(await listMembers(db, [...projects]), ({ project_id }) => project_id) };
}

/**
 * Each measure that a council reports, with its latest figure beside England's and the region's published ones, and
 * beside those of other councils put together. Counts and scores are shown and not put together: the sum of many
 * councils says nothing of one.
 */
export async function councilFigures(db: Reader, { code, organisationId, regionCode }: Council, today: string): Promise<readonly CouncilFigure[]> {
  const given = Map.groupBy(await figuresOfOrganisation(db, organisationId, today), ({ measure_id }) => measure_id);
  const all = await listMeasures(db);
  const rows = all.filter(({ id }) => given.has(id));
  const indicators = new Map((await listIndicators(db)).map((indicator) => [indicator.id, indicator]));
  const used = [...new Set(rows.map(({ indicator_id }) => indicator_id))];
  const [national, regional] = [await publishedByIndicator(db, used, england), await publishedByIndicator(db, used, regionCode)];
  const targets = Map.groupBy(await listTargets(db, rows.map(({ id }) => id)), ({ measure_id }) => measure_id);
  const regionOf = new Map((await listCouncilCodes(db)).map((each) => [each.organisation_id, each.region_code]));
  const read = rows.flatMap((row) => {
    const indicator = indicators.get(row.indicator_id);
    const latest = latestRow(given.get(row.id) ?? []);
    return indicator === undefined || latest === null ? [] : [{ row, indicator, latest }];
  });
  const others = await readOthers(db, read.filter(({ indicator, latest }) => needsParts(indicator.shown.kind) && isKnown(latest)), all);
  return read.map(({ row, indicator, latest }): CouncilFigure => {
    const { kind, multiplier } = indicator.shown;
    const period = periodOfRow(latest);
    const beside = needsParts(kind) && isKnown(latest) ? othersOf(others, row, latest, organisationId) : [];
    return {
      ...measureUse({ row, indicator, targets: targets.get(row.id) ?? [], latest: { ...latest, period }, illustrative: (given.get(row.id) ?? []).some(({ illustrative }) => illustrative === 1) }),
      under: latest.council_code ?? code,
      latest: { ...figureValue(kind, multiplier, latest), numerator: latest.numerator, denominator: latest.denominator, period, version: versionOf(indicator, latest.indicator_version_id).version, markers: latest.markers },
      england: publishedBy(national.get(row.indicator_id) ?? [], today).at(-1) ?? null,
      region: publishedBy(regional.get(row.indicator_id) ?? [], today).at(-1) ?? null,
      othersInRegion: together(kind, multiplier, beside.filter(({ organisation }) => regionOf.get(organisation) === regionCode).map(({ figure }) => figure)),
      others: together(kind, multiplier, beside.map(({ figure }) => figure)),
    };
  });
}
