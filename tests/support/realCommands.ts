import fc from 'fast-check';
import type { CommandName, FileOperationName, RequestOf } from '../../shared/contract/index.ts';
import { councilLead, officer, otherOfficer, type TestFile } from './testFile.ts';

type Command = Extract<CommandName, FileOperationName>;

/** One act of a story. Its numbers choose among what is there when its turn comes. */
export interface Step {
  readonly does: (typeof deeds)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const deeds = [
  'add project',
  'edit project',
  'edit projects',
  'add council',
  'edit council',
  'remove council',
  'add figure',
  'adopt figure',
  'add measure',
  'edit measure',
  'record',
  'record',
  'record',
  'record many',
  'record many',
  'keep money',
  'profile',
  'forecast',
  'actual',
  'plan payment',
  'propose',
  'approve',
  'pay',
  'hold',
  'release',
  'refund',
  'cancel payment',
  'condition',
  'meet condition',
  'schedule',
  'propose on outcomes',
  'claim terms',
  'claim',
  'claim',
  'move claim',
  'move claim',
  'read ledger',
  'match ledger',
  'undo match',
  'explain',
  'tolerance',
  'vary',
  'vary',
  'submit variation',
  'decide variation',
  'decide variation',
  'letter',
  'shares',
  'criteria',
  'decide bid',
  'standard',
  'standard record',
  'ask to carry',
  'decide to carry',
  'match funding',
  'add round',
  'edit round',
  'adopt fact',
  'edit programme',
  'add organisation',
  'undo',
  'undo',
  'undo latest',
  'undo latest',
  'redo',
  'redo latest',
  'redo latest',
] as const;

/** The deeds that move money, with undo and redo often enough that they meet. */
export const moneyDeeds: readonly Step['does'][] = [
  'add figure', 'adopt figure', 'profile', 'forecast', 'actual', 'plan payment', 'propose', 'approve', 'approve', 'pay', 'pay', 'refund', 'cancel payment', 'schedule', 'propose on outcomes', 'propose on outcomes',
  'read ledger', 'match ledger', 'undo match', 'vary', 'vary', 'submit variation', 'decide variation', 'decide variation', 'shares', 'ask to carry', 'decide to carry', 'keep money', 'undo', 'undo', 'undo', 'undo latest', 'redo',
];

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.record({ does: fc.constantFrom(...deeds), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) }), { minLength: 6, maxLength: 14 });

/** How it ended, and the change it made. */
export interface Acted {
  readonly operation: string;
  readonly ended: string;
  readonly change: number | null;
}

const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
const councils = ['E10000015', 'E06000032', 'E08000035', 'E10000014', 'E06000046', 'E09000009'];
const indicators = ['cpp_rate', 'cpp_repeat', 're_referral_rate', 'project_caseload'];
const quarter = { kind: 'financial-quarter', start: '2019-01-01' } as const;
const periods = [quarter, { kind: 'financial-quarter', start: '2018-10-01' }, { kind: 'financial-quarter', start: '2018-07-01' }] as const;

type Asked = { readonly [N in Command]: { readonly operation: N; readonly request: RequestOf<N>; readonly as?: typeof officer } }[Command];

/** What every story begins with, so that there is something to record. */
export async function begin(tracker: TestFile): Promise<void> {
  for (const project of ['leeds-family-valued', 'herts-family-safeguarding-r2']) {
    for (const indicator of indicators.slice(0, 2)) await tracker.get('measures.add', { project, indicator, basis: 'children', every: 'financial-quarter' });
  }
}

/** A project of the few that a story is about, so that its acts meet. */
async function aProject(tracker: TestFile, n: number) {
  const { projects } = await tracker.get('projects.list', {});
  const few = [...projects.filter(({ title }) => title.startsWith('Story')), ...projects.filter(({ reference }) => reference === 'leeds-family-valued' || reference === 'herts-family-safeguarding-r2')];
  return tracker.get('projects.get', { reference: nth(few, n)?.reference ?? 'leeds-family-valued' });
}

/** The money of one of them. */
async function moneyOf(tracker: TestFile, n: number) {
  return tracker.get('funding.project', { project: (await aProject(tracker, n)).reference });
}

