import type { ExportShown } from '../../../shared/contract/exports.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';

/** What was written, with the hashes by which others can tell that they hold the same. */
export function Exported({ made: { name, change, files, hash, fetch } }: { readonly made: ExportShown }) {
  return (
    <Region title="Exported" note={`${plural(files.length, 'file')}, as at change ${formatCount(change)}`}>
      <p>{fetch === null ? <>They are in the new folder <b>{name}</b>.</> : <>Your browser keeps <b>{name}</b> with its downloads.</>}</p>
      <Scroll label="Files of the export">
        <Table caption="Files of the export" widths={[null, 120]}>
          <thead><tr><th scope="col">File</th><th scope="col" className="num">Bytes</th></tr></thead>
          <tbody>{files.map((file) => <tr key={file.name}><th scope="row">{file.name}</th><td className="num">{formatCount(file.bytes)}</td></tr>)}</tbody>
        </Table>
      </Scroll>
      <p className="t2 gap-above">Whoever exports change {formatCount(change)} again gets the same bytes. Their fingerprint (SHA-256): <span className="hash">{hash}</span></p>
      <p className="row-of gap-above"><CopyButton text={`${name}\nchange ${change}\nSHA-256 ${hash}\n${files.map((file) => `${file.hash}  ${file.name}`).join('\n')}\n`}>Copy fingerprints</CopyButton></p>
    </Region>
  );
}
