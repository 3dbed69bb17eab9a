import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { operations } from '../../../../shared/contract/index.ts';
import { migrations } from '../../../../electron/core/db/migrations/index.ts';
import { aHost, aHostWithFile, officer } from './hostFixture.ts';

describe('a request through the host', () => {
  test('is answered by the file it names, in the name of the person who sits here', async () => {
    const { value, handle, events } = await aHostWithFile();
    const project = await value('projects.add', { title: 'Family Valued' }, { file: handle });
    expect(project).toMatchObject({ reference: 'family-valued', title: 'Family Valued' });
    const { changes } = await value('changes.list', { limit: 1 }, { file: handle });
    expect(changes[0]).toMatchObject({ operation: 'projects.add', actor: officer });
    expect(events).toContainEqual({ kind: 'file-changed', file: handle, change: changes[0]?.seq });
  });

  test('can look back, and not change the past', async () => {
    const { value, problem, handle, begun } = await aHostWithFile();
    await value('projects.add', { title: 'Family Valued' }, { file: handle });
    expect((await value('projects.list', {}, { file: handle, asAt: { change: begun } })).projects).toEqual([]);
    expect((await problem('projects.add', { title: 'Earlier' }, { file: handle, asAt: { change: begun } })).kind).toBe('read-only');
  });

  test('that writes is refused until somebody says who they are', async () => {
    const { value, problem } = aHost();
    const { handle } = await value('files.create', { title: 'Test programme' });
    expect(await problem('projects.add', { title: 'Family Valued' }, { file: handle })).toMatchObject({ kind: 'forbidden', message: expect.stringContaining('who you are') });
    expect((await value('projects.list', {}, { file: handle })).projects).toEqual([]);
  });

  test('on a file that is not open is refused', async () => {
    const { value, problem, handle } = await aHostWithFile();
    await value('files.close', { handle });
    expect((await problem('projects.list', {}, { file: handle })).kind).toBe('not-found');
    expect((await problem('projects.list', {})).message).toBe('Open a file first');
  });

  test('E03 of any shape is refused in words, and nothing of it reaches how objects work', async () => {
    const { host, handle } = await aHostWithFile();
    const names = fc.oneof(fc.constantFrom(...Object.keys(operations)), fc.constantFrom('__proto__', 'constructor', 'toString', ''), fc.string());
    const at = fc.oneof(fc.constant({ file: handle }), fc.anything());
    await fc.assert(fc.asyncProperty(names.filter((name) => name !== 'files.create' && name !== 'files.forget'), fc.anything(), at, async (name, request, when) => {
      const reply = await host.ask(name, request, when as never);
      expect(reply.ok || typeof reply.problem.message === 'string').toBe(true);
      expect(JSON.stringify(reply)).not.toMatch(/ at .+\.ts:\d+/);
    }), { numRuns: 300 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('E03 with a prototype key or more than 1 MB is refused', async () => {
    const { host } = await aHostWithFile();
    expect(await host.ask('person.set', JSON.parse('{"name":"x","organisation":"y","role":"evaluator","__proto__":{"z":1}}'))).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(await host.ask('drafts.list', { text: 'x'.repeat(1024 * 1024) })).toMatchObject({ ok: false, problem: { kind: 'too-large', message: expect.stringContaining('1 MB') } });
  });
});

describe('who and how', () => {
  test('is kept for the next start, for this person’s eyes only', async () => {
    const { value, dataDir, host } = aHost();
    expect((await value('person.get', {})).person).toBeNull();
    await value('person.set', officer);
    expect(await value('preferences.set', { theme: 'dark' })).toEqual({ theme: 'dark', density: 'dense', toured: false, shortcuts: {} });
    await host.close();
    const again = aHost({ dataDir });
    expect((await again.value('person.get', {})).person).toEqual(officer);
    expect(await again.value('preferences.get', {})).toEqual({ theme: 'dark', density: 'dense', toured: false, shortcuts: {} });
    if (process.platform !== 'win32') expect(statSync(path.join(dataDir, 'preferences.json')).mode & 0o777).toBe(0o600);
  });

  test('begins anew where the preferences have rotted', async () => {
    const { dataDir, host } = aHost();
    await host.close();
    writeFileSync(path.join(dataDir, 'preferences.json'), '{"person": ');
    expect((await aHost({ dataDir }).value('person.get', {})).person).toBeNull();
  });

  test('About says what runs, and names no person and no path', async () => {
    const { value, dataDir, folder } = aHost();
    const info = await value('app.info', {});
    expect(info).toMatchObject({ name: 'Innovation Grant Tracker', version: '0.0.0', door: 'browser', schemaVersion: migrations.at(-1)?.version, electronVersion: null });
    expect(info.sqliteVersion).toMatch(/^3\./);
    expect(JSON.stringify(info)).not.toContain(dataDir);
    expect(JSON.stringify(info)).not.toContain(folder);
  });
});

describe('drafts', () => {
  const draft = (file: string, form = 'record') => ({ file, form, title: 'Luton, figures', address: `/record?file=${file}`, fields: { value: '12' } });

  test('are kept by file, person and form, and gone when they are dropped', async () => {
    const { value, handle } = await aHostWithFile();
    await value('drafts.keep', draft(handle));
    await value('drafts.keep', { ...draft(handle), fields: { value: '13' } });
    await value('drafts.keep', draft(handle, 'project'));
    const { drafts } = await value('drafts.list', {});
    expect(drafts).toHaveLength(2);
    expect(drafts.find(({ form }) => form === 'record')).toMatchObject({ file: handle, fileName: 'test-programme.igt', title: 'Luton, figures', fields: { value: '13' } });
    await value('person.set', { ...officer, name: 'Officer 2' });
    expect((await value('drafts.list', {})).drafts).toEqual([]);
    await value('person.set', officer);
    await value('drafts.drop', { file: handle, form: 'record' });
    expect((await value('drafts.list', {})).drafts.map(({ form }) => form)).toEqual(['project']);
  });

  test('S21 outlive the program, beside the preferences and not in the file', async () => {
    const { value, handle, dataDir, folder, host, file } = await aHostWithFile();
    await value('drafts.keep', { ...draft(handle), fields: { note: 'A canary in the mine' } });
    await host.close();
    expect(readFileSync(file).includes('canary')).toBe(false);
    const names = readdirSync(path.join(dataDir, 'drafts'));
    expect(names).toHaveLength(1);
    if (process.platform !== 'win32') expect(statSync(path.join(dataDir, 'drafts', names[0] ?? '')).mode & 0o777).toBe(0o600);
    const again = aHost({ dataDir, folder });
    expect((await again.value('drafts.list', {})).drafts).toMatchObject([{ file: handle, fields: { note: 'A canary in the mine' } }]);
    expect((await again.value('files.open', { handle })).name).toBe('test-programme.igt');
  });

  test('that have rotted are passed over', async () => {
    const { value, handle, dataDir } = await aHostWithFile();
    await value('drafts.keep', draft(handle));
    for (const name of readdirSync(path.join(dataDir, 'drafts'))) writeFileSync(path.join(dataDir, 'drafts', name), '{"file');
    expect((await value('drafts.list', {})).drafts).toEqual([]);
  });
});

test('S21 closing leaves one file: no journal, no lock', async () => {
  const { host, folder, value, handle } = await aHostWithFile();
  await value('projects.add', { title: 'Family Valued' }, { file: handle });
  expect(existsSync(path.join(folder, 'test-programme.igt.lock'))).toBe(true);
  await host.close();
  expect(readdirSync(folder)).toEqual(['test-programme.igt']);
});
