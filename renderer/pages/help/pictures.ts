/** Pictures of the screens by page of help, made by `npm run pictures`. Each stands in full: the bundler must see its name. */
const pictures: Readonly<Record<string, string>> = {
  start: new URL('./pictures/start.png', import.meta.url).href,
  overview: new URL('./pictures/overview.png', import.meta.url).href,
  past: new URL('./pictures/past.png', import.meta.url).href,
  projects: new URL('./pictures/projects.png', import.meta.url).href,
  project: new URL('./pictures/project.png', import.meta.url).href,
  'project-forms': new URL('./pictures/project-forms.png', import.meta.url).href,
  funding: new URL('./pictures/funding.png', import.meta.url).href,
  record: new URL('./pictures/record.png', import.meta.url).href,
  councils: new URL('./pictures/councils.png', import.meta.url).href,
  council: new URL('./pictures/council.png', import.meta.url).href,
  outcomes: new URL('./pictures/outcomes.png', import.meta.url).href,
  indicator: new URL('./pictures/indicator.png', import.meta.url).href,
  measure: new URL('./pictures/measure.png', import.meta.url).href,
  history: new URL('./pictures/history.png', import.meta.url).href,
  settings: new URL('./pictures/settings.png', import.meta.url).href,
  find: new URL('./pictures/find.png', import.meta.url).href,
};

/** Where the picture of a page of help lies; null for a page that needs none. */
export const pictureOf = (key: string): string | null => pictures[key] ?? null;
