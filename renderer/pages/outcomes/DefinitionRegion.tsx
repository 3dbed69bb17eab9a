import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import { formatPartialShort } from '../../../shared/domain/partialDate.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Region } from '../../components/Region.tsx';
import { Table } from '../../components/table/Table.tsx';

/** What an indicator counts, newest version first. `current` is in bold: the version a measure goes by. */
export function DefinitionRegion({ indicator: { versions }, current = versions.at(-1)?.version }: { readonly indicator: IndicatorShown; readonly current?: number | undefined }) {
  return (
    <Region title="Definition" note={plural(versions.length, 'version')} illustrative={versions.some(({ illustrative }) => illustrative)}>
      <Table caption="Definition versions" widths={[72, 104, null]}>
        <thead><tr><th scope="col">Version</th><th scope="col">From</th><th scope="col">Counts</th></tr></thead>
        <tbody>
          {versions.toReversed().map(({ version, definition, validFrom, reason }) => (
            <tr key={version}>
              <th scope="row">{version === current ? <b>{version}</b> : version}</th>
              <td className="nowrap">{validFrom === null ? <span className="t2">The start</span> : formatPartialShort(validFrom)}</td>
              <td>{definition}{reason === null ? null : <span className="t2 src">{reason}</span>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Region>
  );
}
