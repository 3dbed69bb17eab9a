import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, foldName, inShort, isReference, mixesAlphabets, plainWidth, showHidden, slug } from '../../../shared/domain/text.ts';

const cleaned = (raw: string): string => {
  const result = cleanText(raw);
  return result.ok ? result.value : `refused: ${result.problem.message}`;
};
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('F18 text is kept in one form', () => {
  test.each([
    ['  Brighter Futures ', 'Brighter Futures'],
    ['\u00A0\u200B\uFEFFEaling\u200B\u00A0', 'Ealing'],
    ['two  spaces', 'two  spaces'],
    ['Cafe\u0301', 'Café'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['bell\u0007 and delete\u007F', 'bell and delete'],
    ['\u200B', ''],
  ])('%j becomes %j', (raw, kept) => expect(cleaned(raw)).toBe(kept));

  test('a second cleaning changes nothing', () => {
    fc.assert(fc.property(anyText, raw => {
      const once = cleanText(raw);
      fc.pre(once.ok);
      expect(cleanText(once.value)).toEqual(once);
    }));
  });

  test('what is kept is NFC, has no control characters and no outer spaces', () => {
    fc.assert(fc.property(anyText, raw => {
      const { ok, value } = { value: '', ...cleanText(raw) };
      fc.pre(ok);
      expect(value).toBe(value.normalize('NFC'));
      expect(value).toBe(value.trim());
      expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(value)).toBe(false);
    }));
  });
});

describe('S19 what no store can hold is refused with the field name', () => {
  test('NUL', () => expect(cleanText('a\u0000b', { what: 'Title' })).toEqual({
    ok: false, problem: { message: 'Title must not include hidden control characters. Type it again' },
  }));
  test.each(['\uD800', 'a\uDC00b', '\uDC00\uD800'])('a lone surrogate, %j', raw => expect(cleanText(raw, { what: 'Title' })).toEqual({
    ok: false, problem: { message: 'Title includes half a character. Type it again' },
  }));
  test('a whole pair is a character', () => expect(cleaned('👪')).toBe('👪'));
  test('over 20,000 characters', () => {
    expect(cleanText('x'.repeat(20_001), { what: 'Note' })).toEqual({ ok: false, problem: { message: 'Note must be 20,000 characters or less' } });
    expect(cleanText('👪'.repeat(20_000)).ok).toBe(true);
    expect(cleanText('12345', { what: 'Code', max: 4 })).toEqual({ ok: false, problem: { message: 'Code must be 4 characters or less' } });
  });
});

test('a needed text may not be empty', () => {
  expect(cleanText(' \u200B', { what: 'Title', required: true })).toEqual({ ok: false, problem: { message: 'Enter title' } });
});

test('a name is one line', () => {
  expect(cleanText('Hertfordshire\r\nCounty\tCouncil', { oneLine: true })).toEqual({ ok: true, value: 'Hertfordshire County Council' });
});

describe('F18 names are matched', () => {
  test.each([
    ['Brighton & Hove', 'brighton and hove'],
    ['KINGSTON UPON  HULL', 'kingston upon hull'],
    ['St. Helens', 'st helens'],
    ['King’s Lynn', 'kings lynn'],
    ['Stockton-on-Tees', 'stockton on tees'],
    ['E\u0301aling', 'ealing'],
    ['\u202EEaling\u202C', 'ealing'],
    ['Ｌｕｔｏｎ', 'luton'],
    ['Dorset County Council', 'dorset county council'],
  ])('%j as %j', (name, folded) => expect(foldName(name)).toBe(folded));

  test('NFC and NFD twins are one name', () => {
    fc.assert(fc.property(anyText, name => {
      expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
    }));
  });

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(anyText, name => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }));
  });

  test('a look-alike from another alphabet is not the name, and is told', () => {
    expect(foldName('Eаling')).not.toBe(foldName('Ealing'));
    expect(mixesAlphabets('Eаling')).toBe(true);
    expect(mixesAlphabets('Ealing')).toBe(false);
    expect(mixesAlphabets('Ñandú')).toBe(false);
  });

  test('what turns or hides text is shown as a symbol', () => {
    expect(showHidden('a\u202Eb\u200Bc')).toBe('a\uFFFDb\uFFFDc');
    expect(showHidden('Ynys Môn')).toBe('Ynys Môn');
  });
});

describe('references', () => {
  test.each([
    ['Family Safeguarding: phase 2', 'family-safeguarding-phase-2'],
    ['Leeds – Family Valued', 'leeds-family-valued'],
    ['Brighton & Hove', 'brighton-and-hove'],
    ['東京', ''],
  ])('%s becomes %s', (title, reference) => expect(slug(title)).toBe(reference));

  test('a slug is a reference or empty', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 1, max: 120 }), (title, max) => {
      const reference = slug(title, max);
      expect(reference === '' || isReference(reference)).toBe(true);
      expect(reference.length).toBeLessThanOrEqual(max);
    }));
  });

  test.each(['ealing-brighter-futures', 'a', 'r2', '1'])('%s is one', text => expect(isReference(text)).toBe(true));
  test.each(['', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b', 'é', 'a'.repeat(121)])('%j is none', text => expect(isReference(text)).toBe(false));
});

test('full-width forms are the plain ones', () => expect(plainWidth('１２／３￡')).toBe('12/3£'));

describe('what somebody sent, named in a sentence', () => {
  test.each([
    ['colour', 'colour'], ['a\nb\u0000c', 'a b c'], ['\u202Exe', '\uFFFDxe'], ['x'.repeat(101), `${'x'.repeat(100)}…`], ['💥'.repeat(101), `${'💥'.repeat(100)}…`], ['half \ud800', 'half \uFFFD'],
  ])('%j is named %j', (text, shown) => expect(inShort(text)).toBe(shown));
});
