import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCache, inProject, projectNode, say } from './project.mjs';
import { finish } from './run.mjs';

const longestDownload = 3 * 60_000;

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);

/** The binary, where it lies on this machine. */
function binary() {
  const name = read(inProject('node_modules/electron/path.txt'));
  if (name === undefined) return undefined;
  const file = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? inProject('node_modules/electron/dist'), name);
  return existsSync(file) ? file : undefined;
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/**
 * Electron's binary is a separate download that many machines cannot make. It is tried once for each version, and a
 * failure is remembered until the packages are installed anew.
 */
export async function findElectron() {
  if (!hasDisplay()) return { reason: 'There is no display for a window' };
  const found = binary();
  if (found !== undefined) return { path: found };
  const unavailable = { reason: 'Electron is not available on this machine' };
  const { version } = JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8'));
  const triedAlready = inCache('electron-not-available');
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || read(triedAlready) === version) return unavailable;
  say('Fetching Electron, once.');
  await finish(projectNode(), [inProject('node_modules/electron/install.js')], { quiet: true, timeout: longestDownload });
  const fetched = binary();
  if (fetched !== undefined) return { path: fetched };
  mkdirSync(inCache(), { recursive: true });
  writeFileSync(triedAlready, version);
  return unavailable;
}
