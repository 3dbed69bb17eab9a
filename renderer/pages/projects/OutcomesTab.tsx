import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { MeasureSummary, OutcomeGroup } from '../../../shared/contract/outcomes.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { GroupRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { paths } from '../../paths.ts';
import { MeasureRows } from './MeasureRows.tsx';
import { useGroups } from './useGroups.ts';
import { useMayRecord } from './useMayRecord.ts';

interface Part {
  readonly key: string;
  readonly name: string;
  readonly measures: readonly MeasureSummary[];
}

const partsOf = (groups: readonly OutcomeGroup[], measures: readonly MeasureSummary[]): readonly Part[] => {
  const rest = measures.filter(({ indicator }) => !groups.some(({ key }) => key === indicator.outcome?.key));
  return [
    ...groups.map(({ key, name, addedGoal }) => ({ key, name: addedGoal ? `${name}, added goal` : name, measures: measures.filter(({ indicator }) => indicator.outcome?.key === key) })),
    ...(rest.length === 0 ? [] : [{ key: '', name: 'Outside the outcome groups', measures: rest }]),
  ];
};

/** Every measure of the project by outcome group: how it stands, and the figures under it. */
export function OutcomesTab({ project }: { readonly project: ProjectDetail }) {
  const { reference, measures } = project;
  const [params] = useSearchParams();
  const groups = useGroups();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(params.getAll('measure')));
  const may = { edit: useRefusal('measures.edit') === null, record: useMayRecord(project) };
  const turn = (measure: string): void => setOpen((now) => new Set(now.has(measure) ? [...now].filter((one) => one !== measure) : [...now, measure]));
  const add = may.edit ? <Link className="btn" to={paths.addMeasure(reference)}>Add a measure</Link> : undefined;
  if (measures.length === 0) return <Region title="Measures"><Empty title="No measure yet." act={may.edit ? <Link className="btn btn--main" to={paths.addMeasure(reference)}>Choose from the library</Link> : undefined}>Each measure will stand here under its outcome, with its baseline, target and figures.</Empty></Region>;
  // Rows stand under their group from the start, so that none moves away under the focus.
  if (groups.length === 0) return <Waiting rows={5} />;
  return (
    <Region title="Measures" note={`${plural(measures.length, 'measure')}, read against target`} illustrative={measures.some(({ illustrative }) => illustrative)} act={add}>
      <Scroll label="Measures table">
        <Table caption="Measures by outcome group, read against target" className="measures" widths={[null, 124, 132, 148, 132, 148, 120]}>
          <thead><tr><th scope="col">Measure</th><th scope="col">Stands</th><th scope="col" className="num">Latest</th><th scope="col">For</th><th scope="col" className="num">Baseline</th><th scope="col" className="num">Target</th><td /></tr></thead>
          {partsOf(groups, measures).map(({ key, name, measures: inPart }) => (
            <tbody key={key}>
              <GroupRow columns={7} count={inPart.length}>{name}</GroupRow>
              {inPart.length === 0 ? <tr><td colSpan={7}><Unknown>No measure yet</Unknown>{may.edit ? <> <Link to={paths.addMeasure(reference, key)}>Choose from the library<span className="vh"> for {name}</span></Link></> : null}</td></tr> : null}
              {inPart.map((measure) => <MeasureRows key={measure.reference} measure={measure} open={open.has(measure.reference)} wanted={params.get('measure') === measure.reference} onTurn={() => turn(measure.reference)} may={may} />)}
            </tbody>
          ))}
        </Table>
      </Scroll>
    </Region>
  );
}
