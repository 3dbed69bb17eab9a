import type { Value } from './cells.ts';
import type { Bringing } from './compare.ts';

/** The source a title stands for: the one that stands there if it is called so, else the only one of that title, else a new one. */
export function sourceTitled({ world, writes, newId }: Pick<Bringing, 'world' | 'writes' | 'newId'>, title: Value, stands: string | null): string | null {
  if (typeof title !== 'string') return null;
  if (stands !== null && world.sourceTitles.get(stands) === title) return stands;
  const known = world.sources.get(title);
  if (known !== undefined) return known;
  const id = newId();
  writes.insert('source', { id, title, publisher: null, published_on: null, url: null, note: null, confidence: null });
  world.sources.set(title, id);
  world.sourceTitles.set(id, title);
  return id;
}
