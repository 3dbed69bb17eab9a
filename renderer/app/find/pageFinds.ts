import { foldText, placesIn, type Folded } from '../../components/findText.ts';
import { rowFindsOf, type RowFinds } from '../../components/table/rowFinds.ts';
import type { CellAt } from '../../components/table/tableModel.ts';

/** One place where the view holds what is looked for. */
export type Hit =
  | { readonly kind: 'text'; readonly range: Range; readonly block: Element }
  | { readonly kind: 'field'; readonly field: HTMLElement }
  | { readonly kind: 'cell'; readonly table: RowFinds; readonly cell: CellAt };

/** What a run of text ends at: words of two of them never make one. */
const blocks = 'td, th, p, li, dt, dd, h1, h2, h3, h4, button, label, legend, summary, caption, figcaption, output, option, div, section, .tag, .n, .chip';
/** What is no text of the page to the eye: the bar itself, hidden words, pictures with a table of their own, lists that are closed. */
const passed = '[data-findbar], .vh, [hidden], svg, script, style, select, noscript, template';
const isSeen = (element: Element): boolean => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

interface Run {
  readonly block: Element;
  readonly nodes: readonly { readonly node: Text; readonly at: number }[];
  readonly folded: Folded;
}

/** The place of a letter of the run as a node and its offset. */
function placeOf({ nodes }: Run, at: number, isEnd: boolean): readonly [Text, number] | null {
  const found = nodes.findLast((each) => (isEnd ? each.at < at : each.at <= at)) ?? nodes[0];
  return found === undefined ? null : [found.node, Math.min(at - found.at, found.node.length)];
}

function hitsInRun(run: Run, query: string): readonly Hit[] {
  return placesIn(run.folded, query).flatMap(({ start, end }): readonly Hit[] => {
    const [from, to] = [placeOf(run, start, false), placeOf(run, end, true)];
    if (from === null || to === null) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [{ kind: 'text', range, block: run.block }];
  });
}

/** Text that is put together, node by node, until a run ends. */
function makeRuns(query: string, hits: Hit[]) {
  let block: Element | null = null;
  let text = '';
  let nodes: { readonly node: Text; readonly at: number }[] = [];
  const end = (): void => {
    if (block !== null) hits.push(...hitsInRun({ block, nodes, folded: foldText(text) }, query));
    block = null;
  };
  const add = (node: Text, of: Element): void => {
    if (block !== of) {
      end();
      block = of;
      text = '';
      nodes = [];
    }
    nodes.push({ node, at: text.length });
    text += node.data;
  };
  return { add, end };
}

const isBox = (node: Node): node is HTMLInputElement | HTMLTextAreaElement => node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement;
const isTyped = (box: HTMLInputElement | HTMLTextAreaElement): boolean => box instanceof HTMLTextAreaElement || ['text', 'search'].includes(box.type);

/** Everything in the view that holds the folded query, from top to bottom: its text, what stands in its boxes, and rows that are not drawn. */
export function findInPage(view: Element, query: string): readonly Hit[] {
  if (query === '') return [];
  const hits: Hit[] = [];
  const runs = makeRuns(query, hits);
  const seen = new Map<Element, boolean>();
  const isVisible = (block: Element): boolean => {
    const known = seen.get(block) ?? isSeen(block);
    seen.set(block, known);
    return known;
  };
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    const table = node.tagName === 'TBODY' ? node.closest('[role="region"]') : null;
    const finds = table === null ? null : rowFindsOf(table);
    if (finds === null) return node.matches(passed) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    runs.end();
    hits.push(...finds.find(query).map((cell): Hit => ({ kind: 'cell', table: finds, cell })));
    return NodeFilter.FILTER_REJECT;
  });
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isBox(node)) {
      runs.end();
      if (isTyped(node) && isVisible(node) && foldText(node.value).text.includes(query)) hits.push({ kind: 'field', field: node });
    } else if (node instanceof Text && node.data !== '' && node.parentElement !== null && !isBox(node.parentElement)) {
      const block = node.parentElement.closest(blocks) ?? view;
      if (isVisible(block)) runs.add(node, block);
    }
  }
  runs.end();
  return hits;
}

/** What is said of a hit to whoever cannot see it. */
export function hitWords(hit: Hit): string {
  const text = hit.kind === 'cell' ? hit.table.words(hit.cell) : hit.kind === 'field' ? (hit.field as HTMLInputElement).value : (hit.block.textContent ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
