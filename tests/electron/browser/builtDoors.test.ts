import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aFolder } from '../core/db/storeFixture.ts';
import { hashOf } from '../cli/commandFixture.ts';
import { buildProduct, runBrowser, runTracker, startBuiltDoor, type BuiltDoor } from './builtDoor.ts';

const officer = { name: 'Officer 1', organisation: 'Department for Education', role: 'programme officer' };

beforeAll(buildProduct, 120_000);

/** A door with a person and one new file open, whose core runs in a worker thread. */
async function aDoorWithFile(folder: string): Promise<BuiltDoor & { readonly handle: string; readonly file: string; readonly begun: number }> {
  const door = await startBuiltDoor({ folder });
  await door.ask('person.set', officer);
  const created = await door.ask('files.create', { title: 'Test programme' });
  if (!created.ok) throw new Error(created.problem?.message);
  const { handle, name } = created.value as { handle: string; name: string };
  const { changes } = (await door.ask('changes.list', { limit: 1 }, { file: handle })).value as { changes: readonly { readonly seq: number }[] };
  return { ...door, handle, file: path.join(folder, name), begun: changes[0]?.seq ?? 0 };
}

describe('the built browser door', () => {
  test('prints its address first, serves the page and answers from a worker', async () => {
    const { address, ask, handle, begun } = await aDoorWithFile(aFolder());
    expect(address.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    expect((await fetch(new URL('/', address))).headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await ask('projects.add', { title: 'Family Valued' }, { file: handle })).toMatchObject({ ok: true, change: begun + 1 });
    expect(await ask('files.saveCopy', { handle, name: 'copy' })).toMatchObject({ ok: true, value: { name: 'copy.igt' } });
    expect(await ask('files.verify', { handle })).toMatchObject({ ok: true, value: { sound: true } });
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('S21 ends cleanly on %s: exit 0, one file, no journal, no lock', async (signal) => {
    const folder = aFolder();
    const { ask, handle, end, begun } = await aDoorWithFile(folder);
    await ask('projects.add', { title: 'Family Valued' }, { file: handle });
    expect(readdirSync(folder)).toContain('test-programme.igt.lock');
    expect(await end(signal)).toBe(0);
    expect(readdirSync(folder)).toEqual(['test-programme.igt']);
    expect(JSON.parse((await runTracker(['info', path.join(folder, 'test-programme.igt'), '--json'])).out)).toMatchObject({ lastChange: begun + 1, counts: { projects: 1 } });
  });

  test('S21 killed, it leaves what was saved, and a lock that stops nobody', async () => {
    const folder = aFolder();
    const { ask, handle, file, end, begun } = await aDoorWithFile(folder);
    await ask('projects.add', { title: 'Family Valued' }, { file: handle });
    await end('SIGKILL');
    expect(existsSync(`${file}.lock`)).toBe(true);
    expect(await runTracker(['ask', file, 'projects.add', '{"title":"Next"}', '--json'])).toMatchObject({ exit: 0, err: `Project added, change ${begun + 2}.\n` });
    expect(readdirSync(folder)).toEqual(['test-programme.igt']);
  });

  test('goes straight to a file that is named', async () => {
    const file = path.join(aFolder(), 'given.igt');
    expect((await runTracker(['create', file, '--sample', 'portfolio'])).exit).toBe(0);
    const { address, ask } = await startBuiltDoor({ folder: aFolder(), args: [file] });
    const handle = new URLSearchParams(address.hash.slice(1)).get('file');
    expect(await ask('portfolio.summary', {}, { file: handle })).toMatchObject({ ok: true, value: { grants: 72 } });
  });

  test('refuses a command line that makes no sense, and a port in use', async () => {
    expect(await runBrowser(['--colour'])).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('Usage: ') });
    expect(await runBrowser(['--port', 'x'])).toMatchObject({ exit: 2, out: '' });
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    expect(await runBrowser(['--no-open', '--port', String(port)])).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('in use by another program') });
    taken.close();
  });
});

