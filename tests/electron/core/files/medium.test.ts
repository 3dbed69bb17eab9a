import { describe, expect, test } from 'vitest';
import { mediumOf, mediumWarning } from '../../../../electron/core/files/medium.ts';

const local = async (): Promise<number> => 0xef53;

describe('where a file lies', () => {
  test.each([['NFS', 0x6969], ['CIFS', 0xff534d42], ['CIFS with its sign drawn out', -11317950], ['SMB2', 0xfe534d42], ['FUSE', 0x65735546]])(
    'S07 %s is a share', async (_, type) => {
      expect(await mediumOf('/data/programme.igt', async () => type)).toEqual({ kind: 'share' });
    });

  test.each(['\\\\dfe-share\\innovation\\programme.igt', '//dfe-share/innovation/programme.igt'])('S07 %s is a share', async (file) => {
    expect(await mediumOf(file, local)).toEqual({ kind: 'share' });
  });

  test.each([
    ['C:\\Data\\OneDrive - Department\\programme.igt', 'OneDrive'],
    ['/data/OneDrive/programme.igt', 'OneDrive'],
    ['/data/Dropbox/a/programme.igt', 'Dropbox'],
    ['/data/Dropbox (Team)/programme.igt', 'Dropbox'],
    ['/data/Google Drive/programme.igt', 'Google Drive'],
  ])('S07 %s is kept in step by %s', async (file, by) => {
    expect(await mediumOf(file, local)).toEqual({ kind: 'synced', by });
  });

  test.each(['/data/programme.igt', '/data/dropboxes/programme.igt', 'C:\\Data\\onedriver.igt', '\\\\?\\C:\\Data\\programme.igt'])(
    'S07 %s is this machine’s own disk', async (file) => {
      expect(await mediumOf(file, local)).toEqual({ kind: 'local' });
      expect(await mediumOf(file, async () => null)).toEqual({ kind: 'local' });
    });

  test('S07 offers a copy on this computer', () => {
    expect(mediumWarning({ kind: 'share' })).toMatch(/shared drive.*save a copy on this computer/);
    expect(mediumWarning({ kind: 'synced', by: 'OneDrive' })).toMatch(/^OneDrive copies.*save a copy on this computer/);
    expect(mediumWarning({ kind: 'local' })).toBeNull();
  });
});
