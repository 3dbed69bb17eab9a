import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import type { ProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { connect } from '../../../../electron/core/db/settings.ts';
import { verifyFile } from '../../../../electron/core/db/verify.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { aFolder, aSource, change, created, making, valueOf } from './storeFixture.ts';

async function aFile(): Promise<string> {
  const file = path.join(aFolder(), 'a.igt');
  const store = await created(file);
  await change(store, (tx) => insertRows(tx, 'source', Array.from({ length: 60 }, (_, n) => aSource(`s${n}`, { note: `Paid ${n * 1000}` }))));
  await change(store, (tx) => tx.updateTable('source').set({ note: 'Paid 7', changed_in: tx.change }).where('id', '=', 's7').execute());
  await store.close();
  return file;
}

/** All that stands in the file now and stood in it before. */
const contents = async (store: ProgrammeFile): Promise<string> => JSON.stringify([
  await store.read((db) => db.selectFrom('source').selectAll().orderBy('id').execute()),
  await store.read((db) => db.selectFrom('source').selectAll().orderBy('id').execute(), 1),
  await store.read((db) => db.selectFrom('change').innerJoin('actor', 'actor.id', 'change.actor_id').selectAll('change').orderBy('seq').execute()),
]);

/** What a person meets: 'refused', 'same', 'fails' while reading, or 'told' by Check file. Anything else is a silent wrong answer. */
async function meets(file: string, before: string): Promise<string> {
  const opened = await openProgrammeFile(file, { ...making(), mode: 'write' });
  if (!opened.ok) return 'refused';
  try {
    const now = await contents(opened.value).catch(() => 'failed');
    if (now === 'failed') return 'fails';
    if (now === before) return 'same';
  } finally {
    await opened.value.close();
  }
  const verdict = await verifyFile(file);
  return !verdict.ok || verdict.value.integrity !== 'ok' ? 'told' : 'silently wrong';
}

test('S10 a file with bits flipped never crashes the program and never shows a wrong figure unnoticed', async () => {
  const file = await aFile();
  const whole = readFileSync(file);
  const store = valueOf(await openProgrammeFile(file, { ...making(), mode: 'read' }));
  const before = await contents(store);
  await store.close();
  const copy = path.join(path.dirname(file), 'flipped.igt');
  const met = new Map<string, number>();
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) }), { minLength: 1, maxLength: 3 }), async (flips) => {
    const bytes = Buffer.from(whole);
    for (const { at, bit } of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    writeFileSync(copy, bytes);
    const answer = await meets(copy, before);
    met.set(answer, (met.get(answer) ?? 0) + 1);
    expect(answer).not.toBe('silently wrong');
  }), { numRuns: 500 });
  expect([...met.keys()].every((answer) => ['refused', 'same', 'fails', 'told'].includes(answer))).toBe(true);
}, 120_000);

test('S10 a bit flipped in the words of a note is told by Check file', async () => {
  const file = await aFile();
  const bytes = readFileSync(file);
  bytes[bytes.indexOf('Paid 13000') + 5] = '9'.charCodeAt(0);
  writeFileSync(file, bytes);
  expect(valueOf(await verifyFile(file)).integrity).toEqual(['What change #1 saved is no longer what is in the file.']);
});

test('Check file names what is wrong in a file that opens', async () => {
  const file = await aFile();
  const with_ = async (sql: string): Promise<readonly string[] | 'ok'> => {
    const copy = path.join(path.dirname(file), 'altered.igt');
    copyFileSync(file, copy);
    const db = connect(copy, { journal: 'DELETE' });
    const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    db.exec('PRAGMA foreign_keys = OFF; BEGIN');
    for (const { name } of triggers) db.exec(`DROP TRIGGER "${String(name)}"`);
    db.exec(sql);
    for (const trigger of triggers) db.exec(String(trigger['sql']));
    db.exec('COMMIT');
    db.close();
    return valueOf(await verifyFile(copy)).integrity;
  };
  expect(await with_('')).toBe('ok');
  expect(await with_("UPDATE source SET title = 'another' WHERE id = 's1'")).toEqual(['What change #1 saved is no longer what is in the file.']);
  expect(await with_("UPDATE source SET changed_in = 9 WHERE id = 's1'")).toContain('source: 1 state of changes that are not there.');
  expect(await with_("INSERT INTO framework (id, name, source_id, changed_in) VALUES ('f', 'F', 'gone', 2)")).toContain('framework: 1 row without the source pointed at.');
  expect(await with_("INSERT INTO source_history (id, title, changed_in, replaced_in) VALUES ('s1', 'x', 1, 2)")).toContain('source: 1 state at the same time as another of the same row.');
  expect(await with_('UPDATE "change" SET seal = NULL WHERE seq = 2')).toContain('A change was left half done.');
  expect(await with_("UPDATE \"change\" SET reason = 'another' WHERE seq = 2")).toEqual(['What change #2 saved is no longer what is in the file.']);
});
