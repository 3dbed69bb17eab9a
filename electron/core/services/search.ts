import type { FoundCouncil, FoundGroup, FoundIndicator, FoundMeasure, FoundProject, FoundRound, FoundText, SearchFound } from '../../../shared/contract/search.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { excerptOf, findBest, prepare, type Prepared } from '../../../shared/domain/finding.ts';
import { formatCount, joinList } from '../../../shared/domain/words.ts';
import type { Reader } from '../db/database.ts';
import type { ProgrammeFile } from '../db/programmeFile.ts';
import type { Deps } from '../deps.ts';
import { titleOf } from '../repositories/changes.ts';
import { listCouncilCodes } from '../repositories/councils.ts';
import { listPartaking } from '../repositories/participations.ts';
import { listProjects } from '../repositories/projects.ts';
import { listRounds } from '../repositories/rounds.ts';
import { listIndicatorNames, listMeasureNames, listReasons, listTexts } from '../repositories/search.ts';
import { answer, type ServicesOf } from './service.ts';

const usualLimit = 6;

/** A whole text, of which only a line is shown. */
type WholeText = Omit<FoundText, 'detail'> & { readonly text: string };

/** All that can be found, ready to be compared. */
interface Findables {
  readonly projects: readonly Prepared<FoundProject>[];
  readonly councils: readonly Prepared<FoundCouncil>[];
  readonly measures: readonly Prepared<FoundMeasure | FoundIndicator>[];
  readonly rounds: readonly Prepared<FoundRound>[];
  readonly texts: readonly Prepared<WholeText>[];
}

const words = (...parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part).join(' ');

async function projects(db: Reader): Promise<Findables['projects']> {
  const partaking = Map.groupBy(await listPartaking(db), ({ project_id }) => project_id);
  return (await listProjects(db)).map((row) => {
    const all = (partaking.get(row.id) ?? []).map((one) => ({ role: one.role, name: one.council_short_name ?? one.short_name }));
    const leads = all.filter(({ role }) => role === 'lead' || role === 'joint lead').map(({ name }) => name);
    const detail = [leads.length === 0 ? 'Lead not known' : joinList(leads), ...(row.round_name === null ? [] : [row.round_name])].join(', ');
    return prepare<FoundProject>({ kind: 'project', reference: row.reference, name: row.title, detail, illustrative: false },
      { name: row.title, more: words(...all.map(({ name }) => name), row.round_name, row.reference) });
  });
}

async function councils(db: Reader, today: string): Promise<Findables['councils']> {
  return (await listCouncilCodes(db)).map((row) => {
    const ended = row.valid_to !== null && row.valid_to < today ? `, until ${formatDate(row.valid_to)}` : '';
    const coming = row.valid_from > today ? `, from ${formatDate(row.valid_from)}` : '';
    return prepare<FoundCouncil>({ kind: 'council', code: row.code, name: row.short_name, detail: `${row.region_name}, ${row.code}${ended}${coming}`, illustrative: false },
      { name: row.short_name, more: words(row.name, row.code, row.old_code) });
  });
}

async function measures(db: Reader): Promise<Findables['measures']> {
  const library = (await listIndicatorNames(db)).map((row) => prepare<FoundMeasure | FoundIndicator>(
    { kind: 'indicator', key: row.key, name: row.name, detail: row.outcome === null ? 'Library' : `Library, ${row.outcome}`, illustrative: false },
    { name: row.name, more: words(row.key, row.ni_number) },
  ));
  const used = (await listMeasureNames(db)).map((row) => prepare<FoundMeasure | FoundIndicator>(
    { kind: 'measure', reference: row.reference, name: row.indicator, detail: row.project, illustrative: row.illustrative === 1 },
    { name: row.indicator, more: row.project },
  ));
  return [...library, ...used];
}

/** Found by name, and by what stands on the page of each. */
const rounds = async (db: Reader): Promise<Findables['rounds']> =>
  (await listRounds(db)).map(({ reference, name }) => prepare<FoundRound>({ kind: 'round', reference, name, detail: 'Criteria and decisions', illustrative: false }, { name, more: 'criteria decisions of the round on bids' }));

async function texts(db: Reader): Promise<Findables['texts']> {
  const written = (await listTexts(db)).map((one): WholeText => ({ kind: 'text', ...one }));
  const reasons = (await listReasons(db)).map(({ seq, operation, reason }): WholeText => ({
    kind: 'text', text: reason ?? '', name: `${titleOf(operation)}, change ${formatCount(seq)}`, field: 'Reason', place: { at: 'change', change: seq }, illustrative: false,
  }));
  return [...written, ...reasons].map((one) => prepare(one, { name: one.text }));
}

/** What can be found in a file as it stood last, so that each letter typed asks the store nothing. */
const kept = new WeakMap<ProgrammeFile, { readonly state: string; readonly all: Findables }>();

async function findables({ file, read, asAt, today }: Deps): Promise<Findables> {
  // Asked before the reading: what is written in between is read again next time.
  const state = `${asAt?.change ?? await file.lastChange()} ${today}`;
  const before = kept.get(file);
  if (before?.state === state) return before.all;
  const all = await read(async (db) => ({ projects: await projects(db), councils: await councils(db, today), measures: await measures(db), rounds: await rounds(db), texts: await texts(db) }));
  kept.set(file, { state, all });
  return all;
}

function textsFound(all: Findables['texts'], wanted: string, limit: number): FoundGroup<FoundText> {
  const { found, of, close } = findBest(all, wanted, limit);
  return { found: found.map(({ text, ...rest }) => ({ ...rest, detail: excerptOf(text, wanted) })), of, close };
}

export const searchServices = {
  'search.find': async (deps, { text, limit = usualLimit }) => {
    const all = await findables(deps);
    const found: SearchFound = {
      text,
      projects: findBest(all.projects, text, limit),
      councils: findBest(all.councils, text, limit),
      measures: findBest(all.measures, text, limit),
      rounds: findBest(all.rounds, text, limit),
      texts: textsFound(all.texts, text, limit),
    };
    return answer(found);
  },
} satisfies ServicesOf<'search.find'>;
