import type { RequestOf } from '../../../../shared/contract/index.ts';
import { lowerFirst, upperFirst } from '../../../../shared/domain/words.ts';
import { checkParticipationDates } from '../../../../shared/domain/participation.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { checkProfile, type ProfileLine } from '../../../../shared/domain/profile.ts';
import { checkLifecycleMove, checkProjectDates, type Lifecycle } from '../../../../shared/domain/project.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { sharesApart } from '../../../../shared/domain/shares.ts';
import type { VariationKind } from '../../../../shared/domain/variation.ts';
import type { FieldValue } from '../../../../shared/domain/variationBase.ts';
import { virement, type NewAmounts } from '../../../../shared/domain/virement.ts';
import type { Reader } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { partOf } from '../../repositories/participations.ts';
import { placeReader } from '../funding/cells.ts';
import { atCell } from '../funding/target.ts';
import { findParty } from '../parties.ts';
import { cleanTexts } from '../texts.ts';
import { asValues, costLines, heldWhy, keyOf, placeOf, valuesNow, type Subject, type Valued } from './values.ts';

type Asked = Omit<RequestOf<'variations.start'>, 'project' | 'award' | 'kind'>;
type Field = Exclude<keyof Asked, 'reason'>;

/** What each kind proposes; a hold proposes its reason. */
const fieldsOf: Readonly<Record<VariationKind, readonly Field[]>> = {
  time: ['endsOn'], money: ['pence', 'shares', 'profile'], virement: ['lines'], scope: ['scope'], partner: ['partner'], hold: [], end: ['ends', 'endsOn'],
};
const names: Readonly<Record<Field, string>> = {
  endsOn: 'The end date', pence: 'The award', shares: 'Shares', profile: 'The profile', lines: 'Cost lines', scope: 'The scope', ends: 'Who ends it', partner: 'A partner',
};

/** Whether the request says anything of what is proposed, beside its reason. */
export const proposesAnything = (asked: Asked): boolean => (Object.keys(names) as Field[]).some((field) => asked[field] !== undefined);

const strays = (kind: VariationKind, asked: Asked): readonly Issue[] => (Object.keys(names) as Field[])
  .filter((field) => asked[field] !== undefined && asked[field] !== null && !fieldsOf[kind].includes(field))
  .map((path) => ({ path, message: path === 'shares' ? `Shares are no part of a variation of ${kind}. Start one of another kind for them` : `${names[path]} is no part of a variation of ${kind}. Start one of another kind for it` }));

type Read = Promise<Result<readonly Valued[], readonly Issue[]>>;

async function readMoney(db: Reader, { project }: Subject, asked: Asked, today: string): Read {
  const read = await placeReader(db, project.id);
  const [values, issues]: [Valued[], Issue[]] = [[], []];
  if (asked.pence !== undefined && asked.pence !== null) values.push({ ...placeOf('awarded'), value: asked.pence });
  for (const [nth, { council, pence }] of (asked.shares ?? []).entries()) {
    const where = await read({ council, quarter: today });
    if (!where.ok) issues.push(...atCell('shares', nth, where.problem));
    else if (values.some(({ organisationId }) => organisationId !== null && organisationId === where.value.organisationId)) issues.push({ path: `shares.${nth}.council`, message: 'The share of this council is given twice' });
    else values.push({ ...placeOf('share', where.value), value: pence });
  }
  for (const [nth, cell] of (asked.profile ?? []).entries()) {
    const where = await read(cell);
    if (where.ok) values.push({ ...placeOf('profile', { ...where.value, quarter: cell.quarter }), value: cell.pence });
    else issues.push(...atCell('profile', nth, where.problem));
  }
  const keys = values.map(keyOf);
  if (new Set(keys).size < keys.length) issues.push({ path: 'profile', message: 'The same quarter, cost line and council is given twice' });
  return issues.length > 0 ? fail(issues) : ok(values);
}

