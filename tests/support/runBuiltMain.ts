// Runs the built main module under a fake Electron in a process of its own, as a person would: says who they are, makes a
// practice programme, looks at it, and ends the program by a signal. Prints what was seen as JSON.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFakeElectron } from './fakeElectron.ts';

const [main = '', dataDir = ''] = process.argv.slice(2);
process.argv = ['electron', '.'];
const electron = makeFakeElectron({ userData: dataDir });
Object.assign(globalThis, { fakeElectron: electron.module });

const address = 'fake:electron';
const names = Object.keys(electron.module).filter((name) => name !== 'default');
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: address, format: 'module', shortCircuit: true } : next(specifier, context)),
  load: (url, context, next) => (url === address
    ? { format: 'module', shortCircuit: true, source: `const electron = globalThis.fakeElectron;\nexport default electron;\nexport const { ${names.join(', ')} } = electron;` }
    : next(url, context)),
});

await import(pathToFileURL(main).href);
electron.becomeReady();
while (electron.seen.windows[0]?.webContents.loaded.length !== 1) await new Promise((resolve) => setTimeout(resolve, 10));

const file = path.join(dataDir, 'made.igt');
electron.answers.save = file;
const person = await electron.ask('person.set', { name: 'Officer 1', organisation: 'Department', role: 'programme officer' });
const created = (await electron.ask('files.create', { title: 'A programme' })) as { readonly value?: { readonly handle: string } };
const frame = await electron.ask('programme.get', {}, { file: created.value?.handle });
const page = await electron.seen.protocols.get('tracker')?.(new Request('tracker://app/index.html'));
const html = await page?.text();
const script = /src="\.\/([^"]+)"/.exec(html ?? '')?.[1];
const code = await electron.seen.protocols.get('tracker')?.(new Request(`tracker://app/${script}`));

electron.app.on('quit', () => {
  const [preload] = electron.seen.windows.map(({ options }) => (options['webPreferences'] as { readonly preload: string }).preload);
  process.stdout.write(JSON.stringify({
    person, created, frame, page: page?.status, code: [code?.status, code?.headers.get('content-type')],
    preload: preload !== undefined && existsSync(preload), left: [existsSync(file), existsSync(`${file}.lock`), existsSync(`${file}-wal`)],
  }), () => process.exit(0));
});
process.kill(process.pid, 'SIGTERM');
