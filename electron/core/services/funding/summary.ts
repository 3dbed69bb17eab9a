import type { FundingCalendar, FundingSummary, QuarterPayments } from '../../../../shared/contract/funding.ts';
import type { Named } from '../../../../shared/contract/common.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { quarterOf, yearName } from '../../../../shared/domain/financialQuarter.ts';
import { fundingTotals, type FundingProject } from '../../../../shared/domain/fundingTotals.ts';
import type { Reader } from '../../db/database.ts';
import { listProjects } from '../../repositories/projects.ts';
import { listRounds } from '../../repositories/rounds.ts';
import { asFundingAward, awardsWithSums, dueOf, isMadeUp, isWhole, type AwardSums } from './awardMoney.ts';
import { heldPayments } from './holds.ts';

/** A grant with the money of its awards. Practice examples enter no sum. */
export interface GrantMoney {
  readonly project: Named;
  readonly round: string | null;
  readonly awards: readonly AwardSums[];
  readonly illustrative: boolean;
}

export async function grantsWithMoney(db: Reader, which: 'all' | 'spending' = 'all'): Promise<readonly GrantMoney[]> {
  const awards = Map.groupBy(await awardsWithSums(db, which), ({ projectId }) => projectId);
  return (await listProjects(db)).filter(({ kind }) => kind === 'grant').map(({ id, reference, title, round_reference }) => {
    const mine = awards.get(id) ?? [];
    return { project: { reference, name: title }, round: round_reference, awards: mine, illustrative: mine.some(isMadeUp) };
  });
}

const asProject = ({ project, round, awards }: GrantMoney): FundingProject => ({ project: project.reference, round, awards: awards.map(asFundingAward) });

/** Money of all grants, by round, year and project; every cut sums to the total. */
export async function fundingSummary(db: Reader, today: IsoDate): Promise<FundingSummary> {
  const grants = await grantsWithMoney(db);
  const rounds = await listRounds(db);
  const { total, byRound, byYear, byProject } = fundingTotals(grants.map(asProject), today, rounds.map(({ reference }) => reference));
  const madeUp = (some: readonly GrantMoney[]): boolean => some.some(({ illustrative }) => illustrative);
  const [names, byReference] = [new Map(rounds.map(({ reference, name }) => [reference, name])), new Map(grants.map((grant) => [grant.project.reference, grant]))];
  return {
    total: { ...total, illustrative: madeUp(grants) },
    byRound: byRound.map(({ round, ...figures }) => ({
      reference: round, name: names.get(round ?? '') ?? 'No round', ...figures, illustrative: madeUp(grants.filter((grant) => grant.round === round)),
    })),
    byYear: byYear.map(({ year, ...figures }) => ({ year, name: year === null ? 'No year' : yearName(year), ...figures, illustrative: madeUp(grants) })),
    byProject: byProject.map(({ project, ...figures }) => {
      const grant = byReference.get(project);
      return { reference: project, name: grant?.project.name ?? project, ...figures, illustrative: grant?.illustrative ?? false };
    }),
  };
}

type State = Exclude<keyof QuarterPayments, 'quarter' | 'illustrative'>;

/** Payments of grants whose record tells the whole, by the quarter they were paid or fall due in. */
export async function fundingCalendar(db: Reader, today: IsoDate): Promise<FundingCalendar> {
  const grants = await grantsWithMoney(db);
  const told = grants.filter(({ awards }) => awards.length > 0 && awards.every((award) => isWhole(award, 'payments', today)));
  const awards = told.flatMap((grant) => grant.awards);
  const held = await heldPayments(db, awards, today);
  const amounts = awards.flatMap((award) => [
    ...award.payments.filter(({ state }) => state !== 'cancelled').map((row) => ({
      quarter: quarterOf(row.paid_on ?? row.due_on), pence: dueOf(row), illustrative: row.illustrative,
      state: (row.state !== 'paid' && (held.get(row.id)?.length ?? 0) > 0 ? 'held' : row.state) as State,
    })),
    ...award.back.filter(({ kind }) => kind === 'refund').map((row) => ({ quarter: quarterOf(row.dated), pence: -row.pence, illustrative: row.illustrative, state: 'paid' as State })),
  ]);
  const quarters = [...Map.groupBy(amounts, ({ quarter }) => quarter)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([quarter, own]): QuarterPayments => {
    const of = (state: State): number => own.reduce((sum, each) => (each.state === state ? sum + each.pence : sum), 0);
    return { quarter, paid: of('paid'), approved: of('approved'), proposed: of('proposed'), planned: of('planned'), held: of('held'), illustrative: own.some(({ illustrative }) => illustrative === 1) };
  });
  return { quarters, counted: told.length, of: grants.length };
}
