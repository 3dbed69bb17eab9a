/** Branded, so that a council's id cannot be passed for a project's. */
export type Id<N extends string> = string & { readonly __noun: N };

/** For text that came from the store or was checked at the border. */
export const asId = <N extends string>(text: string): Id<N> => text as Id<N>;
