import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { helpPageOf } from '../../renderer/pages/help/helpPages.ts';
import { pictureOf } from '../../renderer/pages/help/pictures.ts';
import { alsoDark, alsoNarrow, screens } from '../support/screens.ts';
import { readPng, smallPng } from '../support/smallPng.ts';
import { root } from '../support/sourceFiles.ts';

const docs = path.join(root, 'docs/pictures');
const help = path.join(root, 'renderer/pages/help/pictures');
const sizeOf = (file: string): number => statSync(file).size;

test('docs hold the picture of every screen, and none that nothing makes', () => {
  const made = screens.flatMap(({ name }) => [name, ...(alsoDark.includes(name) ? [`${name}-dark`] : []), ...(alsoNarrow.includes(name) ? [`${name}-639`] : [])]);
  expect(readdirSync(docs).toSorted()).toEqual(made.map((name) => `${name}.png`).toSorted());
  expect(readdirSync(docs).filter((name) => sizeOf(path.join(docs, name)) > 150_000)).toEqual([]);
});

test('help shows the pictures that are made for it, few and small', () => {
  const shown = screens.flatMap((screen) => (screen.help === undefined ? [] : [screen.help]));
  expect(readdirSync(help).toSorted()).toEqual(shown.map((key) => `${key}.png`).toSorted());
  for (const key of shown) {
    expect(helpPageOf(key)?.key).toBe(key);
    expect(pictureOf(key), key).toMatch(new RegExp(`/${key}\\.png$`));
    expect(existsSync(path.join(help, `${key}.png`)), key).toBe(true);
  }
  expect(shown.length).toBeLessThanOrEqual(16);
  expect(readdirSync(help).reduce((sum, name) => sum + sizeOf(path.join(help, name)), 0)).toBeLessThan(600_000);
});

test('a picture keeps its colours when it is made small', () => {
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  // Two lines of two points: the first as it is, the second told by what is left of it and above it.
  const lines = Buffer.from([0, 255, 0, 0, 0, 255, 0, 4, 1, 0, 0, 0, 0, 1]);
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
  expect([...readPng(png).points].map((point) => point.toString(16).padStart(6, '0'))).toEqual(['ff0000', '00ff00', '000000', '00ff01']);
  const small = smallPng(png);
  expect(small.toString('latin1')).toContain('PLTE');
  expect(() => readPng(small)).toThrow('of a kind');
});
