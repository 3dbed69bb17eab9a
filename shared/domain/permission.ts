import type { Role } from './actor.ts';
import { type ParticipationRole, isLead } from './participation.ts';
import { type Result, fail, ok } from './result.ts';

/** 'record' is a figure, forecast, claim or proposal of a council; 'evaluate' the evaluation register and its ratings. */
export type OperationClass = 'read' | 'edit' | 'record' | 'evaluate' | 'export';

const allowed: Readonly<Record<OperationClass, readonly Role[]>> = {
  read: ['programme officer', 'council lead', 'evaluator'],
  edit: ['programme officer'],
  record: ['programme officer', 'council lead'],
  evaluate: ['programme officer', 'evaluator'],
  export: ['programme officer', 'evaluator'],
};

const refusals: Readonly<Record<OperationClass, string>> = {
  read: 'Only people with a role in this programme can read it',
  edit: 'Only a programme officer can make this change',
  record: 'Only a programme officer or a council lead can record figures',
  evaluate: 'Only a programme officer or an evaluator can change the evaluation register',
  export: 'Only a programme officer or an evaluator can export',
};

/** Roles guard against mistakes; on a local file they are no security boundary. */
export const mayDo = (role: Role, operationClass: OperationClass): Result<null> =>
  allowed[operationClass].includes(role) ? ok(null) : fail({ message: refusals[operationClass] });

/** A council lead may take out one council's rows: their own. `own` is null where no council was asked for. */
export function mayExport(role: Role, own: boolean | null): Result<null> {
  if (role !== 'council lead' || own === true) return role === 'council lead' ? ok(null) : mayDo(role, 'export');
  return fail({ message: own === null ? 'A council lead can export their own council only. Say which: give its code' : 'A council lead can export their own council only' });
}

interface RecordRequest {
  readonly actorOrganisationId: string | null;
  /** Whose figure it is; null for a figure of the whole project. */
  readonly councilOrganisationId: string | null;
  /** Everybody's part in the project that the figure belongs to. */
  readonly participations: readonly { readonly organisationId: string; readonly role: ParticipationRole }[];
}

/**
 * Whether a council lead may record this figure: of their own organisation in a project it leads or takes part in, and
 * as the project's lead also its partners' and the whole project's. Asked for council leads only.
 */
export function mayRecordFor({ actorOrganisationId, councilOrganisationId, participations }: RecordRequest): Result<null> {
  if (actorOrganisationId === null) return fail({ message: 'Your organisation takes part in no project here. Check it in Settings' });
  const own = participations.filter(({ organisationId }) => organisationId === actorOrganisationId);
  if (own.length === 0) return fail({ message: 'Your organisation does not take part in this project' });
  if (councilOrganisationId === actorOrganisationId) return ok(null);
  if (!own.some(({ role }) => isLead(role))) {
    return fail({ message: 'Only the lead of this project or a programme officer can record figures of another council' });
  }
  const takesPart = councilOrganisationId === null || participations.some(({ organisationId }) => organisationId === councilOrganisationId);
  return takesPart ? ok(null) : fail({ message: 'That council does not take part in this project' });
}
