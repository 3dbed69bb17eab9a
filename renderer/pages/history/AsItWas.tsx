import { useId, useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { formatCount } from '../../../shared/domain/words.ts';
import { AtContext } from '../../api/at.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { Region } from '../../components/Region.tsx';
import { useErrorInTitle } from '../../components/title.ts';
import { paths, placed } from '../../paths.ts';
import { readDay } from './readDay.ts';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The day to look back to, said back in words with the change it ended with. Asked of now, also from the past. */
export function AsItWas(props: Props) {
  const { handle } = useFile();
  return <AtContext value={{ file: handle }}><Asked {...props} /></AtContext>;
}

function Asked({ text, onText }: Props) {
  const id = `${useId()}-date`;
  const { handle, asAt } = useFile();
  const navigate = useNavigate();
  const [tried, setTried] = useState(false);
  const read = readDay(text);
  const date = read.ok ? read.value : null;
  const { reply } = useAnswer('changes.asAt', { date: date ?? '' }, { when: date !== null });
  const refused = !read.ok ? read.problem.message : reply?.ok === false ? reply.problem.message : undefined;
  const error = tried ? refused : undefined;
  useErrorInTitle(error !== undefined);
  const reading = !read.ok || date === null || reply === undefined ? '' : reply.ok ? `Read as ${read.words}, change ${formatCount(reply.value.change)}` : `Read as ${read.words}`;
  const see = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reply?.ok === true && date !== null) void navigate(placed(paths.history, { file: handle, asAt: reply.value.change }));
    else document.getElementById(id)?.focus();
  };
  return (
    <Region title="As it was">
      <p>See every screen as it stood at the end of a day. Nothing can be changed there.</p>
      <form className="asitwas" noValidate onSubmit={see}>
        <TextInput id={id} name="date" label="Date" hint="Like 31 3 2018" value={text} onChange={(typed) => { setTried(false); onText(typed); }} error={error} reading={reading} width="short" />
        <button type="submit" className={asAt === null ? 'btn btn--main' : 'btn'}>See it</button>
      </form>
    </Region>
  );
}
