import type { AnswerOf, RequestOf } from '../../../shared/contract/index.ts';
import { forbidden, invalid, stale, type Issue, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { personName } from '../repositories/changes.ts';
import { checkTouched } from './invariants.ts';
import { noMeasure } from './measures.ts';
import { recordedInWords } from './observationShown.ts';
import { recordingIn } from './recordingFor.ts';
import { keep, measured, shownAt, weigh, type Measured, type Weighed } from './weighFigure.ts';

type Given = RequestOf<'observations.recordMany'>['figures'][number];

/** Somebody was there first: the figure is another than the asker saw, or none is there any more. */
const isMoved = ({ there, same }: Weighed, { changedIn }: Given): boolean => !same && there?.changed_in !== changedIn;

/** Every figure that moved, by its place: what was sent, and what stands there now and by whom. */
function moved(figures: readonly Weighed[], { indicator: { shown } }: Measured): Problem {
  const theirs: Record<string, string | null> = {};
  const yours: Record<string, string | null> = {};
  for (const { place, there, content } of figures) {
    theirs[place.name] = there === null ? 'Taken out again' : `${recordedInWords(there, shown)}, ${personName({ name: there.actor_name, organisation: there.actor_organisation })}`;
    yours[place.name] = recordedInWords(content, shown);
  }
  const message = `${plural(figures.length, 'figure')} changed after you opened ${figures.length === 1 ? 'it' : 'them'}. Nothing was saved. Compare the two and save again`;
  return stale({ message, theirs, yours });
}

/** Figures of one measure as one change, by the rules of a figure recorded alone; or all that stands in the way, each at its figure. */
export async function recordMany(tx: Tx, deps: Deps, { measure, figures }: RequestOf<'observations.recordMany'>): Promise<Result<AnswerOf<'observations.recordMany'>, Problem>> {
  const found = await measured(tx, measure);
  if (found === null) return fail(noMeasure(measure));
  const refusal = await recordingIn(tx, deps.actor, found.row.project_id);
  const refused: Issue[] = [];
  const wrong: Issue[] = [];
  const weighed: { readonly given: Given; readonly of: Weighed }[] = [];
  const places = new Set<string>();
  for (const [nth, given] of figures.entries()) {
    const one = await weigh(tx, deps, found, { measure, ...given }, refusal);
    const at = ({ path, message }: Issue): Issue => ({ path: `figures.${nth}.${path ?? 'council'}`, message });
    if (!one.ok) {
      if (one.problem.kind === 'forbidden') refused.push(at({ message: one.problem.message }));
      else wrong.push(...(one.problem.where ?? [{ message: one.problem.message }]).map(at));
    } else if (places.has(one.value.place.name)) wrong.push(at({ message: `${one.value.place.name} stands here twice. Keep one of the two` }));
    else {
      places.add(one.value.place.name);
      weighed.push({ given, of: one.value });
    }
  }
  if (wrong.length > 0) return fail(invalid([...wrong, ...refused]));
  if (refused.length > 0) return fail({ ...forbidden(refused[0]?.message ?? ''), where: refused });
  const unseen = weighed.filter(({ given, of }) => isMoved(of, given)).map(({ of }) => of);
  if (unseen.length > 0) return fail(moved(unseen, found));
  for (const { of } of weighed) if (!of.same) await keep(tx, deps, found, of);
  const broken = await checkTouched(tx);
  if (broken.length > 0) return fail(invalid(broken));
  const observations = [];
  for (const { of } of weighed) observations.push(await shownAt(tx, of.place, found));
  return ok({ observations });
}
