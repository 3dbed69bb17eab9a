import { useRef, useState } from 'react';
import type { ParticipationShown, ProjectDetail } from '../../../shared/contract/projects.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { formatPartialShort, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useCommand, useRefusal } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

const date = (value: PartialDate | null) => (value === null ? <Unknown /> : formatPartialShort(value));
/** A leaving date that is not there is not missing: the council may still take part. */
const leaving = (value: PartialDate | null) => (value === null ? <span className="t2">None</span> : formatPartialShort(value));

/** Everybody in the project: role, dates planned and real, the council then and now. */
export function CouncilsTab({ project: { reference, participations } }: { readonly project: ProjectDetail }) {
  const mayAdd = useRefusal('participations.add') === null;
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mutateAsync: remove } = useCommand('participations.remove');
  const add = useRef<HTMLSpanElement>(null);
  const takeOut = async ({ id, changedIn }: ParticipationShown): Promise<void> => {
    const reply = await remove({ id, changedIn });
    setProblem(reply.ok ? null : reply.problem);
    // The row and its button are gone.
    if (reply.ok) add.current?.querySelector('a')?.focus();
  };
  const act = mayAdd ? <span ref={add}><Link className="btn" to={paths.addCouncil(reference)}>Add a council</Link></span> : undefined;
  return (
    <Region title="Councils and others taking part" act={participations.length === 0 ? undefined : act} illustrative={participations.some(({ illustrative }) => illustrative) ? 'Joining dates illustrative' : false}>
      {problem === null ? null : <Refused problem={problem}><button type="button" className="btn" onClick={() => setProblem(null)}>Close</button></Refused>}
      {participations.length === 0 ? <Empty title="Nobody is known to take part." act={act}>The lead and its partners will be here, with when each joined and left.</Empty> : (
        <Scroll label="Councils table">
          <Table caption="Councils and others taking part">
            <thead>
              <tr>
                <th scope="col">Council or organisation</th><th scope="col">Role</th><th scope="col">Region</th><th scope="col">Council now</th>
                <th scope="col" className="num">Planned to join</th><th scope="col" className="num">Joined</th><th scope="col" className="num">Planned to leave</th><th scope="col" className="num">Left</th>{mayAdd ? <td /> : null}
              </tr>
            </thead>
            <tbody>{participations.map((part) => <Row key={part.id} project={reference} part={part} onRemove={mayAdd ? () => void takeOut(part) : null} />)}</tbody>
          </Table>
        </Scroll>
      )}
    </Region>
  );
}

interface RowProps {
  readonly project: string;
  readonly part: ParticipationShown;
  /** Null where this person may not change it. */
  readonly onRemove: (() => void) | null;
}

function Row({ project, part, onRemove }: RowProps) {
  const { id, organisation, council, councilNow, role, plannedJoinedOn, joinedOn, plannedLeftOn, leftOn, note } = part;
  const name = council?.name ?? organisation.name;
  return (
    <tr>
      <th scope="row"><b>{name}</b><span className="t2 src">{council === null ? upperFirst(organisation.kind) : council.code}{note === null ? null : `. ${note}`}</span></th>
      <td>{upperFirst(role)}</td>
      <td>{council?.region ?? <span className="t2">Not a council</span>}</td>
      <td>{council === null ? null : councilNow.length === 0 ? <span className="t2">The same</span> : councilNow.map((now) => <span key={now.code} className="src">{now.name} <span className="t2">{now.code}</span></span>)}</td>
      <td className="num">{date(plannedJoinedOn)}</td><td className="num">{date(joinedOn)}</td><td className="num">{leaving(plannedLeftOn)}</td><td className="num">{leaving(leftOn)}</td>
      {onRemove === null ? null : (
        <td className="num"><span className="acts"><Link to={paths.editCouncil(project, id)}>Edit<span className="vh"> {name}</span></Link> <button type="button" className="link" onClick={onRemove}>Remove<span className="vh"> {name}</span></button></span></td>
      )}
    </tr>
  );
}
