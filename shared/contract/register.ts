import * as z from 'zod/mini';
import type { Role } from '../domain/actor.ts';
import { choice, line, maybeText, reference } from './fields.ts';
import { command, query } from './operation.ts';

/** One code of the council register. The same council may have had two codes; a new council may follow several. */
export interface RegisterCode {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly organisation: string;
  readonly type: string;
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface CouncilShown extends RegisterCode {
  readonly successors: readonly string[];
  /** The councils that stand in its place on the day asked for; none where it stands itself, or began later. */
  readonly now: readonly string[];
  /** Grants it leads or takes part in, those of councils it followed included. */
  readonly projects: number;
}

export interface OrganisationShown {
  readonly reference: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'council' | 'trust' | 'charity' | 'company' | 'public body' | 'partnership' | 'other' | 'unknown';
  readonly changedIn: number;
}

export interface ActorShown {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly anonymised: boolean;
  readonly changes: number;
}

/** Councils come with the register and are not added by hand. */
export const newOrganisationKinds = ['trust', 'charity', 'company', 'public body', 'partnership', 'other', 'unknown'] as const;

export const registerOperations = {
  'councils.list': query<{ readonly councils: readonly CouncilShown[]; readonly on: string }>()('Council register', z.strictObject({})),
  'organisations.list': query<{ readonly organisations: readonly OrganisationShown[] }>()('Organisations', z.strictObject({ kind: z.optional(z.string()) })),
  'organisations.add': command<OrganisationShown>()('Organisation added', z.strictObject({
    name: line('Name', 'Enter the name of the organisation'), shortName: maybeText('Short name', 100), reference: z.optional(reference('the reference')),
    kind: choice('a kind of organisation', newOrganisationKinds),
  })),
  'actors.list': query<{ readonly actors: readonly ActorShown[] }>()('People and posts', z.strictObject({})),
  'actors.anonymise': command<ActorShown>()('Person anonymised', z.strictObject({ id: reference('the person') })),
};
