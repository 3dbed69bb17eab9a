import { describe, expect, test } from 'vitest';
import { defaultActor, readActor, readRole } from '../../../shared/domain/actor.ts';

const message = (value: unknown): string => {
  const read = readActor(value);
  return read.ok ? 'read' : read.problem.message;
};

test('a role is read in any case, with spaces, hyphens or underscores', () => {
  expect(['programme officer', 'Programme-Officer', 'COUNCIL_LEAD', ' council  lead', 'Evaluator'].map(readRole)).toEqual(
    ['programme officer', 'programme officer', 'council lead', 'council lead', 'evaluator']);
  expect(['', 'officer', 'admin', 'councillead'].map(readRole)).toEqual([null, null, null, null]);
});

describe('who acts, from outside', () => {
  test('is kept clean', () => {
    expect(readActor({ name: ' Council lead 2\u00A0(practice) ', organisation: 'Luton\u200B', role: 'council-lead' })).toEqual({
      ok: true, value: { name: 'Council lead 2\u00A0(practice)', organisation: 'Luton', role: 'council lead' },
    });
  });
  test('what is left out is the command line, a programme officer', () => {
    expect(readActor({})).toEqual({ ok: true, value: { name: 'Command line', organisation: '', role: 'programme officer' } });
    expect(readActor({ role: 'evaluator' })).toEqual({ ok: true, value: { ...defaultActor, role: 'evaluator' } });
    expect(readActor({ name: 'Officer 1', organisation: null, role: null })).toEqual({ ok: true, value: { ...defaultActor, name: 'Officer 1' } });
  });
  test.each([
    [null, 'Who acts must be given as {"name": "...", "organisation": "...", "role": "..."}'],
    ['Officer 1', 'Who acts must be given as {"name": "...", "organisation": "...", "role": "..."}'],
    [[], 'Who acts must be given as {"name": "...", "organisation": "...", "role": "..."}'],
    [{ name: 7 }, 'Name must be text'],
    [{ name: ' ' }, 'Enter name'],
    [{ name: 'a\u0000' }, 'Name must not include hidden control characters. Type it again'],
    [{ name: 'x'.repeat(301) }, 'Name must be 300 characters or less'],
    [{ organisation: {} }, 'Organisation must be text'],
    [{ role: 'admin' }, 'Role must be programme officer, council lead or evaluator'],
    [{ role: 1 }, 'Role must be programme officer, council lead or evaluator'],
  ])('%j: %s', (value, words) => expect(message(value)).toBe(words));
});
