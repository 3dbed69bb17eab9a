import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { UploadShown } from '../../../../shared/contract/imports.ts';
import { useCsvFile } from '../../../api/csvFile.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { useDropped } from '../../../api/useDropped.ts';
import { Answer } from '../../../components/Answer.tsx';
import { ChooseCsv } from '../../../components/ChooseCsv.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import { Head } from '../../../components/Head.tsx';
import { Link } from '../../../components/Link.tsx';
import { useFocusKept } from '../../../components/useFocusKept.ts';
import { Waiting } from '../../../components/Waiting.tsx';
import { paths } from '../../../paths.ts';
import { Preview } from './Preview.tsx';
import { TieOut } from './TieOut.tsx';

/** The finance system's ledger beside the payments made here: only what does not agree. */
export function TieOutPage() {
  const id = useId();
  const refusal = useRefusal('ledger.read');
  const [upload, setUpload] = useState<UploadShown | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [agreeing, setAgreeing] = useState(false);
  const { reply } = useAnswer('ledger.tieOut', { agreeing }, { hold: true });
  const issues = useMemo(() => (refused === null ? [] : [{ field: 'file', message: refused }]), [refused]);
  useDropped(upload);
  const area = useRef<HTMLDivElement>(null);
  useFocusKept(area);
  const picked = useCallback((chosen: UploadShown) => { setRefused(null); setUpload(chosen); }, []);
  const refuse = useCallback((why: string) => { setUpload(null); setRefused(why); }, []);
  const csv = useCsvFile({ onPicked: picked, onRefused: refuse });
  const done = useCallback(() => setUpload(null), []);
  return (
    <>
      <Head title="Ledger tie-out" crumb={<Link to={paths.funding()}>Funding</Link>} sub="The finance system’s ledger beside the payments made here: only what does not agree."
        acts={refusal === null ? <ChooseCsv id={`${id}-file`} again={upload !== null} label="Read an extract" {...csv} /> : undefined} />
      <div ref={area} className="stack">
        <ErrorSummary formId={id} issues={issues} problem={null} />
        {upload === null ? <Answer reply={reply} waiting={<Waiting rows={6} />}>{(tied) => <TieOut tied={tied} mayEdit={refusal === null} agreeing={agreeing} onAgreeing={setAgreeing} />}</Answer>
          : <Preview key={upload.upload} upload={upload} onDone={done} />}
      </div>
    </>
  );
}
