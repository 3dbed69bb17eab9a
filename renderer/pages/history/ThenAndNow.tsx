import { useMemo, type ReactNode } from 'react';
import type { PortfolioSummary, ProgrammeFrame } from '../../../shared/contract/programme.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { AtContext } from '../../api/at.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Money } from '../../components/Money.tsx';
import { Region } from '../../components/Region.tsx';
import { Table } from '../../components/table/Table.tsx';
import { readDay } from './readDay.ts';

interface Known {
  readonly frame: ProgrammeFrame;
  readonly summary: PortfolioSummary;
}

/** What the file knew at the end of a day beside what it knows now. */
export function ThenAndNow({ text }: { readonly text: string }) {
  const { handle, frame } = useFile();
  const now = useMemo(() => ({ file: handle }), [handle]);
  const read = readDay(text);
  return (
    <Region title="Then and now" illustrative={frame.illustrative}>
      {read.ok ? <AtContext value={now}><Compared date={read.value} /></AtContext> : <p className="t2">Enter a date above to compare it with now.</p>}
    </Region>
  );
}

function Compared({ date }: { readonly date: string }) {
  const { handle } = useFile();
  const { reply } = useAnswer('changes.asAt', { date });
  return (
    <Answer reply={reply} refused={(problem) => <p className="t2">{problem.message}.</p>}>
      {({ change }) => (
        <Knowing key={change} file={handle} change={change}>
          {(then) => <Knowing file={handle} change={null}>{(now) => <Side date={date} then={then} now={now} />}</Knowing>}
        </Knowing>
      )}
    </Answer>
  );
}

/** Asks for the state after one change, or for now. */
function Knowing({ file, change, children }: { readonly file: string; readonly change: number | null; readonly children: (known: Known) => ReactNode }) {
  const at = useMemo(() => (change === null ? { file } : { file, asAt: { change } }), [file, change]);
  return <AtContext value={at}><Asked>{children}</Asked></AtContext>;
}

function Asked({ children }: { readonly children: (known: Known) => ReactNode }) {
  const { reply: frame } = useAnswer('programme.get', {});
  const { reply: summary } = useAnswer('portfolio.summary', {});
  return <Answer reply={frame}>{(of) => <Answer reply={summary}>{(sums) => children({ frame: of, summary: sums })}</Answer>}</Answer>;
}

function Side({ date, then, now }: { readonly date: string; readonly then: Known; readonly now: Known }) {
  const rows: readonly (readonly [string, (known: Known) => ReactNode])[] = [
    ['Projects', ({ frame }) => formatCount(frame.counts.projects)],
    ['Awarded, £m', ({ summary }) => <Money pence={summary.awarded.pence} as="millions" />],
    ['Award known', ({ summary }) => `${formatCount(summary.awarded.counted)} of ${formatCount(summary.awarded.of)}`],
    ['Measures', ({ frame }) => formatCount(frame.counts.measures)],
    ['Figures', ({ frame }) => formatCount(frame.counts.figures)],
    ['Changes', ({ frame }) => formatCount(frame.counts.changes)],
  ];
  return (
    <Table caption="What was known at each date" className="dense">
      <thead><tr><td /><th scope="col" className="num">{formatDateShort(date)}</th><th scope="col" className="num">Now</th></tr></thead>
      <tbody>{rows.map(([name, of]) => <tr key={name}><th scope="row">{name}</th><td className="num">{of(then)}</td><td className="num">{of(now)}</td></tr>)}</tbody>
    </Table>
  );
}
