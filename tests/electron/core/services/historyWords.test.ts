import { expect, test } from 'vitest';
import type { ChangeDetail } from '../../../../shared/contract/changes.ts';
import { operations, type CommandName, type FileOperationName, type RequestOf } from '../../../../shared/contract/index.ts';
import { councils, herts } from '../../../support/recorded.ts';
import { testFile, type TestFile } from '../../../support/testFile.ts';

type FileCommand = Extract<CommandName, FileOperationName>;

const payment = async (tracker: TestFile) => {
  const [first] = (await tracker.get('payments.list', { project: 'harbour' })).payments;
  if (first === undefined) throw new Error('Harbour has no payment yet');
  return first;
};

const claim = async (tracker: TestFile) => {
  const last = (await tracker.get('claims.list', { project: 'harbour' })).claims.toSorted((a, b) => b.number - a.number)[0];
  return { id: last?.id ?? '', changedIn: last?.changedIn ?? 0 };
};

/** A higher award, with what of it is each council's. */
const newShares = { pence: 125_000_000, shares: [{ council: councils.luton, pence: 75_000_000 }] };

const variation = async (tracker: TestFile) => {
  const [last] = (await tracker.get('variations.list', { project: 'harbour' })).variations;
  return { id: last?.id ?? '', changedIn: last?.changedIn ?? 0 };
};
const decision = { decidedBy: 'Programme board', interests: 'None', samePersonReason: 'Nobody else is in' } as const;

