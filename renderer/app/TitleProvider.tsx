import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { TitleContext } from '../components/title.ts';

/** '<h1>, <file>, <marking>', with 'Error: ' before it while anything on the page is not right. */
export function titleText(heading: string, after: readonly string[], error: boolean): string {
  return `${error ? 'Error: ' : ''}${[heading, ...after].filter((part) => part !== '').join(', ')}`;
}

/** Keeps the window's title in step with the page. `after` is the file, its marking, 'Read only'. */
export function TitleProvider({ after, children }: { readonly after: readonly string[]; readonly children: ReactNode }) {
  const [heading, setHeading] = useState('Grant tracker');
  const [errors, setErrors] = useState(0);
  const text = titleText(heading, after, errors > 0);
  useEffect(() => { document.title = text; }, [text]);
  const addError = useCallback(() => {
    setErrors((count) => count + 1);
    return () => setErrors((count) => count - 1);
  }, []);
  const bar = useMemo(() => ({ setHeading, addError }), [addError]);
  return <TitleContext value={bar}>{children}</TitleContext>;
}
