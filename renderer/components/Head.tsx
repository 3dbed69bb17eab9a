import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useVisited } from './places.ts';
import { useTitle } from './title.ts';

interface Props {
  readonly title: string;
  /** Links and words above the heading, and a state tag. */
  readonly crumb?: ReactNode;
  readonly sub?: ReactNode;
  /** At most three actions, the main one last. */
  readonly acts?: ReactNode;
}

/** The head of a page: its one h1, which takes the focus when a person comes here from another page. */
export function Head({ title, crumb, sub, acts }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const how = useNavigationType();
  const arrived = key !== 'default' || how !== 'POP';
  const first = useRef(arrived);
  useTitle(title);
  useVisited(title);
  useEffect(() => {
    if (first.current) heading.current?.focus();
    first.current = true;
  }, [title]);
  return (
    <header className="head">
      <div className="head__words">
        {crumb === undefined ? null : <nav className="crumb" aria-label="Where this page is">{crumb}</nav>}
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {sub === undefined ? null : <p className="head__sub">{sub}</p>}
      </div>
      {acts === undefined ? null : <div className="head__acts">{acts}</div>}
    </header>
  );
}