/** Each command of a file once, with requests made from what the file holds by then. */
const acts: { readonly [N in FileCommand]: (tracker: TestFile) => Promise<RequestOf<N>> } = {
  'programme.edit': async (tracker) => ({ changedIn: (await tracker.get('programme.get', {})).changedIn, title: 'Innovation, second phase', marking: 'OFFICIAL-SENSITIVE', reason: 'Names of posts are in it' }),
  'programme.movePracticeDate': async (tracker) => ({ changedIn: (await tracker.get('programme.get', {})).changedIn, to: '2019-05-14' }),
  'facts.adopt': async (tracker) => {
    const other = (await tracker.get('facts.list', {})).facts.find(({ question, adopted }) => question === 'programme.money' && !adopted);
    return { key: other?.key ?? '', changedIn: other?.changedIn ?? 0 };
  },
  'rounds.add': () => Promise.resolve({ name: 'Round 4', inside: 'round-2', state: 'open', opensOn: '2019-05', potPence: 8_000_000_000 }),
  'rounds.edit': async (tracker) => {
    const round = (await tracker.get('rounds.list', {})).rounds.find(({ reference }) => reference === 'round-1');
    return { reference: 'round-1', changedIn: round?.changedIn ?? 0, state: 'closed', inside: 'round-2' };
  },
  'organisations.add': () => Promise.resolve({ name: 'Harbour Trust', kind: 'public body' }),
  'projects.add': () => Promise.resolve({
    title: 'Harbour', leads: [councils.luton], partners: ['harbour-trust'], round: 'round-4', follows: herts, lifecycle: 'in delivery', stage: 'test', startsOn: '2019-05',
    award: { kind: 'announced', pence: 100_000_000, dated: '2019-05-01', source: { title: 'Letter of award', publisher: 'Department for Education' } },
  }),
  'projects.edit': async (tracker) => ({ reference: 'harbour', changedIn: (await tracker.get('projects.get', { reference: 'harbour' })).changedIn, lifecycle: 'on hold', endsOn: '2020', follows: null, reason: 'Staff left' }),
  'projects.editMany': async (tracker) => {
    const [one, two] = [await tracker.get('projects.get', { reference: 'harbour' }), await tracker.get('projects.get', { reference: herts })];
    return { projects: [one, two].map(({ reference, changedIn }) => ({ reference, changedIn })), theme: 'Rethinking support', round: 'round-4' };
  },
  'participations.add': () => Promise.resolve({ project: 'harbour', organisation: councils.peterborough, role: 'delivery partner', joinedOn: '2019-05' }),
  'participations.edit': async (tracker) => {
    const part = (await tracker.get('projects.get', { reference: 'harbour' })).participations.find(({ council }) => council?.code === councils.peterborough);
    return { id: part?.id ?? '', changedIn: part?.changedIn ?? 0, role: 'partner', leftOn: '2019-06' };
  },
  'participations.remove': async (tracker) => {
    const part = (await tracker.get('projects.get', { reference: 'harbour' })).participations.find(({ organisation }) => organisation.reference === 'harbour-trust');
    return { id: part?.id ?? '', changedIn: part?.changedIn ?? 0 };
  },
  'awards.addFigure': () => Promise.resolve({ project: 'harbour', kind: 'ceiling', pence: 120_000_000, adopt: false }),
  'awards.adoptFigure': async (tracker) => {
    const figure = (await tracker.get('projects.get', { reference: 'harbour' })).awards.flatMap(({ figures }) => figures).find(({ adopted }) => !adopted);
    return { figure: figure?.id ?? '', changedIn: figure?.changedIn ?? 0, reason: 'Signed' };
  },
  'measures.add': () => Promise.resolve({
    project: 'harbour', indicator: 'placement_moves_3plus', basis: 'young people', every: 'year-ending', baseline: { numerator: 9, denominator: 70, on: '2017-03-31', source: { title: 'Return of 2017' } },
    target: { value: 10, on: '2020-03' }, targets: [{ period: { kind: 'year-ending', start: '2018-04-01' }, value: 12 }],
  }),
  'measures.edit': async (tracker) => {
    const measure = await tracker.get('measures.get', { measure: 'harbour-placement-moves-3plus' });
    return { measure: measure.reference, changedIn: measure.changedIn, basis: 'parents and carers', dueDays: 45, targets: [], reason: 'Agreed' };
  },
  'observations.record': () => Promise.resolve({ measure: 'harbour-placement-moves-3plus', council: councils.luton, period: { kind: 'year-ending', start: '2018-04-01' }, numerator: 8, denominator: 71, markers: 'p', status: 'provisional' }),
  'observations.recordMany': () => Promise.resolve({
    measure: 'harbour-placement-moves-3plus',
    figures: [{ council: councils.luton, period: { kind: 'year-ending', start: '2016-04-01' }, numerator: 6, denominator: 70 }, { council: councils.luton, period: { kind: 'year-ending', start: '2015-04-01' }, shorthand: 'x' }],
  }),
  'notes.add': () => Promise.resolve({ project: 'harbour', kind: 'visit', on: '2019-05-10', text: 'Saw both teams at work' }),
  'notes.edit': async (tracker) => {
    const [note] = (await tracker.get('notes.list', { project: 'harbour' })).notes;
    return { id: note?.id ?? '', changedIn: note?.changedIn ?? 0, kind: 'meeting', on: '2019-05-09' };
  },
  'notes.remove': async (tracker) => {
    const [note] = (await tracker.get('notes.list', { project: 'harbour' })).notes;
    return { id: note?.id ?? '', changedIn: note?.changedIn ?? 0 };
  },
  'ratings.set': () => Promise.resolve({ project: 'harbour', subject: 'risk', scale: 'five-step', step: 3, on: '2019-05-10', reason: 'Staff left' }),
  'funding.keep': () => Promise.resolve({ project: 'harbour', what: 'payments', from: '2019-04-01' }),
  'funding.setTolerance': async (tracker) => ({ percent: 12, changedIn: (await tracker.get('funding.project', { project: 'harbour' })).tolerance.changedIn }),
  'profile.set': () => Promise.resolve({ project: 'harbour', cells: [{ quarter: '2019-04-01', category: 'staff', council: councils.luton, pence: 5_000_000 }] }),
  'forecasts.set': async (tracker) => {
    await tracker.get('projects.edit', { reference: 'harbour', changedIn: (await tracker.get('projects.get', { reference: 'harbour' })).changedIn, lifecycle: 'in delivery' });
    for (const what of ['actuals', 'forecasts'] as const) await tracker.get('funding.keep', { project: 'harbour', what, from: '2019-01-01' });
    return { project: 'harbour', cells: [{ quarter: '2019-07-01', pence: 4_000_000 }] };
  },
  'actuals.record': () => Promise.resolve({ project: 'harbour', entries: [{ kind: 'actual', quarter: '2019-01-01', pence: 3_000_000, provisional: true }] }),
  'funding.setQuarters': () => Promise.resolve({ project: 'harbour', profile: [{ quarter: '2019-07-01', pence: 6_000_000 }], forecasts: [{ quarter: '2019-10-01', pence: 4_500_000 }] }),
  'funding.explain': () => Promise.resolve({ project: 'harbour', quarter: '2019-01-01', text: 'Staff came late' }),
  'conditions.add': () => Promise.resolve({ project: 'harbour', kind: 'condition', title: 'A team in place', dueOn: '2019-06-30' }),
  'payments.plan': () => Promise.resolve({ project: 'harbour', kind: 'instalment', instrument: 'section 31 determination', instrumentReference: '31/4000', annexLine: 'Luton', instalments: [{ dueOn: '2019-06-28', pence: 20_000_000, tranche: '1' }] }),
  'payments.propose': async (tracker) => ({ id: (await payment(tracker)).id, changedIn: (await payment(tracker)).changedIn, note: 'As agreed' }),
  'payments.hold': async (tracker) => ({ project: 'harbour', payment: (await payment(tracker)).id, condition: (await tracker.get('funding.project', { project: 'harbour' })).conditions[0]?.id ?? null }),
  'payments.release': async (tracker) => {
    const [hold] = (await payment(tracker)).held;
    return { hold: hold?.id ?? '', changedIn: hold?.changedIn ?? 0, reason: 'It starts without' };
  },
  'payments.approve': async (tracker) => ({ id: (await payment(tracker)).id, changedIn: (await payment(tracker)).changedIn, pence: 19_000_000, differenceReason: 'A month later', samePersonReason: 'Nobody else is here' }),
  'payments.markPaid': async (tracker) => ({ id: (await payment(tracker)).id, changedIn: (await payment(tracker)).changedIn, on: '2019-05-14' }),
  'ledger.read': () => Promise.resolve({ table: { name: 'Ledger of May 2019', rows: [['Posting date', 'Supplier', 'Amount', 'Reference'], ['14/05/2019', 'Luton Borough Council', '190,000.00', '31/4000'], ['15/05/2019', 'Luton Borough Council', '12.50', '']] } }),
  'ledger.undoMatch': async (tracker) => {
    const pair = (await tracker.get('ledger.tieOut', { agreeing: true })).agreeing.find(({ payment: { project } }) => project.reference === 'harbour');
    return { row: pair?.row.id ?? '', payment: pair?.payment.id ?? '' };
  },
  'ledger.match': async (tracker) => {
    const row = (await tracker.get('ledger.tieOut', {})).disagreements.find((each) => each.row?.pence === 19_000_000)?.row;
    return { row: row?.id ?? '', payment: (await payment(tracker)).id };
  },
  'payments.refund': async (tracker) => ({ id: (await payment(tracker)).id, changedIn: (await payment(tracker)).changedIn, pence: 1_000_000, on: '2019-05-14', reason: 'Not needed' }),
  'payments.writeOff': async (tracker) => ({ id: (await payment(tracker)).id, changedIn: (await payment(tracker)).changedIn, pence: 500_000, on: '2019-05-14', reason: 'The supplier closed' }),
  'conditions.update': async (tracker) => {
    const [condition] = (await tracker.get('funding.project', { project: 'harbour' })).conditions;
    return { id: condition?.id ?? '', changedIn: condition?.changedIn ?? 0, state: 'met', metOn: '2019-05-14', evidence: 'Seen on a visit' };
  },
  'documents.add': () => Promise.resolve({ project: 'harbour', kind: 'grant agreement', dated: '2019-05-02', fixes: ['amount', 'dates', 'partners'], pence: 100_000_000, startsOn: '2019-05', endsOn: '2020-03', terms: 'Two councils', reference: 'A1' }),
  'rounds.setCriteria': () => Promise.resolve({ reference: 'round-1', version: 0, text: 'Need: 60\nCost: 40', from: '2019-05-02', decidedBy: 'Programme board' }),
  'decisions.record': () => Promise.resolve({ project: 'harbour', recommendation: 'award', recommendedBy: 'Panel', recommendedPence: 130_000_000, decision: 'awarded with conditions', conditions: [{ title: 'Lease signed', dueOn: '2019-06-28' }], decidedPence: 120_000_000, decidedOn: '2019-05-03', decidedBy: 'Board', interests: 'None', reason: 'Rent cannot be paid for' }),
  'shares.set': () => Promise.resolve({ project: 'harbour', from: '2019-05-01', shares: [{ council: councils.luton, pence: 70_000_000 }, { council: councils.peterborough, pence: 50_000_000 }] }),
  'standard.answer': async (tracker) => ({ project: 'harbour', number: 6, answer: 'complies', evidence: 'Signed copy', document: (await tracker.get('records.get', { project: 'harbour' })).documents[0]?.id ?? null }),
  'standard.enter': () => Promise.resolve({ project: 'harbour', number: 1, person: 'Officer 3', dated: '2019-05-01' }),
  'outcomeSchedules.set': async (tracker) => {
    await tracker.get('awards.addFigure', { project: 'harbour', kind: 'agreed', pence: 120_000_000, adopt: true, source: { title: 'Letter' } });
    await tracker.get('measures.add', { project: 'harbour', indicator: 'cpp_repeat', basis: 'children', every: 'year-ending' });
    await tracker.get('observations.record', { measure: 'harbour-cpp-repeat', council: councils.luton, period: { kind: 'year-ending', start: '2018-04-01' }, numerator: 9, denominator: 60 });
    return {
      project: 'harbour', name: 'Outcomes to March 2019', share: 20, resultsPercent: 80, capPence: 9_000_000, judgedTo: '2019-03-31', scale: { kind: 'thresholds', steps: [{ from: 50, percent: 40 }, { from: 100, percent: 100 }] },
      parts: [{ measure: 'harbour-placement-moves-3plus', weight: 100, achievedAs: 'from baseline', baseline: 14, target: 11, safeguard: { measure: 'harbour-cpp-repeat', limit: 20, harm: 'above' } }],
    };
  },
  'outcomeSchedules.propose': async (tracker) => {
    const { schedules: [schedule] } = await tracker.get('outcomeSchedules.list', { project: 'harbour' });
    return { id: schedule?.id ?? '', changedIn: schedule?.changedIn ?? 0, dueOn: '2019-06-28' };
  },
  'claims.setTerms': () => Promise.resolve({ project: 'harbour', ratePercent: 80, capPercent: 90, note: 'Claimed each quarter' }),
  'claims.save': () => Promise.resolve({ project: 'harbour', quarter: '2019-04-01', lines: [{ category: 'staff', costPence: 500_000, evidence: 'Payroll', overrideRate: 100, overrideReason: 'As agreed' }] }),
  'claims.send': async (tracker) => ({ ...(await claim(tracker)), declared: true }),
  'claims.sendBack': async (tracker) => ({ ...(await claim(tracker)), reason: 'An invoice is missing' }),
  'claims.decide': async (tracker) => {
    await tracker.get('claims.send', { ...(await claim(tracker)), declared: true });
    return { ...(await claim(tracker)), decision: 'approved', pence: 400_000, differenceReason: 'One invoice is for another project', samePersonReason: 'Nobody else is here', overAward: { reason: 'Agreed', decidedBy: 'Board' } };
  },
  'claims.withdraw': async (tracker) => {
    await tracker.get('claims.save', { project: 'harbour', quarter: '2019-04-01', lines: [{ category: 'training', costPence: 100 }] });
    return { ...(await claim(tracker)), reason: 'Not needed' };
  },
  'payments.cancel': async (tracker) => {
    const { payments: [added] } = await tracker.get('payments.plan', { project: 'harbour', kind: 'claim', instalments: [{ dueOn: '2019-12-31', pence: 100_000 }] });
    return { id: added?.id ?? '', changedIn: added?.changedIn ?? 0, reason: 'Not needed' };
  },
  'carryForwards.request': async (tracker) => {
    await tracker.get('profile.set', { project: 'harbour', cells: [{ quarter: '2019-01-01', pence: 5_000_000 }] });
    return { project: 'harbour', year: '2018-04-01', pence: 1_500_000, into: [{ quarter: '2019-07-01', pence: 1_000_000 }, { quarter: '2019-10-01', pence: 500_000 }], reason: 'Staff came late' };
  },
  'carryForwards.decide': async (tracker) => {
    const { carryForwards: [asked] } = await tracker.get('carryForwards.list', { project: 'harbour' });
    return { id: asked?.id ?? '', changedIn: asked?.changedIn ?? 0, decision: 'approved', into: [{ quarter: '2019-07-01', pence: 1_000_000 }], interests: 'None', comment: 'No more is needed', samePersonReason: 'Nobody else is in' };
  },
  'carryForwards.withdraw': async (tracker) => {
    const asked = await tracker.get('carryForwards.request', { project: 'harbour', year: '2018-04-01', pence: 100_000, into: [{ quarter: '2019-07-01', pence: 100_000 }], reason: 'Staff came late' });
    return { id: asked.id, changedIn: asked.changedIn, reason: 'Not needed' };
  },
  'variations.start': () => Promise.resolve({ project: 'harbour', kind: 'money', ...newShares, profile: [{ quarter: '2019-07-01', pence: 4_000_000 }, { quarter: '2020-04-01', pence: 2_000_000 }], reason: 'A term later' }),
  'variations.edit': async (tracker) => ({ ...(await variation(tracker)), ...newShares, profile: [{ quarter: '2019-07-01', pence: 5_000_000 }, { quarter: '2020-04-01', pence: 1_000_000 }] }),
  'variations.submit': variation,
  'variations.sendBack': async (tracker) => ({ ...(await variation(tracker)), comment: 'Why a term' }),
  'variations.approve': async (tracker) => {
    await tracker.get('variations.submit', await variation(tracker));
    return { ...(await variation(tracker)), ...decision };
  },
  'variations.reject': async (tracker) => {
    await tracker.get('variations.start', { project: 'harbour', kind: 'scope', scope: 'Two teams', reason: 'It is more than one' });
    await tracker.get('variations.submit', await variation(tracker));
    return { ...(await variation(tracker)), ...decision, comment: 'One team is enough' };
  },
  'variations.withdraw': async (tracker) => {
    await tracker.get('variations.start', { project: 'harbour', kind: 'time', endsOn: '2021-03-31' });
    return variation(tracker);
  },
  'matchFunding.add': () => Promise.resolve({ project: 'harbour', source: 'Luton', kind: 'in-kind', secured: true, pence: 2_000_000, basis: 'Rooms at the council’s rate' }),
  'matchFunding.setNeed': () => Promise.resolve({ project: 'harbour', neededPence: 3_000_000, explanation: 'Asked of the schools forum' }),
  'matchFunding.edit': async (tracker) => {
    const { lines: [first] } = await tracker.get('matchFunding.list', { project: 'harbour' });
    return { id: first?.id ?? '', changedIn: first?.changedIn ?? 0, source: 'Luton', kind: 'cash', secured: false, pence: 1_000_000, note: 'A letter is awaited' };
  },
  'matchFunding.remove': async (tracker) => {
    const { lines: [first] } = await tracker.get('matchFunding.list', { project: 'harbour' });
    return { id: first?.id ?? '', changedIn: first?.changedIn ?? 0 };
  },
  'imports.apply': () => Promise.resolve({ tables: [{ name: 'figures.csv', rows: [['measure', 'council_code', 'period_kind', 'period_start', 'numerator', 'denominator'], ['harbour-placement-moves-3plus', councils.luton, 'year-ending', '2017-04-01', '7', '70']] }] }),
  'actors.anonymise': async (tracker) => ({ id: (await tracker.get('actors.list', {})).actors.find(({ anonymised, name }) => !anonymised && name !== 'Officer 1')?.id ?? '' }),
  'changes.undo': () => Promise.resolve({}),
  'changes.redo': () => Promise.resolve({}),
};