async function readLines(db: Reader, { project }: Subject, asked: Asked, today: string): Read {
  const read = await placeReader(db, project.id);
  const [values, issues]: [Valued[], Issue[]] = [[], []];
  for (const [nth, line] of (asked.lines ?? []).entries()) {
    const where = await read({ ...line, quarter: today });
    if (where.ok) values.push({ ...placeOf('line', where.value), value: line.pence });
    else issues.push(...atCell('lines', nth, where.problem));
  }
  return issues.length > 0 ? fail(issues) : ok(values);
}

async function readPartner(db: Reader, asked: Asked): Read {
  if (!asked.partner) return fail([{ path: 'partner.organisation', message: 'Select the council or organisation' }]);
  const { organisation, side, on } = asked.partner;
  const party = await findParty(db, organisation, on);
  return party.ok ? ok([{ ...placeOf(side, { organisationId: party.value.organisationId }), value: on }]) : fail([{ ...party.problem, path: 'partner.organisation' }]);
}

/** What is proposed, as values of the award. */
export async function readProposals(deps: Pick<Deps, 'today'>, db: Reader, kind: VariationKind, subject: Subject, asked: Asked): Read {
  const stray = strays(kind, asked);
  if (stray.length > 0) return fail(stray);
  const { texts, issues } = cleanTexts(asked, { reason: { what: 'Reason' }, scope: { what: 'Scope' } });
  if (issues.length > 0) return fail(issues);
  const need = (path: string, message: string, value: FieldValue | undefined, field: Valued['field']): Result<readonly Valued[], readonly Issue[]> =>
    (value === undefined || value === null ? fail([{ path, message }]) : ok([{ ...placeOf(field), value }]));
  switch (kind) {
    case 'time': return need('endsOn', 'Enter the new end date', asked.endsOn, 'endsOn');
    case 'money': return readMoney(db, subject, asked, deps.today);
    case 'virement': return readLines(db, subject, asked, deps.today);
    case 'scope': return need('scope', 'Enter what the project is to do instead', texts.scope, 'scope');
    case 'hold': return need('reason', 'Enter the reason for the hold', texts.reason, 'hold');
    case 'partner': return readPartner(db, asked);
    case 'end': {
      const [ends, on] = [need('ends', 'Select who ends it', asked.ends, 'lifecycle'), need('endsOn', 'Enter the date it ends', asked.endsOn, 'endsOn')];
      return ends.ok && on.ok ? ok([...ends.value, ...on.value]) : fail([...(ends.ok ? [] : ends.problem), ...(on.ok ? [] : on.problem)]);
    }
  }
}

const amountOf = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** The profile with what is proposed put over it. */
function profileAfter({ award }: Subject, proposed: readonly Valued[]): readonly ProfileLine[] {
  const lines = new Map(award.profile.map((row) => [keyOf(placeOf('profile', { quarter: row.quarter, categoryId: row.category_id, organisationId: row.organisation_id })), { quarter: row.quarter, category: row.category_id, organisationId: row.organisation_id, pence: row.pence }]));
  for (const each of proposed.filter(({ field }) => field === 'profile')) {
    if (each.value === null) lines.delete(keyOf(each));
    else lines.set(keyOf(each), { quarter: each.quarter ?? '', category: each.categoryId, organisationId: each.organisationId, pence: amountOf(each.value) ?? 0 });
  }
  return [...lines.values()];
}

/** Shares come to the award as it is to be: who keeps a share, and who gets another. */
function checkNewShares(now: readonly Valued[], proposed: readonly Valued[], awarded: number | null): readonly Issue[] {
  const after = new Map([...now, ...proposed].filter(({ field }) => field === 'share').map((each) => [keyOf(each), { pence: amountOf(each.value) ?? 0 }]));
  const apart = awarded === null || after.size === 0 ? null : sharesApart([...after.values()], awarded);
  return apart === null ? [] : [{ path: 'shares', message: `${upperFirst(apart)}. Enter new shares that come to it` }];
}

