import { useState } from 'react';
import type { AttentionGroup, AttentionLink } from '../../../shared/contract/programme.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { GroupRow, OpenRow, Table } from '../../components/table/Table.tsx';
import { ofAward, paths } from '../../paths.ts';
import { Conflicts, Drafts, useUnsaved } from './Drafts.tsx';

function addressOf(link: AttentionLink): string {
  switch (link.page) {
    case 'projects': return paths.projectsLike(link.filter);
    case 'project': return paths.project(link.project, link.tab);
    case 'project-funding': return ofAward(paths.projectFunding(link.project, link.part), link);
    case 'tie-out': return paths.tieOut;
    case 'conditions': return paths.lateConditions;
    case 'standard': return paths.lateStandards;
    case 'payment': return ofAward(paths.payment(link.project, link.number), link);
    case 'carry-forward': return ofAward(paths.carryForward(link.project, link.number), link);
    case 'claim': return ofAward(paths.claim(link.project, link.number), link);
    case 'variation': return ofAward(paths.variation(link.project, link.number), link);
    case 'measure': return paths.measure(link.measure);
    case 'record': return paths.record(link.project, { council: link.council, measure: link.measure, period: link.period });
    default: return link satisfies never;
  }
}

type Item = AttentionGroup['items'][number];

const atFirst = 5;

/** What needs somebody first, grouped; each line says what, where, when and the verb, and opens as a whole. */
export function Attention({ groups, count }: { readonly groups: readonly AttentionGroup[]; readonly count: number }) {
  const { drafts, conflicts } = useUnsaved();
  const unsaved = drafts.length + conflicts.length;
  const illustrative = groups.some(({ items }) => items.some((item) => item.illustrative));
  return (
    <Region title="Needs you first" note={plural(count + unsaved, 'thing')} illustrative={illustrative}>
      {groups.length + unsaved === 0 ? <Empty title="Nothing needs you now.">Late figures, payments to decide, measures off course and gaps in the record will be here.</Empty> : (
        <Table caption="What needs you, most urgent first" className="work work--needs" widths={[196, null, 196, 64]}>
            <thead className="vh"><tr><th scope="col">What</th><th scope="col" className="hide-narrow">Where</th><th scope="col" className="hide-narrow">When</th><th scope="col">What to do</th></tr></thead>
            {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
            {drafts.length === 0 ? null : <Drafts drafts={drafts} />}
            {groups.map((group) => <Group key={group.key} group={group} />)}
        </Table>
      )}
    </Region>
  );
}

/** The first of a group; the others are a button away. */
function Group({ group: { title, count, items, more } }: { readonly group: AttentionGroup }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, atFirst);
  const turn = items.length > atFirst ? <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'Show fewer' : items.length < count ? `Show ${items.length}` : 'Show all'}<span className="vh"> {title}</span></button> : undefined;
  return (
    <tbody>
      <GroupRow columns={4} count={shown.length < count ? `${formatCount(count)}, ${shown.length} shown` : formatCount(count)}
        act={more === undefined ? turn : <span className="row-of"><Link to={addressOf(more.link)}>{more.what}</Link>{turn}</span>}>{title}</GroupRow>
      {shown.map((item, at) => <Line key={at} item={item} />)}
    </tbody>
  );
}

/** What this person can do about it here: whoever may not change it looks. */
function useVerb({ verb, link }: Item): string {
  const mayEdit = useRefusal('projects.edit') === null;
  const mayRecord = useRefusal('observations.record') === null;
  if (link.page === 'record') return mayRecord ? verb : 'Look';
  return link.page === 'measure' || mayEdit ? verb : 'Look';
}

function Line({ item }: { readonly item: Item }) {
  const { what, where, when, late, link } = item;
  const verb = useVerb(item);
  const to = addressOf(link);
  const due = late === undefined ? when : <>{when.slice(0, -late.length)}<b className="late">{late}</b></>;
  return (
    <OpenRow to={to}>
      <th scope="row"><b>{what}</b><span className="t2 narrow-only"> {where}, {due}</span></th>
      <td className="t2 hide-narrow">{where}</td>
      <td className="t2 hide-narrow due">{due}</td>
      <td className="act"><Link to={to}>{verb}<span className="vh"> {what}, {where}</span></Link></td>
    </OpenRow>
  );
}
