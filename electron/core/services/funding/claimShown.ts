import type { ClaimLineShown, ClaimShown, ClaimsOpen } from '../../../../shared/contract/claims.ts';
import type { LeadShownRef, Named } from '../../../../shared/contract/common.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { checkClaim, claimWorking } from '../../../../shared/domain/claim.ts';
import { isClaimOpen } from '../../../../shared/domain/claimMoves.ts';
import { quarterOf } from '../../../../shared/domain/financialQuarter.ts';
import { isLead } from '../../../../shared/domain/participation.ts';
import type { Reader } from '../../db/database.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import { personName } from '../../repositories/changes.ts';
import { claimsOf, findClaimTerms, type ClaimRecord } from '../../repositories/claims.ts';
import { peopleById } from '../../repositories/funding.ts';
import { listOrganisations } from '../../repositories/organisations.ts';
import { participationsOf } from '../../repositories/participations.ts';
import { projectById } from '../../repositories/projects.ts';
import { leadNames } from '../leadNames.ts';
import { awardsWithMoney, quartersOf, type AwardMoney } from './awardMoney.ts';
import { categoriesOf } from './categories.ts';
import { allCosts, budgetOf, linesOf, termsOf, workingShown, type ClaimGround } from './claimWorking.ts';
import { isSamePerson } from './paymentShown.ts';
import { stoppedBy } from './stopped.ts';

export interface Asking {
  readonly actor: Actor;
  readonly today: IsoDate;
}

type Categories = ReadonlyMap<string, Named>;
const categoryNames = async (db: Reader): Promise<Categories> => new Map((await categoriesOf(db)).categories.map(({ id, key, name }) => [id, { reference: key, name }]));
const nameIn = (categories: Categories) => (id: string | null): string => (id === null ? allCosts : (categories.get(id)?.name ?? allCosts));

/** What the claims of an award are worked out from. */
export async function groundOf(db: Reader, award: AwardMoney, today: IsoDate): Promise<ClaimGround> {
  const project = await projectById(db, award.projectId);
  return { award, lifecycle: project.lifecycle, terms: await findClaimTerms(db, award.id), claims: await claimsOf(db, { awardId: award.id }), today, nameOf: nameIn(await categoryNames(db)) };
}

function lineShown(ground: ClaimGround, claim: ClaimRecord, categories: Categories): readonly ClaimLineShown[] {
  const lines = linesOf(ground, claim);
  const { lines: worked } = claimWorking(lines, termsOf(ground, claim));
  return claim.lines.map((row, at): ClaimLineShown => ({
    category: row.category_id === null ? null : (categories.get(row.category_id) ?? null), name: lines[at]?.name ?? allCosts, costPence: row.cost_pence, evidence: row.evidence, overrideRate: row.override_rate, overrideReason: row.override_reason,
    budgetPence: lines[at]?.budgetPence ?? null, claimedPence: lines[at]?.claimedBefore ?? 0, ratePercent: worked[at]?.ratePercent ?? null, remaining: worked[at]?.remaining ?? null,
    duePence: claim.row.decision === null ? (worked[at]?.duePence ?? null) : row.due_pence,
  }));
}

/** What has to be put right before a claim can be sent; the declaration is made as it is sent. */
export const toMend = (ground: ClaimGround, claim: ClaimRecord, declared = true) => checkClaim(linesOf(ground, claim), { terms: termsOf(ground, claim), declared });

interface Words {
  readonly categories: Categories;
  readonly project: Named;
  readonly lead: string | null;
  readonly councils: ReadonlyMap<string, LeadShownRef>;
  readonly people: Awaited<ReturnType<typeof peopleById>>;
  readonly actor: Actor;
}

function claimShown(ground: ClaimGround, claim: ClaimRecord, { categories, project, lead, councils, people, actor }: Words): ClaimShown {
  const { row, payment } = claim;
  const sender = people.get(row.sent_by ?? '');
  const said = (id: string | null): string | null => {
    const person = people.get(id ?? '');
    return person === undefined ? null : personName(person);
  };
  return {
    id: row.id, project, award: ground.award.reference, lead, council: row.organisation_id === null ? null : (councils.get(row.organisation_id) ?? null), number: row.number, quarter: row.quarter, state: row.state, note: row.note,
    lines: lineShown(ground, claim, categories), working: workingShown(ground, claim), toMend: isClaimOpen(row.state) ? toMend(ground, claim).map(({ path = '', message }) => ({ path, message })) : [],
    sentBy: said(row.sent_by), sentOn: row.sent_on, sentBack: row.sent_back_reason === null || row.sent_back_on === null ? null : { by: said(row.sent_back_by), on: row.sent_back_on, reason: row.sent_back_reason },
    withdrawnReason: row.withdrawn_reason, decision: row.decision, decidedBy: said(row.decided_by), decidedOn: row.decided_on, refusedReason: row.refused_reason, samePersonReason: row.same_person_reason,
    approvedPence: row.approved_pence, differenceReason: row.difference_reason, payment, ownClaim: sender !== undefined && isSamePerson(sender, actor), illustrative: row.illustrative === 1, changedIn: row.changed_in,
  };
}

