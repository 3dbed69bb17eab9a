import { faultOf } from '../core/host/faultOf.ts';
import { readArguments } from './arguments.ts';
import type { Context } from './command.ts';
import { commands } from './commands.ts';
import { exit, tellProblem, type Exit } from './output.ts';
import { usage } from './usage.ts';

function misused({ io }: Context, what: string): Exit {
  io.err(`${what}.\n\n${usage}`);
  return exit.usage;
}

/** Runs one command line to its end. Every fault of ours is told with a reference; nothing is half done. */
export async function runCommand(words: readonly string[], context: Context): Promise<Exit> {
  const [first, ...rest] = words;
  if (first === '--help' || first === 'help' || rest.includes('--help')) {
    context.io.out(usage);
    return exit.done;
  }
  if (first === undefined) return misused(context, 'A command is missing');
  const command = commands.get(first);
  if (command === undefined) return misused(context, `There is no command “${first}”`);
  const given = readArguments(rest, command, context.dataDir);
  if (!given.ok) return misused(context, given.problem);
  try {
    const ended = await command.run(given.value, context);
    return typeof ended === 'string' ? misused(context, ended) : ended;
  } catch (error) {
    tellProblem(context.io, faultOf(error), given.value.json);
    return exit.refused;
  }
}