async function request(tracker: TestFile, { does, a, b, c }: Step, first: number): Promise<Asked | null> {
  const code = nth(councils, b) ?? '';
  switch (does) {
    case 'add project':
      return { operation: 'projects.add', request: { title: `Story ${a}`, leads: [code], partners: [nth(councils, b + 1) ?? ''], startsOn: '2017', ...(c % 2 === 0 ? { award: { kind: 'agreed', pence: c * 100, source: { title: `Letter ${c % 3}` } } } : {}) } };
    case 'edit project': {
      const { reference, changedIn } = await aProject(tracker, a);
      const fields = nth([{ theme: `Theme ${c % 3}` }, { title: `Story ${c}` }, { lifecycle: 'approved' }, { lifecycle: 'withdrawn', lifecycleReason: 'It ended' }, { endsOn: '2020-03' }, { follows: 'leeds-family-valued' }, { note: null }] as const, b);
      return { operation: 'projects.edit', request: { reference, changedIn, ...fields } };
    }
    case 'edit projects': {
      const { projects } = await tracker.get('projects.list', {});
      const some = [nth(projects, a), nth(projects, b), nth(projects, c)].filter((row) => row !== undefined);
      const different = some.filter((row, place) => some.findIndex(({ reference }) => reference === row.reference) === place);
      return { operation: 'projects.editMany', request: { projects: different.map(({ reference, changedIn }) => ({ reference, changedIn })), theme: `Theme ${c % 3}`, round: b % 2 === 0 ? 'round-2' : null } };
    }
    case 'add council': {
      const { reference } = await aProject(tracker, a);
      return { operation: 'participations.add', request: { project: reference, organisation: code, role: c % 4 === 0 ? 'joint lead' : 'partner', joinedOn: '2017-05' } };
    }
    case 'edit council': case 'remove council': {
      const part = nth((await aProject(tracker, a)).participations, b);
      if (part === undefined) return null;
      const { id, changedIn } = part;
      if (does === 'remove council') return { operation: 'participations.remove', request: { id, changedIn } };
      return { operation: 'participations.edit', request: { id, changedIn, leftOn: c % 2 === 0 ? '2019' : null, note: `Note ${c % 3}` } };
    }
    case 'add figure': {
      const { reference } = await aProject(tracker, a);
      return { operation: 'awards.addFigure', request: { project: reference, kind: 'revised', pence: b * 1000, dated: '2018-05', adopt: c % 2 === 0, source: c % 3 === 0 ? { title: `Letter ${c % 3}` } : null } };
    }
    case 'adopt figure': {
      const figure = nth((await aProject(tracker, a)).awards.flatMap(({ figures }) => figures), b);
      return figure === undefined ? null : { operation: 'awards.adoptFigure', request: { figure: figure.id, changedIn: figure.changedIn, reason: 'A later letter' } };
    }
    case 'add measure': {
      const { reference } = await aProject(tracker, a);
      return { operation: 'measures.add', request: { project: reference, indicator: nth(indicators, b) ?? '', basis: 'children', every: 'financial-quarter', target: { value: 10 + (c % 20), on: '2020' }, targets: c % 2 === 0 ? [{ period: quarter, value: 12 }] : [] } };
    }
    case 'edit measure': {
      const measure = nth((await aProject(tracker, a)).measures, b);
      if (measure === undefined) return null;
      return { operation: 'measures.edit', request: { measure: measure.reference, changedIn: measure.changedIn, dueDays: c, baseline: c % 2 === 0 ? { value: 20, on: '2017' } : null, targets: [{ period: quarter, value: c % 30 }] } };
    }
    case 'record': {
      const project = await aProject(tracker, a);
      const measure = nth(project.measures, b);
      if (measure === undefined) return null;
      const [period, council] = [nth(periods, c) ?? quarter, nth(project.councils, b + c)?.code ?? null];
      const { current } = await tracker.get('record.sheet', { measure: measure.reference, council, period });
      const place = { measure: measure.reference, council, period, ...(current === null ? {} : { changedIn: current.changedIn }) };
      const figure = c % 5 === 0 ? { shorthand: '[c]' } : { numerator: c % 40, denominator: 40 + a };
      return { operation: 'observations.record', request: { ...place, ...figure, note: c % 2 === 0 ? `Note ${a}` : null }, ...(c % 7 === 0 ? { as: councilLead } : {}) };
    }
    case 'keep money': {
      const { project: { reference: project }, kept } = await moneyOf(tracker, a);
      const what = nth(['payments', 'actuals', 'forecasts'] as const, b) ?? 'payments';
      return { operation: 'funding.keep', request: { project, what, from: c % 3 === 2 ? null : '2019-01-01', changedIn: kept[what]?.changedIn ?? null } };
    }
    case 'profile': case 'forecast': case 'actual': {
      const { project: { reference: project }, quarters, now } = await moneyOf(tracker, a);
      const start = nth(['2019-01-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'], b) ?? now;
      const there = quarters.find(({ quarter: each }) => each === start);
      if (does === 'profile') return { operation: 'profile.set', request: { project, cells: [{ quarter: start, pence: c % 5 === 0 ? null : c * 1000, changedIn: there?.profileLines[0]?.changedIn ?? null }] } };
      if (does === 'forecast') return { operation: 'forecasts.set', request: { project, cells: [{ quarter: start, pence: c % 4 === 0 ? null : c * 100, changedIn: there?.forecastChangedIn ?? null }] } };
      const actual = there?.spend.find(({ kind }) => kind === 'actual');
      const kind = nth(['actual', 'refund', 'correction'] as const, c) ?? 'actual';
      return { operation: 'actuals.record', request: { project, entries: [{ kind, quarter: start, pence: kind === 'actual' && c % 7 === 0 ? null : c * 10 + 1, reason: 'As the ledger has it', changedIn: kind === 'actual' ? (actual?.changedIn ?? null) : null }] } };
    }
    case 'plan payment': {
      const { project } = await moneyOf(tracker, a);
      return { operation: 'payments.plan', request: { project: project.reference, kind: 'instalment', instalments: [{ dueOn: '2026-09-30', pence: b * 100 + 100 }, { dueOn: '2026-12-31', pence: c * 100 + 100 }] } };
    }
    case 'propose': case 'approve': case 'pay': case 'cancel payment': case 'refund': case 'hold': {
      const { project, payments, conditions } = await moneyOf(tracker, a);
      const wanted = { propose: 'planned', approve: 'proposed', pay: 'approved', 'cancel payment': 'proposed', refund: 'paid', hold: 'planned' }[does];
      const payment = nth(payments.filter(({ state }) => state === wanted), b) ?? nth(payments, b);
      if (payment === undefined) return null;
      const { id, changedIn } = payment;
      if (does === 'hold') return { operation: 'payments.hold', request: { project: project.reference, payment: c % 3 === 0 ? null : id, condition: c % 2 === 0 ? (conditions[0]?.id ?? null) : null, reason: `Reason ${c % 3}` } };
      if (does === 'propose') return { operation: 'payments.propose', request: { id, changedIn, note: `Note ${c % 3}` } };
      if (does === 'approve') return { operation: 'payments.approve', request: { id, changedIn, ...(c % 3 === 0 ? { pence: c + 1, differenceReason: 'Less was due' } : {}), samePersonReason: 'Nobody else is here' } };
      if (does === 'pay') return { operation: 'payments.markPaid', request: { id, changedIn, on: '2026-06-04' } };
      if (does === 'refund') return { operation: c % 2 === 0 ? 'payments.refund' : 'payments.writeOff', request: { id, changedIn, pence: c + 1, on: '2026-06-04', reason: 'Not needed' } };
      return { operation: 'payments.cancel', request: { id, changedIn, reason: 'Not needed' } };
    }
    case 'schedule': {
      const { reference, measures } = await aProject(tracker, a);
      const [paid, guard] = [nth(measures, b), nth(measures, b + 1)];
      if (paid === undefined || guard === undefined) return null;
      const there = nth((await tracker.get('outcomeSchedules.list', { project: reference })).schedules, c);
      const scale = c % 2 === 0 ? { kind: 'linear' as const, slope: 1, base: 0 } : { kind: 'thresholds' as const, steps: [{ from: c, percent: 50 }, { from: 100, percent: 100 }] };
      return {
        operation: 'outcomeSchedules.set',
        request: {
          project: reference, ...(there === undefined || b % 3 === 0 ? {} : { id: there.id, changedIn: there.changedIn }), name: `Outcomes ${c % 3}`, share: 1 + c, resultsPercent: 40, judgedTo: '2019-03-31', scale,
          parts: [{ measure: paid.reference, weight: 100, achievedAs: 'from baseline', baseline: 40, target: 1, safeguard: { measure: guard.reference, limit: 90, harm: 'above' } }],
        },
      };
    }
    case 'propose on outcomes': {
      const schedule = nth((await tracker.get('outcomeSchedules.list', { project: (await aProject(tracker, a)).reference })).schedules, b);
      return schedule === undefined ? null : { operation: 'outcomeSchedules.propose', request: { id: schedule.id, changedIn: schedule.changedIn, dueOn: '2026-12-31' } };
    }
    case 'claim terms': {
      const { project: { reference: project }, terms } = await tracker.get('claims.open', { project: (await aProject(tracker, a)).reference });
      return { operation: 'claims.setTerms', request: { project, ratePercent: b % 5 === 0 ? null : 50 + b, capPercent: c % 2 === 0 ? 80 : null, changedIn: terms?.changedIn ?? null } };
    }
    case 'claim': {
      const { reference: project } = await aProject(tracker, a);
      const open = nth((await tracker.get('claims.list', { project })).claims.filter(({ state }) => state === 'draft' || state === 'sent back'), b);
      const request = { project, quarter: nth(['2026-01-01', '2025-10-01'], b) ?? '', lines: [{ category: nth(['staff', 'training', null], c) ?? null, costPence: c % 4 === 0 ? null : c * 100, evidence: 'Payroll' }], send: c % 2 === 0, declared: true };
      return { operation: 'claims.save', request: { ...request, ...(open === undefined ? {} : { id: open.id, changedIn: open.changedIn }) } };
    }
    case 'move claim': {
      const claim = nth((await tracker.get('claims.list', {})).claims.filter(({ state }) => state !== 'decided' && state !== 'withdrawn'), b);
      if (claim === undefined) return null;
      const { id, changedIn, state } = claim;
      if (c % 5 === 0) return { operation: 'claims.withdraw', request: { id, changedIn, reason: 'Not needed' } };
      if (state !== 'sent') return { operation: 'claims.send', request: { id, changedIn, declared: true } };
      if (c % 5 === 1) return { operation: 'claims.sendBack', request: { id, changedIn, reason: `Mend ${c % 3}` } };
      return { operation: 'claims.decide', request: { id, changedIn, decision: c % 5 === 2 ? 'refused' : 'approved', refusedReason: 'Not for this', samePersonReason: 'Nobody else is here', overAward: { reason: 'Agreed', decidedBy: 'Board' } } };
    }
    case 'release': {
      const { holds, payments } = await moneyOf(tracker, a);
      const hold = nth([...holds, ...payments.flatMap(({ held }) => held)], b);
      return hold === undefined ? null : { operation: 'payments.release', request: { hold: hold.id, changedIn: hold.changedIn, reason: 'It can go on' } };
    }
    case 'condition': {
      const { project } = await moneyOf(tracker, a);
      return { operation: 'conditions.add', request: { project: project.reference, kind: b % 2 === 0 ? 'condition' : 'milestone', title: `Condition ${c % 4}`, dueOn: c % 2 === 0 ? '2026-07-01' : null } };
    }
    case 'meet condition': {
      const condition = nth((await moneyOf(tracker, a)).conditions, b);
      if (condition === undefined) return null;
      return { operation: 'conditions.update', request: { id: condition.id, changedIn: condition.changedIn, state: nth(['met', 'set aside', 'in progress'] as const, c) ?? 'met', reason: 'As agreed' } };
    }
    case 'read ledger': {
      const { payments } = await tracker.get('payments.list', { state: 'paid' });
      const rows = payments.map(({ paidOn, lead, approvedPence }, at) => [paidOn ?? '', lead ?? 'Nobody', String((approvedPence ?? 0) / 100 + (at % 3 === b % 3 ? c % 3 : 0))]);
      return { operation: 'ledger.read', request: { table: { name: `Ledger ${c % 3}`, rows: [['Date', 'Payee', 'Amount'], ['2026-06-04', `Body ${a % 5}`, '12.00'], ...rows] } } };
    }
    case 'match ledger': case 'undo match': {
      const { disagreements, agreeing } = await tracker.get('ledger.tieOut', { agreeing: true });
      const { payments } = await tracker.get('payments.list', { state: 'paid' });
      const pair = nth([...agreeing, ...disagreements], a);
      const row = nth(disagreements.flatMap((each) => each.row ?? []), b) ?? pair?.row;
      if (does === 'undo match') return { operation: 'ledger.undoMatch', request: { row: pair?.row?.id ?? 'none', payment: pair?.payment?.id ?? 'none' } };
      return { operation: 'ledger.match', request: { row: row?.id ?? 'none', payment: nth(payments, c)?.id ?? 'none' } };
    }
    case 'match funding': {
      const { project, lines, needChangedIn } = await tracker.get('matchFunding.list', { project: (await aProject(tracker, a)).reference });
      const line = nth(lines, b);
      if (c % 4 === 0) return { operation: 'matchFunding.setNeed', request: { project: project.reference, neededPence: b * 1000, explanation: `Because ${c % 3}`, changedIn: needChangedIn } };
      if (c % 4 === 1 && line !== undefined) return { operation: 'matchFunding.remove', request: { id: line.id, changedIn: line.changedIn } };
      const fields = { source: `Body ${c % 3}`, kind: 'cash', secured: b % 2 === 0, pence: b * 100 } as const;
      return line !== undefined && c % 4 === 2 ? { operation: 'matchFunding.edit', request: { id: line.id, changedIn: line.changedIn, ...fields } } : { operation: 'matchFunding.add', request: { project: project.reference, ...fields } };
    }
    case 'ask to carry': {
      const { project } = await moneyOf(tracker, a);
      const into = [{ quarter: '2026-10-01', pence: c + 1 }, { quarter: '2027-01-01', pence: b + 1 }];
      return { operation: 'carryForwards.request', request: { project: project.reference, year: '2018-04-01', pence: b + c + 2, into, reason: `Because ${c % 4}` } };
    }
    case 'decide to carry': {
      const { requests } = await tracker.get('carryForwards.outlook', { project: (await aProject(tracker, a)).reference });
      const asked = nth(requests, b);
      if (asked === undefined) return null;
      const { id, changedIn } = asked;
      if (c % 4 === 0) return { operation: 'carryForwards.withdraw', request: { id, changedIn } };
      return { operation: 'carryForwards.decide', request: { id, changedIn, decision: c % 4 === 1 ? 'rejected' : 'approved', comment: `As agreed ${c % 3}`, samePersonReason: 'Nobody else is in' } };
    }
    case 'explain': {
      const { project, quarters } = await moneyOf(tracker, a);
      const there = quarters.find(({ quarter: each }) => each === '2019-01-01');
      return { operation: 'funding.explain', request: { project: project.reference, quarter: '2019-01-01', text: `Because ${c % 4}`, changedIn: there?.explanation?.changedIn ?? null } };
    }
    case 'vary': {
      const { project: { reference: project } } = await moneyOf(tracker, a);
      const [draft] = (await tracker.get('variations.list', { project })).variations.filter(({ state }) => state === 'draft');
      if (draft !== undefined && b % 3 === 0) return { operation: 'variations.edit', request: { id: draft.id, changedIn: draft.changedIn, reason: `Reason ${c}`, fromNow: c % 2 === 0 } };
      const asked = nth([
        { kind: 'time', endsOn: '2028-03' }, { kind: 'money', pence: c * 100_000, profile: [{ quarter: '2026-07-01', pence: c * 50 }] }, { kind: 'virement', lines: [{ category: 'staff', pence: c * 10 }, { category: 'training', pence: c * 10 }] },
        { kind: 'scope', scope: `Scope ${c}` }, { kind: 'hold' }, { kind: 'end', ends: 'terminated', endsOn: '2027' }, { kind: 'partner', partner: { organisation: code, side: c % 2 === 0 ? 'joins' : 'leaves', on: '2026-06-01' } },
      ] as const, b);
      return asked === undefined ? null : { operation: 'variations.start', request: { project, reason: 'As agreed', ...structuredClone(asked) } as RequestOf<'variations.start'> };
    }
    case 'submit variation': case 'decide variation': {
      const { project: { reference: project } } = await moneyOf(tracker, a);
      const wanted = does === 'submit variation' ? 'draft' : 'submitted';
      const variation = nth((await tracker.get('variations.list', { project })).variations.filter(({ state }) => state === wanted), b);
      if (variation === undefined) return null;
      const { id, changedIn } = variation;
      if (does === 'submit variation') return { operation: 'variations.submit', request: { id, changedIn } };
      const decision = { decidedBy: 'Programme board', interests: 'None', samePersonReason: 'Nobody else is in' };
      if (c % 4 === 1) return { operation: 'variations.reject', request: { id, changedIn, ...decision, comment: 'Not now' } };
      if (c % 4 === 2) return { operation: 'variations.sendBack', request: { id, changedIn, comment: 'Why' } };
      return c % 4 === 3 ? { operation: 'variations.withdraw', request: { id, changedIn } } : { operation: 'variations.approve', request: { id, changedIn, ...decision } };
    }
    case 'tolerance':
      return { operation: 'funding.setTolerance', request: { percent: c % 30, changedIn: (await moneyOf(tracker, a)).tolerance.changedIn } };
    case 'letter': {
      const { reference } = await aProject(tracker, a);
      return { operation: 'documents.add', request: { project: reference, kind: nth(['award letter', 'grant agreement'] as const, b) ?? 'award letter', dated: nth(['2018-05-01', '2019-03-04'], c) ?? '2018-05-01', fixes: ['amount'], pence: c * 1000 } };
    }
    case 'shares': {
      const { reference, councils: taking, awards } = await aProject(tracker, a);
      const { sharesChangedIn } = await tracker.get('records.get', { project: reference });
      const awarded = awards.flatMap(({ figures }) => figures).find(({ adopted }) => adopted)?.pence ?? 0;
      const [first, second] = [nth(taking, b), nth(taking, b + 1)];
      const shares = first === undefined || second === undefined || c % 4 === 0 ? [] : first.code === second.code ? [{ council: first.code, pence: awarded }] : [{ council: first.code, pence: awarded - (c % 3) }, { council: second.code, pence: c % 3 }];
      return { operation: 'shares.set', request: { project: reference, from: nth(['2018-05-01', '2019-03-04'], c) ?? '2018-05-01', shares, changedIn: sharesChangedIn } };
    }
    case 'criteria': {
      const round = nth((await tracker.get('rounds.list', {})).rounds, a);
      if (round === undefined) return null;
      const { criteria } = await tracker.get('rounds.get', { reference: round.reference });
      return { operation: 'rounds.setCriteria', request: { reference: round.reference, version: criteria[0]?.version ?? 0, text: `Need: ${b}`, from: nth(['2018-05-01', '2019-03-04'], c) ?? '2018-05-01', ...(c % 3 === 0 ? {} : { reason: 'Asked', decidedBy: 'Board' }) } };
    }
    case 'decide bid': {
      const { reference } = await aProject(tracker, a);
      const conditions = [{ title: `Condition ${b}`, dueOn: '2019-06-28', ...(a % 2 === 0 ? { holds: {} } : {}) }];
      const said = c % 3 === 0 ? { decision: 'not awarded' as const } : c % 3 === 1 ? { decision: 'awarded with conditions' as const, conditions } : { decision: 'awarded' as const, decidedPence: 100 + b };
      return { operation: 'decisions.record', request: { project: reference, ...said, decidedOn: nth(['2018-05-01', '2019-03-04'], c) ?? '2018-05-01', decidedBy: 'Board', interests: 'None' } };
    }
    case 'standard': {
      const { reference } = await aProject(tracker, a);
      const { standard, documents } = await tracker.get('records.get', { project: reference });
      const asked = nth(standard.requirements, b);
      const said = c % 2 === 0 ? { answer: 'complies' as const, evidence: `Note ${c % 3}`, document: documents[0]?.id ?? null } : { answer: 'explained' as const, reason: `Because ${c % 3}` };
      return { operation: 'standard.answer', request: { project: reference, number: asked?.number ?? 1, ...said, changedIn: asked?.changedIn ?? null } };
    }
    case 'standard record': {
      const { reference } = await aProject(tracker, a);
      const term = nth((await tracker.get('records.get', { project: reference })).standard.requirements[0]?.entries ?? [], b);
      return { operation: 'standard.enter', request: { project: reference, number: 1, ...(term === undefined ? {} : { id: term.id, changedIn: term.changedIn }), person: `Officer ${c % 3}`, dated: '2018-05-01', until: c % 2 === 0 ? '2019-05-01' : null } };
    }
    case 'record many': {
      const measure = nth((await aProject(tracker, a)).measures, b);
      if (measure === undefined) return null;
      const { columns, figures } = await tracker.get('record.grid', { measure: measure.reference });
      const given = periods.flatMap((period) => columns.slice(0, 1 + (c % 3)).map(({ council }, at) => {
        const there = figures.find(({ of, figure }) => of === (council?.reference ?? null) && figure.period.start === period.start);
        const figure = (a + at) % 6 === 0 ? { shorthand: '[x]' } : { numerator: (b + at) % 40, denominator: 40 + a };
        return { council: council?.reference ?? null, period, ...figure, ...(there === undefined ? {} : { changedIn: there.figure.changedIn }) };
      }));
      return { operation: 'observations.recordMany', request: { measure: measure.reference, figures: given }, ...(c % 7 === 0 ? { as: councilLead } : {}) };
    }
    case 'add round':
      return { operation: 'rounds.add', request: { name: `Round ${a}`, inside: c % 2 === 0 ? 'round-2' : null, opensOn: '2018', potPence: b * 100 } };
    case 'edit round': {
      const round = nth((await tracker.get('rounds.list', {})).rounds, a);
      return round === undefined ? null : { operation: 'rounds.edit', request: { reference: round.reference, changedIn: round.changedIn, note: `Note ${b % 3}`, inside: c % 3 === 0 ? 'round-1' : null } };
    }
    case 'adopt fact': {
      const fact = nth((await tracker.get('facts.list', {})).facts.filter(({ question }) => question !== null), a);
      return fact === undefined ? null : { operation: 'facts.adopt', request: { key: fact.key, changedIn: fact.changedIn } };
    }
    case 'edit programme': {
      const { changedIn } = await tracker.get('programme.get', {});
      return { operation: 'programme.edit', request: { changedIn, title: `Programme ${a % 4}`, marking: b % 2 === 0 ? 'OFFICIAL' : 'OFFICIAL-SENSITIVE' } };
    }
    case 'add organisation':
      return { operation: 'organisations.add', request: { name: `Body ${a}`, kind: 'charity' } };
    case 'undo': case 'redo': {
      const last = await tracker.file.lastChange();
      if (last === first) return null;
      return { operation: does === 'undo' ? 'changes.undo' : 'changes.redo', request: { change: first + 1 + (a % (last - first)) } };
    }
    case 'undo latest':
      return { operation: 'changes.undo', request: { reason: 'A mistake' }, as: a % 4 === 0 ? otherOfficer : officer };
    case 'redo latest':
      return { operation: 'changes.redo', request: {} };
  }
}

const mayEnd = new Set(['invalid', 'conflict', 'forbidden', 'not-found']);

/** Does one act through the real dispatch, as somebody who has just looked. It may be refused by rule, and by nothing else. */
export async function act(tracker: TestFile, step: Step, first: number): Promise<Acted> {
  const asked = await request(tracker, step, first);
  if (asked === null) return { operation: step.does, ended: 'had nothing to do', change: null };
  const reply = await tracker.askRaw(asked.operation, asked.request, { as: asked.as ?? (step.c % 3 === 0 ? otherOfficer : officer) });
  if (!reply.ok && !mayEnd.has(reply.problem.kind)) throw new Error(`${asked.operation}: ${reply.problem.kind}: ${reply.problem.message}`);
  return { operation: asked.operation, ended: reply.ok ? 'done' : `${reply.problem.kind} ${reply.problem.message} ${reply.problem.where?.[0]?.path}`, change: reply.ok ? (reply.change ?? null) : null };
}
