import { type Result, fail, ok } from './result.ts';
import { cleanText } from './text.ts';

export const roles = ['programme officer', 'council lead', 'evaluator'] as const;
export type Role = (typeof roles)[number];

/** Who makes a change. `organisation` is a name; empty where none was given. */
export interface Actor {
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
}

/** Who acts where nobody said who. */
export const defaultActor: Actor = { name: 'Command line', organisation: '', role: 'programme officer' };

/** 'Programme Officer', 'programme-officer' and 'programme_officer' alike; null for anything else. */
export function readRole(text: string): Role | null {
  const plain = text.trim().toLowerCase().replace(/[-_\s]+/g, ' ');
  return roles.find(role => role === plain) ?? null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readPart(value: unknown, what: string, otherwise: string): Result<string> {
  if (value === undefined || value === null) return ok(otherwise);
  if (typeof value !== 'string') return fail({ path: what.toLowerCase(), message: `${what} must be text` });
  const text = cleanText(value, { what, max: 300, oneLine: true, required: what === 'Name' });
  return text.ok ? text : fail({ ...text.problem, path: what.toLowerCase() });
}

/** Who a caller says they are, from outside: what is left out is as for `defaultActor`; what is there must make sense. */
export function readActor(value: unknown): Result<Actor> {
  if (!isRecord(value)) return fail({ message: 'Who acts must be given as {"name": "...", "organisation": "...", "role": "..."}' });
  const name = readPart(value['name'], 'Name', defaultActor.name);
  if (!name.ok) return name;
  const organisation = readPart(value['organisation'], 'Organisation', defaultActor.organisation);
  if (!organisation.ok) return organisation;
  const given = value['role'] ?? defaultActor.role;
  const role = typeof given === 'string' ? readRole(given) : null;
  if (role === null) return fail({ path: 'role', message: 'Role must be programme officer, council lead or evaluator' });
  return ok({ name: name.value, organisation: organisation.value, role });
}
