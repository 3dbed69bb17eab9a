import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../support/sourceFiles.ts';

/** A project with the real launcher and stand-ins for the tools it calls, each of which notes that it was called. */
let project: string;

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
};
const calls = (): readonly string[] =>
  existsSync(path.join(project, 'calls')) ? readFileSync(path.join(project, 'calls'), 'utf8').trim().split('\n') : [];

const note = (word: string): string => `require('node:fs').appendFileSync(${JSON.stringify(path.join(project, 'calls'))}, '${word}\\n');`;
const door = (name: string): string =>
  `console.log(JSON.stringify({ door: '${name}', args: process.argv.slice(2), cwd: process.cwd() }));`;

beforeEach(() => {
  project = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'launch-')));
  cpSync(path.join(root, 'electron/launch.mjs'), path.join(project, 'electron/launch.mjs'));
  cpSync(path.join(root, 'electron/launch'), path.join(project, 'electron/launch'), { recursive: true });
  const lock = JSON.stringify({ packages: { 'node_modules/electron': { version: '1.2.3' } } });
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) write(file, lock);
  for (const file of ['package.json', 'vite.config.ts', 'renderer/index.html', 'shared/rule.ts']) write(file, '{}');
  write('node_modules/electron/package.json', '{ "version": "1.2.3" }');
  write('node_modules/electron/install.js', `${note('download')} process.exit(1);`);
  write(
    'node_modules/vite/bin/vite.js',
    `${note('build')} console.log('vite talks'); const fs = require('node:fs');
     for (const name of ['cli', 'browser']) {
       fs.mkdirSync('dist/' + name, { recursive: true });
       fs.writeFileSync('dist/' + name + '/' + name + '.js', ${JSON.stringify(door('NAME'))}.replace('NAME', name) + "process.exitCode = 2;");
     }`,
  );
  mkdirSync(path.join(project, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, path.join(project, 'node_modules/node/bin', path.basename(process.execPath)));
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function launch(args: readonly string[], cwd = project, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const own = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, INIT_CWD: undefined, ELECTRON_OVERRIDE_DIST_PATH: undefined };
  const child = spawn(process.execPath, [path.join(project, 'electron/launch.mjs'), ...args], {
    cwd,
    env: { ...process.env, ...own, ELECTRON_SKIP_BINARY_DOWNLOAD: undefined, npm_lifecycle_event: undefined, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the command door', () => {
  test('is built first, and stdout is its own', async () => {
    const { code, out, err } = await launch(['tracker', 'info', 'a file.igt', '--json']);
    expect(JSON.parse(out)).toEqual({ door: 'cli', args: ['info', 'a file.igt', '--json'], cwd: project });
    expect(err).toContain('Building the tracker.');
    expect(code).toBe(2);
  });

  test('is built again only when a source has changed', async () => {
    await launch(['tracker']);
    expect((await launch(['tracker'])).err).toBe('');
    write('shared/rule.ts', 'changed');
    await launch(['tracker']);
    expect(calls()).toEqual(['build', 'build']);
  });

  test('is built once when two are started together', async () => {
    const ended = await Promise.all([launch(['tracker', 'one']), launch(['tracker', 'two'])]);
    expect(ended.map(({ code }) => code)).toEqual([2, 2]);
    expect(calls()).toEqual(['build']);
  });

  test('does not wait for a build that was killed', async () => {
    write('node_modules/.cache/innovation-grant-tracker/building', '999999999');
    expect((await launch(['tracker'])).code).toBe(2);
  });

  test('works in the folder the person called from', async () => {
    const folder = path.join(project, 'shared');
    expect(JSON.parse((await launch(['tracker'], folder)).out)).toMatchObject({ cwd: folder });
    expect(JSON.parse((await launch(['tracker'], project, { INIT_CWD: folder })).out)).toMatchObject({ cwd: folder });
    // npm's word reaches processes far below it, where it is not meant.
    expect(JSON.parse((await launch(['tracker'], folder, { INIT_CWD: os.tmpdir() })).out)).toMatchObject({ cwd: folder });
  });

  test('is not started from a build that failed', async () => {
    write('node_modules/vite/bin/vite.js', 'console.error("rule.ts does not parse"); process.exit(1);');
    const { code, out, err } = await launch(['tracker']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('rule.ts does not parse');
  });
});

describe('start', () => {
  test('opens the browser door when asked, without a word', async () => {
    await launch(['build']);
    const { out, err } = await launch(['--browser', 'x.igt']);
    expect(JSON.parse(out)).toMatchObject({ door: 'browser', args: ['x.igt'] });
    expect(err).toBe('');
  });

  test.runIf(process.platform === 'linux')('says in one sentence why no window opens', async () => {
    await launch(['build']);
    const { out, err } = await launch(['x.igt']);
    expect(JSON.parse(out)).toMatchObject({ door: 'browser', args: ['x.igt'] });
    expect(err).toBe('There is no display for a window, so the tracker opens in your browser instead.\n');
  });

  test('tries to fetch Electron once, and remembers that it cannot be had', async () => {
    await launch(['build']);
    const first = await launch([], project, { DISPLAY: ':0' });
    const second = await launch([], project, { DISPLAY: ':0' });
    expect(first.err).toContain('Fetching Electron, once.');
    expect(second.err).toBe('Electron is not available on this machine, so the tracker opens in your browser instead.\n');
    expect(calls()).toEqual(['build', 'download']);
  });

  test.runIf(process.platform !== 'win32')('opens a window where the binary is present', async () => {
    await launch(['build']);
    write('node_modules/electron/path.txt', 'electron');
    mkdirSync(path.join(project, 'node_modules/electron/dist'));
    write('node_modules/electron/dist/electron', `#!/bin/sh\necho "window $*"\n`);
    chmodSync(path.join(project, 'node_modules/electron/dist/electron'), 0o755);
    const { code, out } = await launch(['x.igt'], project, { DISPLAY: ':0' });
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: `window ${project} x.igt` });
  });
});
