import { useEffect, useState } from 'react';

/** Long enough for a screen reader to know the region before its words come; what is over sooner need not be said. */
const settles = 100;

/**
 * Words on screen that are said politely too, where they stand in a part of the page that comes with them: not every screen
 * reader says what a region held from the first.
 */
export function Said({ words }: { readonly words: string }) {
  const [now, setNow] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setNow(words), settles);
    return () => clearTimeout(timer);
  }, [words]);
  return <span role="status">{now}</span>;
}
