import type { Reader } from '../../db/database.ts';
import type { AwardFigureRow, AwardRow } from '../../db/rows/award.ts';
import type { MeasureRow } from '../../db/rows/measure.ts';
import type { OrganisationRow } from '../../db/rows/organisation.ts';
import type { ProgrammeRow } from '../../db/rows/programme.ts';
import type { ParticipationRow, ProjectRow } from '../../db/rows/project.ts';
import { listAllAwards, listAllFigures } from '../../repositories/awards.ts';
import { councilRegister } from '../../repositories/councils.ts';
import { listIndicators, type IndicatorRecord } from '../../repositories/indicators.ts';
import { listMeasures } from '../../repositories/measures.ts';
import { listOrganisations } from '../../repositories/organisations.ts';
import { listAllParticipations } from '../../repositories/participations.ts';
import { programmeOf } from '../../repositories/programme.ts';
import { listProjects } from '../../repositories/projects.ts';
import { listRounds } from '../../repositories/rounds.ts';
import { listSourceTitles } from '../../repositories/sources.ts';
import type { Bodies } from '../parties.ts';

/** All of a file that rows are matched with, but for its figures; and what earlier tables of the same import add to it. */
export interface World extends Bodies {
  readonly programme: ProgrammeRow;
  readonly projects: Map<string, ProjectRow>;
  readonly projectsById: Map<string, ProjectRow>;
  readonly rounds: ReadonlyMap<string, string>;
  readonly roundsById: ReadonlyMap<string, string>;
  readonly organisations: Map<string, OrganisationRow>;
  readonly organisationsById: Map<string, OrganisationRow>;
  readonly codes: ReadonlyMap<string, string>;
  readonly participations: Map<string, ParticipationRow[]>;
  readonly awards: Map<string, AwardRow>;
  readonly figures: Map<string, AwardFigureRow[]>;
  readonly indicators: ReadonlyMap<string, IndicatorRecord>;
  readonly indicatorsById: ReadonlyMap<string, IndicatorRecord>;
  readonly measures: Map<string, MeasureRow>;
  /** Titles of sources by id, and the id of each title that only one source has. */
  readonly sourceTitles: Map<string, string>;
  readonly sources: Map<string, string>;
  /** Measures whose own row was refused: of their figures nothing more is said. */
  readonly refusedMeasures: Set<string>;
  /** Projects that this import adds. */
  readonly fresh: Set<string>;
}

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => new Map(Map.groupBy(rows, key));

/** What an import is laid beside. Read once: figures come later, measure by measure. */
export async function readWorld(db: Reader): Promise<World> {
  const projects = (await listProjects(db)).map(({ round_reference: _reference, round_name: _name, ...row }): ProjectRow => row);
  const rounds = await listRounds(db);
  const organisations = await listOrganisations(db, null);
  const register = await councilRegister(db);
  const indicators = await listIndicators(db);
  const measures = (await listMeasures(db)).map(({ project_reference: _reference, project_title: _title, project_kind: _kind, ...row }): MeasureRow => row);
  const sources = await listSourceTitles(db);
  const byReference = new Map(organisations.map((row) => [row.reference, row]));
  const titled = Map.groupBy(sources, ({ title }) => title);
  return {
    register,
    organisation: (reference) => byReference.get(reference) ?? null,
    programme: await programmeOf(db),
    projects: new Map(projects.map((row) => [row.reference, row])),
    projectsById: new Map(projects.map((row) => [row.id, row])),
    rounds: new Map(rounds.map(({ reference, id }) => [reference, id])),
    roundsById: new Map(rounds.map(({ reference, id }) => [id, reference])),
    organisations: byReference,
    organisationsById: new Map(organisations.map((row) => [row.id, row])),
    codes: new Map(register.map(({ code, organisationId }) => [code, organisationId])),
    participations: grouped(await listAllParticipations(db), ({ project_id }) => project_id),
    awards: new Map((await listAllAwards(db)).map((row) => [row.reference, row])),
    figures: grouped(await listAllFigures(db), ({ award_id }) => award_id),
    indicators: new Map(indicators.map((indicator) => [indicator.shown.key, indicator])),
    indicatorsById: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    measures: new Map(measures.map((row) => [row.reference, row])),
    sourceTitles: new Map(sources.map(({ id, title }) => [id, title])),
    sources: new Map([...titled].flatMap(([title, alike]) => (alike.length === 1 && alike[0] !== undefined ? [[title, alike[0].id] as const] : []))),
    refusedMeasures: new Set(),
    fresh: new Set(),
  };
}
