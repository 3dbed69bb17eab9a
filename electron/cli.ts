import { arrayBuffer } from 'node:stream/consumers';
import { utf8 } from './cli/readJson.ts';
import { runCommand } from './cli/runCommand.ts';
import { dataFolder } from './core/host/dataFolder.ts';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', () => process.exit(0));

// The exit code is set and not forced, so that a pipe gets all that was written.
process.exitCode = await runCommand(process.argv.slice(2), {
  dataDir: dataFolder(),
  io: {
    out: (words) => void process.stdout.write(words),
    err: (words) => void process.stderr.write(words),
    input: async () => utf8(await arrayBuffer(process.stdin)),
  },
});
