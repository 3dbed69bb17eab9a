import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { exportedTables, type ExportShown } from '../../../shared/contract/exports.ts';
import { useFile } from '../../api/file.ts';
import { Facts, type Fact } from '../../components/Facts.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { ExportForm } from './ExportForm.tsx';
import { Exported } from './Exported.tsx';

const holds = Object.entries(exportedTables).map(([table, what]): Fact => [`${table}.csv`, what]);

/** Takes figures out as tidy CSV files: all, one project, or one council. */
export function ExportPage() {
  const [search] = useSearchParams();
  const { asAt } = useFile();
  const [made, setMade] = useState<ExportShown | null>(null);
  const [project, council] = [search.get('project') ?? '', search.get('council') ?? ''];
  return (
    <>
      <Head title="Export figures" crumb={<Link to={paths.overview}>Overview</Link>}
        sub={`CSV files, one for each kind of thing${asAt === null ? '' : `, as they stood at change ${asAt}`}. Exporting changes nothing in the file.`} />
      <div className="cols cols--work">
        <div className="stack">
          <ExportForm key={`${project} ${council}`} project={project} council={council} onMade={setMade} />
          {made === null ? null : <Exported made={made} />}
        </div>
        <Region title="What you get">
          <Facts facts={holds} />
          <p className="t2 gap-above">For use inside the programme: small numbers are as they were reported, so do not publish these files.</p>
        </Region>
      </div>
    </>
  );
}
