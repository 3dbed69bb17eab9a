import { importInto } from '../../../../electron/core/host/importInto.ts';

/** Brings a CSV into a file over and over, telling each time it has begun; killed at any moment by the test. */
const [path = '', input = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
const done = await importInto({ path, input, kind: null, dryRun: false, actor: { name: 'Officer 1', organisation: 'DfE', role: 'programme officer' }, watch: () => undefined });
process.stdout.write(done.ok ? 'done\n' : `${done.problem.message}\n`);
