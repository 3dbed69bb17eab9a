import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ImportReport, UploadShown } from '../../../shared/contract/imports.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useAnswer, useCommand } from '../../api/hooks.ts';
import { Facts } from '../../components/Facts.tsx';
import { useJob } from '../../api/jobs.ts';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldIssue } from '../../components/form/formModel.ts';
import { JobLine } from '../../components/JobLine.tsx';
import { Link } from '../../components/Link.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Region } from '../../components/Region.tsx';
import { Said } from '../../components/Said.tsx';
import { paths } from '../../paths.ts';
import { countOf, kindWords } from './importModel.ts';
import { DifferencesTable, faultsInWords, RemarksTable } from './ReportTables.tsx';

const noIssues: readonly FieldIssue[] = [];

/** What a file would change, asked again whenever the programme changes. */
export function LookedThrough({ upload }: { readonly upload: UploadShown }) {
  const [turn, setTurn] = useState(1);
  const id = useId();
  const job = `look-${turn}-${upload.upload}`;
  const { reply, again } = useAnswer('imports.preview', { upload: upload.upload, job });
  const work = useJob(job);
  if (reply === undefined) return <JobLine {...work} doing={`Looking through ${upload.name}`} />;
  if (reply.ok) return <Looked upload={upload} report={reply.value} onRefused={again} />;
  return (
    <>
      {reply.problem.kind === 'cancelled' ? <Refused problem={reply.problem} /> : <ErrorSummary formId={id} issues={noIssues} problem={reply.problem} />}
      <p className="row-of"><button type="button" className="btn" onClick={() => setTurn(turn + 1)}>Look through it again</button></p>
    </>
  );
}

interface LookedProps {
  readonly upload: UploadShown;
  readonly report: ImportReport;
  readonly onRefused: () => void;
}

function Looked({ upload, report, onRefused }: LookedProps) {
  const { rows, tables, faults, notes, more } = report;
  const id = useId();
  const count = countOf(report);
  const announce = useAnnounce();
  const { mutateAsync: bring, isPending } = useCommand('imports.apply', { said: (done) => `Brought in ${plural(countOf(done), 'change')} from ${upload.name}` });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [brought, setBrought] = useState<number | null>(null);
  const issues = useMemo(() => (report.faults.length === 0 ? noIssues : [{ field: 'faults', message: faultsInWords(report) }]), [report]);
  const outcome = count === 0 ? 'Nothing new in this file' : `${plural(count, 'change')} to bring in`;
  const job = `bring-${upload.upload}`;
  const work = useJob(job);
  const bringIn = async (): Promise<void> => {
    if (isPending) return;
    setProblem(null);
    const reply = await bring({ upload: upload.upload, job });
    if (reply.ok) setBrought(reply.change ?? null);
    else if (reply.problem.kind === 'cancelled') announce(reply.problem.message);
    else { setProblem(reply.problem); onRefused(); }
  };
  return (
    <>
      <ErrorSummary formId={id} issues={issues} problem={issues.length > 0 ? null : problem} />
      <Region title={upload.name} note={tables.map(({ kind }) => kindWords[kind]).join(', ') || undefined}>
        {/* The fault above and the line that tells of the deed say themselves what this would say again. */}
        <p><b>{faults.length > 0 ? 'Nothing was brought in' : isPending || brought !== null ? outcome : <Said words={outcome} />}</b></p>
        <Facts facts={[['Rows read', formatCount(rows.read)], ['Changed', formatCount(rows.changed)], ['New', formatCount(rows.added)], ['As they are', formatCount(rows.unchanged)]]} />
      </Region>
      {faults.length === 0 ? null : (
        <div id={`${id}-faults`} tabIndex={-1}><Region title="To put right"><RemarksTable caption="To put right" says="What is wrong and what to do" remarks={faults} more={more.faults} /></Region></div>
      )}
      {notes.length === 0 ? null : <Region title="To know"><RemarksTable caption="To know" says="What to know" remarks={notes} more={more.notes} /></Region>}
      {faults.length > 0 ? null : count > 0 ? (
        <>
          <Region title="What would change"><DifferencesTable report={report} /></Region>
          {isPending ? <JobLine {...work} doing={`Bringing in ${upload.name}`} /> : null}
          <p className="row-of"><button type="button" className="btn btn--main" aria-disabled={isPending} onClick={() => void bringIn()}>Bring in {plural(count, 'change')}</button></p>
        </>
      ) : brought === null ? null : <Brought change={brought} />}
    </>
  );
}

/** Stands where the button was, and takes the focus that it had. */
function Brought({ change }: { readonly change: number }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return <p ref={line} tabIndex={-1}>What the file holds is in the programme now. <Link to={paths.historyOf(change)}>See change {formatCount(change)} in History</Link></p>;
}
