/** Pictures of the screens by page of help, made by `npm run pictures`. Each stands in full: a bundler must see its name. */
const pictures: Readonly<Record<string, string>> = {};

/** Where the picture of a page of help lies; null for a page that needs none. */
export const pictureOf = (key: string): string | null => pictures[key] ?? null;
