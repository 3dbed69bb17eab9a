import { expect, test } from 'vitest';
import { fixedId } from '../../../../electron/core/reference/ids.ts';

test('the same key gives the same id for ever', () => {
  expect(fixedId('project', 'herts-family-safeguarding-r2')).toBe('d37f8633-29d9-82f9-97bc-24b8bddf72eb');
});

test('an id is a version 8 UUID', () => {
  expect(fixedId('outcome', 'be_healthy')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('noun and key both count', () => {
  expect(fixedId('project', 'pause')).not.toBe(fixedId('organisation', 'pause'));
  expect(fixedId('project', 'pause-r1')).not.toBe(fixedId('project', 'pause-r2'));
});
