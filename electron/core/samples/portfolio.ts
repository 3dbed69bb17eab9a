import type { ProgrammeRow } from '../db/rows/programme.ts';
import { fixedId } from '../reference/ids.ts';
import { mergeRows, type RowOf, type RowSet } from '../reference/rowSet.ts';
import { sourceRow } from '../reference/sources.ts';
import { factEntries, organisationEntries, projectEntries, sourceEntries, type FactEntry } from './portfolioData.ts';
import { programmeRow, roundRows, sampleProgrammeId, sampleTitle } from './programme.ts';
import { citationRows, projectsWithFigures } from './projects.ts';

const factId = (key: string): string => fixedId('programme-fact', key);

const factRow = (fact: FactEntry, adopted: ReadonlySet<string>): RowOf<'programme_fact'> => ({
  id: factId(fact.key),
  programme_id: sampleProgrammeId,
  key: fact.key,
  category: fact.category,
  subject: fact.subject,
  question: fact.question ?? null,
  adopted: adopted.has(fact.key) ? 1 : 0,
  fact_date: fact.factDate ?? null,
  period_start: fact.periodStart ?? null,
  period_end: fact.periodEnd ?? null,
  pence: fact.pounds === undefined ? null : fact.pounds * 100,
  number: fact.number ?? null,
  unit: fact.unit ?? null,
  note: fact.note ?? null,
  illustrative: 0,
});

/** The facts the portfolio goes by: the Public Accounts Committee's for the whole programme, the final evaluation's for round 1. */
export const adoptedFacts: ReadonlySet<string> = new Set(factEntries.filter((fact) => fact.adopted === true).map((fact) => fact.key));

/** What the samples say apart from their projects: the programme, its rounds, facts, bodies and sources. */
export const programmeRows = (fields: Pick<ProgrammeRow, 'title' | 'sample' | 'practice_date'>, adopted: ReadonlySet<string>): RowSet =>
  mergeRows(
    {
      source: sourceEntries.map((entry) => sourceRow('source', entry)),
      organisation: organisationEntries.map(({ reference, name, shortName, kind }) => ({
        id: fixedId('organisation', reference), reference, name, short_name: shortName, kind,
      })),
      programme: [programmeRow({ id: sampleProgrammeId, ...fields })],
      programme_fact: factEntries.map((fact) => factRow(fact, adopted)),
      citation: factEntries.flatMap(({ key, source }) => citationRows({ programme_fact_id: factId(key) }, [{ source }], true)),
    },
    roundRows(),
  );

/** The real portfolio: only what sources say, gaps shown. 72 grants and one practice example. */
export const portfolioRows = (title: string = sampleTitle): RowSet =>
  mergeRows(programmeRows({ title, sample: 'portfolio', practice_date: null }, adoptedFacts), projectsWithFigures(projectEntries));