async function wordsFor(db: Reader, project: Pick<ProjectRow, 'id' | 'reference' | 'title'>, { actor }: Pick<Asking, 'actor'>): Promise<Words> {
  return {
    categories: await categoryNames(db), project: { reference: project.reference, name: project.title }, lead: (await leadNames(db))(project.id),
    councils: new Map((await listOrganisations(db, null)).map(({ id, reference, short_name }) => [id, { code: reference, shortName: short_name }])), people: await peopleById(db), actor,
  };
}

/** The claims of an award, in their order. */
export async function shownClaims(db: Reader, award: AwardMoney, asking: Asking): Promise<readonly ClaimShown[]> {
  const ground = await groundOf(db, award, asking.today);
  if (ground.claims.length === 0) return [];
  const words = await wordsFor(db, await projectById(db, award.projectId), asking);
  return ground.claims.map((claim) => claimShown(ground, claim, words));
}

/** Claims of all awards, those sent first longest ago first. */
export async function allClaims(db: Reader, asking: Asking, wanted: (row: ClaimRecord['row']) => boolean): Promise<readonly ClaimShown[]> {
  const awards = new Set((await claimsOf(db, {})).filter(({ row }) => wanted(row)).map(({ row }) => row.award_id));
  const shown: ClaimShown[] = [];
  for (const id of awards) {
    const [award] = await awardsWithMoney(db, id);
    const ids = new Set((await claimsOf(db, { awardId: id })).filter(({ row }) => wanted(row)).map(({ row }) => row.id));
    if (award !== undefined) shown.push(...(await shownClaims(db, award, asking)).filter((claim) => ids.has(claim.id)));
  }
  return shown.toSorted((a, b) => ((a.sentOn ?? '') < (b.sentOn ?? '') ? -1 : (a.sentOn ?? '') > (b.sentOn ?? '') ? 1 : a.number - b.number));
}

/** What stands ready for claims: the terms, each cost line with what is left of it, and the quarters that have begun. */
export async function claimsOpen(db: Reader, project: ProjectRow, award: AwardMoney | null, { today }: Pick<Asking, 'today'>): Promise<ClaimsOpen> {
  const named = { reference: project.reference, name: project.title };
  if (award === null) return { project: named, award: null, terms: null, stopped: null, lines: [], quarters: [], councils: [], claimed: [], planned: [] };
  const ground = await groundOf(db, award, today);
  const terms = await findClaimTerms(db, award.id);
  const categories = await categoryNames(db);
  const bySplit = award.profile.some(({ category_id }) => category_id !== null);
  const ids = [...categories.keys()].filter((id) => award.profile.some(({ category_id }) => category_id === id));
  const lines = (bySplit ? ids : [null]).map((categoryId) => ({ category: categoryId === null ? null : (categories.get(categoryId) ?? null), ...budgetOf(ground, { categoryId, organisationId: null, except: null }) }));
  const others = (await participationsOf(db, project.id)).filter(({ role }) => !isLead(role));
  return {
    project: named, award: award.reference, stopped: stoppedBy(project, award, today, 'claim'), lines, quarters: quartersOf(award).filter((quarter) => quarter <= quarterOf(today)).toReversed(),
    terms: terms === null ? null : { ratePercent: terms.rate_percent, capPercent: terms.cap_percent, note: terms.note, illustrative: terms.illustrative === 1, changedIn: terms.changed_in },
    councils: others.map(({ reference, short_name }) => ({ code: reference, shortName: short_name })),
    claimed: ground.claims.filter(({ row }) => row.state !== 'withdrawn' && row.decision !== 'refused').map(({ row: { quarter, organisation_id } }) => (
      { quarter, council: others.find(({ organisation_id: id }) => id === organisation_id)?.reference ?? null })),
    planned: award.payments.filter(({ kind, state }) => kind === 'claim' && state === 'planned').map(({ number, pence, due_on }) => ({ number, pence, dueOn: due_on })),
  };
}
