import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { preferredActor } from '../core/host/person.ts';
import { readActor, type Actor } from '../../shared/domain/actor.ts';
import { isIsoDate } from '../../shared/domain/calendar.ts';
import type { At } from '../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { readJson } from './readJson.ts';

/** What is wrong with a command line, in one sentence. */
export type Misuse = string;

export interface Arguments {
  readonly given: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Options without a value that were given. */
  readonly flags: readonly string[];
  readonly json: boolean;
  readonly actor: Actor;
}

export interface Shape {
  /** The words that must be there, as usage names them. */
  readonly needs: readonly string[];
  /** How many more may be. */
  readonly takes?: number;
  readonly options?: readonly string[];
  /** Options without a value. */
  readonly flags?: readonly string[];
}

/** The actor of --as; else the preference, else the command line. */
function actorOf(text: string | undefined, dataDir: string): Result<Actor, Misuse> {
  if (text === undefined) return ok(preferredActor(dataDir));
  const json = readJson(text);
  if (json === null) return fail('--as must be JSON, like \'{"name": "Officer 1", "organisation": "DfE", "role": "programme officer"}\'');
  if (!json.ok) return fail(`--as: ${json.problem.message}`);
  const actor = readActor(json.value);
  return actor.ok ? actor : fail(`--as: ${actor.problem.message}`);
}

/** Takes a command line apart. Answers what is wrong with it, where something is. */
export function readArguments(words: readonly string[], { needs, takes = 0, options = [], flags = [] }: Shape, dataDir: string): Result<Arguments, Misuse> {
  const known: ParseArgsOptionsConfig = { json: { type: 'boolean' }, as: { type: 'string' } };
  for (const name of options) known[name] = { type: 'string' };
  for (const name of flags) known[name] = { type: 'boolean' };
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'These options cannot be read');
  }
  const { positionals, values } = parsed;
  const missing = needs.find((_, place) => (positionals[place] ?? '') === '');
  if (missing !== undefined) return fail(`${missing} is missing`);
  const extra = positionals[needs.length + takes];
  if (extra !== undefined) return fail(`It is not clear what “${extra}” is for`);
  const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { as, ...rest } = Object.fromEntries(texts);
  const actor = actorOf(as, dataDir);
  return actor.ok ? ok({ given: positionals, options: rest, flags: flags.filter((name) => values[name] === true), json: values['json'] === true, actor: actor.value }) : actor;
}

/** `--as-at #57` or a date or date-time, and `--on` a day. */
export function readWhen(options: Arguments['options']): Result<At, Misuse> {
  const { 'as-at': asAt, on } = options;
  if (on !== undefined && !isIsoDate(on)) return fail('--on must be a day, like 2019-05-13');
  const day = on === undefined ? {} : { on };
  if (asAt === undefined) return ok(day);
  const change = /^#?(\d{1,15})$/.exec(asAt)?.[1];
  if (change !== undefined && Number(change) > 0) return ok({ asAt: { change: Number(change) }, ...day });
  if (!/^\d{4}-\d\d-\d\d(?:T.*)?$/.test(asAt)) return fail("--as-at must be the number of a change, like '#57', a day, like 2019-05-13, or a day and time, like 2019-05-13T16:20");
  return ok({ asAt: { time: asAt }, ...day });
}
