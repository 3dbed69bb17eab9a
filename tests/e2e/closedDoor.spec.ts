import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { settle } from './screen.ts';
import { inPractice } from './walk.ts';

/** Markup, a script's address, and characters that turn or hide what follows. */
const markup = '<img src=x onerror=alert(1)>';
const turned = 'Lu\u200Bton \u202Enotul';
const title = `${markup} ${turned}`;
const shown = `${markup} Lu\uFFFDton \uFFFDnotul`;

interface Watched {
  /** What left for anywhere but the door. */
  readonly left: readonly string[];
  /** What the browser refused, and dialogs that a script opened. */
  readonly refused: readonly string[];
}

/** Keeps what leaves the page and what its policy refuses, from now on. */
async function watch(page: Page): Promise<Watched> {
  const left: string[] = [];
  const refused: string[] = [];
  const { origin } = new URL(page.url());
  const note = (request: Request): void => { if (!request.url().startsWith(`${origin}/`)) left.push(request.url()); };
  page.context().on('response', (response) => { note(response.request()); });
  // What the policy stopped is told as failed too, and went nowhere.
  page.context().on('requestfailed', (request) => { if (request.failure()?.errorText !== 'csp') note(request); });
  page.on('dialog', (dialog) => { refused.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  await page.exposeFunction('noteRefusal', (what: string) => { refused.push(what); });
  const listen = (): void => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      void (globalThis as unknown as { noteRefusal: (what: string) => Promise<void> }).noteRefusal(`${effectiveDirective} ${blockedURI}`);
    });
  };
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return { left, refused };
}

const screens = [
  '/', '/new', '/settings', '/about', '/help', '/overview', '/projects', '/projects/hostile', '/projects/hostile/councils', '/projects/hostile/outcomes', '/projects/hostile/history',
  '/projects/hostile/edit', '/projects/hostile/award/add', '/projects/hostile/councils/add', '/projects/hostile/measures/add', '/projects/hostile/record', '/new-project', '/rounds', '/new-round',
  '/councils', '/councils/register', '/councils/E06000032', '/outcomes', '/outcomes/placement_moves_3plus', '/measures/hostile-placement-moves-3plus', '/history',
];

test('F19 E05 text of any kind is shown as text on every screen, nothing runs and nothing leaves', async ({ app: page }) => {
  test.setTimeout(150_000);
  const watched = await watch(page);
  const go = await inPractice(page);
  await go('/new-project');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel(/^Reference/).fill('hostile');
  await page.getByRole('combobox', { name: /^Lead/ }).fill('Luton');
  await expect(page.getByRole('option', { name: /^Luton/ })).toBeVisible();
  await page.keyboard.press('Enter');
  for (const name of [/^Theme/, /^Reform area/, /^Model/, /^Evaluator/, /^Note \(if there is one\)/]) await page.getByLabel(name).last().fill(`${markup} [a](javascript:alert(1)) </style><style>*{display:none}`);
  await page.getByLabel(/^Amount/).fill('1m');
  await page.getByLabel('What kind of figure').selectOption('announced');
  await page.getByLabel(/^Source/).first().fill(markup);
  await page.getByLabel(/^Link/).fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Add project' }).click();
  const wrong = page.getByRole('alert');
  await expect(wrong).toContainText(/[Ll]ink/);
  await page.getByLabel(/^Link/).fill('https://example.org/letter');
  await page.getByRole('button', { name: 'Add project' }).click();
  await settle(page, shown);
  await expect(page).toHaveTitle(new RegExp(`^${shown.replaceAll(/[()]/g, '\\$&')}`));
  await go('/projects/hostile/measures/add?outcome=stability_and_continuity');
  await page.getByRole('radio', { name: /^Looked-after children with three or more placements in the year/ }).check();
  await page.getByRole('button', { name: 'Add measure' }).click();
  await expect(page.getByText(/^Measure added/)).toBeVisible();
  for (const address of screens) {
    await go(address);
    await expect(page.locator('.main')).toBeVisible();
    expect(await page.locator('img[src="x"], [onerror], a[href^="javascript:"]').count(), address).toBe(0);
    // Every link stays in the program.
    expect(await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href).filter((href) => new URL(href).origin !== location.origin)), address).toEqual([]);
    expect(await page.locator('script:not([src]), iframe, object, embed, base').count(), address).toBe(0);
  }
  for (const [address, role] of [['/overview', 'link'], ['/projects', 'rowheader'], ['/history', 'link']] as const) {
    await go(address);
    await expect(page.getByRole(role, { name: shown }).first(), address).toBeVisible();
  }
  expect(watched).toEqual({ left: [], refused: [] });
});

test('E01 E05 what a script could try is refused, and nothing leaves', async ({ app: page }) => {
  const watched = await watch(page);
  const go = await inPractice(page);
  const before = page.url();
  const ran = await page.evaluate(async () => {
    const tried: string[] = [];
    const note = (what: string) => tried.push(what);
    const script = document.createElement('script');
    try { script.textContent = 'globalThis.ranInline = true'; document.head.append(script); } catch { note('inline script'); }
    try { document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/a.png">'); } catch { note('markup'); }
    try { globalThis.setTimeout('globalThis.ranInline = true' as unknown as () => void, 0); } catch { note('text as code'); }
    const image = new Image();
    image.src = 'https://example.org/b.png';
    document.body.append(image);
    await fetch('https://example.org/data').catch(() => note('fetch'));
    try { new WebSocket('wss://example.org/'); } catch { note('socket'); }
    const form = document.createElement('form');
    form.action = 'https://example.org/form';
    form.method = 'post';
    document.body.append(form);
    form.submit();
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const carried = new DataTransfer();
    carried.items.add(new File(['<script>'], 'page.html', { type: 'text/html' }));
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried });
    document.body.dispatchEvent(drop);
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    return { ranInline: 'ranInline' in globalThis, drop: drop.defaultPrevented, tried };
  });
  expect(ran).toMatchObject({ ranInline: false, drop: true });
  expect(ran.tried).toEqual(expect.arrayContaining(['inline script', 'markup', 'text as code', 'fetch']));
  expect(page.url()).toBe(before);
  expect(watched.left).toEqual([]);
  for (const directive of ['img-src', 'connect-src', 'form-action', 'frame-src']) expect(watched.refused.some((refusal) => refusal.startsWith(directive)), directive).toBe(true);
  await go('/projects');
  await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
});
