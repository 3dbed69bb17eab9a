import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { root } from '../../support/sourceFiles.ts';

const require = createRequire(import.meta.url);

test('E08 a package is fused shut: this list is the decision, and a change to it is one', async () => {
  const builder = require('app-builder-lib/out/util/config/config.js') as { readonly getConfig: (folder: string, file: string | null, options: null) => Promise<Record<string, unknown>> };
  const config = await builder.getConfig(root, 'electron-builder.yml', null);
  expect(config['asar']).toBe(true);
  expect(config['electronFuses']).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    // Playwright drives a package through it.
    enableNodeCliInspectArguments: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});
