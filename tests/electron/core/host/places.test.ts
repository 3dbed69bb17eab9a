import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../../../electron/core/host/dataFolder.ts';
import { folderInWords, portableName } from '../../../../electron/core/host/fileNames.ts';

describe('where preferences lie', () => {
  test.each([
    ['linux', {}, '/desk/.config/Innovation Grant Tracker'],
    ['linux', { XDG_CONFIG_HOME: '/desk/conf' }, '/desk/conf/Innovation Grant Tracker'],
    ['darwin', {}, '/desk/Library/Application Support/Innovation Grant Tracker'],
    ['win32', { APPDATA: '/desk/Roaming' }, '/desk/Roaming/Innovation Grant Tracker'],
    ['linux', { APP_DATA_DIR: '/elsewhere' }, '/elsewhere'],
  ] as const)('%s %j', (platform, env, folder) => {
    expect(dataFolder(env, platform, '/desk')).toBe(path.normalize(folder));
  });
});

describe('names we give', () => {
  test('F21 take what every system takes, and no more than 50 characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
      expect(portableName(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(portableName(title).length).toBeLessThanOrEqual(60);
    }));
  });

  test.each([
    ['innovation-programme_2018.03.igt', 'innovation-programme-2018-03'], ['Leeds Family Valued', 'leeds-family-valued'], ['CON', 'con-programme'], ['aux.igt', 'aux-programme'],
    ['LPT1', 'lpt1-programme'], ['..', 'programme'], ['../../etc/passwd', 'etc-passwd'], ['Ŵrecsam £5', 'wrecsam-5'], ['', 'programme'],
  ])('F21 %j is %j', (title, name) => {
    expect(portableName(title)).toBe(name);
  });

  test('a folder is named as people know it', () => {
    expect(folderInWords('/desk/Documents/Innovation Grant Tracker', '/desk')).toBe(path.join('Documents', 'Innovation Grant Tracker'));
    expect(folderInWords('/data/shared', '/desk')).toBe('/data/shared');
    expect(folderInWords('/desk', '/desk')).toBe('/desk');
  });
});
