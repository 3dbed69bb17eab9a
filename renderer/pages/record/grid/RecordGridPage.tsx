import { useParams } from 'react-router';
import type { RecordGrid } from '../../../../shared/contract/outcomes.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Head } from '../../../components/Head.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link } from '../../../components/Link.tsx';
import { Refused } from '../../../components/Refused.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { sentence } from '../../../format/problem.ts';
import { paths } from '../../../paths.ts';
import { FigureGrid } from './FigureGrid.tsx';
import { partWords } from './gridModel.ts';

/** All figures of a measure as a grid to type and paste into. */
export function RecordGridPage() {
  const { project = '', measure = '' } = useParams();
  const { reply } = useAnswer('record.grid', { measure });
  return (
    <Answer reply={reply} waiting={<Waiting rows={8} />} refused={(problem) => <><Head title="Figures cannot be recorded here" /><Refused problem={problem}><Link className="btn" to={paths.project(project, 'outcomes')}>Outcomes of the project</Link></Refused></>}>
      {(grid) => <GridOf key={grid.measure} grid={grid} />}
    </Answer>
  );
}

function GridOf({ grid }: { readonly grid: RecordGrid }) {
  const { project, measure, indicator, columns, illustrative } = grid;
  const role = useRefusal('observations.recordMany');
  const refusal = role ?? (columns.every((column) => column.refusal !== null) ? (columns[0]?.refusal ?? null) : null);
  return (
    <>
      <Head title={indicator.name}
        crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.project(project.reference)}>{project.name}</Link><span>/</span><span>Figures as a grid</span></>}
        sub={<>{partWords(indicator)} {illustrative ? <Illustrative /> : null}</>}
        acts={<><Link className="btn" to={paths.measure(measure)}>The measure</Link><Link className="btn" to={paths.record(project.reference, { measure })}>One figure at a time</Link></>} />
      {refusal === null
        ? <p className="region__note">Type, or paste cells copied from a spreadsheet. A cell left blank says nothing; write 0 for none, [x] where a figure is not available, [z] where it does not apply.</p>
        : <div className="message"><span><b>No figure can be recorded here.</b> {sentence(refusal)}</span></div>}
      <FigureGrid grid={grid} locked={refusal} />
    </>
  );
}
