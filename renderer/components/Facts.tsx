import type { ReactNode } from 'react';

export type Fact = readonly [term: ReactNode, said: ReactNode];

/** A list of terms and what is said of each. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return <dl className="facts">{facts.map(([term, said], at) => <FactPair key={at} term={term} said={said} />)}</dl>;
}

const FactPair = ({ term, said }: { readonly term: ReactNode; readonly said: ReactNode }) => <><dt>{term}</dt><dd>{said}</dd></>;

/** The strip under a page's head: at most seven facts. */
export function Strip({ facts }: { readonly facts: readonly Fact[] }) {
  return <dl className="strip">{facts.map(([term, said], at) => <div key={at}><dt>{term}</dt><dd>{said}</dd></div>)}</dl>;
}
