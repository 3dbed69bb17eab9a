import { createContext, use } from 'react';
import type { At } from '../../shared/contract/index.ts';

/** Which file the screen is about, and as at which change; null where no file is open. */
export const AtContext = createContext<At | null>(null);

export const useAt = (): At | null => use(AtContext);
