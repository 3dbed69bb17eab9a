import { invalid } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { listRecorded } from '../repositories/observations.ts';
import { checkTouched } from './invariants.ts';
import { noMeasure } from './measures.ts';
import { observationShown } from './observationShown.ts';
import { mayNotReplace } from './recordFigure.ts';
import { recordSheet, recordTasks } from './recordForm.ts';
import { recordGrid } from './recordGrid.ts';
import { recordingIn } from './recordingFor.ts';
import { recordMany } from './recordMany.ts';
import { answer, type ServicesOf } from './service.ts';
import { keep, measured, shownAt, weigh } from './weighFigure.ts';

export const observationServices = {
  'observations.list': async (deps, { measure }) =>
    deps.read(async (db) => {
      const found = await measured(db, measure);
      if (found === null) return fail(noMeasure(measure));
      const rows = await listRecorded(db, found.row.id);
      return answer({ observations: rows.map((row) => observationShown(row, found.row.reference, found.indicator.shown)) });
    }),

  'observations.record': async (deps, request) =>
    deps.write({}, async (tx) => {
      const found = await measured(tx, request.measure);
      if (found === null) return fail(noMeasure(request.measure));
      const one = await weigh(tx, deps, found, request, await recordingIn(tx, deps.actor, found.row.project_id));
      if (!one.ok) return one;
      const { place, content, there, same } = one.value;
      if (same) return ok(await shownAt(tx, place, found));
      const unseen = await mayNotReplace(tx, request, { there, content, indicator: found.indicator.shown, name: place.name });
      if (unseen !== null) return fail(unseen);
      await keep(tx, deps, found, one.value);
      const wrong = await checkTouched(tx);
      return wrong.length > 0 ? fail(invalid(wrong)) : ok(await shownAt(tx, place, found));
    }),

  'observations.recordMany': async (deps, request) => deps.write({}, (tx) => recordMany(tx, deps, request)),
  'record.grid': async (deps, { measure }) => deps.read((db) => recordGrid(db, deps, measure)),
  'record.tasks': async (deps, request) => deps.read((db) => recordTasks(db, deps, request)),
  'record.sheet': async (deps, request) => deps.read((db) => recordSheet(db, deps, request)),
} satisfies ServicesOf<'observations.list' | 'observations.record' | 'observations.recordMany' | 'record.grid' | 'record.tasks' | 'record.sheet'>;
