import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aFolder } from '../db/storeFixture.ts';
import { aHost, officer } from './hostFixture.ts';

const table = 'project,note\nleeds-family-valued,Through the door\n';
const stream = (text: string): Readable => Readable.from([Buffer.from(text)]);

/** A folder of the test's own for what is temporary. */
function temporary(): string {
  const [before, folder] = [process.env['TMPDIR'], aFolder()];
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  process.env['TMPDIR'] = folder;
  return folder;
}

async function practice() {
  const made = aHost();
  await made.value('person.set', officer);
  const { handle } = await made.value('files.create', { sample: 'practice' });
  return { ...made, handle };
}

describe('a table that comes through the door', () => {
  test('is looked through and brought in by its handle, and is gone when the door is closed', async () => {
    const { host, value, ask, handle, events } = await practice();
    const folder = temporary();
    const taken = await host.takeInTable(stream(table), '../Figures £.csv');
    if (!taken.ok) throw new Error(taken.problem.message);
    expect(taken.value).toEqual({ upload: expect.any(String), name: 'Figures £.csv', bytes: table.length });
    const { upload } = taken.value;
    const looked = await value('imports.preview', { upload, job: 'look' }, { file: handle });
    expect(looked).toMatchObject({ changes: [{ file: 'Figures £.csv', row: 2, column: 'note', after: 'Through the door' }], faults: [] });
    expect(events).toContainEqual(expect.objectContaining({ kind: 'job', job: 'look', state: 'done' }));
    expect(await ask('imports.apply', { upload }, { file: handle })).toMatchObject({ ok: true, change: expect.any(Number) });
    expect(await ask('imports.apply', { upload }, { file: handle })).toMatchObject({ ok: true, change: null });
    await value('uploads.drop', { upload });
    expect(await ask('imports.apply', { upload }, { file: handle })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    await host.takeInTable(stream(table), 'again.csv');
    const left = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('innovation-grant-tracker-'));
    expect(left()).toHaveLength(1);
    await host.close();
    expect(left()).toEqual([]);
  });

  test('can be stopped, and leaves nothing behind', async () => {
    const { host, value, ask, handle, events } = await practice();
    const long = `project,note\n${'leeds-family-valued,x\n'.repeat(200_000)}`;
    const taken = await host.takeInTable(stream(long), 'long.csv');
    const upload = taken.ok ? taken.value.upload : '';
    const running = ask('imports.apply', { upload, job: 'long' }, { file: handle });
    while ((await value('jobs.get', { file: handle, job: 'long' })) === null) await new Promise((resolve) => setImmediate(resolve));
    expect(await value('jobs.cancel', { file: handle, job: 'long' })).toEqual({ stopping: true });
    expect(await running).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(events.at(-1)).toMatchObject({ kind: 'job', job: 'long', state: 'cancelled' });
    expect(await value('jobs.get', { file: handle, job: 'long' })).toBeNull();
    expect(await value('jobs.cancel', { file: handle, job: 'long' })).toEqual({ stopping: false });
    expect((await value('projects.get', { reference: 'leeds-family-valued' }, { file: handle })).note).not.toBe('x');
  });

  test('is chosen in the dialog where there is one, and stays where it lies', async () => {
    const file = path.join(aFolder(), 'figures.csv');
    writeFileSync(file, table);
    let answer: string | null = null;
    const { value, problem } = aHost({ door: 'electron', dialogs: { open: async () => answer, saveAs: async () => null } });
    expect(await value('uploads.choose', {})).toBeNull();
    answer = file;
    const { upload } = (await value('uploads.choose', {})) ?? { upload: '' };
    await value('uploads.drop', { upload });
    expect(existsSync(file)).toBe(true);
    answer = path.dirname(file);
    expect(await problem('uploads.choose', {})).toMatchObject({ kind: 'conflict' });
    expect(await aHost().problem('uploads.choose', {})).toMatchObject({ message: expect.stringContaining('Upload') });
  });

  test('cannot be named by a path', async () => {
    const { problem, handle } = await practice();
    expect(await problem('imports.apply', { upload: '/etc/passwd' }, { file: handle })).toMatchObject({ kind: 'not-found', message: expect.not.stringContaining('/') });
    expect(await problem('imports.apply', { files: [{ path: '/etc/passwd' }] } as never, { file: handle })).toMatchObject({ kind: 'invalid' });
  });
});
