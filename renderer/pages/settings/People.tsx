import { useState } from 'react';
import type { ActorShown } from '../../../shared/contract/register.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useAnswer, useCommand, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';

/** Everybody who made a change here. A leaver can be anonymised; what they did stays. */
export function People() {
  const { reply } = useAnswer('actors.list', {});
  const refusal = useRefusal('actors.anonymise');
  const [asked, setAsked] = useState<ActorShown | null>(null);
  return (
    <Region title="People and posts" note="who made changes in this file">
      <Answer reply={reply}>
        {({ actors }) => (
          <Scroll label="People table">
            <Table caption="People and posts">
              <thead><tr><th scope="col">Name, organisation</th><th scope="col">Role</th><th scope="col" className="num">Changes</th><td /></tr></thead>
              <tbody>
                {actors.map((actor) => (
                  <tr key={actor.id}>
                    <th scope="row">{actor.name}<span className="t2 src">{actor.organisation}</span></th><td>{actor.role}</td><td className="num">{formatCount(actor.changes)}</td>
                    <td className="num">{actor.anonymised || refusal !== null ? null : <button type="button" className="link" onClick={() => setAsked(actor)}>Anonymise<span className="vh"> {actor.name}</span></button>}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Scroll>
        )}
      </Answer>
      {refusal === null ? null : <p className="t2 gap-above">{refusal}</p>}
      {asked === null ? null : <Anonymise actor={asked} onDone={() => setAsked(null)} />}
    </Region>
  );
}

/** Cannot be undone, so it is asked, naming the person; the safe button comes first. */
function Anonymise({ actor, onDone }: { readonly actor: ActorShown; readonly onDone: () => void }) {
  const { mutateAsync } = useCommand('actors.anonymise', { said: () => 'Person anonymised' });
  const announce = useAnnounce();
  const act = async (): Promise<void> => {
    const reply = await mutateAsync({ id: actor.id });
    if (!reply.ok) announce(reply.problem.message);
    onDone();
  };
  return (
    <Dialog title={`Anonymise ${actor.name}?`} onClose={onDone}>
      <p>The name goes from {plural(actor.changes, 'change')} in this file, in the past too. The changes themselves stay, with organisation and role. This cannot be undone.</p>
      <p className="row-of gap-above"><button type="button" className="btn btn--main" onClick={onDone}>Keep the name</button><button type="button" className="btn" onClick={() => void act()}>Anonymise</button></p>
    </Dialog>
  );
}
