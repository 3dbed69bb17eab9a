import type { CouncilMap, CouncilTile } from '../../../shared/contract/councilPages.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import { plural } from '../../../shared/domain/words.ts';

/** Regions in their rough places, three to a row from the north west; what is not listed comes last. */
const places: readonly string[] = [
  'North West', 'North East', 'Yorkshire and The Humber', 'West Midlands', 'East Midlands', 'East of England', 'South West', 'South East', 'London',
];

export interface TileRegion {
  readonly name: string;
  readonly taking: number;
  readonly councils: readonly CouncilTile[];
}

const placeOf = (name: string): number => (places.includes(name) ? places.indexOf(name) : places.length);

/** The regions in their places, in each the councils with most grants first. */
export const tileRegions = ({ regions }: CouncilMap): readonly TileRegion[] =>
  regions.toSorted((a, b) => placeOf(a.name) - placeOf(b.name)).map(({ name, councils }) => ({
    name,
    taking: councils.filter(({ parts }) => parts.length > 0).length,
    councils: councils.toSorted((a, b) => b.parts.length - a.parts.length || a.shortName.localeCompare(b.shortName, 'en-GB')),
  }));

/** The shade of a tile: none, one, two, three or more. */
export const shadeOf = (grants: number): string => (grants === 0 ? 'tile' : `tile tile--${Math.min(3, grants)}`);

const types: Readonly<Record<string, string>> = { county: 'County council', unitary: 'Unitary council', metropolitan: 'Metropolitan council', 'london borough': 'London borough', other: 'Council of its own kind' };

export const typeInWords = (type: string): string => types[type] ?? type;

/** 'Leads 2 projects, takes part in 3 more' */
export function partsInWords({ parts }: Pick<CouncilTile, 'parts'>): string {
  const leads = parts.filter(({ role }) => isLead(role)).length;
  const others = parts.length - leads;
  if (parts.length === 0) return 'Takes part in no project';
  if (leads === 0) return `Takes part in ${plural(others, 'project')}`;
  return `Leads ${plural(leads, 'project')}${others === 0 ? '' : `, takes part in ${others} more`}`;
}

interface Box {
  readonly left: number;
  readonly top: number;
}

/**
 * The tile a key leads to; null for keys that are not the picture's. Left and right go through all of them; up and down
 * go to the nearest tile of the next row, be it of another region.
 */
export function nextTile(boxes: readonly Box[], at: number, key: string): number | null {
  const here = boxes[at];
  if (here === undefined) return null;
  const nearest = (found: readonly number[], rows: 'up' | 'down'): number => {
    const tops = found.map((place) => boxes[place]?.top ?? 0);
    const row = rows === 'up' ? Math.max(...tops) : Math.min(...tops);
    const inRow = found.filter((place) => boxes[place]?.top === row);
    return inRow.reduce((best, place) => (Math.abs((boxes[place]?.left ?? 0) - here.left) < Math.abs((boxes[best]?.left ?? 0) - here.left) ? place : best), inRow[0] ?? at);
  };
  const all = boxes.map((_, place) => place);
  switch (key) {
    case 'ArrowRight': return Math.min(boxes.length - 1, at + 1);
    case 'ArrowLeft': return Math.max(0, at - 1);
    case 'Home': return 0;
    case 'End': return boxes.length - 1;
    case 'ArrowDown': { const below = all.filter((place) => (boxes[place]?.top ?? 0) > here.top); return below.length === 0 ? at : nearest(below, 'down'); }
    case 'ArrowUp': { const above = all.filter((place) => (boxes[place]?.top ?? 0) < here.top); return above.length === 0 ? at : nearest(above, 'up'); }
    default: return null;
  }
}
