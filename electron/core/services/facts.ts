import type { FactShown, OfficialFigure } from '../../../shared/contract/programme.ts';
import { invalid, notFound } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ProgrammeFactRow } from '../db/rows/programme.ts';
import { factSources } from '../repositories/citations.ts';
import { adoptFact, findFact, listFacts } from '../repositories/facts.ts';
import { answer, type ServicesOf } from './service.ts';
import { sourceShown } from './shown.ts';
import { staleProblem } from './stale.ts';

/** Everything sources say of the programme, each with its sources. */
export async function factsShown(db: Reader): Promise<readonly FactShown[]> {
  const sources = await factSources(db);
  return (await listFacts(db)).map((row) => ({
    key: row.key,
    category: row.category,
    subject: row.subject,
    question: row.question,
    adopted: row.adopted === 1,
    factDate: row.fact_date,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    pence: row.pence,
    number: row.number,
    unit: row.unit ?? '',
    note: row.note,
    illustrative: row.illustrative === 1,
    sources: (sources.get(row.id) ?? []).map(sourceShown),
    changedIn: row.changed_in,
  }));
}

/** What sources answer to one question, and which answer this file goes by. */
export function officialFigure(facts: readonly FactShown[], question: string): OfficialFigure {
  const all = facts.filter((fact) => fact.question === question);
  return { question, adopted: all.find(({ adopted }) => adopted) ?? null, all };
}

const adoptedOf = (facts: readonly ProgrammeFactRow[], question: string): string | null =>
  facts.find((fact) => fact.question === question && fact.adopted === 1)?.subject ?? null;

export const factServices = {
  'facts.list': async (deps) => answer({ facts: await deps.read(factsShown) }),

  'facts.adopt': async (deps, { key, changedIn }) =>
    deps.write({}, async (tx) => {
      const row = await findFact(tx, key);
      if (row === null) return fail(notFound('figure', `There is no official figure called ${key}`));
      const { question } = row;
      if (question === null) return fail(invalid([{ path: 'key', message: `“${row.subject}” stands alone: there is no other figure to adopt it before` }]));
      const old = await staleProblem(tx, {
        changedIn, row, what: 'this figure', yours: { adopted: row.subject }, theirs: { adopted: adoptedOf(await listFacts(tx), question) },
      });
      if (old !== null) return fail(old);
      if (row.adopted === 0) await adoptFact(tx, { id: row.id, question });
      return ok(officialFigure(await factsShown(tx), question));
    }),
} satisfies ServicesOf<'facts.list' | 'facts.adopt'>;
