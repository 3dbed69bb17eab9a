import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFilesIn, type PageFiles } from '../../../electron/core/host/pageFiles.ts';
import { isOwnPage, pageAddress, placeIn } from '../../../electron/shell/address.ts';
import { serve } from '../../../electron/shell/serve.ts';

let folder = '';
let files: PageFiles;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tracker-page-'));
  const page = path.join(folder, 'page');
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  writeFileSync(path.join(page, 'index.html'), '<title>Page</title>');
  writeFileSync(path.join(page, 'assets', 'main.js'), 'main()');
  writeFileSync(path.join(page, 'assets', 'main.js.map'), '{}');
  writeFileSync(path.join(page, 'gone.css'), 'a{}');
  writeFileSync(path.join(folder, 'secret.html'), 'secret');
  symlinkSync(path.join(folder, 'secret.html'), path.join(page, 'link.html'));
  files = pageFilesIn(page);
  rmSync(path.join(page, 'gone.css'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (url: string, method = 'GET') => serve(files)({ method, url });

describe('the scheme of the page', () => {
  test('E04 serves the files that were there, with their type and the policy', async () => {
    const page = await ask('tracker://app/index.html#/projects?file=1');
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<title>Page</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await ask('tracker://app/assets/main.js?v=1');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await ask('tracker://app/')).status).toBe(200);
  });

  test('E05 sends the policy with every answer', async () => {
    for (const response of [await ask('tracker://app/index.html'), await ask('tracker://app/none'), await ask('tracker://app/', 'POST')]) {
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("form-action 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test.each([
    '../secret.html', '..%2fsecret.html', '%2e%2e/secret.html', '%2e%2e%2fsecret.html', '%252e%252e/secret.html', 'assets/../../secret.html',
    '..\\secret.html', '..%5csecret.html', 'index.html%00.js', 'index.html\u0000', '%00', '/etc/passwd', '//etc/passwd', '///server/share/x', 'C:/Windows/win.ini',
    'C:%5CWindows%5Cwin.ini', '\\\\server\\share\\x', 'file:///etc/passwd', 'dev/null', 'index.html/', 'INDEX.HTML', 'index%2ehtml', 'assets', 'assets/',
    'link.html', 'assets/main.js.map', 'gone.css', '__proto__', 'constructor', 'toString',
  ])('E04 has nothing under %j', async (name) => {
    const response = await ask(`tracker://app/${name}`);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  test.each(['tracker://evil/index.html', 'tracker://app@evil/index.html', 'tracker:index.html', 'https://app/index.html', 'file:///index.html', ''])('E04 answers nobody else: %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('E04 is only read from, and not by %s', async (method) => {
    expect((await ask('tracker://app/index.html', method)).status).toBe(405);
  });

  test('E04 no spelling of a path leads out of the page', async () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', 'secret.html', 'page', 'index.html', 'assets', '//', ';', ' ');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      expect(await (await ask(`tracker://app/${pieces.join('')}`)).text()).not.toBe('secret');
    }), { numRuns: 500 });
  });
});

describe('the address of the page', () => {
  test('names the file by its handle', () => {
    expect(pageAddress(null)).toBe('tracker://app/index.html');
    expect(pageAddress('a&b')).toBe('tracker://app/index.html#/overview?file=a%26b');
    expect(placeIn(pageAddress('a&b'))).toEqual({ file: 'a&b', past: false });
    expect(placeIn('tracker://app/index.html#/projects?file=x&asat=3')).toEqual({ file: 'x', past: true });
    expect(placeIn('tracker://app/index.html')).toEqual({ file: null, past: false });
    expect(placeIn('not an address')).toEqual({ file: null, past: false });
  });

  test.each([
    ['tracker://app/index.html', true], ['tracker://app/', true], ['tracker://app/index.html#/projects', true], ['tracker://app/assets/main.js', false],
    ['tracker://evil/index.html', false], ['tracker://app.evil/index.html', false], ['tracker://app:1/index.html', false], ['tracker://a@app/index.html', false],
    ['https://app/index.html', false], ['about:blank', false], ['data:text/html,x', false], ['file:///index.html', false], ['', false],
  ])('E03 %s is ours: %s', (address, ours) => expect(isOwnPage(address)).toBe(ours));
});
