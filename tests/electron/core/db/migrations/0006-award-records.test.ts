import { expect, test } from 'vitest';
import { programmeFile } from '../../../../../electron/core/db/migrations/0001-programme-file.ts';
import { notesAndRatings } from '../../../../../electron/core/db/migrations/0002-notes-and-ratings.ts';
import { funding } from '../../../../../electron/core/db/migrations/0003-funding.ts';
import { ledger } from '../../../../../electron/core/db/migrations/0004-ledger.ts';
import { carryForward } from '../../../../../electron/core/db/migrations/0005-carry-forward.ts';
import { awardRecords } from '../../../../../electron/core/db/migrations/0006-award-records.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = [programmeFile, notesAndRatings, funding, ledger, carryForward];

test('the step adds the tables of award records, and an older file keeps every state and every seal', async () => {
  expectAdded(before, awardRecords, ['award_document', 'standard_answer', 'standard_entry']);
  await expectOldKept(before, awardRecords, 'award_document');
});

const document = (kind: string, version: number): string => `INSERT INTO award_document (id, award_id, kind, version, dated, fixes, changed_in) VALUES ('y', 'a', '${kind}', ${version}, '2019-05-01', 'amount', 1)`;
const answer = (columns: string, values: string): string => `INSERT INTO standard_answer (id, award_id, changed_in, ${columns}) VALUES ('y', 'a', 1, ${values})`;

test.for([
  ['two documents of one kind and version', document('award letter', 1), 'UNIQUE'],
  ['a determination without its reference', document('section 31 determination', 1), 'CHECK'],
  ['a document of no known kind', document('letter', 1), 'CHECK'],
  ['a requirement that is none of the ten', answer('number, answer, reason', "11, 'explained', 'r'"), 'CHECK'],
  ['compliance without evidence', answer('number, answer', "1, 'complies'"), 'CHECK'],
  ['an explanation that gives none', answer('number, answer, reason', "1, 'explained', ' '"), 'CHECK'],
] as const)('it refuses %s', ([, sql, why]) => {
  const db = withAnAward([...before, awardRecords], "INSERT INTO award_document (id, award_id, kind, version, dated, fixes, changed_in) VALUES ('d', 'a', 'award letter', 1, '2019-05-01', 'amount', 1)");
  expect(() => db.exec(sql)).toThrow(why);
});
