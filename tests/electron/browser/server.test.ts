import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../shared/contract/index.ts';
import { aServer, type Answered } from './serverFixture.ts';

const replyOf = ({ body }: Answered): Reply<unknown> => JSON.parse(body.toString('utf8')) as Reply<unknown>;

describe('who may ask', () => {
  test('a request for another host is 421, whatever else it is', async () => {
    const { send, known, server } = await aServer();
    for (const host of [`localhost:${server.port}`, '127.0.0.1', `evil.example:${server.port}`, '']) {
      expect((await send('/', { headers: { host } })).status).toBe(421);
      expect((await send('/api/invoke', { method: 'POST', headers: { ...known, host } })).status).toBe(421);
    }
  });

  test('a page from elsewhere is 403, token or not', async () => {
    const { send, known, server, origin } = await aServer();
    for (const other of ['https://evil.example', 'null', `http://localhost:${server.port}`, `${origin}.evil.example`]) {
      expect((await send('/', { headers: { origin: other } })).status).toBe(403);
      expect((await send('/api/events', { headers: { ...known, origin: other } })).status).toBe(403);
    }
    expect((await send('/', { headers: { origin } })).status).toBe(200);
  });

  test('without its token every address under /api is 401, whatever else is wrong', async () => {
    const { send, origin, handle } = await aServer();
    const wrong: readonly Readonly<Record<string, string>>[] = [{}, { authorization: 'Bearer wrong' }, { authorization: 'a-token-of-the-test' }, { authorization: 'Basic a-token-of-the-test' }, { authorization: 'Bearer ' }];
    const requests = [['GET', '/api/invoke'], ['POST', '/api/invoke'], ['GET', '/api/events'], ['GET', `/api/file/${handle}`], ['POST', '/api/file'], ['DELETE', '/api/none'], ['GET', '/api']] as const;
    for (const headers of wrong) {
      for (const [method, address] of requests) {
        const answered = await send(address, { method, headers: { origin, 'content-type': 'text/plain', ...headers }, ...(method === 'POST' ? { body: 'not json' } : {}) });
        expect([address, answered.status]).toEqual([address, 401]);
        expect(replyOf(answered)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('Open the address') } });
      }
    }
  });
});

describe('an operation', () => {
  test('is answered', async () => {
    const { invoke, handle, origin, begun } = await aServer();
    const answered = await invoke({ operation: 'projects.add', request: { title: 'Family Valued' }, at: { file: handle } }, { origin });
    expect(answered.status).toBe(200);
    expect(replyOf(answered)).toMatchObject({ ok: true, value: { reference: 'family-valued' }, change: begun + 1 });
    expect(replyOf(await invoke({ operation: 'projects.get', request: { reference: 'none' }, at: { file: handle } }))).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(replyOf(await invoke({ operation: 'app.info' }))).toMatchObject({ ok: true, value: { door: 'browser' } });
  });

  test('is JSON and nothing else (415), up to 1 MB (413), well formed (400), by POST (405)', async () => {
    const { send, known, invoke } = await aServer();
    const post = (type: string, body: string): Promise<Answered> => send('/api/invoke', { method: 'POST', headers: { ...known, 'content-type': type }, body });
    expect((await post('text/plain', '{"operation":"app.info"}')).status).toBe(415);
    expect((await post('application/x-www-form-urlencoded', 'operation=app.info')).status).toBe(415);
    expect((await post('application/json; charset=utf-8', '{"operation":"app.info"}')).status).toBe(200);
    const large = await invoke({ operation: 'app.info', request: { text: 'x'.repeat(1024 * 1024) } });
    expect([large.status, replyOf(large)]).toMatchObject([413, { ok: false, problem: { kind: 'too-large' } }]);
    const chunked = await send('/api/invoke', { method: 'POST', headers: { ...known, 'content-type': 'application/json', 'transfer-encoding': 'chunked' }, body: 'x'.repeat(1024 * 1024 + 1) });
    expect(chunked.status).toBe(413);
    for (const body of ['', '{', '[]', 'null', '{"operation":1}']) expect((await post('application/json', body)).status).toBe(400);
    expect((await send('/api/invoke', { headers: known })).status).toBe(405);
  });

  test('E03 with prototype keys, a strange `at` or an unknown name is refused in words', async () => {
    const { send, known, invoke, handle } = await aServer();
    const poisoned = await send('/api/invoke', {
      method: 'POST', headers: { ...known, 'content-type': 'application/json' },
      body: `{"operation":"projects.add","request":{"title":"x","__proto__":{"y":1}},"at":{"file":"${handle}"}}`,
    });
    expect(replyOf(poisoned)).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    for (const at of ['x', { file: 1 }, { file: handle, asAt: { change: -1 } }, { file: handle, on: 'someday' }, { file: '../../etc/passwd' }]) {
      expect(replyOf(await invoke({ operation: 'projects.list', request: {}, at }))).toMatchObject({ ok: false, problem: { message: expect.not.stringMatching(/\/|\\|at .*:\d/) } });
    }
    for (const operation of ['constructor', '__proto__', 'none.such']) {
      expect(replyOf(await invoke({ operation, request: {} }))).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    }
  });
});

