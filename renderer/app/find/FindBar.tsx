import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { formatCount } from '../../../shared/domain/words.ts';
import { foldQuery } from '../../components/findText.ts';
import { rowFindsOf } from '../../components/table/rowFinds.ts';
import { findInPage, hitWords, type Hit } from './pageFinds.ts';
import { bringFind, clearFinds, markFinds } from './showFinds.ts';

interface Found {
  readonly hits: readonly Hit[];
  readonly at: number;
  /** The words round the one come to, for whoever cannot see it. */
  readonly says: string;
}

const none: Found = { hits: [], at: -1, says: '' };
/** The page is looked through again so long after it changed. */
const rests = 150;

/** What was chosen on the page when the bar was opened, where it is a word or two. */
const chosenText = (): string => {
  const text = window.getSelection()?.toString().trim() ?? '';
  return text.length > 60 || text.includes('\n') ? '' : text;
};
/** A row that is drawn while a long table scrolls is no news: the table is looked through by its rows. */
const isNews = ({ target }: MutationRecord): boolean => {
  const element = target instanceof Element ? target : target.parentElement;
  if (element === null || element.closest('[data-findbar], [role="status"]') !== null) return false;
  const table = element.closest('tbody')?.closest('[role="region"]') ?? null;
  return table === null || rowFindsOf(table) === null;
};

/** Finds words in what the view holds. Enter and Shift+Enter go from one place to the next, Esc gives the focus back. */
export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const [query, setQuery] = useState(chosenText);
  const [found, setFound] = useState<Found>(none);

  const show = (next: Omit<Found, 'says'>, bring: boolean): void => {
    const hit = next.hits[next.at] ?? null;
    setFound({ ...next, says: hit === null ? '' : hitWords(hit) });
    markFinds(next.hits, hit);
    if (bring && hit !== null) bringFind(hit);
  };
  const look = (words: string, bring: boolean): void => {
    const view = bar.current?.parentElement;
    const hits = view == null ? [] : findInPage(view, foldQuery(words));
    show({ hits, at: hits.length === 0 ? -1 : bring ? 0 : Math.min(Math.max(0, found.at), hits.length - 1) }, bring);
  };
  const lookAgain = useEffectEvent(() => { if (query !== '') look(query, false); });
  const begin = useEffectEvent(() => { if (query !== '') look(query, true); });
  useEffect(() => {
    before.current = document.activeElement;
    box.current?.focus();
    box.current?.select();
    const view = bar.current?.parentElement;
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(begin, 0);
    const watch = new MutationObserver((records) => {
      if (!records.some(isNews)) return;
      clearTimeout(timer);
      timer = setTimeout(lookAgain, rests);
    });
    if (view != null) watch.observe(view, { subtree: true, childList: true, characterData: true });
    return () => { clearTimeout(timer); watch.disconnect(); clearFinds(); };
  }, []);
  const type = (words: string): void => { setQuery(words); look(words, true); };
  const step = (by: 1 | -1): void => {
    const { hits, at } = found;
    if (hits.length > 0) show({ hits, at: (at + by + hits.length) % hits.length }, true);
  };
  const close = (): void => {
    onClose();
    const back = before.current;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else bar.current?.parentElement?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); close(); }
    if (event.key === 'Enter' && event.target === box.current) { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
  };
  const { hits, at, says } = found;
  return (
    // The keys are heard here for the box and the buttons alike.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={bar} className="findbar" role="search" aria-label="Find in view" data-findbar onKeyDown={keys}>
      <input ref={box} type="text" className="input findbar__box" autoComplete="off" aria-label="Find in this view" placeholder="Find in this view" value={query} onChange={(event) => type(event.target.value)} />
      <span role="status" className="findbar__count">{foldQuery(query) === '' ? '' : hits.length === 0 ? 'Nothing found in this view' : <>{formatCount(at + 1)} of {formatCount(hits.length)}<span className="vh">{`: ${says}`}</span></>}</span>
      <span className="row-of findbar__acts">
        <button type="button" className="btn" aria-disabled={hits.length === 0} onClick={() => step(-1)}>Previous</button>
        <button type="button" className="btn" aria-disabled={hits.length === 0} onClick={() => step(1)}>Next</button>
        <button type="button" className="btn" onClick={close}>Close</button>
      </span>
    </div>
  );
}
