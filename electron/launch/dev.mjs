// The page with hot reload, over a browser door that answers it. The core is as built: start again after changing it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import { createServer } from 'vite';
import { inProject, say } from './project.mjs';

const args = [inProject('dist/browser/browser.js'), '--no-open', ...process.argv.slice(2)];
const door = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
door.on('exit', (code) => process.exit(code ?? 1));
const [line] = await once(readline.createInterface({ input: door.stdout }), 'line');
const address = new URL(line);

const server = await createServer({
  configFile: inProject('vite.config.ts'),
  // The door answers only its own page, as which this one passes. /api is a folder of the page's sources too.
  server: {
    proxy: {
      '^/api/\\w+(?:[?/]|$)': { target: address.origin, changeOrigin: true, headers: { origin: address.origin } },
    },
  },
});
await server.listen();
address.host = new URL(server.resolvedUrls.local[0]).host;
say(address.href);

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => door.kill(signal));
