import type { Role } from './actor.ts';

/** A step from one state to another, and who may take it. */
export interface Move<S extends string> {
  readonly to: S;
  readonly roles: readonly Role[];
  /** It takes back a step, so it says why. */
  readonly reason?: true;
}

/** Every step there is, by the state it begins in. */
export type Moves<S extends string> = Readonly<Record<S, readonly Move<S>[]>>;

/** Who decides, and who may propose: council leads propose, officers decide. */
export const deciders = ['programme officer'] as const;
export const proposers = ['programme officer', 'council lead'] as const;

/** 'a programme officer or a council lead' */
export const whoMoves = ({ roles }: Pick<Move<string>, 'roles'>): string => (roles.length === 1 ? 'a programme officer' : 'a programme officer or a council lead');
