import { expect, test } from 'vitest';
import { claims } from '../../../../../electron/core/db/migrations/0013-claims.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.filter(({ version }) => version < claims.version);

test('the step adds the tables of claims, each with a twin, and puts no row into any', () => {
  expectAdded(before, claims, ['claim', 'claim_line', 'claim_terms']);
});

test('an older file with changes in it keeps every state and every seal', async () => {
  await expectOldKept(before, claims, 'claim');
});

const claim = (columns = '', values = '', id = 'c'): string =>
  `INSERT INTO claim (id, award_id, number, quarter, changed_in${columns === '' ? ", state" : `, ${columns}`}) VALUES ('${id}', 'a', ${id.charCodeAt(0)}, '2019-01-01', 1, ${values === '' ? "'draft'" : values})`;
const sent = "state, sent_by, sent_on";
const decided = `${sent}, decision, decided_by, decided_on`;
const byOther = "'decided', 'o', '2019-04-10'";

test.for([
  ['terms that pay nothing', "INSERT INTO claim_terms (id, award_id, rate_percent, changed_in) VALUES ('t', 'a', 0, 1)"],
  ['a sent claim that nobody sent', claim('state', "'sent'")],
  ['one sent back without a reason', claim(`${sent}, sent_back_by, sent_back_on, sent_back_reason`, "'sent back', 'o', '2019-04-10', 'p', '2019-04-11', ' '")],
  ['a refusal without a reason', claim(decided, `${byOther}, 'refused', 'p', '2019-04-12'`)],
  ['an approval of what is not known', claim(`${decided}, approved_pence`, `${byOther}, 'approved', 'p', '2019-04-12', 0`)],
  ['another amount without the reason', claim(`${decided}, due_pence, approved_pence`, `${byOther}, 'approved', 'p', '2019-04-12', 5, 0`)],
  ['an approved amount without a payment', claim(`${decided}, due_pence, approved_pence`, `${byOther}, 'approved', 'p', '2019-04-12', 5, 5`)],
  ['one person who did both and gave no reason', claim(`${decided}, due_pence, approved_pence`, `${byOther}, 'approved', 'o', '2019-04-12', 0, 0`)],
  ['two open claims for one quarter', `${claim()}; ${claim('', '', 'd')}`],
  ['a cost line twice', `${claim()}; INSERT INTO claim_line (id, award_id, claim_id, position, changed_in) VALUES ('l', 'a', 'c', 0, 1), ('m', 'a', 'c', 1, 1)`],
] as const)('the step refuses %s', ([, sql]) => {
  expect(() => withAnAward([...before, claims], '').exec(sql)).toThrow(/CHECK|UNIQUE/);
});

test('a claim that was approved at nothing due, and a draft that lacks all, are kept', () => {
  const db = withAnAward([...before, claims], '');
  expect(() => db.exec(`${claim(`${decided}, due_pence, approved_pence`, `${byOther}, 'approved', 'p', '2019-04-12', 0, 0`)}; ${claim('', '', 'd')}`)).not.toThrow();
});
