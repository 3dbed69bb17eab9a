import type { ConditionShown, PaymentShown } from '../../../../shared/contract/payments.ts';
import type { Named } from '../../../../shared/contract/common.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { foldName } from '../../../../shared/domain/text.ts';
import type { Reader } from '../../db/database.ts';
import type { AwardConditionRow } from '../../db/rows/award.ts';
import type { PaymentRow } from '../../db/rows/payment.ts';
import { personName } from '../../repositories/changes.ts';
import { peopleById } from '../../repositories/funding.ts';
import { listProjects } from '../../repositories/projects.ts';
import { decisionsWithConditions } from '../../repositories/roundDecisions.ts';
import { leadNames } from '../leadNames.ts';
import { namedOrNull } from '../shown.ts';
import type { AwardPayments } from './awardMoney.ts';
import { heldPayments } from './holds.ts';

interface Person {
  readonly name: string;
  readonly organisation: string;
}

/** One person under two roles is one person still. */
export const isSamePerson = (a: Person, b: Person): boolean => foldName(a.name) === foldName(b.name) && foldName(a.organisation) === foldName(b.organisation);

type Decisions = ReadonlyMap<string, NonNullable<ConditionShown['decision']>>;

export interface ShownPart {
  readonly payments: readonly PaymentShown[];
  readonly conditions: readonly ConditionShown[];
}

function conditionShown(award: AwardPayments, project: Named, row: AwardConditionRow, decisions: Decisions): ConditionShown {
  const held = award.holds.filter(({ condition_id, lifted_on }) => condition_id === row.id && lifted_on === null);
  const numbers = award.payments.filter(({ id, state }) => (state !== 'cancelled') && held.some(({ payment_id }) => payment_id === null || payment_id === id)).map(({ number }) => number);
  return {
    id: row.id, project, award: award.reference, number: row.number, kind: row.kind, title: row.title, dueOn: row.due_on, state: row.state, metOn: row.met_on,
    evidence: row.evidence, reason: row.reason, holds: numbers, holdsAll: held.some(({ payment_id }) => payment_id === null), decision: decisions.get(row.decision_id ?? '') ?? null, illustrative: row.illustrative === 1, changedIn: row.changed_in,
  };
}

/** Payments and conditions of these awards as people read them. */
export async function shownOf(db: Reader, awards: readonly AwardPayments[], { actor, today }: { readonly actor: Actor; readonly today: IsoDate }): Promise<ShownPart> {
  const people = await peopleById(db);
  const projects = new Map((await listProjects(db)).map(({ id, reference, title, round_reference, round_name }) => [id, { named: { reference, name: title }, round: namedOrNull(round_reference, round_name) }]));
  const nameOf = ({ projectId }: AwardPayments): Named => projects.get(projectId)?.named ?? { reference: '', name: '' };
  const leadOf = await leadNames(db);
  const held = await heldPayments(db, awards, today);
  const decisions: Decisions = new Map((await decisionsWithConditions(db)).map(({ id, reference, name, decided_on }) => [id, { round: { reference, name }, on: decided_on }]));
  const by = (id: string | null): Person | null => (id === null ? null : (people.get(id) ?? null));
  const said = (person: Person | null): string | null => (person === null ? null : personName(person));
  const shown = (award: AwardPayments, row: PaymentRow): PaymentShown => {
    const proposer = by(row.proposed_by);
    return {
      id: row.id, project: nameOf(award), round: projects.get(award.projectId)?.round ?? null, award: award.reference, lead: leadOf(award.projectId), number: row.number, kind: row.kind,
      instrument: row.instrument, instrumentReference: row.instrument_reference, tranche: row.tranche, annexLine: row.annex_line, dueOn: row.due_on, pence: row.pence,
      approvedPence: row.approved_pence, differenceReason: row.difference_reason, state: row.state, held: (held.get(row.id) ?? []).map((hold) => hold.shown),
      proposedBy: said(proposer), proposedOn: row.proposed_on, approvedBy: said(by(row.approved_by)), approvedOn: row.approved_on, samePersonReason: row.same_person_reason,
      paidOn: row.paid_on, back: award.back.filter(({ payment_id }) => payment_id === row.id).map(({ kind, pence, dated, reason }) => ({ kind, pence, on: dated, reason })),
      cancelledReason: row.cancelled_reason, decision: row.decision_reason === null || row.decided_by === null ? null : { reason: row.decision_reason, by: row.decided_by },
      note: row.note, ownProposal: proposer !== null && isSamePerson(proposer, actor), illustrative: row.illustrative === 1, changedIn: row.changed_in,
    };
  };
  return {
    payments: awards.flatMap((award) => award.payments.map((row) => shown(award, row))),
    conditions: awards.flatMap((award) => award.conditions.map((row) => conditionShown(award, nameOf(award), row, decisions))),
  };
}
