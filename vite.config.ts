import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions, Plugin, UserConfig } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const root = import.meta.dirname;
const at = (...parts: string[]): string => path.join(root, ...parts);

/** A bundle that runs on Node: everything but `node:` and what is named external goes in, so no door needs node_modules. */
function nodeBundle(entry: string, format: 'es' | 'cjs', external: string[] = []): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external },
    build: {
      outDir: at('dist', entry),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      target: 'node24',
      ssr: true,
      rolldownOptions: {
        input: { [entry]: at('electron', `${entry}.ts`) },
        platform: 'node',
        external: [/^node:/, ...external],
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', codeSplitting: false },
      },
    },
  };
}

const client: EnvironmentOptions = {
  build: {
    outDir: at('dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    // A picture or a font as a data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    // The policy allows no inline script, and the browsers we run in know module preload.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: at('renderer', 'index.html') },
  },
};

const entries = [
  { name: 'client', file: 'renderer/index.html', options: client },
  { name: 'main', file: 'electron/main.ts', options: nodeBundle('main', 'es', ['electron']) },
  // A sandboxed preload must be one CommonJS file, and its `require` knows little more than `electron`.
  { name: 'preload', file: 'electron/preload.ts', options: nodeBundle('preload', 'cjs', ['electron']) },
  { name: 'browser', file: 'electron/browser.ts', options: nodeBundle('browser', 'es') },
  { name: 'cli', file: 'electron/cli.ts', options: nodeBundle('cli', 'es') },
  { name: 'worker', file: 'electron/worker.ts', options: nodeBundle('worker', 'es') },
].filter((entry) => existsSync(at(entry.file)));

const withoutElectron = new Set(['browser', 'cli', 'worker']);

/** electron-store imports Electron; where there is no Electron it is given an empty module and an absolute folder. */
const electronIsAbsent: Plugin = {
  name: 'electron-is-absent',
  enforce: 'pre',
  applyToEnvironment: (environment) => withoutElectron.has(environment.name),
  resolveId: (id) => (id === 'electron' ? '\0electron-is-absent' : undefined),
  load: (id) => (id === '\0electron-is-absent' ? 'export default {};' : undefined),
};

const page: UserConfig = { root: at('renderer'), base: './', plugins: [react()], server: { host: '127.0.0.1' } };

const building: UserConfig = {
  ...page,
  plugins: [react(), electronIsAbsent],
  environments: Object.fromEntries(entries.map(({ name, options }) => [name, options])),
  builder: {
    async buildApp(builder) {
      for (const { name } of entries) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
};

const ofTheCore = ['tests/shared/**/*.test.ts', 'tests/electron/core/**/*.test.ts'];
const inThePage = ['tests/renderer/**/*.test.{ts,tsx}', 'tests/journeys/**/*.test.{ts,tsx}'];

const testing: ViteUserConfig = {
  root,
  plugins: [react()],
  test: {
    // Importing `electron` without this would try to download its binary; with it the import is a path.
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
    // Much of the time is spent waiting for the disk and for other processes.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What comes soon is waited for as long as what the page's own tests wait for.
    expect: { poll: { timeout: 30_000 } },
    passWithNoTests: true,
    coverage: { include: ['{electron,renderer,shared}/**/*.{ts,tsx}'], reportsDirectory: at('.results/coverage') },
    projects: [
      // What only takes values and gives values, or opens files of its own, shares its imports: they took a third of the time.
      { extends: true, test: { name: 'core', environment: 'node', isolate: false, include: ofTheCore } },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...ofTheCore, ...inThePage, 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      { extends: true, test: { name: 'page', environment: 'jsdom', isolate: false, include: inThePage, setupFiles: [at('tests/support/freshPage.ts')] } },
    ],
  },
};

export default defineConfig(({ command }) => {
  if (process.env['VITEST'] !== undefined) return testing;
  return command === 'build' ? building : page;
});
