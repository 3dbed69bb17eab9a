import { useEffect, useState, type ReactNode } from 'react';
import type { RecordSheet, RecordTask, RecordTasks } from '../../../shared/contract/outcomes.ts';
import { dueInWords, formatDate, londonDate } from '../../../shared/domain/calendar.ts';
import { dueOn } from '../../../shared/domain/expected.ts';
import { periodCode, periodName } from '../../../shared/domain/period.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { paths, type RecordPlace } from '../../paths.ts';
import { councilChoices, councilId, CouncilSelect } from './CouncilSelect.tsx';
import { FigurePane } from './FigurePane.tsx';
import { Meaning } from './Meaning.tsx';
import { NotHere } from './NotHere.tsx';
import { draftForm, periodAsked, taskAsked } from './recordPlace.ts';
import { TaskList } from './TaskList.tsx';
import type { ComeBack } from './useComeBack.ts';
import { useNarrow } from './useNarrow.ts';

interface Props {
  readonly tasks: RecordTasks;
  readonly asked: RecordPlace;
  readonly comeBack: ComeBack;
}

/** The measures of the project on the left, one of them in the middle, what it means on the right. */
export function Recording({ tasks, asked, comeBack }: Props) {
  const { project, council, tasks: list } = tasks;
  const task = taskAsked(list, asked.measure);
  const name = council?.shortName ?? 'The whole project';
  const crumb = <><Link to={paths.projects}>Projects</Link><Link to={paths.project(project.reference)}>{project.name}</Link><span>/</span><span>Record figures</span></>;
  const councils = councilChoices(tasks).length < 2 ? undefined : <CouncilSelect tasks={tasks} measure={task?.measure} onChosen={() => comeBack.from(councilId)} />;
  // After the head has taken the focus: back to the list that was used, which the new page holds again.
  useEffect(() => comeBack.to(councilId));
  if (list.length === 0) {
    return <><Head title={`${name}, figures`} crumb={crumb} acts={councils} /><Empty title="No measure yet." act={<Link className="btn" to={paths.project(project.reference, 'outcomes')}>Outcomes of the project</Link>}>Figures are recorded against the measures of a project. A programme officer chooses them.</Empty></>;
  }
  if (task === null) {
    return <><Head title={`${name}, figures`} crumb={crumb} acts={councils} /><Empty title="This project has no such measure." act={<Link className="btn" to={paths.record(project.reference, { council: council?.code ?? null })}>Measures of this project</Link>} /></>;
  }
  return <OneMeasure key={task.measure} tasks={tasks} task={task} asked={asked} comeBack={comeBack} head={{ name, crumb, councils }} />;
}

interface OneProps extends Props {
  readonly task: RecordTask;
  readonly head: { readonly name: string; readonly crumb: ReactNode; readonly councils: ReactNode };
}

function OneMeasure({ tasks, task, asked, comeBack, head }: OneProps) {
  const { council, tasks: list } = tasks;
  const narrow = useNarrow();
  const [trouble, setTrouble] = useState(false);
  const refusal = useRefusal('observations.record') ?? tasks.refusal;
  const period = periodAsked(asked.period) ?? task.period;
  const code = council?.code ?? null;
  const { reply } = useAnswer('record.sheet', { measure: task.measure, council: code, period });
  const sheet = reply?.ok === true ? reply.value : null;
  const done = list.filter(({ status }) => status === 'Completed').length;
  return (
    <>
      <Head title={`${head.name}, ${periodName(period)}`} crumb={head.crumb} acts={<>{head.councils}<Link className="btn record__grid" to={paths.recordGrid(tasks.project.reference, task.measure)}>{refusal === null ? 'Fill in a grid' : 'See as a grid'}</Link></>}
        sub={<>{sheet === null ? null : <Due sheet={sheet} />} {done} of {plural(list.length, 'measure')} done. {sheet?.measure.illustrative === true ? <Illustrative /> : null}</>} />
      <div className="cols rec">
        <TaskList tasks={tasks} current={task.measure} trouble={trouble} narrow={narrow} done={done} />
        <Answer reply={reply}>
          {(of) => (
            <>
              {refusal === null
                ? <FigurePane key={draftForm(task.measure, code, periodCode(period))} sheet={of} tasks={tasks} narrow={narrow} comeBack={comeBack} onTrouble={setTrouble} />
                : <NotHere sheet={of} because={refusal} narrow={narrow} />}
              {narrow ? null : <Meaning sheet={of} />}
            </>
          )}
        </Answer>
      </div>
    </>
  );
}

/** When the figure is expected, or that it is there. */
function Due({ sheet: { current, measure, period } }: { readonly sheet: RecordSheet }) {
  const { today } = useFile().frame;
  if (current !== null) return <>Recorded by {current.recordedBy} on {formatDate(londonDate(current.recordedAt))}.</>;
  const due = dueOn(period, measure.dueDays);
  const words = dueInWords(due, today);
  return <>Due {formatDate(due)}, {due < today ? <span className="late">{words}</span> : words}.</>;
}
