import type { ProgrammeFrame } from '../../../shared/contract/programme.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { checkMarking } from '../../../shared/domain/marking.ts';
import { conflict, invalid } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ProgrammeRow } from '../db/rows/programme.ts';
import type { Deps } from '../deps.ts';
import { latestRedoable, latestUndoable, type LatestChange } from '../repositories/changes.ts';
import { countCouncilsOn } from '../repositories/councils.ts';
import { countGrants } from '../repositories/counts.ts';
import { anyIllustrative, countTable, lastChangeSeen } from '../repositories/frame.ts';
import { changeProgramme, programmeOf } from '../repositories/programme.ts';
import { answer, type ServicesOf } from './service.ts';
import { asTheySaw, staleProblem, type InWords } from './stale.ts';
import { cleanTexts, differing } from './texts.ts';

async function countsOn(db: Reader, today: string): Promise<Omit<ProgrammeFrame['counts'], 'changes'>> {
  const projects = await countGrants(db);
  return {
    projects,
    examples: (await countTable(db, 'project')) - projects,
    councils: await countCouncilsOn(db, today),
    measures: await countTable(db, 'measure'),
    figures: await countTable(db, 'observation'),
  };
}

const named = (latest: LatestChange | null): ProgrammeFrame['undo'] => (latest === null ? null : { change: latest.change, title: latest.title });

type OfRows = Omit<ProgrammeFrame, 'programmeId' | 'fileId' | 'readOnly' | 'asAt'>;

/** What the frame says of the rows. The past can be looked at and not undone. */
async function ofRows(deps: Pick<Deps, 'actor' | 'sittingBegan' | 'asAt'>, db: Reader, today: string): Promise<OfRows> {
  const programme = await programmeOf(db);
  const last = (await lastChangeSeen(db)) ?? { seq: 0, at: '' };
  const now = deps.asAt === null;
  return {
    title: programme.title,
    marking: programme.marking,
    sample: programme.sample,
    practiceDate: programme.practice_date,
    today,
    changedIn: programme.changed_in,
    lastChange: { seq: last.seq, at: last.at },
    counts: { ...(await countsOn(db, today)), changes: last.seq },
    illustrative: programme.sample === 'practice' || (await anyIllustrative(db)),
    undo: now ? named(await latestUndoable(db, deps.actor, deps.sittingBegan)) : null,
    redo: now ? named(await latestRedoable(db, deps.actor, deps.sittingBegan)) : null,
  };
}

/** The frame around every screen; asked again after each change, so that what can be undone includes it. */
async function frame(deps: Deps, today = deps.today): Promise<ProgrammeFrame> {
  const { programmeId, fileId } = await deps.file.identity();
  const latest = await deps.file.lastChange();
  return {
    ...(await deps.read((db) => ofRows(deps, db, today))),
    programmeId,
    fileId,
    readOnly: deps.file.readOnly,
    asAt: deps.asAt === null ? null : { ...deps.asAt, laterChanges: latest - deps.asAt.change },
  };
}

const words = ({ title, marking, practice_date }: Pick<ProgrammeRow, 'title' | 'marking' | 'practice_date'>): InWords =>
  ({ title, marking, practiceDate: practice_date === null ? null : formatDate(practice_date) });

type Editable = Partial<Pick<ProgrammeRow, 'title' | 'marking' | 'practice_date'>>;

export const programmeServices = {
  'programme.get': async (deps) => answer(await frame(deps)),

  'programme.edit': async (deps, { changedIn, title, marking, reason }) => {
    const done = await deps.write({ reason }, async (tx) => {
      const row = await programmeOf(tx);
      const { texts, issues } = cleanTexts({ title }, { title: { what: 'Title', required: true, oneLine: true } });
      const wrong = [...issues, ...checkMarking(row.marking, marking ?? row.marking, reason)];
      const fields: Editable = { ...(texts.title ? { title: texts.title } : {}), ...(marking === undefined ? {} : { marking }) };
      const old = await staleProblem(tx, { changedIn, row, what: 'the programme', yours: words({ ...row, ...fields }), theirs: words(row), was: asTheySaw(deps, changedIn, async (db) => words(await programmeOf(db))) });
      if (old !== null) return fail(old);
      if (wrong.length > 0) return fail(invalid(wrong));
      const changed = differing<Editable>(row, fields);
      if (changed !== null) await changeProgramme(tx, row.id, changed);
      return ok(null);
    });
    return done.ok ? { ...done, value: await frame(deps) } : done;
  },

  'programme.movePracticeDate': async (deps, { changedIn, to }) => {
    const done = await deps.write({}, async (tx) => {
      const row = await programmeOf(tx);
      if (row.practice_date === null) return fail(conflict('Only a practice programme has a practice date. This file goes by the calendar'));
      const old = await staleProblem(tx, { changedIn, row, what: 'the programme', yours: words({ ...row, practice_date: to }), theirs: words(row) });
      if (old !== null) return fail(old);
      if (to < row.practice_date) return fail(invalid([{ path: 'to', message: `The practice date can only move forward from ${formatDate(row.practice_date)}` }]));
      if (to !== row.practice_date) await changeProgramme(tx, row.id, { practice_date: to });
      return ok(null);
    });
    return done.ok ? { ...done, value: await frame(deps, to) } : done;
  },
} satisfies ServicesOf<'programme.get' | 'programme.edit' | 'programme.movePracticeDate'>;
