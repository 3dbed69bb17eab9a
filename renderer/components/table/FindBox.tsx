import { useEffect, useRef, useState } from 'react';

/** What is typed stands at once and is looked for when the typing rests. */
export function FindBox({ search, onSearch }: { readonly search: string; readonly onSearch: (search: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { onSearch(text.trim()); setTyped(null); }, 150);
  };
  return <input type="search" className="input find" aria-label="Find in this list" placeholder="Find in this list" value={typed ?? search} onChange={(event) => type(event.target.value)} />;
}
