import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { logFault, logLimits, logsIn, openLog, placesOf } from '../../../electron/core/log.ts';
import { openHere } from '../../../electron/core/host/session.ts';
import { aboutDetails } from '../../../renderer/pages/about/aboutDetails.ts';
import { aFolder } from './db/storeFixture.ts';
import { aHostWithFile } from './host/hostFixture.ts';

const canary = 'Canary-7731 child of Acacia Road';
const sink = () => vi.spyOn(process.stderr, 'write').mockImplementation(() => true);

afterEach(() => { openLog(null); vi.restoreAllMocks(); });

describe('E11 logs', () => {
  test('E11 hold no text of an error, no content of a file and no folder of this computer, whatever is thrown', () => {
    const heard = sink();
    const folder = path.join(aFolder(), 'Jane Canary-7731', 'logs');
    openLog(folder);
    const odd = new TypeError(`${canary}\n    and on a second line ${canary}`);
    odd.name = canary;
    for (const error of [new Error(canary), odd, canary, { canary }, null, Object.assign(new Error('x'), { stack: `Error: ${canary}\n${canary}\n    at work (/opt/Jane Canary-7731/app/dist/worker.js:10:2)\n    at file:///opt/Jane%20Canary-7731/dist/x.js:1:1` })]) logFault('abc12345', error);
    const text = readFileSync(path.join(folder, 'tracker.log'), 'utf8');
    expect(text.match(/abc12345/g)).toHaveLength(6);
    expect(text).toContain('at work (worker.js:10:2)');
    for (const said of [text, heard.mock.calls.join('\n')]) {
      expect(said).not.toContain('Canary-7731 child');
      expect(said).not.toContain('Acacia');
      expect(said).not.toContain('Jane');
    }
  });

  test('E11 of a real fault in a file full of canaries say where, and quote nothing; diagnostics and preferences neither', async () => {
    sink();
    const { value, ask, dataDir, host, handle } = await aHostWithFile({
      openSession: async (options) => {
        const opened = await openHere(options);
        return opened.ok ? { ...opened, value: { ...opened.value, verify: async () => { throw new Error(canary); } } } : opened;
      },
    });
    await value('projects.add', { title: canary, note: canary }, { file: handle });
    expect(await ask('files.verify', { handle })).toMatchObject({ ok: false, problem: { kind: 'fault' } });
    const info = await value('app.info', {});
    await host.close();
    const logs = readdirSync(logsIn(dataDir)).map((name) => readFileSync(path.join(logsIn(dataDir), name), 'utf8'));
    expect(logs.join('')).toContain('logs.test.ts');
    for (const text of [...logs, JSON.stringify(info), JSON.stringify(aboutDetails(info)), readFileSync(path.join(dataDir, 'preferences.json'), 'utf8')]) expect(text).not.toContain('Canary');
    expect(JSON.stringify(aboutDetails(info))).not.toContain(dataDir);
    expect(JSON.stringify(aboutDetails(info))).not.toContain('Officer');
  });

  test('E11 are for their owner’s eyes only, and are begun anew when they are full', () => {
    sink();
    const folder = path.join(aFolder(), 'logs');
    openLog(folder);
    logFault('first', new Error('x'));
    for (let nth = 0; nth < logLimits.files + 2; nth += 1) {
      writeFileSync(path.join(folder, 'tracker.log'), 'x'.repeat(logLimits.bytes));
      logFault(`full${nth}`, new Error('x'));
    }
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['tracker.1.log', 'tracker.2.log', 'tracker.3.log', 'tracker.log']);
    expect(readFileSync(path.join(folder, 'tracker.log'), 'utf8')).toContain(`full${logLimits.files + 1}`);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of names) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test('E11 stand in nobody’s way where they cannot be written', () => {
    sink();
    const file = path.join(aFolder(), 'in the way');
    writeFileSync(file, '');
    openLog(path.join(file, 'logs'));
    expect(() => logFault('abc', new Error('x'))).not.toThrow();
  });

  test('E11 of Windows name no folder either', () => {
    const error = Object.assign(new Error('x'), { stack: 'Error: x\n    at Object.<anonymous> (D:\\Work\\Jane Canary\\app\\dist\\main.js:3:4)' });
    expect(placesOf(error)).toEqual(['    at Object.<anonymous> (main.js:3:4)']);
  });
});
