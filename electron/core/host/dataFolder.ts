import os from 'node:os';
import path from 'node:path';

const product = 'Innovation Grant Tracker';

/** Where preferences and drafts lie: APP_DATA_DIR, else the platform's usual folder for a program's own files. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home: string = os.homedir()): string {
  const given = env['APP_DATA_DIR'];
  if (given !== undefined && given !== '') return path.resolve(given);
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), product);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', product);
  return path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), product);
}

/** Where programme files lie unless a person says otherwise. */
export const documentsFolder = (home: string = os.homedir()): string => path.join(home, 'Documents', product);
