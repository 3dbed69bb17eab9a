import { expect, test } from 'vitest';
import { councils } from '../../../support/recorded.ts';
import { councilLead, testFile } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';
const messages = (reply: { readonly ok: boolean; readonly problem?: { readonly message: string; readonly where?: readonly { readonly message: string }[] } }) => reply.problem?.where?.map(({ message }) => message) ?? [reply.problem?.message];

test('what the practice programme holds, a new version, the standard with its gaps, and one undo of each', async () => {
  const tracker = await testFile('practice');
  const records = await tracker.get('records.get', { project: herts });
  expect(records.documents.map(({ kind, version, superseded }) => [kind, version, superseded])).toEqual([['grant agreement', 2, false], ['grant agreement', 1, true], ['award letter', 1, false]]);
  expect(records.documents[1]).toMatchObject({ pence: 1_160_000_000, startsOn: '2017-04', fixes: ['amount', 'dates', 'conditions', 'partners', 'eligible spending'] });
  const { complies, explained, unanswered, requirements } = records.standard;
  expect([complies, explained, unanswered]).toEqual([7, 1, [7, 10]]);
  expect(requirements[0]?.missing).toEqual(['No senior officer is named from 1 April 2018 to 13 May 2018']);
  expect(requirements[6]?.missing).toEqual(['Not answered yet', 'No check is on record']);
  expect(requirements[8]?.missing).toEqual(['The yearly review was due on 2 May 2019']);
  expect(requirements[5]?.document?.name).toBe('Grant agreement, version 2');
  const whole = (await tracker.get('records.get', { project: 'bradford-b-positive' })).standard;
  expect([whole.complies, whole.explained, whole.requirements.flatMap(({ missing }) => missing)]).toEqual([9, 1, []]);

  const before = await tracker.state();
  const letter = { project: herts, kind: 'grant agreement' as const, fixes: ['amount' as const], pence: 1_160_000_000 };
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2018-01-01' }))).toEqual(['The date must be the same as or after 5 April 2018, the date of version 2']);
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2019-06-01' }))).toEqual(['The date must be today, 13 May 2019, or in the past']);
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2019-05-01', pence: null }))).toEqual(['Enter the amount that it fixed']);
  expect(messages(await tracker.ask('documents.add', { ...letter, dated: '2019-05-01', fixes: ['dates'], pence: null }))).toEqual(['Enter a date that it fixed']);
  expect((await tracker.ask('documents.add', { ...letter, dated: '2019-05-01' }, { as: councilLead })).ok).toBe(false);
  expect(await tracker.state()).toEqual(before);
  const third = await tracker.get('documents.add', { ...letter, dated: '2019-05-01' });
  expect(third.documents.map(({ version, superseded }) => [version, superseded])).toEqual([[3, false], [2, true], [1, true], [1, false]]);
  await tracker.get('changes.undo', {});
  expect((await tracker.get('records.get', { project: herts })).documents).toHaveLength(3);

  const [term] = requirements[0]?.entries ?? [];
  const kept = { project: herts, number: 1, id: term?.id ?? '', changedIn: term?.changedIn ?? 0, person: 'Deputy director 1 (practice)', dated: '2017-04-01', until: '2018-05-13' };
  expect((await tracker.get('standard.enter', kept)).standard.requirements[0]?.missing).toEqual([]);
  expect((await tracker.ask('standard.enter', { ...kept, until: '2018-05-12' })).ok).toBe(false);
  expect(messages(await tracker.ask('standard.enter', { project: herts, number: 9, dated: '2019-05-10', says: 'Go on' }))).toEqual(['Enter spending, reconciled', 'Select decision', 'Enter decided by']);
  const reviewed = await tracker.get('standard.enter', { project: herts, number: 9, dated: '2019-05-10', pence: 690_257_400, says: 'Continue', person: 'Deputy director 2 (practice)' });
  expect(reviewed.standard.requirements[8]?.missing).toEqual([]);
  expect(messages(await tracker.ask('standard.answer', { project: herts, number: 7, answer: 'complies' }))).toEqual(['Enter where the evidence for requirement 7 is']);
  expect(messages(await tracker.ask('standard.answer', { project: herts, number: 1, answer: 'explained', reason: 'x' }))).toEqual(['Requirement 1 was answered already. Open it again and change the answer']);
  const answered = await tracker.get('standard.answer', { project: herts, number: 7, answer: 'explained', reason: 'The council’s own audit stands for it' });
  expect([answered.standard.explained, answered.standard.unanswered]).toEqual([2, [10]]);
});

