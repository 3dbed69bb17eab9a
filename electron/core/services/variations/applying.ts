import { invalid, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { checkVariedShares } from '../../../../shared/domain/shares.ts';
import { beforeAndAfter } from '../../../../shared/domain/variationBase.ts';
import { virement, virementByQuarter, type NewAmounts } from '../../../../shared/domain/virement.ts';
import type { Tx } from '../../db/database.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { Deps } from '../../deps.ts';
import type { VariationRead } from '../../repositories/variations.ts';
import { unadoptFigures } from '../../repositories/awards.ts';
import { sharesOf } from '../../repositories/awardShares.ts';
import { addHold, changeAmount, removeMoney } from '../../repositories/funding.ts';
import { listOrganisations } from '../../repositories/organisations.ts';
import { changeParticipation, partOf } from '../../repositories/participations.ts';
import { changeProject } from '../../repositories/projects.ts';
import { insertRows } from '../../repositories/rows.ts';
import { keepFigure } from '../awardFigure.ts';
import { asShare } from '../awardRecords/shareIssues.ts';
import { putShares } from '../awardRecords/shares.ts';
import { categoriesOf, plantCategories } from '../funding/categories.ts';
import type { Target } from '../funding/target.ts';
import { findParty } from '../parties.ts';
import { differing } from '../texts.ts';
import { asValues, costLines, keyOf, placeOf, valuesNow, type Place, type Valued } from './values.ts';

interface Applying {
  readonly deps: Deps;
  readonly tx: Tx;
  readonly target: Target;
  readonly variation: VariationRead;
  readonly proposed: readonly Valued[];
}

const textOf = ({ value }: Valued): string => String(value);

async function putProfile({ deps, tx, target: { award, illustrative } }: Applying, cells: readonly (Place & { readonly pence: number | null })[]): Promise<void> {
  if (cells.some(({ categoryId }) => categoryId !== null) && !(await categoriesOf(tx)).planted) await plantCategories(tx);
  const there = new Map(award.profile.map((row) => [keyOf(placeOf('profile', { quarter: row.quarter, categoryId: row.category_id, organisationId: row.organisation_id })), row]));
  for (const { quarter, categoryId, organisationId, pence } of cells) {
    const row = there.get(keyOf(placeOf('profile', { quarter, categoryId, organisationId })));
    if (pence === null) {
      if (row !== undefined) await removeMoney(tx, 'profile_line', row.id);
    } else if (row === undefined) {
      await insertRows(tx, 'profile_line', [{ id: deps.newId(), award_id: award.id, quarter: quarter ?? '', category_id: categoryId, organisation_id: organisationId, pence, illustrative }]);
    } else if (row.pence !== pence) await changeAmount(tx, 'profile_line', row.id, pence);
  }
}

/** From today the councils have what is proposed; who is not named keeps what it has. */
async function applyShares({ deps, tx, target: { project, award, illustrative }, proposed }: Applying): Promise<Result<null, Problem>> {
  const asked = proposed.filter(({ field }) => field === 'share');
  const now = (await valuesNow(tx, 'money', { project, award }, deps.today)).filter(({ field }) => field === 'share');
  const after = [...new Map([...now, ...asked].map((each) => [keyOf(each), each])).values()];
  if (!differs(now, after)) return ok(null);
  const later = checkVariedShares((await sharesOf(tx, award.id)).map(asShare), deps.today);
  if (later.length > 0) return fail(invalid(later));
  const given = after.flatMap(({ organisationId, value }) => (organisationId !== null && typeof value === 'number' ? [{ organisationId, pence: value }] : []));
  await putShares(deps, tx, { awardId: award.id, illustrative, from: deps.today }, given);
  return ok(null);
}

const differs = (now: readonly Valued[], after: readonly Valued[]): boolean => beforeAndAfter(asValues(now), asValues(after)).length > 0;

async function applyMoney(applying: Applying): Promise<Result<null, Problem>> {
  const { deps, tx, target: { award, illustrative }, variation, proposed } = applying;
  const awarded = proposed.find(({ field }) => field === 'awarded');
  if (typeof awarded?.value === 'number' && awarded.value !== award.figure?.amount_pence) {
    await unadoptFigures(tx, award.id);
    const figure = { kind: 'revised', amount_pence: awarded.value, dated: deps.today, note: `Variation ${variation.number}`, adopted: 1 } as const;
    await keepFigure(tx, { newId: deps.newId, illustrative }, award.id, { figure, source: null });
  }
  const shared = await applyShares(applying);
  if (!shared.ok) return shared;
  await putProfile(applying, proposed.filter(({ field }) => field === 'profile').map((each) => ({ ...each, pence: typeof each.value === 'number' ? each.value : null })));
  return ok(null);
}

async function applyVirement(applying: Applying): Promise<Result<null, Problem>> {
  const { tx, target: { award }, proposed } = applying;
  const lines = await costLines(tx, award);
  const at = new Map(lines.map((line) => [line.line, line]));
  const amounts: NewAmounts = Object.fromEntries(proposed.map((each) => [keyOf(each), typeof each.value === 'number' ? each.value : 0]));
  const moved = virement(lines, amounts);
  if (!moved.ok) return fail(invalid(moved.problem));
  const profile = award.profile.map((row) => ({ quarter: row.quarter, line: keyOf(placeOf('line', { categoryId: row.category_id, organisationId: row.organisation_id })), pence: row.pence }));
  const cells = virementByQuarter(profile, moved.value.changes).map(({ quarter, line, pence }) => {
    const { categoryId = null, organisationId = null } = at.get(line) ?? {};
    return { ...placeOf('profile', { quarter, categoryId, organisationId }), pence };
  });
  await putProfile(applying, cells);
  return ok(null);
}

async function applyPartner({ deps, tx, target: { project, illustrative }, proposed }: Applying): Promise<Result<null, Problem>> {
  for (const each of proposed) {
    const organisationId = each.organisationId ?? '';
    if (each.field === 'leaves') {
      const part = await partOf(tx, project.id, organisationId);
      if (part !== null) await changeParticipation(tx, part.id, { left_on: textOf(each) });
      continue;
    }
    const organisation = (await listOrganisations(tx, null)).find(({ id }) => id === organisationId);
    const party = await findParty(tx, organisation?.reference ?? '', textOf(each));
    if (!party.ok) return fail(invalid([party.problem]));
    await insertRows(tx, 'participation', [{
      id: deps.newId(), project_id: project.id, organisation_id: organisationId, council_code: party.value.councilCode, role: 'partner', planned_joined_on: null, joined_on: textOf(each),
      planned_left_on: null, left_on: null, note: null, illustrative,
    }]);
  }
  return ok(null);
}

async function changeOf(tx: Tx, project: ProjectRow, fields: Partial<ProjectRow>): Promise<void> {
  const changed = differing<ProjectRow>(project, fields);
  if (changed !== null) await changeProject(tx, project.id, changed);
}

/** Makes everything that a variation proposes so. */
export async function applyProposed(applying: Applying): Promise<Result<null, Problem>> {
  const { deps, tx, target: { project, award, illustrative }, variation, proposed } = applying;
  const of = (field: Place['field']): string | undefined => { const found = proposed.find((each) => each.field === field); return found === undefined ? undefined : textOf(found); };
  switch (variation.kind) {
    case 'time': await changeOf(tx, project, { ends_on: of('endsOn') ?? null }); break;
    case 'money': return applyMoney(applying);
    case 'virement': return applyVirement(applying);
    case 'partner': return applyPartner(applying);
    case 'hold':
      await addHold(tx, { id: deps.newId(), award_id: award.id, payment_id: null, condition_id: null, measure_id: null, reason: of('hold') ?? '', placed_on: deps.today, lifted_on: null, lifted_reason: null, illustrative });
      break;
    case 'end':
      await changeOf(tx, project, { lifecycle: of('lifecycle') as ProjectRow['lifecycle'], lifecycle_reason: variation.reason, ends_on: of('endsOn') ?? null });
      break;
    // The words are the record.
    case 'scope': break;
  }
  return ok(null);
}
