import { useId, useMemo, useState } from 'react';
import type { UploadShown } from '../../../../shared/contract/imports.ts';
import type { LedgerPreview } from '../../../../shared/contract/ledger.ts';
import type { LedgerColumns } from '../../../../shared/domain/ledgerColumns.ts';
import type { LedgerSpan } from '../../../../shared/domain/ledgerSpan.ts';
import type { Issue, Problem } from '../../../../shared/domain/problem.ts';
import { formatCount, plural } from '../../../../shared/domain/words.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Facts } from '../../../components/Facts.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldIssue } from '../../../components/form/formModel.ts';
import { Region } from '../../../components/Region.tsx';
import { sentence } from '../../../format/problem.ts';
import { Waiting } from '../../../components/Waiting.tsx';
import { ColumnChoices } from './ColumnChoices.tsx';
import { Days } from './Days.tsx';
import { ExtractRows } from './ExtractRows.tsx';
import { asAsked, readDays, type DaysTyped } from './tieOutModel.ts';

interface Props {
  readonly upload: UploadShown;
  readonly onDone: () => void;
}

/** An extract before it is read: which column holds what, its first rows, and what is to be put right. */
export function Preview({ upload, onDone }: Props) {
  const id = useId();
  const [columns, setColumns] = useState<LedgerColumns | null>(null);
  const [days, setDays] = useState<DaysTyped | null>(null);
  const covers = coversOf(days);
  const { reply } = useAnswer('ledger.preview', { upload: upload.upload, columns: columns === null ? null : asAsked(columns), covers }, { hold: true });
  if (reply === undefined) return <Waiting rows={6} />;
  if (!reply.ok) return <ErrorSummary formId={id} issues={noIssues} problem={reply.problem} />;
  return <Looked preview={reply.value} upload={upload} days={days} onColumns={setColumns} onDays={setDays} onDone={onDone} />;
}

const noIssues: readonly FieldIssue[] = [];
/** Null while nobody has typed any, and while they cannot be read. */
function coversOf(days: DaysTyped | null): LedgerSpan | null {
  const read = days === null ? null : readDays(days);
  return read?.ok === true ? read.value : null;
}
const cameFrom: Readonly<Record<LedgerPreview['from'], string>> = { asked: '', remembered: 'Columns as they were the last time', guessed: 'Columns guessed from their heads: look whether they are right' };

interface LookedProps extends Props {
  readonly preview: LedgerPreview;
  readonly days: DaysTyped | null;
  readonly onColumns: (columns: LedgerColumns) => void;
  readonly onDays: (days: DaysTyped) => void;
}

function Looked({ preview, upload, days, onColumns, onDays, onDone }: LookedProps) {
  const id = useId();
  const { name, columns, from, fresh, covers, coversMore, rows, issues, moreIssues, notes } = preview;
  const { mutateAsync: read, isPending } = useCommand('ledger.read', { said: (done) => done.message });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [dayIssues, setDayIssues] = useState(noIssues);
  const columnIssues = useMemo(() => issues.flatMap(({ path, message }): readonly FieldIssue[] => (path === undefined ? [] : [{ field: path, message }])), [issues]);
  const inFile = issues.filter(({ path }) => path === undefined).length + moreIssues;
  const readIt = async (): Promise<void> => {
    if (isPending) return;
    setProblem(null);
    const said = days === null ? null : readDays(days);
    setDayIssues(said?.ok === false ? said.problem : noIssues);
    if (said?.ok === false) return;
    const reply = await read({ upload: upload.upload, columns: asAsked(columns), covers: said?.value ?? null });
    if (reply.ok) onDone();
    else setProblem(reply.problem);
  };
  return (
    <>
      <ErrorSummary formId={id} issues={dayIssues.length > 0 ? dayIssues : from === 'asked' ? columnIssues : noIssues} problem={problem} />
      <Region title={name} note={cameFrom[from] || undefined}>
        <ColumnChoices id={id} preview={preview} issues={columnIssues} onColumns={onColumns} />
      </Region>
      <Region title={inFile > 0 ? 'First rows, and those to put right' : 'First rows'} note={inFile > 0 ? `${plural(inFile, 'thing')} to put right in the file` : undefined}><ExtractRows preview={preview} /></Region>
      {fresh === null || covers === null ? <p>{inFile > 0 ? 'Put these right in the file, then choose it again. Nothing is read until every row can be.' : 'Select the columns to go on.'}</p> : (
        <>
          <Notes notes={notes} />
          <Days id={id} typed={days} covers={covers} issues={dayIssues} onDays={onDays} />
          <Facts facts={[['Rows', formatCount(rows)], ['Not read before', formatCount(fresh)]]} />
        </>
      )}
      <p className="row-of">
        {fresh === 0 ? <b>Every row of this extract was read before.</b> : null}
        {fresh === null || (fresh === 0 && !coversMore && days === null) ? null : <button type="button" className="btn btn--main" aria-disabled={isPending} onClick={() => void readIt()}>{fresh === 0 ? 'Keep the days' : `Read ${plural(fresh, 'row')}`}</button>}
        <button type="button" className="btn" onClick={onDone}>{fresh === 0 ? 'Back to the tie-out' : 'Do not read it'}</button>
      </p>
    </>
  );
}

/** How the file was understood, and what to look at. */
function Notes({ notes }: { readonly notes: readonly Issue[] }) {
  if (notes.length === 0) return null;
  return (
    <Region title="To know" note={plural(notes.length, 'thing')}>
      <ul className="ledger-notes">{notes.map(({ row, message }) => <li key={`${row ?? ''} ${message}`}>{row === undefined ? null : <b>Row {formatCount(row)}: </b>}{sentence(message)}</li>)}</ul>
    </Region>
  );
}
