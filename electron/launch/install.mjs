import { existsSync, readFileSync } from 'node:fs';
import { inProject, projectNode, say } from './project.mjs';
import { finish } from './run.mjs';

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(inProject(lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** npm writes what it installed in the shape of the lock file; optional packages are those of other platforms too. */
function isInstalled() {
  if (!existsSync(projectNode())) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(([name, wanted]) => {
    if (name === '' || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return installed[name]?.version === wanted.version;
  });
}

/** Makes `node_modules` what the lock file says. True when it is. */
export async function install() {
  if (isInstalled()) return true;
  say('Installing what the tracker is built from. This needs the network, once.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--strict-allow-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Electron's binary is fetched when a window is first asked for, and may be missing for good.
  const done = await finish(npm, args, { env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }, shell: process.platform === 'win32' });
  if (!done) say('The packages could not be installed. Check the network connection, then try again.');
  return done;
}
