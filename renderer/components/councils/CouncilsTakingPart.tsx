import { useState } from 'react';
import type { CouncilMap } from '../../../shared/contract/councilPages.ts';
import { formatNumber } from '../../../shared/domain/words.ts';
import { Region } from '../Region.tsx';
import { CouncilTiles } from './CouncilTiles.tsx';
import { TilesTable } from './TilesTable.tsx';
import { tileRegions } from './tileModel.ts';

/** The picture of councils with how many take part, and the same as a table. */
export function CouncilsTakingPart({ map }: { readonly map: CouncilMap }) {
  const [table, setTable] = useState(false);
  const { takingPart, of, on } = map;
  const regions = tileRegions(map);
  const share = of === 0 ? '' : `, ${formatNumber((100 * takingPart) / of, 0)}%`;
  return (
    <Region title="Councils taking part" note={`${takingPart} of ${of} councils${share}, lead or partner`}
      act={<button type="button" className="link" onClick={() => setTable(!table)}>{table ? 'Show as picture' : 'Show as table'}</button>}>
      {table ? <TilesTable regions={regions} on={on} /> : <CouncilTiles regions={regions} on={on} />}
    </Region>
  );
}
