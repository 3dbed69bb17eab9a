import { useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useFile } from '../../api/file.ts';
import { useAsk } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DateInput } from '../../components/form/DateInput.tsx';
import { readDate } from '../../components/form/reading.ts';
import { useErrorInTitle } from '../../components/title.ts';
import { placed } from '../../paths.ts';

/** Asks for a day and shows this screen as the file stood at its end. */
export function SeeAsAt() {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsked(true)}>See as at a date</button>
      {asked ? <AskDate onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function AskDate({ onClose }: { readonly onClose: () => void }) {
  const [date, setDate] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const ask = useAsk();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { handle } = useFile();
  useErrorInTitle(error !== undefined);
  const refuse = (message: string): void => { setError(message); document.getElementById('as-at-date')?.focus(); };
  const see = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readDate(date, 'Date', 'day');
    if (!read.ok) { refuse(read.problem.message); return; }
    if (read.value === null) { refuse('Enter the date'); return; }
    const reply = await ask('changes.asAt', { date: read.value });
    if (!reply.ok) { refuse(reply.problem.message); return; }
    onClose();
    void navigate(placed(pathname, { file: handle, asAt: reply.value.change }));
  };
  return (
    <Dialog title="See as at a date" onClose={onClose}>
      <form className="form" noValidate onSubmit={(event) => void see(event)}>
        <DateInput id="as-at-date" name="date" label="Date" hint="A day, like 31 3 2019. You see what this file knew when the day ended" need="day" value={date} onChange={setDate} error={error} />
        <p className="form__acts"><button type="submit" className="btn btn--main">See it</button><button type="button" className="btn" onClick={onClose}>Cancel</button></p>
      </form>
    </Dialog>
  );
}