const codeLike = {
  'an id': /[0-9a-f]{8}-[0-9a-f]{4}-/i, 'snake_case': /\b[a-z]+_[a-z]+/, 'a dotted key': /\b[a-z]+\.[a-z]+[A-Z]?\b/, 'a kind for programs': /\b(?:year-ending|financial-quarter|calendar-quarter|half-year)\b/,
  'nothing at all': /\b(?:null|undefined|NaN)\b|\[object/, 'a raw date': /\b\d{4}-\d{2}-\d{2}\b/,
};
/** What people gave as it is: references, addresses and names of files may look like anything. */
const asGiven = new Set(['Reference', 'Link', 'Reason']);

function complaints(change: ChangeDetail): readonly string[] {
  const texts: readonly (readonly [string, string | null])[] = [
    ['title', change.title], ['subject', change.subject], ['field', change.field], ['before', change.before], ['after', change.after],
    ...change.fields.flatMap(({ noun, row, field, before, after }) => [['noun', noun], ['row', row], ['field', field], ...(asGiven.has(field) ? [] : [[field, before], [field, after]] as const)] as const),
  ];
  return texts.flatMap(([where, text]) => Object.entries(codeLike).flatMap(([what, pattern]) => (text !== null && pattern.test(text) ? [`${change.operation}, ${where}: ${what} in “${text}”`] : [])));
}

test('every command is told in words in History: no key, no id, no word of programs', async () => {
  const tracker = await testFile('practice');
  const began = await tracker.file.lastChange();
  const commands = Object.entries(operations).filter(([, { kind, scope }]) => kind === 'command' && scope === 'file').map(([name]) => name);
  expect(Object.keys(acts).toSorted()).toEqual(commands.toSorted());
  const made = new Map<number, string>();
  for (const [name, ask] of Object.entries(acts)) {
    const reply = await tracker.askRaw(name, await ask(tracker));
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.message} ${JSON.stringify(reply.problem.where ?? [])}`);
    if (typeof reply.change === 'number') made.set(reply.change, name);
  }
  expect([...made.values()]).toEqual(Object.keys(acts));
  const changes: ChangeDetail[] = [];
  for (const seq of made.keys()) changes.push(await tracker.get('changes.get', { change: seq }));
  expect(changes.flatMap(complaints)).toEqual([]);
  // A leaver's name is taken out of the past, so nothing of the programme is before and after.
  expect(changes.filter(({ fields }) => fields.length === 0).map(({ operation, after }) => [operation, after])).toEqual([['actors.anonymise', 'Nothing else changed']]);
  expect(changes.filter(({ subject, before, after }) => (subject ?? before ?? after) === null)).toEqual([]);
  expect(changes.find(({ operation }) => operation === 'facts.adopt')?.subject).toBe('Money for the whole programme');
  expect(Math.min(...made.keys())).toBe(began + 1);
});