describe('two doors at one file', () => {
  test('S05 a command that writes is refused while the browser door has the file, and a question answered', async () => {
    const { ask, handle, file, end } = await aDoorWithFile(aFolder());
    await ask('projects.add', { title: 'Family Valued' }, { file: handle });
    const refused = await runTracker(['ask', file, 'projects.add', '{"title":"Theirs"}', '--json']);
    expect(refused).toMatchObject({ exit: 1, out: '' });
    expect(JSON.parse(refused.err)).toMatchObject({ problem: { kind: 'locked', message: expect.stringContaining('Officer 1 on ') } });
    expect(JSON.parse((await runTracker(['ask', file, 'projects.list', '--json'])).out)).toMatchObject({ projects: [{ title: 'Family Valued' }] });
    await end('SIGTERM');
    expect((await runTracker(['ask', file, 'projects.add', '{"title":"Theirs"}'])).exit).toBe(0);
  });

  test('S05 a second browser door reads, and says who has the file', async () => {
    const folder = aFolder();
    const { file } = await aDoorWithFile(folder);
    const second = await startBuiltDoor({ folder, args: [file] });
    const listed = (await second.ask('files.list', {})).value as { files: { handle: string }[] };
    expect(await second.ask('files.open', { handle: listed.files[0]?.handle })).toMatchObject({ ok: true, value: { heldBy: { person: 'Officer 1' }, readOnly: expect.any(String) } });
  });

  test('S05 the second of two processes is told when the file is free, and takes it for writing then', async () => {
    const folder = aFolder();
    const first = await aDoorWithFile(folder);
    const second = await startBuiltDoor({ folder, args: [first.file] });
    await second.ask('person.set', { ...officer, name: 'Officer 2' });
    const { files: [listed] } = (await second.ask('files.list', {})).value as { files: readonly { handle: string }[] };
    const handle = listed?.handle ?? '';
    await second.ask('files.open', { handle });
    expect(await second.ask('projects.add', { title: 'Too soon' }, { file: handle })).toMatchObject({ ok: false, problem: { kind: 'read-only', message: expect.stringContaining('Officer 1') } });
    const free = second.told('file-free');
    await first.ask('projects.add', { title: 'Theirs' }, { file: first.handle });
    await first.end('SIGTERM');
    await free;
    expect(await second.ask('files.open', { handle, mode: 'write' })).toMatchObject({ ok: true, value: { readOnly: null, heldBy: null } });
    expect(await second.ask('projects.add', { title: 'Mine' }, { file: handle })).toMatchObject({ ok: true });
  });
});

describe('the built command door', () => {
  test('prints one JSON value on stdout, problems on stderr, and leaves a file it only reads as it was', async () => {
    const file = path.join(aFolder(), 'portfolio.igt');
    await runTracker(['create', file, '--sample', 'portfolio']);
    const before = hashOf(file);
    const summary = await runTracker(['ask', file, 'portfolio.summary', '--json']);
    expect(summary).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(summary.out)).toMatchObject({ grants: 72 });
    expect(await runTracker(['ask', file, 'none.such', '--json'])).toMatchObject({ exit: 2, out: '' });
    expect(await runTracker(['nonsense'])).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('Usage: ') });
    expect(await runTracker(['info', `${file}.none`, '--json'])).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/^\{"problem":/) });
    expect(hashOf(file)).toBe(before);
    expect(readdirSync(path.dirname(file))).toEqual(['portfolio.igt']);
  });

  test('prints all of a long answer into a pipe', async () => {
    const file = path.join(aFolder(), 'practice.igt');
    await runTracker(['create', file, '--sample', 'practice']);
    const schemas = await runTracker(['operations', '--json']);
    expect((JSON.parse(schemas.out) as readonly unknown[]).length).toBeGreaterThan(40);
    expect(JSON.parse((await runTracker(['ask', file, 'projects.list', '--json'])).out)).toMatchObject({ projects: expect.any(Array) });
  });
});
