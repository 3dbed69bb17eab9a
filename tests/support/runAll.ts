// Everything that must hold, in one run: types, lint, build, unit tests, end-to-end tests.
// `npm test` runs it under Node 24 after the packages are installed. Ends with `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findOrInstallChromium } from './chromium.ts';
import {
  inWords,
  none,
  oneFailure,
  type PlaywrightReport,
  playwrightTally,
  sum,
  type Tally,
  tallyOf,
  type VitestReport,
  vitestTally,
} from './testSummary.ts';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, '.results');

/** A log is read as it stands; colours are for a terminal. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** Runs a script under this Node; true when it succeeded. */
function tool(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...plain, ...env },
  });
  return status === 0;
}

/** What a tool wrote down about its tests; one failure where it came to nothing. */
function reported<T>(name: string, tally: (report: T) => Tally): Tally {
  try {
    return tally(JSON.parse(readFileSync(path.join(results, name), 'utf8')) as T);
  } catch {
    return oneFailure;
  }
}

function unitTests(): Tally {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(results, 'vitest.json')}`];
  const succeeded = tool('node_modules/vitest/vitest.mjs', args);
  return tallyOf(succeeded, reported<VitestReport>('vitest.json', vitestTally));
}

function endToEndTests(): Tally {
  const chromium = findOrInstallChromium();
  if (chromium === undefined) {
    console.log('No Chromium, Chrome or Edge was found. Install one, or name it in CHROMIUM_PATH.');
    return oneFailure;
  }
  const args = ['test', '--config', 'tests/playwright.config.ts', '--pass-with-no-tests'];
  const succeeded = tool('node_modules/@playwright/test/cli.js', args, { CHROMIUM_PATH: chromium });
  return tallyOf(succeeded, reported<PlaywrightReport>('playwright.json', playwrightTally));
}

const steps: readonly (readonly [name: string, step: () => Tally])[] = [
  ['Types', () => tallyOf(tool('node_modules/typescript/bin/tsc', ['-b']), none)],
  ['Lint', () => tallyOf(tool('node_modules/oxlint/bin/oxlint', ['--type-aware']), none)],
  ['Build', () => tallyOf(tool('electron/launch.mjs', ['build']), none)],
  ['Unit tests', unitTests],
  ['End-to-end tests', endToEndTests],
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const tallies: Tally[] = [];
for (const [name, step] of steps) {
  const started = performance.now();
  const tally = step();
  tallies.push(tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${tally.failed > 0 ? 'failed' : 'done'} in ${seconds} s`);
}
const all = sum(tallies);
console.log(inWords(all));
process.exitCode = all.failed > 0 ? 1 : 0;
