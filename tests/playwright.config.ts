import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import type { ShellOption } from './e2e/fixture.ts';

const root = path.resolve(import.meta.dirname, '..');
const hasElectron = existsSync(path.join(root, 'node_modules/electron/path.txt'));

export default defineConfig<object, ShellOption>({
  testDir: path.join(root, 'tests/e2e'),
  testMatch: '*.spec.ts',
  outputDir: path.join(root, '.results/e2e'),
  reporter: [['dot'], ['json', { outputFile: path.join(root, '.results/playwright.json') }]],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    ...(hasElectron ? [{ name: 'electron', use: { shell: 'electron' as const } }] : []),
  ],
});
