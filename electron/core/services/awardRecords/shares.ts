import type { AwardRecords, FundingByCouncil } from '../../../../shared/contract/awardRecords.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/calendar.ts';
import { fundingByCouncil } from '../../../../shared/domain/fundingCouncils.ts';
import { conflict, invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../../shared/domain/result.ts';
import { checkLaterShares, checkShares, sharesOn, type Share } from '../../../../shared/domain/shares.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { AwardShareRow } from '../../db/rows/awardRecord.ts';
import type { Deps } from '../../deps.ts';
import { addShares, endShare, profileByCouncil, removeShare, sharesOf, spendByCouncil } from '../../repositories/awardShares.ts';
import { listOrganisations } from '../../repositories/organisations.ts';
import { participationsOf } from '../../repositories/participations.ts';
import { listProjects } from '../../repositories/projects.ts';
import { awardsInOutline, isWhole } from '../funding/awardMoney.ts';
import { targetOf } from '../funding/target.ts';
import { findParty } from '../parties.ts';
import { recordsAfter } from './documents.ts';
import { asShare, stepsOf } from './shareIssues.ts';

/** Sets who has what of the award from a day on. Shares that stood end on the day before; with none given, nobody has one from then. */
export async function setShares(deps: Deps, tx: Tx, request: RequestOf<'shares.set'>): Promise<Result<AwardRecords, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const { from } = request;
  const rows = await sharesOf(tx, award.id);
  const last = Math.max(0, ...rows.map(({ changed_in }) => changed_in));
  if (last !== (request.changedIn ?? 0)) return fail(conflict('Somebody changed the shares of this award after you opened it. Nothing was saved. Look again and save again'));
  const taking = new Set((await participationsOf(tx, project.id)).map(({ organisation_id }) => organisation_id));
  const given: { readonly organisationId: string; readonly shortName: string; readonly pence: number }[] = [];
  const issues: Issue[] = [];
  for (const [at, { council, pence }] of request.shares.entries()) {
    const party = await findParty(tx, council, from);
    const wrong = !party.ok ? party.problem.message : !taking.has(party.value.organisationId) ? `${party.value.shortName} does not take part in this project`
      : given.some(({ organisationId }) => organisationId === party.value.organisationId) ? `${party.value.shortName} is given twice` : null;
    if (wrong !== null) issues.push({ path: `shares.${at}.council`, message: wrong });
    else if (party.ok) given.push({ ...party.value, pence });
  }
  const kept = rows.filter(({ from_on }) => from_on < from).map((row): Share => ({ ...asShare(row), to: standsOn(row, from) ? addDays(from, -1) : row.to_on }));
  const wanted = [...kept, ...given.map(({ organisationId, shortName, pence }): Share => ({ organisationId, name: shortName, pence, from, to: null }))];
  const wrong = [...issues, ...(issues.length > 0 ? [] : [...checkShares(stepsOf(award.figure), wanted), ...checkLaterShares(rows.map(asShare), from, request.replaceLater === true)])];
  if (wrong.length > 0) return fail(invalid(wrong));
  await putShares(deps, tx, { awardId: award.id, illustrative, from }, given);
  return recordsAfter(deps, tx, target.value);
}

const standsOn = ({ to_on }: Pick<AwardShareRow, 'to_on'>, from: IsoDate): boolean => to_on === null || to_on >= from;

interface Putting {
  readonly awardId: string;
  readonly illustrative: 0 | 1;
  readonly from: IsoDate;
}

/** These are the shares of an award from a day on: those that stood end on the day before, later ones go. */
export async function putShares({ newId }: Pick<Deps, 'newId'>, tx: Tx, { awardId, illustrative, from }: Putting, given: readonly Pick<Share, 'organisationId' | 'pence'>[]): Promise<void> {
  for (const row of await sharesOf(tx, awardId)) {
    if (row.from_on >= from) await removeShare(tx, row.id);
    else if (standsOn(row, from)) await endShare(tx, row.id, addDays(from, -1));
  }
  await addShares(tx, given.map(({ organisationId, pence }) => ({ id: newId(), award_id: awardId, organisation_id: organisationId, pence, from_on: from, to_on: null, illustrative })));
}

/** Money of all grants by the councils that share it; what is not shared out comes last. */
export async function byCouncil(db: Reader, today: IsoDate): Promise<FundingByCouncil> {
  const grants = new Set((await listProjects(db)).filter(({ kind }) => kind === 'grant').map(({ id }) => id));
  const shares = await sharesOf(db, null);
  const [mine, profiles, spends] = [Map.groupBy(shares, ({ award_id }) => award_id), Map.groupBy(await profileByCouncil(db), ({ award_id }) => award_id), Map.groupBy(await spendByCouncil(db), ({ award_id }) => award_id)];
  const firstOf = (award: string): readonly { readonly quarter: string }[] => (profiles.get(award) ?? []).map(({ first }) => ({ quarter: first })).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const awards = (await awardsInOutline(db)).filter(({ projectId }) => grants.has(projectId)).map((award) => ({
    awarded: award.figure?.amount_pence ?? null,
    shares: sharesOn((mine.get(award.id) ?? []).map(asShare), today),
    profile: (profiles.get(award.id) ?? []).map(({ organisation_id, pence }) => ({ organisationId: organisation_id, pence: Number(pence) })),
    spend: (spends.get(award.id) ?? []).map(({ organisation_id, kind, corrects, pence }) => ({ organisationId: organisation_id, kind, corrects, pence: Number(pence), quarter: '', reason: null })),
    spendKept: isWhole({ ...award, profile: firstOf(award.id) }, 'actuals', today),
  }));
  const councils = new Map((await listOrganisations(db, null)).map(({ id, reference, short_name }) => [id, { code: reference, shortName: short_name }]));
  const { total, byCouncil: rows } = fundingByCouncil(awards);
  return {
    total, illustrative: shares.some(({ illustrative }) => illustrative === 1),
    rows: rows.map(({ organisationId, ...figures }) => ({ council: councils.get(organisationId ?? '') ?? null, ...figures }))
      .toSorted((a, b) => (a.council === null ? 1 : b.council === null ? -1 : a.council.shortName.localeCompare(b.council.shortName, 'en'))),
  };
}
