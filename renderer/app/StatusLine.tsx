import { use } from 'react';
import { formatDate, londonDate, londonTime } from '../../shared/domain/calendar.ts';
import { FileContext, PersonContext } from '../api/file.ts';
import { Illustrative } from '../components/Illustrative.tsx';

/** Marking, file, when it was last saved, who is at the desk, and the practice date. */
export function StatusLine() {
  const file = use(FileContext);
  const person = use(PersonContext);
  const who = person === null ? null : [person.name, person.organisation].filter((part) => part !== '').join(', ');
  if (file === null) return <footer className="status"><b>Grant tracker</b><span>No file open</span><span className="push">{who}</span></footer>;
  const { frame, opened, asAt, readOnly } = file;
  return (
    <footer className="status">
      <b>{frame.marking}</b>
      <span className="wide">{opened.name}{frame.illustrative ? <> &ensp;<Illustrative>Illustrative counts</Illustrative></> : null}</span>
      {asAt !== null && frame.asAt !== null ? <b>Read only, as at {formatDate(londonDate(frame.asAt.at))}</b> : readOnly === null ? <span>{savedWords(frame.lastChange.at, frame.today)}</span> : <b>Read only</b>}
      <span className="push">{who}</span>
      {frame.practiceDate === null ? null : <span className="wide">Practice date <b>{formatDate(frame.practiceDate)}</b></span>}
    </footer>
  );
}

/** 'Saved 9:12am'; of another day 'Saved 10 May 2019, 4:20pm'. */
export const savedWords = (at: string, today: string): string =>
  `Saved ${londonDate(at) === today ? '' : `${formatDate(londonDate(at))}, `}${londonTime(at)}`;
