import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { browserUsage, readOptions, type BrowserOptions } from './browser/options.ts';
import { startServer } from './browser/server.ts';
import { showAddress } from './browser/showAddress.ts';
import { dataFolder, documentsFolder } from './core/host/dataFolder.ts';
import { createHost } from './core/host/host.ts';
import { pageFilesIn } from './core/host/pageFiles.ts';
import { version } from './core/host/version.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function run({ file, open, port, folder }: BrowserOptions): Promise<void> {
  const host = createHost({ dataDir: dataFolder(), folder, door: 'browser', version });
  const opened = file === null ? null : await host.openPath(file);
  if (opened !== null && !opened.ok) say(opened.problem.message);

  const token = randomBytes(32).toString('base64url');
  const server = await startServer({ host, token, port, files: pageFilesIn(path.join(import.meta.dirname, '..', 'renderer')) });

  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void server.close().then(() => host.close()).then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);

  const goTo = opened?.ok === true ? `&file=${encodeURIComponent(opened.value.handle)}` : '';
  const address = `http://127.0.0.1:${server.port}/#token=${token}${goTo}`;
  process.stdout.write(`${address}\n`);
  if (open) showAddress(address);
}

const options = readOptions(process.argv.slice(2), documentsFolder());
if (options.ok) {
  try {
    await run(options.value);
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    say(inUse ? `Port ${options.value.port} is in use by another program. Choose another, or leave --port out.` : `The browser door could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
} else {
  say(`${options.problem}.\n\n${browserUsage}`);
  process.exit(2);
}
