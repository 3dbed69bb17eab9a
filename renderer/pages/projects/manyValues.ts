import type { RequestOf } from '../../../shared/contract/index.ts';
import { lifecycles, reasonNeeded, stages } from '../../../shared/domain/project.ts';

/** What is typed when many projects are edited; blank leaves a field as each project has it. */
export interface ManyValues {
  readonly round: string;
  readonly theme: string;
  readonly stage: string;
  readonly lifecycle: string;
  readonly lifecycleReason: string;
  readonly reason: string;
  readonly [name: string]: string;
}

/** Chosen in a list to say that it is not known, or none. No reference and no word of ours is this. */
export const unsaid = '-';

type Fields = Omit<RequestOf<'projects.editMany'>, 'projects'>;

const oneOf = <T extends string>(words: readonly T[], value: string): T | null => words.find((word) => word === value) ?? null;

/** The fields to change; null where none is. A reason alone changes nothing. */
export function readMany({ round, theme, stage, lifecycle, lifecycleReason, reason }: ManyValues): Fields | null {
  const state = oneOf(lifecycles, lifecycle);
  const fields: Fields = {
    ...(round === '' ? {} : { round: round === unsaid ? null : round }),
    ...(theme.trim() === '' ? {} : { theme }),
    ...(stage === '' ? {} : { stage: oneOf(stages, stage) }),
    ...(lifecycle === '' ? {} : { lifecycle: state }),
    ...(state !== null && reasonNeeded(state) && lifecycleReason.trim() !== '' ? { lifecycleReason } : {}),
  };
  if (Object.keys(fields).length === 0) return null;
  return reason.trim() === '' ? fields : { ...fields, reason };
}
