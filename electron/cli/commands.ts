import path from 'node:path';
import { operations } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { notFound } from '../../shared/domain/problem.ts';
import type { Result } from '../../shared/domain/result.ts';
import { inShort } from '../../shared/domain/text.ts';
import { plural } from '../../shared/domain/words.ts';
import { findOperation } from '../core/dispatch.ts';
import { askOnce } from '../core/host/askOnce.ts';
import { backUp } from '../core/host/backUp.ts';
import { createFile } from '../core/host/createFile.ts';
import { exportFile } from '../core/host/exportFile.ts';
import { info } from '../core/host/info.ts';
import { whileLocked } from '../core/host/locked.ts';
import { restore } from '../core/host/restore.ts';
import { verify } from '../core/host/verify.ts';
import { readWhen, type Arguments } from './arguments.ts';
import type { Command, Context } from './command.ts';
import { describeInfo } from './describeInfo.ts';
import { importCommand } from './importCommand.ts';
import { exit, tellProblem, tellValue, type Exit } from './output.ts';
import { readJson } from './readJson.ts';
import { schemas } from './schemas.ts';

/** Tells a result: the value as JSON or in words, or the problem. */
function tell<T>(result: Result<T, Problem>, { json }: Arguments, { io }: Context, words: (value: T) => string): Exit {
  if (!result.ok) {
    tellProblem(io, result.problem, json);
    return exit.refused;
  }
  if (json) tellValue(io, result.value, true);
  else io.out(`${words(result.value)}\n`);
  return exit.done;
}

const name = (file: string): string => `“${path.basename(file)}”`;
const at = (given: Arguments, index: number): string => path.resolve(given.given[index] ?? '');

const create: Command = {
  needs: ['FILE'], options: ['sample', 'title'],
  run: async (given, context) => {
    const { sample, title = null } = given.options;
    if (sample !== undefined && sample !== 'portfolio' && sample !== 'practice') return '--sample must be portfolio or practice';
    if (title !== null && title.trim() === '') return '--title must not be empty';
    const file = at(given, 0);
    const created = await createFile({ path: file, sample: sample ?? null, title: title?.trim() ?? null });
    return tell(created.ok ? await info(file) : created, given, context, (made) => `${name(file)} was created.\n${describeInfo(made)}`);
  },
};

const showInfo: Command = {
  needs: ['FILE'],
  run: async (given, context) => tell(await info(at(given, 0)), given, context, describeInfo),
};

const listOperations: Command = {
  needs: [],
  run: async (given, { io }) => {
    if (given.json) tellValue(io, schemas(), true);
    else for (const [operation, { kind, title }] of Object.entries(operations)) io.out(`${operation.padEnd(30)} ${kind.padEnd(8)} ${title}\n`);
    return exit.done;
  },
};

const ask: Command = {
  needs: ['FILE', 'OPERATION'], takes: 1, options: ['as-at', 'on'],
  run: async (given, context) => {
    const { io } = context;
    const [, operation = '', text = '{}'] = given.given;
    const when = readWhen(given.options);
    if (!when.ok) return when.problem;
    const found = findOperation(operation);
    if (found === null) {
      tellProblem(io, notFound('operation', `There is no operation called ${inShort(operation)}. “operations” lists them all.`), given.json);
      return exit.usage;
    }
    const said = text === '-' ? await io.input() : text;
    if (said === null) return 'What stands on stdin must be UTF-8 text';
    const request = readJson(said);
    if (request === null) return 'The request must be JSON, like \'{"reference": "leeds-family-valued"}\'';
    if (!request.ok) return tell(request, given, context, String);
    const reply = await askOnce({ path: at(given, 0), operation, request: request.value, actor: given.actor, at: when.value });
    if (reply.ok && found.kind === 'command') io.err(typeof reply.change === 'number' ? `${found.title}, change ${reply.change}.\n` : 'Nothing had to change.\n');
    return tell(reply, given, context, (value) => JSON.stringify(value, null, 2));
  },
};

const exportTables: Command = {
  needs: ['FILE', 'OUT'], options: ['format', 'report', 'project', 'council', 'as-at', 'on', 'audience'],
  run: async (given, context) => {
    const { format, report, project = null, council = null, audience = 'internal' } = given.options;
    if (format !== 'csv') return format === undefined ? '--format is missing. It can be csv' : `--format ${format} is not offered. It can be csv`;
    if (report !== undefined) return '--report goes with documents. The format csv has none';
    if (audience !== 'internal' && audience !== 'public') return '--audience must be internal or public';
    const when = readWhen(given.options);
    if (!when.ok) return when.problem;
    const out = at(given, 1);
    const exported = await exportFile({
      path: at(given, 0), out, asAt: when.value.asAt ?? null, project, council, audience, actor: given.actor, dataDir: context.dataDir,
    });
    return tell(exported, given, context, ({ files, change }) => `${plural(files.length, 'file')} written to ${name(out)}, as at change ${change}.`);
  },
};

const check: Command = {
  needs: ['FILE'],
  run: async (given, context) => {
    const verdict = await verify({ path: at(given, 0) });
    const told = tell(verdict, given, context, ({ sentences }) => sentences.join('\n'));
    return verdict.ok && !verdict.value.sound ? exit.refused : told;
  },
};

const makeBackup: Command = {
  needs: ['FILE', 'OUT'],
  run: async (given, context) => {
    const to = at(given, 1);
    return tell(await backUp({ path: at(given, 0), to }), given, context, () => `${name(to)} is a sound backup.`);
  },
};

const restoreBackup: Command = {
  needs: ['BACKUP', 'FILE'],
  run: async (given, context) => {
    const [backup, target] = [at(given, 0), at(given, 1)];
    const restored = await whileLocked(target, given.actor, () => restore({ backup, target }));
    return tell(restored, given, context, ({ kept }) =>
      `${name(backup)} was restored as ${name(target)}.${kept === null ? '' : ` What lay there before is kept as ${name(kept)}.`}`);
  },
};

/** Every command that is offered. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['create', create],
  ['info', showInfo],
  ['operations', listOperations],
  ['ask', ask],
  ['import', importCommand],
  ['export', exportTables],
  ['verify', check],
  ['backup', makeBackup],
  ['restore', restoreBackup],
]);
