import type { IndicatorDetail } from '../../../shared/contract/indicatorPages.ts';
import { Facts, type Fact } from '../../components/Facts.tsx';
import { Region } from '../../components/Region.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { Unknown } from '../../components/Unknown.tsx';

/** What the figure is worked out from, who publishes it and where the definition comes from. */
export function IndicatorSources({ found: { indicator, modernEquivalent, source } }: { readonly found: IndicatorDetail }) {
  const { key, numeratorName, denominatorName, dataSource, niNumber } = indicator;
  const facts: readonly Fact[] = [
    ...(numeratorName === null ? [] : [['Counts', numeratorName] as const]),
    ...(denominatorName === null ? [] : [['Out of', denominatorName] as const]),
    ['Collected in', dataSource ?? <Unknown key="data" />],
    ...(niNumber === null ? [] : [['Once called', niNumber] as const]),
    ...(modernEquivalent === null ? [] : [['Today', modernEquivalent] as const]),
    ['Definition from', source === null ? <Unknown key="source" /> : <SourceLine key="source" source={source} />],
    ['In files', <code key="key">{key}</code>],
  ];
  return <Region title="Sources"><Facts facts={facts} /></Region>;
}
