import type { AwardFigureShown, AwardShown, ParticipationShown, ProjectDetail } from '../../../shared/contract/projects.ts';
import { councilNow, type CouncilCode } from '../../../shared/domain/council.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import type { Reader } from '../db/database.ts';
import type { AwardFigureRow, AwardRow } from '../db/rows/award.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import { awardsOf, figuresOf } from '../repositories/awards.ts';
import { figureSources, projectSources } from '../repositories/citations.ts';
import { councilRegister } from '../repositories/councils.ts';
import { countNotes } from '../repositories/notes.ts';
import { participationsOf, type ParticipationLine } from '../repositories/participations.ts';
import { findProjectLine, listKin } from '../repositories/projects.ts';
import { awardedShown, disagreementOf } from './awarded.ts';
import { measureSummaries, outcomeCells, outcomeGroups } from './outcomes.ts';
import { notRated, standingRatings } from './ratings.ts';
import { leadFirst } from './roles.ts';
import { leadShown, namedOrNull, sourceShown } from './shown.ts';

type Sources = Awaited<ReturnType<typeof figureSources>>;

interface Register {
  readonly codes: readonly CouncilCode[];
  readonly today: string;
}

const councilThen = ({ council_code, council_name, council_short_name, region }: ParticipationLine): ParticipationShown['council'] =>
  council_code === null || council_name === null || council_short_name === null || region === null
    ? null
    : { code: council_code, name: council_name, shortName: council_short_name, region };

/** What stands in the place of a council that is gone; nothing where its code still stands. */
const standingNow = ({ codes, today }: Register, code: string): ParticipationShown['councilNow'] =>
  councilNow(codes, code, today).filter((now) => now.code !== code).map((now) => ({ code: now.code, name: now.name }));

const participationShown = (row: ParticipationLine, register: Register): ParticipationShown => ({
  id: row.id,
  organisation: { ...leadShown(row), kind: row.kind },
  council: councilThen(row),
  councilNow: row.council_code === null ? [] : standingNow(register, row.council_code),
  role: row.role,
  plannedJoinedOn: row.planned_joined_on,
  joinedOn: row.joined_on,
  plannedLeftOn: row.planned_left_on,
  leftOn: row.left_on,
  note: row.note,
  illustrative: row.illustrative === 1,
  changedIn: row.changed_in,
});

const figureShown = (row: AwardFigureRow, sources: Sources): AwardFigureShown => ({
  id: row.id,
  kind: row.kind,
  pence: row.amount_pence,
  dated: row.dated,
  adopted: row.adopted === 1,
  note: row.note,
  illustrative: row.illustrative === 1,
  sources: (sources.get(row.id) ?? []).map(sourceShown),
  changedIn: row.changed_in,
});

function awardShown(award: AwardRow, rows: readonly AwardFigureRow[], sources: Sources): AwardShown {
  const figures = rows.map((row) => figureShown(row, sources));
  return {
    reference: award.reference,
    note: award.note,
    figures,
    adopted: figures.find(({ adopted }) => adopted) ?? null,
    disagreement: disagreementOf(rows),
    changedIn: award.changed_in,
  };
}

async function awardPart(db: Reader, projectId: string): Promise<Pick<ProjectDetail, 'award' | 'awards'> & { readonly illustrative: boolean }> {
  const [awards, figures, sources] = [await awardsOf(db, projectId), await figuresOf(db, projectId), await figureSources(db, projectId)];
  const ofAward = ({ id }: AwardRow): readonly AwardFigureRow[] => figures.filter(({ award_id }) => award_id === id);
  return {
    award: awardedShown(awards.map(ofAward)),
    awards: awards.map((award) => awardShown(award, ofAward(award), sources)),
    illustrative: figures.some(({ illustrative }) => illustrative === 1),
  };
}

async function councilPart(db: Reader, projectId: string, today: string): Promise<Pick<ProjectDetail, 'leads' | 'councils' | 'participations'>> {
  const register = { codes: await councilRegister(db), today };
  const lines = leadFirst(await participationsOf(db, projectId));
  const councils = lines.flatMap((line) => {
    const council = councilThen(line);
    return council === null ? [] : [{ code: council.code, name: council.name, shortName: council.shortName, role: line.role }];
  });
  return {
    leads: lines.filter(({ role }) => isLead(role)).map(leadShown),
    councils: councils.filter(({ code }, index) => councils.findIndex((other) => other.code === code) === index),
    participations: lines.map((line) => participationShown(line, register)),
  };
}

async function kinPart(db: Reader, row: Pick<ProjectRow, 'id' | 'follows_id'>): Promise<Pick<ProjectDetail, 'follows' | 'followedBy'>> {
  const kin = [...Map.groupBy(await listKin(db, row), ({ id }) => id)].flatMap(([id, lines]) => lines.slice(0, 1).map(({ reference, title, round_name }) => (
    { id, shown: { reference, name: title, round: round_name, leads: lines.flatMap(({ lead }) => lead ?? []) } })));
  return {
    follows: kin.find(({ id }) => id === row.follows_id)?.shown ?? null,
    followedBy: kin.filter(({ id }) => id !== row.follows_id).map(({ shown }) => shown),
  };
}

/** One project with everything that hangs on it; null where there is none of that reference. */
export async function projectDetail(db: Reader, reference: string, today: string): Promise<ProjectDetail | null> {
  const row = await findProjectLine(db, reference);
  if (row === null) return null;
  const measures = await measureSummaries(db, { projectId: row.id }, today);
  const { illustrative, ...money } = await awardPart(db, row.id);
  const people = await councilPart(db, row.id, today);
  return {
    reference: row.reference,
    title: row.title,
    kind: row.kind,
    lifecycle: row.lifecycle,
    lifecycleReason: row.lifecycle_reason,
    stage: row.stage,
    theme: row.theme,
    reformArea: row.reform_area,
    model: row.model,
    round: namedOrNull(row.round_reference, row.round_name),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    evaluator: row.evaluator,
    note: row.note,
    ...(await kinPart(db, row)),
    ...people,
    ...money,
    sources: (await projectSources(db, row.id)).map(sourceShown),
    measures,
    outcomes: outcomeCells(await outcomeGroups(db), measures),
    ratings: (await standingRatings(db, row.id)).get(row.id) ?? notRated,
    notes: await countNotes(db, row.id),
    illustrative: row.illustrative === 1 || illustrative || people.participations.some((part) => part.illustrative) || measures.some((measure) => measure.illustrative),
    changedIn: row.changed_in,
  };
}
