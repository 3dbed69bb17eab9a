// Restores the same backup over the same file without end.
import { restore } from '../../../../electron/core/host/restore.ts';

const [backup = '', target = ''] = process.argv.slice(2);
process.stdout.write('started\n');
for (;;) {
  const restored = await restore({ backup, target });
  if (!restored.ok) throw new Error(restored.problem.message);
  process.stdout.write('restored\n');
}
