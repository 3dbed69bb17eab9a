import type { ParticipationRole } from '../../../shared/domain/participation.ts';

const order: Readonly<Record<ParticipationRole, number>> = { lead: 0, 'joint lead': 1, partner: 2, 'delivery partner': 3 };

/** Leads, joint leads, partners, delivery partners; within a role the order they came in. */
export const leadFirst = <T extends { readonly role: ParticipationRole }>(parts: readonly T[]): readonly T[] =>
  parts.toSorted((a, b) => order[a.role] - order[b.role]);
