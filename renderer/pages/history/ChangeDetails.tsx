import { Link as RouterLink } from 'react-router';
import { formatCount } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { sentence } from '../../format/problem.ts';
import { paths, placed } from '../../paths.ts';

/** Each field of each row that a change touched, and why it cannot be undone where it cannot. */
export function ChangeDetails({ seq }: { readonly seq: number }) {
  const { handle, asAt } = useFile();
  const { reply } = useAnswer('changes.get', { change: seq });
  return (
    <Answer reply={reply}>
      {({ fields, rows, blocked }) => (
        <>
          {fields.length === 0 ? <p className="t2">No field was written.</p> : (
            <Table caption={`Fields of change ${formatCount(seq)}`} className="dense">
              <thead><tr><th scope="col">What</th><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
              <tbody>
                {fields.map(({ noun, row, field, before, after }, at) => (
                  <tr key={`${row} ${field} ${at}`}><th scope="row"><span className="t2">{noun}:</span> {row}</th><td>{field}</td><td className="was">{before ?? <Unknown>None</Unknown>}</td><td>{after ?? <Unknown>None</Unknown>}</td></tr>
                ))}
              </tbody>
            </Table>
          )}
          {rows > 200 ? <p className="t2 gap-above">{formatCount(rows)} rows were touched; the first of each kind are shown.</p> : null}
          {blocked === null || asAt !== null ? null : <p className="t2 gap-above">{sentence(blocked.because)}</p>}
          <p className="gap-above"><RouterLink to={placed(paths.overview, { file: handle, asAt: seq })}>See the programme as at this change<span className="vh">, {formatCount(seq)}</span></RouterLink></p>
        </>
      )}
    </Answer>
  );
}