test('shares add to the award on every date: set, refused, ended, kept when the award moves, and told by council to the penny', async () => {
  const tracker = await testFile('practice');
  const { shares, sharesChangedIn } = await tracker.get('records.get', { project: herts });
  expect(shares.map(({ council, pence }) => [council.shortName, pence])).toEqual([['Bracknell Forest', 162_400_000], ['Hertfordshire', 348_000_000], ['Luton', 255_200_000], ['Peterborough', 232_000_000], ['West Berkshire', 162_400_000]]);
  expect(shares.reduce((sum, { pence }) => sum + pence, 0)).toBe(1_160_000_000);

  const { total, rows } = await tracker.get('funding.byCouncil', {});
  for (const figure of ['awarded', 'profiled', 'spent'] as const) expect([figure, rows.reduce((sum, row) => sum + row[figure].pence, 0)]).toEqual([figure, total[figure].pence]);
  expect(total.awarded).toMatchObject({ pence: 13_402_650_000, counted: 53 });
  expect(rows.map(({ council, awarded }) => [council?.shortName ?? null, awarded.pence])).toContainEqual(['Hertfordshire', 348_000_000 + 486_000_000]);
  expect(rows.at(-1)).toMatchObject({ council: null, awarded: { pence: 13_402_650_000 - 1_160_000_000 - 486_000_000 - 370_000_000 } });

  const before = await tracker.state();
  const set = { project: herts, from: '2019-04-01', changedIn: sharesChangedIn, shares: [{ council: councils.hertfordshire, pence: 900_000_000 }, { council: councils.luton, pence: 259_999_900 }] };
  expect(messages(await tracker.ask('shares.set', set))).toEqual(['From 1 April 2019 the shares come to £11,599,999, £1 less than the award of £11,600,000']);
  expect(messages(await tracker.ask('shares.set', { ...set, shares: [{ council: 'E08000035', pence: 1 }] }))).toEqual(['Leeds does not take part in this project']);
  expect(messages(await tracker.ask('shares.set', { ...set, changedIn: null }))).toEqual(['Somebody changed the shares of this award after you opened it. Nothing was saved. Look again and save again']);
  expect((await tracker.ask('shares.set', set, { as: councilLead })).ok).toBe(false);
  expect(messages(await tracker.ask('awards.addFigure', { project: herts, kind: 'revised', pence: 1_200_000_000, dated: '2019-05-01', adopt: true }))).toEqual([expect.stringContaining('From 1 May 2019 the shares come to £11,600,000, £400,000 less than the award of £12,000,000')]);
  expect(await tracker.state()).toEqual(before);

  const after = await tracker.get('shares.set', { ...set, shares: [{ council: councils.hertfordshire, pence: 900_000_000 }, { council: councils.luton, pence: 260_000_000 }] });
  expect(after.shares.filter(({ to }) => to === '2019-03-31')).toHaveLength(5);
  expect(after.shares.filter(({ to }) => to === null).map(({ pence }) => pence)).toEqual([900_000_000, 260_000_000]);
  await tracker.get('changes.undo', {});
  expect((await tracker.get('records.get', { project: herts })).shares.filter(({ to }) => to === null)).toHaveLength(5);
});

test('shares agreed for a later day do not go unsaid: they are named, and go where the request says so; History and undo bring them back', async () => {
  const tracker = await testFile('practice');
  const start = await tracker.get('records.get', { project: herts });
  const give = (from: string, [one, two]: readonly [number, number], changedIn: number | null, more: object = {}) =>
    ({ project: herts, from, changedIn, shares: [{ council: councils.hertfordshire, pence: one }, { council: councils.luton, pence: two }], ...more });
  const later = await tracker.get('shares.set', give('2020-04-01', [900_000_000, 260_000_000], start.sharesChangedIn));
  const early = give('2019-06-01', [800_000_000, 360_000_000], later.sharesChangedIn);
  const before = await tracker.state();
  const reply = await tracker.ask('shares.set', early);
  expect(reply.ok ? [] : reply.problem.where).toEqual([{
    path: 'replaceLater',
    message: 'Shares are agreed for later, and would go: from 1 April 2020 Hertfordshire £9,000,000 and Luton £2,600,000. Set the shares from 1 April 2020 or after, end those first by setting none from that day, or say that they are replaced',
  }]);
  expect(messages(await tracker.ask('shares.set', { ...early, replaceLater: false }))).toHaveLength(1);
  expect(await tracker.state()).toEqual(before);
  const after = await tracker.get('shares.set', { ...early, replaceLater: true });
  expect(after.shares.filter(({ from }) => from === '2020-04-01')).toEqual([]);
  const [change] = (await tracker.get('changes.list', { limit: 1 })).changes;
  expect(JSON.stringify(await tracker.get('changes.get', { change: change!.seq }))).toMatch(/9,000,000/);
  await tracker.get('changes.undo', {});
  expect((await tracker.get('records.get', { project: herts })).shares.filter(({ from }) => from === '2020-04-01').map(({ pence }) => pence)).toEqual([900_000_000, 260_000_000]);
});

test('shares that somebody took away whole are not set again by who saw them', async () => {
  const tracker = await testFile('practice');
  const { shares, sharesChangedIn } = await tracker.get('records.get', { project: herts });
  const [first] = shares.map(({ from }) => from).toSorted();
  const gone = await tracker.get('shares.set', { project: herts, from: first ?? '', changedIn: sharesChangedIn, shares: [] });
  expect([gone.shares, gone.sharesChangedIn]).toEqual([[], null]);
  const mine = { project: herts, from: '2019-04-01', shares: [{ council: councils.hertfordshire, pence: 900_000_000 }, { council: councils.luton, pence: 260_000_000 }] };
  expect(messages(await tracker.ask('shares.set', { ...mine, changedIn: sharesChangedIn }))).toEqual(['Somebody changed the shares of this award after you opened it. Nothing was saved. Look again and save again']);
  expect((await tracker.get('shares.set', { ...mine, changedIn: null })).shares).toHaveLength(2);
});
