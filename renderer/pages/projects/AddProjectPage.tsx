import { useRefusal } from '../../api/hooks.ts';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { AddProjectForm } from './AddProjectForm.tsx';
import { NotOffered } from '../../components/NotOffered.tsx';

/** A new project: one form, one change. */
export function AddProjectPage() {
  const refusal = useRefusal('projects.add');
  return (
    <>
      <Head title="New project" crumb={<Link to={paths.projects}>Projects</Link>} sub="What is not known yet can be left out and filled in later. Unknown stays unknown: it enters no total." />
      {refusal === null ? <AddProjectForm /> : <NotOffered why={refusal} to={paths.projects} />}
    </>
  );
}
