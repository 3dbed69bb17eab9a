import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/fakeElectronDoor.ts';
import { makeFakePreloadElectron, preloadShape } from '../../support/fakePreload.ts';
import { root } from '../../support/sourceFiles.ts';

const main = path.join(root, 'dist/main/main.js');
const preload = path.join(root, 'dist/preload/preload.cjs');
const absent = [main, preload, path.join(root, 'dist/worker/worker.js')].filter((file) => !existsSync(file));
if (absent.length > 0) process.stderr.write(`The built files are not tested: ${absent.map((file) => path.relative(root, file)).join(', ')} not built yet. Run npm run build.\n`);

test.skipIf(absent.length > 0)('E06 the built preload needs Electron alone and gives the page two functions', () => {
  const electron = makeFakePreloadElectron();
  const required: string[] = [];
  const sandbox = {
    exports: {}, module: { exports: {} },
    require: (name: string): unknown => {
      required.push(name);
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron.module;
    },
  };
  vm.runInNewContext(readFileSync(preload, 'utf8'), sandbox);
  expect(new Set(required)).toEqual(new Set(['electron']));
  expect(preloadShape(electron)).toEqual({ grantTracker: { ask: 'function', listen: 'function' } });
});

test.skipIf(absent.length > 0)('S21 the built program starts, answers from its worker and ends by a signal with the file whole', async () => {
  const dataDir = temporaryFolder();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'tests/support/runBuiltMain.ts'), main, dataDir], {
      env: { ...process.env, APP_DATA_DIR: dataDir, HOME: dataDir }, timeout: 60_000,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      person: { ok: true }, created: { ok: true, value: { name: 'made.igt', readOnly: null } }, frame: { ok: true, value: { title: 'A programme' } },
      page: 200, code: [200, 'text/javascript; charset=utf-8'], preload: true, left: [true, false, false],
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 70_000);
