import { useParams } from 'react-router';
import { Empty } from '../../components/Empty.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import type { HelpPart, HelpText } from './helpPage.ts';
import { helpPageOf } from './helpPages.ts';
import { KeysTable } from './KeysTable.tsx';
import { pictureOf } from './pictures.ts';

/** One page of help. */
export function HelpPage() {
  const page = helpPageOf(useParams()['page'] ?? '');
  const crumb = <Link to={paths.help()}>Help</Link>;
  if (page === undefined) return <><Head title="There is no such help" crumb={crumb} /><Empty title="No page of help has this name." act={<Link className="btn btn--main" to={paths.help()}>See the contents</Link>} /></>;
  return <><Head title={page.title} sub={page.lead} crumb={crumb} /><Page page={page} /></>;
}

function Page({ page: { key, title, parts, next = [] } }: { readonly page: HelpText }) {
  const picture = pictureOf(key);
  const others = next.flatMap((other) => helpPageOf(other) ?? []);
  return (
    <div className="cols cols--help-page">
      <div className="stack">
        {key === 'keys' ? <Region title="Keys"><KeysTable /></Region> : null}
        {parts.map((part) => <Region key={part.heading} title={part.heading}><Part part={part} /></Region>)}
        {others.length === 0 ? null : <Region title="Read on"><ul className="help__list">{others.map((other) => <li key={other.key}><Link to={paths.help(other.key)}>{other.title}</Link><span className="t2">{other.lead}</span></li>)}</ul></Region>}
      </div>
      {picture === null ? null : <figure className="help__picture"><img src={picture} width={640} height={400} alt={`The screen ${title} in the practice programme`} /><figcaption className="t2">{title}, in the practice programme. Its figures are illustrative.</figcaption></figure>}
    </div>
  );
}

const Part = ({ part: { says = [], steps = [], terms = [] } }: { readonly part: HelpPart }) => (
  <div className="prose">
    {says.map((text) => <p key={text}>{text}</p>)}
    {steps.length === 0 ? null : <ol className="help__steps">{steps.map((text) => <li key={text}>{text}</li>)}</ol>}
    {terms.length === 0 ? null : <Facts facts={terms} />}
  </div>
);
