import { createContext, use } from 'react';

/** Whether Find in view is open over the page, and how it is closed. */
export interface Finding {
  readonly open: boolean;
  readonly close: () => void;
}

export const FindContext = createContext<Finding>({ open: false, close: () => {} });
export const useFinding = (): Finding => use(FindContext);
