import { useCallback, useId, useMemo, useState } from 'react';
import type { UploadShown } from '../../../shared/contract/imports.ts';
import { useCsvFile } from '../../api/csvFile.ts';
import { usePerson } from '../../api/file.ts';
import { useRefusal } from '../../api/hooks.ts';
import { useDropped } from '../../api/useDropped.ts';
import { ChooseCsv } from '../../components/ChooseCsv.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { NotOffered } from '../../components/NotOffered.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { LookedThrough } from './LookedThrough.tsx';

/** Brings a CSV file in, after showing what it would change. */
export function ImportPage() {
  const refusal = useRefusal('imports.apply');
  return (
    <>
      <Head title="Import figures" crumb={<Link to={paths.overview}>Overview</Link>} sub="Choose a CSV file and see what it would change. Nothing changes until you bring it in, and one Undo takes it all back." />
      {refusal === null ? <ImportFile /> : <NotOffered why={refusal} to={paths.overview} />}
    </>
  );
}

function ImportFile() {
  const id = useId();
  const isLead = usePerson().role === 'council lead';
  const [upload, setUpload] = useState<UploadShown | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const issues = useMemo(() => (refused === null ? [] : [{ field: 'file', message: refused }]), [refused]);
  useDropped(upload);
  const picked = useCallback((chosen: UploadShown) => { setRefused(null); setUpload(chosen); }, []);
  const refuse = useCallback((why: string) => { setUpload(null); setRefused(why); }, []);
  const csv = useCsvFile({ onPicked: picked, onRefused: refuse });
  return (
    <div className="stack">
      <ErrorSummary formId={id} issues={issues} problem={null} />
      <Region title="Choose a file">
        {isLead
          ? <p>As a council lead you can bring in figures of your own council: a table of observations. A programme officer brings in the rest.</p>
          : <p>One table: projects, councils taking part (participations), awards, measures or figures (observations).</p>}
        <p className="t2">The heads are those that this program’s own export has. A column that is left out stays as it is, and what is marked illustrative stays so.</p>
        {isLead ? null : <p className="t2">An extract of the finance system’s ledger is read on <Link to={paths.tieOut}>Ledger tie-out</Link>.</p>}
        <p className="row-of gap-above"><ChooseCsv id={`${id}-file`} again={upload !== null} {...csv} /></p>
      </Region>
      {upload === null ? null : <LookedThrough key={upload.upload} upload={upload} />}
    </div>
  );
}
