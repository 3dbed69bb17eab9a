import { describe, expect, test } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { type OperationClass, mayDo, mayExport, mayRecordFor } from '../../../shared/domain/permission.ts';

const who = (operationClass: OperationClass) => roles.filter(role => mayDo(role, operationClass).ok);

describe('what a role may do', () => {
  test.each<[OperationClass, readonly string[]]>([
    ['read', ['programme officer', 'council lead', 'evaluator']],
    ['edit', ['programme officer']],
    ['record', ['programme officer', 'council lead']],
    ['evaluate', ['programme officer', 'evaluator']],
    ['export', ['programme officer', 'evaluator']],
  ])('%s: %j', (operationClass, allowed) => expect(who(operationClass)).toEqual(allowed));

  test('a refusal says who can', () => {
    expect(mayDo('council lead', 'edit')).toEqual({ ok: false, problem: { message: 'Only a programme officer can make this change' } });
    expect(mayDo('evaluator', 'record')).toEqual({ ok: false, problem: { message: 'Only a programme officer or a council lead can record figures' } });
  });
});

describe('whose figures a council lead may record', () => {
  const participations = [
    { organisationId: 'hertfordshire', role: 'lead' }, { organisationId: 'luton', role: 'partner' }, { organisationId: 'peterborough', role: 'partner' },
  ] as const;
  const record = (actorOrganisationId: string | null, councilOrganisationId: string | null) => {
    const answer = mayRecordFor({ actorOrganisationId, councilOrganisationId, participations });
    return answer.ok ? 'yes' : answer.problem.message;
  };
  test.each([
    ['luton', 'luton', 'yes'],
    ['hertfordshire', 'hertfordshire', 'yes'],
    ['hertfordshire', 'luton', 'yes'],
    ['hertfordshire', null, 'yes'],
    ['luton', 'peterborough', 'Only the lead of this project or a programme officer can record figures of another council'],
    ['luton', null, 'Only the lead of this project or a programme officer can record figures of another council'],
    ['leeds', 'leeds', 'Your organisation does not take part in this project'],
    ['leeds', 'luton', 'Your organisation does not take part in this project'],
    ['hertfordshire', 'leeds', 'That council does not take part in this project'],
    [null, 'luton', 'Your organisation takes part in no project here. Check it in Settings'],
  ])('%s for %s: %s', (actor, council, answer) => expect(record(actor, council)).toBe(answer));

  test('a joint lead leads', () => {
    const joint = [{ organisationId: 'a', role: 'joint lead' }, { organisationId: 'b', role: 'partner' }] as const;
    expect(mayRecordFor({ actorOrganisationId: 'a', councilOrganisationId: 'b', participations: joint }).ok).toBe(true);
  });
});

describe('who may export', () => {
  test('officers and evaluators all of it or one council, a council lead their own council', () => {
    for (const role of ['programme officer', 'evaluator'] as const) for (const own of [null, true, false]) expect(mayExport(role, own).ok).toBe(true);
    expect([null, false, true].map((own) => mayExport('council lead', own).ok)).toEqual([false, false, true]);
  });
});
