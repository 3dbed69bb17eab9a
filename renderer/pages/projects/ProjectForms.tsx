import { useEffect, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { CommandName } from '../../../shared/contract/index.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { Link, useAward } from '../../components/Link.tsx';
import { useLeaveWhenGone } from '../../components/useLeaveWhenGone.ts';
import { paths } from '../../paths.ts';
import { AwardSwitch, OfAward } from './AwardSwitch.tsx';
import { NotOffered } from '../../components/NotOffered.tsx';

interface Props {
  readonly title: string;
  readonly operation: CommandName;
  /** A form about one award: of a project with several it is chosen here, or told where it is settled. */
  readonly award?: 'choose' | 'told';
  readonly children: (project: ProjectDetail) => ReactNode;
}

/** The page around a form about one project: its head, who may use it, and the field that the address names. */
export function ProjectFormPage({ title, operation, award, children }: Props) {
  const { project: reference = '' } = useParams();
  const { reply } = useAnswer('projects.get', { reference });
  useLeaveWhenGone(reply, reference, paths.projects);
  const refusal = useRefusal(operation);
  const chosen = useAward();
  const name = reply?.ok === true ? reply.value.title : reference;
  return (
    <>
      <Head title={title} crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.project(reference)}>{name}</Link>{award === 'told' ? <OfAward project={reference} award={chosen} /> : null}</>} />
      {refusal === null ? <Answer reply={reply}>{(project) => (
        <>
          {award === 'choose' ? <AwardSwitch awards={project.awards.map((each) => each.reference)} /> : null}
          <FocusField key={award === undefined ? '' : (chosen ?? '')}>{children(project)}</FocusField>
        </>
      )}</Answer> : <NotOffered why={refusal} to={paths.project(reference)} />}
    </>
  );
}

/** 'Not known, add' leads here with the field to fill in. */
function FocusField({ children }: { readonly children: ReactNode }) {
  const [params] = useSearchParams();
  const field = params.get('field');
  useEffect(() => { if (field !== null) document.querySelector<HTMLElement>(`form[data-form] [name="${CSS.escape(field)}"]`)?.focus(); }, [field]);
  return children;
}
