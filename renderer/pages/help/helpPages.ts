import type { HelpText } from './helpPage.ts';
import { people } from './people.ts';
import { screens } from './screens.ts';
import { workings } from './workings.ts';

export interface HelpGroup {
  readonly title: string;
  readonly pages: readonly HelpText[];
}

/** The whole help, in the order of its contents. */
export const helpGroups: readonly HelpGroup[] = [
  { title: 'For each person', pages: people },
  { title: 'Screen by screen', pages: screens },
  { title: 'On every screen', pages: workings },
];

const all = new Map(helpGroups.flatMap(({ pages }) => pages.map((page) => [page.key, page] as const)));

/** One page of help; undefined where there is none of that name. */
export const helpPageOf = (key: string): HelpText | undefined => all.get(key);
