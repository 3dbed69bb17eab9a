import { createContext, use, useEffect } from 'react';

export interface TitleBar {
  readonly setHeading: (heading: string) => void;
  readonly addError: () => () => void;
}

export const TitleContext = createContext<TitleBar>({ setHeading: () => {}, addError: () => () => {} });

/** Puts the page's heading into the window's title: 'Projects, programme.igt, OFFICIAL'. */
export function useTitle(heading: string): void {
  const { setHeading } = use(TitleContext);
  useEffect(() => setHeading(heading), [setHeading, heading]);
}

/** While `there`, the window's title starts with 'Error: '. */
export function useErrorInTitle(there: boolean): void {
  const { addError } = use(TitleContext);
  useEffect(() => (there ? addError() : undefined), [addError, there]);
}
