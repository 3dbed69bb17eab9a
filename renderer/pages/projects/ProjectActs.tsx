import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { usePerson } from '../../api/file.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { paths } from '../../paths.ts';
import { useMayRecord } from './useMayRecord.ts';

/** What this person may do with the project; nothing is offered that they may not. */
export function ProjectActs({ project }: { readonly project: ProjectDetail }) {
  const mayEdit = useRefusal('projects.edit') === null;
  const mayRecord = useMayRecord(project) && project.measures.length > 0;
  const { reference, kind } = project;
  const toExport = usePerson().role === 'council lead' ? null : paths.exportFigures({ project: reference });
  return (
    <>
      {mayEdit ? (
        <MenuButton label="More" right>
          {mayRecord ? <Link to={paths.editProject(reference)}>Edit project</Link> : null}
          <Link to={paths.addCouncil(reference)}>Add a council</Link>
          <Link to={paths.addMeasure(reference)}>Add a measure</Link>
          {kind === 'grant' ? <Link to={paths.addFigure(reference)}>Add an award figure</Link> : null}
          {toExport === null ? null : <Link to={toExport}>Export its figures</Link>}
        </MenuButton>
      ) : null}
      {mayEdit || toExport === null ? null : <Link className="btn" to={toExport}>Export its figures</Link>}
      {mayEdit && !mayRecord ? <Link className="btn btn--main" to={paths.editProject(reference)}>Edit project</Link> : null}
      {mayRecord ? <Link className="btn btn--main" to={paths.record(reference)}>Record figures</Link> : null}
    </>
  );
}
