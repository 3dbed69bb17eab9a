#!/usr/bin/env node
// Starts the product from a bare clone: installs what is missing, builds what is stale, opens a door.
// Plain JavaScript without dependencies, because it runs under whatever Node (20 or later) the machine has.
//
//   node electron/launch.mjs [--browser] [FILE]     a window; without Electron, or when asked, the browser door
//   node electron/launch.mjs browser ...            the browser door
//   node electron/launch.mjs tracker COMMAND ...    the command door
//   node electron/launch.mjs build                  only what is stale
//   node electron/launch.mjs dev [FILE]             the page with hot reload
//   node electron/launch.mjs test|bench|pictures    what developers run
import { build } from './launch/build.mjs';
import { findElectron } from './launch/electron.mjs';
import { install } from './launch/install.mjs';
import { callerFolder, inProject, say } from './launch/project.mjs';
import { run, runOnProjectNode } from './launch/run.mjs';

const scripts = {
  test: 'tests/support/runAll.ts',
  bench: 'tests/bench/bench.ts',
  pictures: 'tests/support/pictures.ts',
};

const [first = '', ...rest] = process.argv.slice(2);

async function browserDoor(args) {
  await runOnProjectNode(inProject('dist/browser/browser.js'), args, callerFolder());
}

async function open(args) {
  const electron = args.includes('--browser') ? { door: 'browser' } : await findElectron();
  if (electron.path !== undefined) return run(electron.path, [inProject('.'), ...args], callerFolder());
  if (electron.reason !== undefined) say(`${electron.reason}, so the tracker opens in your browser instead.`);
  return browserDoor(args.filter((arg) => arg !== '--browser'));
}

/** npm passes a SIGTERM on to the shell between us and no further, so that `npm start` would leave the tracker running. */
function endWithNpm() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref();
}

if (process.env.npm_lifecycle_event === 'start') endWithNpm();
if (!(await install())) process.exit(1);
if (Object.hasOwn(scripts, first)) {
  await runOnProjectNode(inProject(scripts[first]), rest, inProject('.'));
} else {
  if (!(await build())) process.exit(1);
  if (first === 'tracker') await runOnProjectNode(inProject('dist/cli/cli.js'), rest, callerFolder());
  else if (first === 'browser') await browserDoor(rest);
  else if (first === 'dev') await runOnProjectNode(inProject('electron/launch/dev.mjs'), rest, callerFolder());
  else if (first !== 'build') await open(process.argv.slice(2));
}
