import type { ChangeShown } from '../../../shared/contract/changes.ts';
import type { Reply } from '../../../shared/contract/index.ts';
import { endOfLondonDay, formatDate, londonDate } from '../../../shared/domain/calendar.ts';
import { conflict, forbidden, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { foldName, trimAll } from '../../../shared/domain/text.ts';
import type { Reader } from '../db/database.ts';
import { idsEver } from '../db/touched.ts';
import { undoChange } from '../db/undo.ts';
import type { Deps } from '../deps.ts';
import {
  changesAbout, countChanges, findChange, lastChangeBy, latestRedoable, latestUndoable, listOperations, listPeople, listSeqs, personName,
  readUndoings, titleOf,
} from '../repositories/changes.ts';
import { listProjects } from '../repositories/projects.ts';
import { listSourceUses } from '../repositories/sourceUses.ts';
import { changesFound } from './changeSearch.ts';
import { mayUndo, notYours, showChange, showChanges } from './changeShown.ts';
import { checkTouched } from './invariants.ts';
import { movedSince } from './moved.ts';
import { answer, type ServicesOf } from './service.ts';

const shownAtOnce = 50;

const both = (a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): ReadonlySet<number> | undefined =>
  a === undefined || b === undefined ? a ?? b : a.intersection(b);

const ofProject = (db: Reader, reference: string): ReadonlySet<number> =>
  changesAbout(db, { projects: idsEver(db, 'project', 'reference', [reference]), measures: [], organisations: [] });

const nothingYet = (sittingBegan: number): string => (sittingBegan === 0
  ? 'You have made no change in this file that could be undone'
  : 'You have made no change since this file was opened that could be undone. Older changes can be undone in History');

/** A change to take back, as an answer or the reason why not. */
type Target = Result<number, Problem>;

/** The change that takes `asked` back when it is undone. Without a number: this person's latest of this sitting. */
async function undoTarget(db: Reader, { actor, sittingBegan }: Deps, asked: number | undefined): Promise<Target> {
  const seq = asked ?? (await latestUndoable(db, actor, sittingBegan))?.change;
  if (seq === undefined) return fail(conflict(nothingYet(sittingBegan)));
  return permitted(db, actor, (await readUndoings(db)).standing(seq));
}

/** Redoing is undoing an undoing: the number of either will do. */
async function redoTarget(db: Reader, { actor, sittingBegan }: Deps, asked: number | undefined): Promise<Target> {
  const seq = asked ?? (await latestRedoable(db, actor, sittingBegan))?.change;
  if (seq === undefined) return fail(conflict('There is nothing to redo'));
  const undoings = await readUndoings(db);
  const target = undoings.depth(seq) % 2 === 1 && undoings.undoneBy(seq) === null ? seq : undoings.undoneBy(seq);
  if ((await findChange(db, seq)) === null) return fail(notFound('change', `There is no change #${seq}`));
  if (target === null || undoings.depth(target) % 2 === 0) return fail(conflict(`Change #${seq} is not undone, so there is nothing to redo`));
  return permitted(db, actor, target);
}

async function permitted(db: Reader, actor: Deps['actor'], seq: number): Promise<Target> {
  const change = await findChange(db, seq);
  if (change === null) return fail(notFound('change', `There is no change #${seq}`));
  return mayUndo(actor, change) ? ok(seq) : fail(forbidden(notYours(change)));
}

/** Takes a change back in a change of its own, checked by the rules of any write. */
async function takeBack(deps: Deps, target: Target, reason: string | null | undefined): Promise<Reply<ChangeShown>> {
  if (!target.ok) return target;
  const done = await deps.write({ reason, undoes: target.value }, async (tx) => {
    const undone = undoChange(tx, target.value);
    if (!undone.ok) return undone;
    const issues = await checkTouched(tx);
    return issues.length === 0 ? ok(tx.change) : fail(conflict(`Change #${target.value} cannot be undone: ${issues[0]?.message ?? ''}`, issues));
  });
  if (!done.ok) return done;
  const [shown] = await deps.read((db) => showChanges(db, deps, [done.value]));
  if (shown === undefined) throw new Error(`Change #${done.value} was kept and is not there`);
  return { ...done, value: shown };
}

export const changeServices = {
  'changes.list': async (deps, { search, person, project, operation, before, after, others, limit = shownAtOnce }) =>
    answer(await deps.read(async (db) => {
      const found = search && trimAll(search) !== '' ? await changesFound(db, trimAll(search)) : undefined;
      const among = both(found, project ? ofProject(db, project) : undefined);
      const seqs = await listSeqs(db, { person, operation, among, after, notBy: others === true ? deps.actor : undefined });
      const page = seqs.filter((seq) => before === undefined || seq < before).slice(0, limit);
      return { changes: await showChanges(db, deps, page), total: await countChanges(db), matching: seqs.length };
    })),

  'changes.moved': async (deps, { rows }) =>
    answer(await deps.read(async (db) => {
      const moved = [];
      for (const row of rows) moved.push(await movedSince(db, row));
      return { moved };
    })),

  'changes.get': async (deps, { change }) =>
    deps.read(async (db) => {
      const shown = await showChange(db, deps, change);
      return shown === null ? fail(notFound('change', `There is no change #${change}`)) : answer(shown);
    }),

  'changes.filters': async (deps) =>
    answer(await deps.read(async (db) => ({
      people: (await listPeople(db)).map(personName),
      projects: (await listProjects(db)).map(({ reference, title }) => ({ reference, name: title })),
      operations: (await listOperations(db)).map((operation) => ({ operation, title: titleOf(operation) })),
    }))),

  'changes.undo': async (deps, { change, reason }) => takeBack(deps, await deps.read((db) => undoTarget(db, deps, change)), reason),
  'changes.redo': async (deps, { change }) => takeBack(deps, await deps.read((db) => redoTarget(db, deps, change)), null),

  'changes.asAt': async (deps, { date }) =>
    deps.read(async (db) => {
      const last = await lastChangeBy(db, endOfLondonDay(date));
      if (last === null) return fail(notFound('change', `This file knew nothing yet on ${formatDate(date)}: its first change came later`));
      const laterChanges = (await listSeqs(db, {})).filter((seq) => seq > last.seq).length;
      return answer({ change: last.seq, at: last.at, date: londonDate(last.at), laterChanges });
    }),

  'sources.list': async (deps, { search = '' }) =>
    answer(await deps.read(async (db) => {
      const wanted = foldName(search);
      const sources = (await listSourceUses(db)).filter(({ title, publisher }) => foldName(`${title} ${publisher ?? ''}`).includes(wanted));
      return {
        sources: sources.map(({ id, title, publisher, published_on: publishedOn, url, note, confidence, uses }) =>
          ({ id, title, publisher, publishedOn, url, note, confidence, uses })),
      };
    })),
} satisfies ServicesOf<'changes.list' | 'changes.moved' | 'changes.get' | 'changes.filters' | 'changes.undo' | 'changes.redo' | 'changes.asAt' | 'sources.list'>;
