import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { ProjectsList } from './ProjectsList.tsx';

/** Every project as a row, to filter, sort and walk through. */
export function ProjectsPage() {
  const { reply } = useAnswer('projects.list', {});
  const mayAdd = useRefusal('projects.add') === null;
  const add = mayAdd ? <Link className="btn btn--main" to={paths.addProject}>Add project</Link> : undefined;
  if (reply?.ok === true && reply.value.projects.length > 0) return <ProjectsList projects={reply.value.projects} add={add} />;
  return (
    <>
      <Head title="Projects" acts={add} />
      <Answer reply={reply}>{() => <Empty title="No project yet." act={add}>Each project will be a row here, with its lead, round, councils and award.</Empty>}</Answer>
    </>
  );
}
