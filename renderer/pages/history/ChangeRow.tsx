import { useId, useState } from 'react';
import type { ChangeLink, ChangeShown } from '../../../shared/contract/changes.ts';
import { formatCount, lowerFirst } from '../../../shared/domain/words.ts';
import { Link } from '../../components/Link.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';
import { actOn } from './changeDays.ts';
import { ChangeDetails } from './ChangeDetails.tsx';

interface Props {
  readonly change: ChangeShown;
  readonly onAct: ((change: ChangeShown, verb: 'Undo' | 'Redo') => void) | null;
  readonly onFirst: (seq: number) => void;
}

/** Where the focus lands when a change was taken back, or when another one names it. */
export const changeId = (seq: number): string => `change-${seq}`;

function addressOf(link: ChangeLink): string {
  switch (link.page) {
    case 'project': return paths.project(link.project);
    case 'measure': return paths.measure(link.measure);
    case 'rounds': return paths.rounds;
    case 'tie-out': return paths.tieOut;
    case 'programme': return paths.overview;
    default: return link satisfies never;
  }
}

/** 'End date' to 'end date'; a period keeps its month: 'January to March 2019'. */
const inSentence = (field: string): string => (/\d/.test(field) ? field : lowerFirst(field));

/** One saved act, and on request each field it touched. */
export function ChangeRow({ change, onAct, onFirst }: Props) {
  const { seq, time, title, subject, link, actor, reason, undoes, field, before, after } = change;
  const [open, setOpen] = useState(false);
  const details = useId();
  const about = `${title}${subject === null ? '' : `, ${subject}`}, change ${formatCount(seq)}`;
  // 'Award adopted: NewDay' has said already that it is about the award.
  const place = field === null || title.toLowerCase().includes(field.toLowerCase()) ? null : inSentence(field);
  const who = [actor.name, actor.organisation].filter((part) => part !== '').join(', ');
  return (
    <>
      <tr>
        <td className="t2">{time}<button type="button" className="link changes__more" aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)}>{open ? 'Hide' : 'Details'}<span className="vh"> of {about}</span></button></td>
        <th scope="row" id={changeId(seq)} tabIndex={-1}>
          <b>{title}{subject === null ? '' : ':'}</b> {subject === null ? null : link === null ? subject : <Link to={addressOf(link)}>{subject}</Link>}{place === null ? null : <span className="t2">, {place}</span>}
          <span className="t2 changes__who">
            {who}{undoes === null ? null : `, undoing ${formatCount(undoes)}`}{reason === null ? null : `. “${reason}”`}
          </span>
        </th>
        <td className="was">{before ?? <Unknown>{field === null ? 'None' : 'Not known'}</Unknown>}</td>
        <td><b>{after ?? <Unknown />}</b></td>
        <td className="num"><Taking change={change} about={about} onAct={onAct} onFirst={onFirst} /><span className="t2 changes__number">{formatCount(seq)}</span></td>
      </tr>
      <tr id={details} className="changes__details" hidden={!open}><td /><td colSpan={4}>{open ? <ChangeDetails seq={seq} /> : null}</td></tr>
    </>
  );
}

function Taking({ change, about, onAct, onFirst }: Props & { readonly about: string }) {
  const act = onAct === null ? null : actOn(change);
  if (act === null || onAct === null) return change.undoneBy === null ? null : <span className="t2">Undone</span>;
  if ('first' in act) return <button type="button" className="link" onClick={() => onFirst(act.first)}>{formatCount(act.first)} first<span className="vh">: undo that before {about}</span></button>;
  return <button type="button" className="link" onClick={() => onAct(change, act.verb)}>{act.verb}<span className="vh"> {about}</span></button>;
}
