import type { RecordTask, RecordTasks } from '../../../shared/contract/outcomes.ts';
import { periodCode } from '../../../shared/domain/period.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAt } from '../../api/at.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { Tag, type Status } from '../../components/Tag.tsx';
import { paths } from '../../paths.ts';
import { draftForm, placeOfTask } from './recordPlace.ts';

interface Props {
  readonly tasks: RecordTasks;
  readonly current: string;
  /** What was typed for the current one is not right. */
  readonly trouble: boolean;
  readonly narrow: boolean;
  readonly done: number;
}

/** The measures of the project by outcome, with how each stands for its latest period; folded up in a narrow window. */
export function TaskList({ tasks, current, trouble, narrow, done }: Props) {
  if (!narrow) return <nav className="tasknav" aria-label="Measures"><Groups tasks={tasks} current={current} trouble={trouble} /></nav>;
  return (
    <details className="record__fold">
      <summary>All measures, {done} of {tasks.tasks.length} done</summary>
      <nav className="tasknav" aria-label="Measures"><Groups tasks={tasks} current={current} trouble={trouble} /></nav>
    </details>
  );
}

function Groups({ tasks: { project, council, tasks }, current, trouble }: Pick<Props, 'tasks' | 'current' | 'trouble'>) {
  const drafts = useDrafts();
  const code = council?.code ?? null;
  const statusOf = ({ measure, period, status }: RecordTask): Status => {
    if (trouble && measure === current) return 'There is a problem';
    return drafts.has(draftForm(measure, code, periodCode(period))) ? 'In progress' : status;
  };
  return [...Map.groupBy(tasks, ({ outcome }) => outcome ?? 'Other measures')].map(([outcome, of]) => (
    <section key={outcome} aria-label={outcome}>
      <h2 className="tg">{outcome}</h2>
      <ul className="tasks">
        {of.map((task) => (
          <li key={task.measure}><Link to={paths.record(project.reference, placeOfTask(code, task))} aria-current={task.measure === current ? 'step' : undefined}><span>{task.indicator}</span> <Standing status={statusOf(task)} late={task.late} /></Link></li>
        ))}
      </ul>
    </section>
  ));
}

/** A figure not begun that should be there by now says by how much it is late. */
function Standing({ status, late }: { readonly status: Status; readonly late: number | null }) {
  if (status !== 'Not started') return <Tag status={status} />;
  return late === null ? <span className="nowrap t2">{status}</span> : <span className="nowrap"><span className="late">{plural(late, 'day')}</span> <Tag status="Late" /></span>;
}

function useDrafts(): ReadonlySet<string> {
  const file = useAt()?.file;
  const { reply } = useAnswer('drafts.list', {});
  return new Set(reply?.ok === true ? reply.value.drafts.filter((draft) => draft.file === file).map(({ form }) => form) : []);
}
