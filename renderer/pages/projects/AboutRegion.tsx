import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Facts, type Fact } from '../../components/Facts.tsx';
import { Region } from '../../components/Region.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';
import { RatingFact } from './notes/RatingFact.tsx';

/** What else is known of the project, and where it comes from. */
export function AboutRegion({ project }: { readonly project: ProjectDetail }) {
  const { reference, theme, reformArea, model, evaluator, lifecycle, lifecycleReason, note, sources } = project;
  const mayEdit = useRefusal('projects.edit') === null;
  const said = (value: string | null, field: string, about: string) => value ?? (mayEdit ? <Unknown to={paths.editProject(reference, field)} about={about}>Not known, add</Unknown> : <Unknown />);
  const facts: readonly Fact[] = [
    ...(lifecycle === null ? [['State', said(null, 'lifecycle', 'state')] satisfies Fact] : lifecycleReason === null ? [] : [['Reason', lifecycleReason] satisfies Fact]),
    ['Delivery', <RatingFact key="delivery" project={project} subject="delivery" />],
    ['Risk', <RatingFact key="risk" project={project} subject="risk" />],
    ['Theme', said(theme, 'theme', 'theme')],
    ['Reform area', said(reformArea, 'reformArea', 'reform area')],
    ['Model', said(model, 'model', 'model')],
    ...(evaluator === null ? [] : [['Evaluator', evaluator] satisfies Fact]),
    ...(note === null ? [] : [['Note', note] satisfies Fact]),
  ];
  return (
    <Region title="About">
      <Facts facts={facts} />
      {sources.length === 0 ? null : (
        <details className="gap-above">
          <summary>{plural(sources.length, 'source')}</summary>
          <ul className="sources">{sources.map((source) => <li key={`${source.title} ${source.url}`}><SourceLine source={source} whole />{source.says === null ? null : <span className="src">Says: {source.says}</span>}</li>)}</ul>
        </details>
      )}
    </Region>
  );
}
