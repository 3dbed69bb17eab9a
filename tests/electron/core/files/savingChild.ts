// Saves without end: each change adds one group of 50 rows, and its name is printed when the change is acknowledged.
import { openProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { ok } from '../../../../shared/domain/result.ts';

const [file = '', round = ''] = process.argv.slice(2);
const actor = { name: 'Officer 1', organisation: 'Department for Education', role: 'programme officer' } as const;
let ids = 0;
const opened = await openProgrammeFile(file, { mode: 'write', newId: () => `${round}-${++ids}`, now: () => '2019-05-13T10:00:00.000Z' });
if (!opened.ok) throw new Error(opened.problem.message);
for (let n = 0; ; n += 1) {
  const group = `${round}.${n}`;
  const rows = Array.from({ length: 50 }, (_, row) =>
    ({ id: `${group}-${row}`, title: group, publisher: null, published_on: null, url: null, note: 'x'.repeat(200), confidence: null }));
  const saved = await opened.value.write({ actor, operation: 'test.save', at: '2019-05-13T10:00:00.000Z' }, async (tx) => {
    await insertRows(tx, 'source', rows);
    return ok(null);
  });
  if (!saved.ok) throw new Error(saved.problem.message);
  process.stdout.write(`${group}\n`);
}