describe('the page', () => {
  test('is served with a policy that lets it reach nothing else', async () => {
    const { send } = await aServer();
    const page = await send('/');
    expect(page.body.toString('utf8')).toContain('<title>Page</title>');
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(page.headers['content-security-policy']).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'");
    expect((await send('/assets/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await send('/assets/main.js?v=1')).status).toBe(200);
    expect((await send('/', { method: 'HEAD' })).body.length).toBe(0);
    expect((await send('/', { method: 'POST' })).status).toBe(405);
  });

  test('E04 no spelling of an address leads out of its folder', async () => {
    const { send } = await aServer();
    for (const address of [
      '/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/assets/../../secret.html', '/secret.html', '/%00', '//etc/passwd', '/assets',
      '/assets/main.js.map', '/C:\\secret.html', '/..\\secret.html',
    ]) {
      const answered = await send(address);
      expect([address, answered.status]).toEqual([address, 404]);
      expect(answered.body.toString('utf8')).not.toContain('secret');
    }
  });
});

describe('events', () => {
  test('come as a stream under the same token', async () => {
    const { origin, known, invoke, handle, begun } = await aServer();
    const stream = await fetch(`${origin}/api/events`, { headers: known });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(': listening\n\n');
    await invoke({ operation: 'projects.add', request: { title: 'Family Valued' }, at: { file: handle } });
    expect((await reader?.read())?.value).toBe(`data: ${JSON.stringify({ kind: 'file-changed', file: handle, change: begun + 1 })}\n\n`);
    await reader?.cancel();
  });
});

describe('files', () => {
  test('go out as a copy to work on, or as a backup, and come in again', async () => {
    const { send, known, invoke, handle, folder } = await aServer();
    await invoke({ operation: 'projects.add', request: { title: 'Family Valued' }, at: { file: handle } });
    for (const [address, readOnly] of [[`/api/file/${handle}`, null], [`/api/file?handle=${handle}`, null], [`/api/file/${handle}?as=backup`, expect.stringContaining('backup')]] as const) {
      const out = await send(address, { headers: known });
      expect(out).toMatchObject({ status: 200, headers: { 'content-type': 'application/octet-stream', 'content-disposition': expect.stringContaining('filename="test-programme.igt"') } });
      const taken = replyOf(await send('/api/file?name=From%20Leeds.igt', { method: 'POST', headers: { ...known, 'content-type': 'application/octet-stream' }, body: out.body }));
      if (!taken.ok) throw new Error(taken.problem.message);
      const { handle: theirs } = taken.value as { handle: string };
      expect(replyOf(await invoke({ operation: 'files.open', request: { handle: theirs } }))).toMatchObject({ ok: true, value: { readOnly } });
      expect(replyOf(await invoke({ operation: 'projects.list', request: {}, at: { file: theirs } }))).toMatchObject({ ok: true, value: { projects: [{ title: 'Family Valued' }] } });
    }
    expect(readdirSync(folder).filter((name) => /^from-leeds(-\d)?\.igt$/.test(name)).toSorted()).toEqual(['from-leeds-2.igt', 'from-leeds-3.igt', 'from-leeds.igt']);
  });

  test('that were exported go out as one zip, once', async () => {
    const { send, known, invoke, handle } = await aServer();
    const made = replyOf(await invoke({ operation: 'exports.make', request: { handle } }));
    if (!made.ok) throw new Error(made.problem.message);
    const { fetch } = made.value as { fetch: string };
    expect((await send(`/api/file?handle=${fetch}&as=export`)).status).toBe(401);
    const out = await send(`/api/file?handle=${fetch}&as=export`, { headers: known });
    expect(out).toMatchObject({ status: 200, headers: { 'content-disposition': expect.stringMatching(/filename="test-programme-change-\d+\.zip"/) } });
    expect((await send(`/api/file?handle=${fetch}&as=export`, { headers: known })).status).toBe(404);
  });

  test('that hold a table are taken in for an import, which names them by handle', async () => {
    const { send, known, invoke, handle } = await aServer();
    await invoke({ operation: 'projects.add', request: { title: 'Family Valued' }, at: { file: handle } });
    const taken = replyOf(await send('/api/file?for=import&name=projects.csv', { method: 'POST', headers: known, body: 'project,note\nfamily-valued,By upload\n' }));
    if (!taken.ok) throw new Error(taken.problem.message);
    const { upload } = taken.value as { upload: string };
    expect(replyOf(await invoke({ operation: 'imports.preview', request: { upload }, at: { file: handle } }))).toMatchObject({ ok: true, value: { changes: [{ file: 'projects.csv', row: 2, after: 'By upload' }] } });
    expect(replyOf(await invoke({ operation: 'imports.apply', request: { upload }, at: { file: handle } }))).toMatchObject({ ok: true, change: expect.any(Number) });
  });

  test('that are none of ours do not come in, and an unknown handle leads nowhere', async () => {
    const { send, known, folder } = await aServer();
    const before = readdirSync(folder);
    const refused = await send('/api/file?name=..%2F..%2Fevil.igt', { method: 'POST', headers: known, body: readFileSync(import.meta.filename) });
    expect(replyOf(refused)).toMatchObject({ ok: false, problem: { kind: 'not-ours', message: expect.stringContaining('“evil.igt”') } });
    expect(readdirSync(folder)).toEqual(before);
    expect((await send('/api/file/none', { headers: known })).status).toBe(404);
    expect((await send('/api/file/..%2f..%2fetc%2fpasswd', { headers: known })).status).toBe(404);
    expect((await send('/api/file/x', { method: 'DELETE', headers: known })).status).toBe(405);
  });
});
