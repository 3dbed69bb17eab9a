import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { copySample } from '../../../support/samples.ts';
import { aFolder, opened } from '../db/storeFixture.ts';
import { bundled, killedAtEnd } from './bundled.ts';

const rounds = 40;

test('F22 an import that is killed is there whole or not at all', { timeout: 240_000 }, async () => {
  const script = await bundled(path.join(import.meta.dirname, 'importingChild.ts'));
  const folder = aFolder();
  const [file, input] = [path.join(folder, 'programme.igt'), path.join(folder, 'projects.csv')];
  await copySample('portfolio', file);
  const first = await opened(file);
  const references = (await first.read((db) => db.selectFrom('project').select('reference').execute())).map(({ reference }) => reference);
  await first.close();
  let wholes = 0;
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(input, ['project,model', ...references.map((reference) => `${reference},Round ${round}`), ''].join('\n'));
    const child = killedAtEnd(spawn(process.execPath, [script, file, input], { stdio: ['ignore', 'pipe', 'inherit'] }));
    const ended = once(child, 'exit');
    const said = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await said.next();
    // Every fourth comes to its end, so that there is something to lose.
    if (round % 4 === 3) expect(await said.next()).toMatchObject({ value: 'done' });
    else await pause(Math.random() * 120);
    child.kill('SIGKILL');
    await ended;
    const store = await opened(file);
    expect(await store.quickCheck()).toBe('ok');
    const models = await store.read((db) => db.selectFrom('project').select('model').distinct().execute());
    expect(models.length === 1 || wholes === 0).toBe(true);
    if (models[0]?.model === `Round ${round}`) wholes += 1;
    else if (wholes > 0) expect(models[0]?.model).toMatch(/^Round \d+$/);
    await store.close();
  }
  expect(wholes).toBeGreaterThanOrEqual(rounds / 4);
});