function checkMoney(subject: Subject, now: readonly Valued[], proposed: readonly Valued[]): readonly Issue[] {
  const was = subject.award.figure?.amount_pence ?? null;
  const awarded = amountOf(proposed.find(({ field }) => field === 'awarded')?.value) ?? was;
  const after = profileAfter(subject, proposed);
  const [sum, before] = [after.reduce((all, { pence }) => all + pence, 0), subject.award.profile.reduce((all, { pence }) => all + pence, 0)];
  const shares = awarded === was && !proposed.some(({ field }) => field === 'share') ? [] : checkNewShares(now, proposed, awarded);
  // A profile that came to too much already may be brought down a part of the way.
  if (awarded === null || (awarded === was && sum <= before)) return shares;
  return [...checkProfile(after, awarded).map((issue) => ({ ...issue, path: awarded === was ? 'profile' : 'pence' })), ...shares];
}

async function checkLines(db: Reader, { award }: Subject, proposed: readonly Valued[]): Promise<readonly Issue[]> {
  const lines = await costLines(db, award);
  if (award.profile.length === 0) return [{ path: 'lines', message: 'Nothing is profiled yet, so there is nothing to move between cost lines' }];
  const amounts: NewAmounts = Object.fromEntries(proposed.map((each) => [keyOf(each), amountOf(each.value) ?? 0]));
  const moved = virement(lines, amounts);
  if (moved.ok) return [];
  const nth = new Map(proposed.map((each, place) => [keyOf(each), `lines.${place}.pence`]));
  return moved.problem.map((issue) => ({ ...issue, path: nth.get(issue.path ?? '') ?? 'lines' }));
}

async function checkPartner(db: Reader, { project }: Subject, proposed: readonly Valued[]): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const each of proposed) {
    const part = await partOf(db, project.id, each.organisationId ?? '');
    const on = textOf(each.value);
    if (each.field === 'joins' && part !== null) issues.push({ path: 'partner.organisation', message: 'It takes part in this project already' });
    if (each.field === 'leaves' && part === null) issues.push({ path: 'partner.organisation', message: 'It does not take part in this project, so it cannot leave' });
    if (each.field === 'leaves' && part !== null) issues.push(...checkParticipationDates({ joinedOn: part.joined_on, leftOn: on }).map((issue) => ({ ...issue, path: 'partner.on' })));
  }
  return issues;
}

/** The rules on what a variation proposes, over what stands now. */
export async function checkProposed({ today }: Pick<Deps, 'today'>, db: Reader, kind: VariationKind, subject: Subject, proposed: readonly Valued[]): Promise<readonly Issue[]> {
  const { project, award } = subject;
  const base = await valuesNow(db, kind, subject, today, proposed);
  const now = asValues(base);
  const same = proposed.every((each) => (now[keyOf(each)] ?? (each.field === 'line' ? 0 : null)) === each.value);
  const endsOn = textOf(proposed.find(({ field }) => field === 'endsOn')?.value);
  switch (kind) {
    case 'time': return [...(same ? [{ path: 'endsOn', message: 'That is the end date already. Enter another' }] : []), ...checkProjectDates({ startsOn: project.starts_on, endsOn })];
    case 'money': return same ? [{ path: 'pence', message: 'Nothing changes. Enter a new award, or other amounts for one quarter or more' }] : checkMoney(subject, base, proposed);
    case 'virement': return checkLines(db, subject, proposed);
    case 'scope': return same ? [{ path: 'scope', message: 'That is the scope already. Enter what changes' }] : [];
    case 'partner': return checkPartner(db, subject, proposed);
    case 'hold': {
      const held = heldWhy(award);
      return held === null ? [] : [{ path: 'reason', message: `The award is on hold already: ${lowerFirst(held)}` }];
    }
    case 'end': {
      const to = textOf(proposed.find(({ field }) => field === 'lifecycle')?.value) as Lifecycle | null;
      const move = to === null ? [] : project.lifecycle === to ? [{ path: 'ends', message: `The project is ${to} already` }] : checkLifecycleMove(project.lifecycle, to).map((issue) => ({ ...issue, path: 'ends' }));
      return [...move, ...checkProjectDates({ startsOn: project.starts_on, endsOn })];
    }
  }
}
