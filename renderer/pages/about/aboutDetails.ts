import type { AppInfo } from '../../../shared/contract/host.ts';

const doors: Readonly<Record<AppInfo['door'], string>> = { electron: 'Desktop window', browser: 'Browser', command: 'Command line' };

/** What helps somebody who looks after the program. No name of a person, no path. */
export const aboutDetails = (info: AppInfo): readonly (readonly [string, string])[] => [
  ['Program', `${info.name} ${info.version}`],
  ['Runs in', doors[info.door]],
  ['File format', `version ${info.schemaVersion}`],
  ['SQLite', info.sqliteVersion],
  ['Node', info.nodeVersion],
  ...(info.electronVersion === null ? [] : [['Electron', info.electronVersion] as const]),
  ['System', info.platform],
];
