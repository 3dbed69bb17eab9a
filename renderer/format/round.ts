/** 'Round 3 (Targeted Funding Opportunity)' is 3 in a table; a name of another make stays as it is. */
export const roundShort = (name: string): string => /^round (\d+)\b/i.exec(name)?.[1] ?? name;
