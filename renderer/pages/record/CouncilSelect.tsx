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

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** The councils this person may record for and the project as a whole; what is on screen is always among them. */
export function councilChoices({ council, councils, wholeProject: whole }: RecordTasks): readonly Choice[] {
  const all: Choice = { value: wholeProject, name: 'The whole project' };
  const allowed = [...councils.map(({ code, shortName }) => ({ value: code, name: shortName })), ...(whole ? [all] : [])];
  const here = council === null ? all : { value: council.code, name: council.shortName };
  return allowed.some(({ value }) => value === here.value) ? allowed : [here, ...allowed];
}

/** Whose figures are recorded. */
export function CouncilSelect({ tasks, measure, onChosen }: Props) {
  const { project, council } = tasks;
  const go = useGo();
  const choose = (value: string): void => {
    onChosen();
    go(paths.record(project.reference, { council: value === wholeProject ? null : value, ...(measure === undefined ? {} : { measure }) }), { replace: true });
  };
  return (
    <span className="record__council"><label className="label" htmlFor={councilId}>Figures of</label>
      <select id={councilId} className="input" value={council?.code ?? wholeProject} onChange={(event) => choose(event.target.value)}>{councilChoices(tasks).map(({ value, name }) => <option key={value} value={value}>{name}</option>)}</select>
    </span>
  );
}
