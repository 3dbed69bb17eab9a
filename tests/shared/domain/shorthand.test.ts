import { expect, test } from 'vitest';
import { inBrackets, legendFor, readMarker, readMarkers, readShorthand } from '../../../shared/domain/shorthand.ts';

test('a shorthand is read with or without brackets, in any case', () => {
  expect(['[c]', 'c', ' [C] ', 'x', '[z]', '[low]', 'LOW'].map(readShorthand)).toEqual(['c', 'c', 'c', 'x', 'z', 'low', 'low']);
  expect(['', '[]', 'p', '[cx]', '-', '0', ':'].map(readShorthand)).toEqual([null, null, null, null, null, null, null]);
});

test('a marker is no shorthand', () => {
  expect(['[p]', 'B', 'c'].map(readMarker)).toEqual(['p', 'b', null]);
});

test('several markers stand in the order of the list, each once', () => {
  expect(readMarkers('bpp')).toEqual(['p', 'b']);
  expect(readMarkers('[b] [e]')).toEqual(['e', 'b']);
  expect(readMarkers('')).toEqual([]);
  expect(readMarkers('pq')).toBeNull();
});

test('a legend says what is used, in the order of the list', () => {
  expect(legendFor(['b', 'x', 'c', 'x'])).toEqual([
    { code: '[c]', meaning: 'suppressed to protect people' }, { code: '[x]', meaning: 'not available' }, { code: '[b]', meaning: 'break in series' },
  ]);
  expect(legendFor([])).toEqual([]);
  expect(legendFor(['low'])).toEqual([{ code: inBrackets('low'), meaning: 'rounds to zero' }]);
});
