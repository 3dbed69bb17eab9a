import { foldName } from '../../../shared/domain/text.ts';
import type { Reader } from '../db/database.ts';
import { changesAbout, listChangeTexts, personName, titleOf } from '../repositories/changes.ts';
import { listIndicators } from '../repositories/indicators.ts';
import { listMeasures } from '../repositories/measures.ts';
import { listOrganisations } from '../repositories/organisations.ts';
import { listProjects } from '../repositories/projects.ts';

/** The changes whose number, kind, maker, reason or subject holds these words, in any case and with or without accents. */
export async function changesFound(db: Reader, search: string): Promise<ReadonlySet<number>> {
  const wanted = foldName(search);
  const holds = (...texts: readonly (string | null)[]): boolean => texts.some((text) => text !== null && foldName(text).includes(wanted));
  const number = Number(search.replace(/^#/, '').replaceAll(',', ''));
  const texts = (await listChangeTexts(db))
    .filter((change) => change.seq === number || holds(titleOf(change.operation), personName(change), change.reason));
  const indicators = new Set((await listIndicators(db)).filter(({ shown }) => holds(shown.name, shown.key)).map(({ id }) => id));
  const about = changesAbout(db, {
    projects: (await listProjects(db)).filter(({ title, reference }) => holds(title, reference)).map(({ id }) => id),
    measures: (await listMeasures(db)).filter(({ indicator_id }) => indicators.has(indicator_id)).map(({ id }) => id),
    organisations: (await listOrganisations(db, null)).filter(({ name, short_name: short }) => holds(name, short)).map(({ id }) => id),
  });
  return new Set([...texts.map(({ seq }) => seq), ...about]);
}
