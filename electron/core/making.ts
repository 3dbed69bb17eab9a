import { v7 } from 'uuid';

/** Ids that sort by when they were made. */
export const newId = (): string => v7();

/** The machine's instant, UTC ISO text. */
export const clock = (): string => new Date().toISOString();
