import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

const kept = path.join(import.meta.dirname, '../trees');

/** `UPDATE_TREES=1` keeps the trees as they are now and looks at nothing else. */
export const keepsTrees = process.env['UPDATE_TREES'] === '1';

/** Roles whose words are prose or figures: they are read in the page, and change with what a file holds. */
const prose = /^(text(?!box)|paragraph|term|definition|caption|strong|emphasis|insertion|deletion|code|time|mark|superscript|subscript)\b/;
const control = /^(button|link|textbox|searchbox|combobox|checkbox|radio|option|tab|menuitem|spinbutton|switch|slider)\b/;
const named = /^(button|link|textbox|searchbox|combobox|checkbox|radio|img|table|grid|dialog|region|navigation|progressbar)\b/;

interface Line {
  readonly depth: number;
  readonly words: string;
}

const linesOf = (snapshot: string): readonly Line[] => snapshot.split('\n').flatMap((line) => {
  const [, indent = '', words = ''] = /^(\s*)- (.*)$/.exec(line) ?? [];
  return words === '' ? [] : [{ depth: indent.length / 2, words: words.replace(/^'(.*)'(:.*)?$/, (_, inside: string, after: string | undefined) => `${inside.replaceAll("''", "'")}${after ?? ''}`) }];
});

/** 'link "Projects 72" [expanded]: more' without what follows the colon and with every figure as '#'. */
const short = (words: string): string => words.replace(/^(\w+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*).*$/, '$1').replace(/\b[0-9a-f]{12,}\b/g, '#').replace(/(?<!level=)\d[\d,.:]*(?:[ap]m\b)?/g, '#').replace(/^(row|listitem|rowgroup|figure) "(?:[^"\\]|\\.)*"/, '$1');

/** Rows, lines and links that repeat; cells never do, each says another thing. */
const repeats = /^(row|listitem|option|figure|link)\b/;
/** So many links one after the other say what the others are. */
const enough = 6;

/** Roles, names and states without prose; of what repeats in one place, the first of each kind. */
function compact(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  const runs: { role: string; kinds: Map<string, number>; more: boolean }[] = [];
  let skip: number | null = null;
  lines.forEach(({ depth, words }, at) => {
    if (skip !== null && depth > skip) return;
    skip = null;
    if (words.startsWith('/') || /^text(?!box)/.test(words)) return;
    const role = /^\w+/.exec(words)?.[0] ?? '';
    runs.length = Math.min(runs.length, depth + 1);
    const run = runs[depth]?.role === role ? runs[depth] : { role, kinds: new Map<string, number>(), more: false };
    runs[depth] = run;
    if (repeats.test(words)) {
      const after = lines.slice(at + 1);
      const end = after.findIndex((line) => line.depth <= depth);
      // What is in it, and its own states: a row with a box to type in is of another kind than one without.
      const kind = [words, ...after.slice(0, end === -1 ? undefined : end).filter((line) => control.test(line.words)).map((line) => line.words)].map((one) => `${/^\w+/.exec(one)?.[0] ?? ''}${/(?: \[[^\]]*\])*(?=:|$)/.exec(short(one))?.[0] ?? ''}`).join();
      const count = (run.kinds.get(kind) ?? 0) + 1;
      run.kinds.set(kind, count);
      if (count > (role === 'link' ? enough : 1)) {
        skip = depth;
        if (!run.more) out.push({ depth, words: `${role}, and more` });
        run.more = true;
        return;
      }
    }
    out.push({ depth, words: short(words) });
  });
  return out;
}

/** Leaves out prose that holds no control. */
const withoutProse = (lines: readonly Line[]): readonly Line[] => lines.filter(({ depth, words }, at) => {
  if (!prose.test(words) && !/^(cell|gridcell|listitem|rowgroup|group|list|row)$/.test(words)) return true;
  const next = lines[at + 1];
  return next !== undefined && next.depth > depth && !/^(rowgroup|list|paragraph|term|definition)$/.test(words);
});

/** What the tree of Playwright does not tell: sorted, current, not right, busy, and what is said aloud. */
const states = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const words = (element: Element): string => (element.getAttribute('aria-label') ?? (element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent) ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
  const rows: readonly (readonly [string, string])[] = [['aria-current', 'current'], ['aria-sort', 'sorted'], ['aria-invalid', 'not right'], ['aria-busy', 'busy']];
  const part = document.querySelector('dialog[open]') === null ? ':is(main, nav.rail)' : 'dialog[open]';
  return rows.flatMap(([attribute, says]) => [...document.querySelectorAll(`${part} [${attribute}]`)].filter((element) => seen(element) && element.getAttribute(attribute) !== 'false')
    .map((element) => `${says}${attribute === 'aria-current' || attribute === 'aria-sort' ? ` ${element.getAttribute(attribute) ?? ''}` : ''}: ${words(element)}`));
});

/** The accessible tree of the screen, short enough to be read; and what is not right in it at a glance. */
export async function readTree(page: Page): Promise<{ readonly tree: string; readonly faults: readonly string[] }> {
  const over = page.locator('dialog[open]');
  const part = (await over.count()) > 0 ? over : page.locator('main');
  const whole = linesOf(await part.ariaSnapshot());
  const faults = whole.filter(({ words }) => named.test(words) && !/^\w+ "/.test(words)).map(({ words }) => `without a name: ${words}`);
  const seen = new Map<string, string>();
  let row: number | null = null;
  whole.forEach(({ depth, words }, at) => {
    if (row !== null && depth <= row) row = null;
    if (row === null && /^(?:row |definition\b)/.test(words)) row = depth;
    if (!control.test(words)) return;
    const name = words.replace(/:.*?$/, (tail) => (tail === ':' ? '' : tail));
    const url = words.startsWith('link') ? (whole[at + 1]?.words ?? '') : '';
    // In a table the row, in a list of facts the term says of what it is; a button says it itself.
    if (words.startsWith('link') && row === null && seen.has(name) && seen.get(name) !== url) faults.push(`two links to different places: ${name}`);
    if (words.startsWith('button') && seen.has(name)) faults.push(`two buttons of one name: ${name}`);
    if (row === null || words.startsWith('button')) seen.set(name, url);
  });
  const lines = withoutProse(withoutProse(compact(whole))).map(({ depth, words }) => `${'  '.repeat(depth)}- ${words}`);
  const state = (await states(page)).map((line) => `- ${line.replace(/\d[\d,.:]*(?:[ap]m\b)?/g, '#')}`);
  return { tree: `${[...lines, ...(state.length === 0 ? [] : ['states:', ...state])].join('\n')}\n`, faults: [...new Set(faults)] };
}

/** Compares a tree with the one that was read and kept; one that is new is kept, to be read. */
export function findOtherTree(name: string, tree: string): readonly string[] {
  const file = path.join(kept, `${name}.txt`);
  if (keepsTrees) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, tree);
    return [];
  }
  if (!existsSync(file)) return [`no tree is kept as ${path.basename(file)}: run with UPDATE_TREES=1 and read it`];
  const [was, is] = [readFileSync(file, 'utf8').split('\n'), tree.split('\n')];
  return [...was.filter((line) => !is.includes(line)).map((line) => `gone from the tree: ${line.trim()}`), ...is.filter((line) => !was.includes(line)).map((line) => `new in the tree: ${line.trim()}`)];
}
