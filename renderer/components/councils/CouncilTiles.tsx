import { useRef, useState, type KeyboardEvent } from 'react';
import type { CouncilTile } from '../../../shared/contract/councilPages.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { plural } from '../../../shared/domain/words.ts';
import { paths } from '../../paths.ts';
import { Link } from '../Link.tsx';
import { CouncilReadout } from './CouncilReadout.tsx';
import { nextTile, shadeOf, type TileRegion } from './tileModel.ts';

/** Every council that stands, as a tile in its region; arrow keys walk through them, and the readout beside says whose it is. */
export function CouncilTiles({ regions, on }: { readonly regions: readonly TileRegion[]; readonly on: string }) {
  const all = regions.flatMap(({ name, councils }) => councils.map((council) => ({ region: name, council })));
  const most = all.reduce<(typeof all)[number] | undefined>((best, each) => (best === undefined || each.council.parts.length > best.council.parts.length ? each : best), undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = all.find(({ council }) => council.code === chosen) ?? most;
  const area = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || shown === undefined) return;
    const tiles = [...(area.current?.querySelectorAll<HTMLElement>('a.tile') ?? [])];
    const to = nextTile(tiles.map((tile) => tile.getBoundingClientRect()), all.indexOf(shown), event.key);
    if (to === null) return;
    event.preventDefault();
    tiles[to]?.focus();
  };
  const tile = (council: CouncilTile) => (
    <Link key={council.code} to={paths.council(council.code)} className={shadeOf(council.parts.length)} tabIndex={council.code === shown?.council.code ? 0 : -1}
      aria-label={`${council.shortName}, ${plural(council.parts.length, 'project')}`} data-chosen={council.code === shown?.council.code}
      onKeyDown={keys} onFocus={() => setChosen(council.code)} onPointerEnter={() => setChosen(council.code)}>
      {council.parts.length === 0 ? null : council.parts.length}
    </Link>
  );
  return (
    <div className="cols cols--tiles">
      <div>
        <div ref={area} className="tiles" role="group" aria-label="Councils by region, arrow keys move from one to the next">
          {regions.map(({ name, taking, councils }) => (
            <section key={name} aria-label={name}>
              <h3><b>{name}</b> <span className="t2">{taking} of {councils.length}</span></h3>
              <div className="tileset">{councils.map(tile)}</div>
            </section>
          ))}
        </div>
        <p className="key gap-above">
          <span>Projects:</span><span><i className="tile" />none</span><span><i className="tile tile--1">1</i>one</span><span><i className="tile tile--2">2</i>two</span><span><i className="tile tile--3">3</i>three or more</span>
        </p>
        <p className="t2">Councils as they stand on {formatDate(on)}. What a council led or joined before it ended counts for the one that keeps its name, else for each that followed it.</p>
      </div>
      {shown === undefined ? null : <CouncilReadout region={shown.region} council={shown.council} />}
    </div>
  );
}
