import type { RecordTasks } from '../../../shared/contract/outcomes.ts';
import { useGo } from '../../components/Link.tsx';
import { paths, wholeProject } from '../../paths.ts';

interface Props {
  readonly tasks: RecordTasks;
  readonly measure: string | undefined;
  readonly onChosen: () => void;
}

/** Where the focus comes back to when another council was chosen. */
export const councilId = 'record-council';

/** Whose figures are recorded: the councils this person may record for, and the project as a whole. */
export function CouncilSelect({ tasks: { project, council, councils, wholeProject: whole }, measure, onChosen }: Props) {
  const go = useGo();
  const here = council === null ? wholeProject : council.code;
  const allowed = [...councils.map(({ code, shortName }) => ({ value: code, name: shortName })), ...(whole ? [{ value: wholeProject, name: 'The whole project' }] : [])];
  const options = allowed.some(({ value }) => value === here) ? allowed : [{ value: here, name: council?.shortName ?? 'The whole project' }, ...allowed];
  if (options.length < 2) return null;
  const choose = (value: string): void => {
    onChosen();
    go(paths.record(project.reference, { council: value === wholeProject ? null : value, ...(measure === undefined ? {} : { measure }) }), { replace: true });
  };
  return (
    <span className="record__council"><label className="label" htmlFor={councilId}>Figures of</label>
      <select id={councilId} className="input" value={here} onChange={(event) => choose(event.target.value)}>{options.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}</select>
    </span>
  );
}
