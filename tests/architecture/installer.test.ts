import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { root } from '../support/sourceFiles.ts';

interface ElectronBuilder {
  readonly getConfig: (projectDir: string, file: string | null, options: null) => Promise<Record<string, unknown>>;
  readonly validateConfiguration: (config: unknown, log: { readonly isEnabled: boolean }) => Promise<void>;
}

const require = createRequire(import.meta.url);

test('the installer settings are what electron-builder understands', async () => {
  const builder = require('app-builder-lib/out/util/config/config.js') as ElectronBuilder;
  const config = await builder.getConfig(root, 'electron-builder.yml', null);
  expect(config['appId']).toBe('org.innovationgranttracker.tracker');
  await expect(builder.validateConfiguration(config, { isEnabled: false })).resolves.toBeUndefined();
  await expect(builder.validateConfiguration({ ...config, asarr: true }, { isEnabled: false })).rejects.toThrow('asarr');
});
