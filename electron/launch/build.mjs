import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCache, inProject, projectNode, say } from './project.mjs';
import { finish } from './run.mjs';

const sources = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'];
const stamp = inProject('dist/.built-from');
const lock = inCache('building');

function* filesUnder(file) {
  if (!statSync(file).isDirectory()) yield file;
  else for (const name of readdirSync(file).sort()) yield* filesUnder(path.join(file, name));
}

/** What the build is made from, as one hash over names, sizes and times: cheap enough to ask before each command. */
function state() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(inProject(source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const isFresh = (now) => existsSync(stamp) && readFileSync(stamp, 'utf8') === now;

/** The lock names its process, so that one left behind by a killed build stops nobody. */
function takeLock() {
  mkdirSync(inCache(), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0);
    } catch (error) {
      if (error.code === 'ESRCH') rmSync(lock, { force: true });
    }
    return false;
  }
}

/** Builds unless `dist` already stands for the sources as they are. Only one process builds; others wait. True when done. */
export async function build() {
  if (isFresh(state())) return true;
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    const now = state();
    if (isFresh(now)) return true;
    say('Building the tracker.');
    rmSync(stamp, { force: true });
    const vite = inProject('node_modules/vite/bin/vite.js');
    // A test may be the caller; what is built is the product all the same.
    const env = { VITEST: undefined, NODE_ENV: undefined };
    const done = await finish(projectNode(), [vite, 'build', '--logLevel', 'error'], { env });
    if (done) writeFileSync(stamp, now);
    else say('The tracker could not be built; the reason stands above.');
    return done;
  } finally {
    rmSync(lock, { force: true });
  }
}
