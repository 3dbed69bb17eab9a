import type * as z from 'zod/mini';
import { operations, type At, type FileOperationName, type OperationName, type Reply } from '../../shared/contract/index.ts';
import type { Operation } from '../../shared/contract/operation.ts';
import { londonDate, onLondonDay } from '../../shared/domain/calendar.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { mayDo } from '../../shared/domain/permission.ts';
import { fault, forbidden, invalid, notFound, readOnly, type Issue } from '../../shared/domain/problem.ts';
import { inShort } from '../../shared/domain/text.ts';
import { resolveAsAt } from './db/asAt.ts';
import { problemOf } from './db/faults.ts';
import type { CoreDeps, Deps, InputFileAt } from './deps.ts';
import type { Jobs } from './jobs.ts';
import { practiceDate } from './repositories/programme.ts';
import { services } from './services/index.ts';

type AnyOperation = Operation<'query' | 'command', z.ZodMiniType, unknown>;

/** One request as a door hands it over: nothing in it is trusted but the actor, whom the door knows. */
export interface Request {
  readonly operation: string;
  readonly request: unknown;
  readonly actor: Actor;
  readonly at?: At | undefined;
  /** Files that the door laid out for it. */
  readonly files?: readonly InputFileAt[];
  /** The name under which it can be watched and stopped. */
  readonly job?: string | undefined;
}

/** Turns what a schema refused into sentences at their fields, one for each. */
export function schemaIssues(error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string; readonly code?: string; readonly keys?: readonly string[] }[] }): readonly Issue[] {
  const issues = error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.code === 'unrecognized_keys' ? `This request has no field called ${(issue.keys ?? []).slice(0, 5).map((key) => inShort(key)).join(', ')}` : issue.message,
  }));
  return issues.filter(({ path }, place) => issues.findIndex((other) => other.path === path) === place);
}

/** Looks an operation up by a name that may come from anywhere. */
export function findOperation(name: string): AnyOperation | null {
  return Object.hasOwn(operations, name) ? operations[name as OperationName] : null;
}

/** Checks what crossed the border: known, well formed, by rule, allowed. Answers the problem, or null. */
export function checkRequest(name: string, operation: AnyOperation | null, request: unknown, actor: Actor): Reply<unknown> | null {
  if (operation === null) return { ok: false, problem: notFound('operation', `There is no operation called ${inShort(name)}`) };
  const parsed = operation.request.safeParse(request);
  if (!parsed.success) return { ok: false, problem: invalid(schemaIssues(parsed.error)) };
  const issues = operation.check?.(parsed.data) ?? [];
  if (issues.length > 0) return { ok: false, problem: invalid(issues) };
  const allowed = mayDo(actor.role, operation.needs);
  return allowed.ok ? null : { ok: false, problem: forbidden(allowed.problem.message) };
}

/** Answers requests on one open programme file. Every fault is caught here once, reported with a reference, and nothing is half kept. */
export function createDispatch(core: CoreDeps, log: (reference: string, error: unknown) => void, jobs: Jobs) {
  const sitting = core.sittingBegan === undefined ? core.file.lastChange() : Promise.resolve(core.sittingBegan);
  return async ({ operation: name, request, actor, at, files = [], job }: Request): Promise<Reply<unknown>> => {
    const operation = findOperation(name);
    const refused = checkRequest(name, operation, request, actor);
    if (operation === null || refused !== null) return refused ?? { ok: false, problem: notFound('operation', `There is no operation called ${inShort(name)}`) };
    if (operation.scope !== 'file') return { ok: false, problem: notFound('operation', `${name} is not an operation on a programme file`) };
    try {
      const asAt = at?.asAt === undefined ? null : await resolveAsAt(core.file, at.asAt);
      if (asAt !== null && !asAt.ok) return { ok: false, problem: asAt.problem };
      if (operation.kind === 'command' && asAt !== null) return { ok: false, problem: readOnly('The past cannot be changed. Go back to now and change it there') };
      if (operation.kind === 'command' && core.file.readOnly !== null) return { ok: false, problem: readOnly(core.file.readOnly) };
      const then = asAt === null ? undefined : asAt.value.change;
      const read: Deps['read'] = (fn) => core.file.read(fn, then);
      const practice = await read(practiceDate);
      const deps: Deps = {
        actor,
        asAt: asAt === null ? null : asAt.value,
        today: at?.on ?? practice ?? (asAt === null ? londonDate(core.now()) : londonDate(asAt.value.at)),
        newId: core.newId,
        read,
        write: async (how, fn) => {
          const done = await core.file.write({ actor, operation: name, reason: reasonsOf(how.reason, at?.reason), at: changeInstant(core.now(), practice), ...(how.undoes === undefined ? {} : { undoes: how.undoes }) }, fn);
          return done.ok ? { ok: true, value: done.value.value, change: done.value.change } : done;
        },
        file: core.file,
        files,
        job: job === undefined ? null : jobs.start(job),
        sittingBegan: await sitting,
      };
      const parsed = operation.request.parse(request);
      const service = services[name as FileOperationName] as (deps: Deps, request: unknown) => Promise<Reply<unknown>>;
      return await service(deps, parsed);
    } catch (error) {
      const known = problemOf(error, core.file.path);
      if (known !== null) return { ok: false, problem: known };
      const reference = core.newId().slice(-8);
      log(reference, error);
      return { ok: false, problem: fault(reference, `The program could not finish this and changed nothing. Quote ${reference} when you report it`) };
    } finally {
      if (job !== undefined) jobs.end(job);
    }
  };
}

/** In a practice file a change bears the practice date with the clock's time of day in London, so that it is of that day there too. */
export function changeInstant(now: string, practice: string | null): string {
  return practice === null ? now : onLondonDay(practice, now);
}

/** A person's own reason, and how they settled two edits, as one. */
const reasonsOf = (...reasons: readonly (string | null | undefined)[]): string | null => reasons.flatMap((one) => (one == null || one.trim() === '' ? [] : [one.trim()])).join('. ').replaceAll('.. ', '. ') || null;
