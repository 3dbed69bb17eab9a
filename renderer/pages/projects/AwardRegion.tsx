import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AwardFigureShown, AwardShown, ProjectDetail } from '../../../shared/contract/projects.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { Table } from '../../components/table/Table.tsx';
import { paths } from '../../paths.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import { AwardFigureRow } from './AwardFigureRow.tsx';

/** Every figure given for the award with its source, which one totals use, and how far they lie apart. */
export function AwardRegion({ project: { reference, awards } }: { readonly project: ProjectDetail }) {
  const [asked, setAsked] = useState<AwardFigureShown | null>(null);
  const mayAdd = useRefusal('awards.addFigure') === null;
  const mayAdopt = useRefusal('awards.adoptFigure') === null;
  const figures = awards.flatMap((award) => award.figures);
  const sources = new Set(figures.flatMap((figure) => figure.sources.map(({ title, publisher, publishedOn }) => `${title} ${publisher} ${publishedOn}`)));
  const place = useRef<HTMLDivElement>(null);
  const [params] = useSearchParams();
  const wanted = params.get('show') === 'award';
  useEffect(() => { if (wanted) place.current?.focus(); }, [wanted]);
  return (
    <div ref={place} tabIndex={-1}>
      <Region title="Award" note={figures.length === 0 ? undefined : `${plural(figures.length, 'figure')}, ${plural(sources.size, 'source')}`} act={mayAdd ? <Link to={paths.addFigure(reference)}>Add figure</Link> : undefined}>
        {figures.length === 0 ? <Empty title="The award is not known.">It is counted in no total until a figure is added.</Empty>
          : awards.map((award) => <Award key={award.reference} award={award} named={awards.length > 1} onAdopt={mayAdopt ? setAsked : null} />)}
        {asked === null ? null : <AdoptDialog figure={asked} onClose={() => setAsked(null)} />}
      </Region>
    </div>
  );
}

interface AwardProps {
  readonly award: AwardShown;
  /** One of several: its reference stands above it. */
  readonly named: boolean;
  readonly onAdopt: ((figure: AwardFigureShown) => void) | null;
}

function Award({ award: { reference, note, figures, adopted, disagreement }, named, onAdopt }: AwardProps) {
  return (
    <>
      {named ? <h3>{reference}</h3> : null}
      <Table caption={named ? `Figures for ${reference}` : 'Award figures'} className="lines" widths={[null, 108]}>
        <thead><tr><th scope="col">Figure</th><th scope="col" className="num">£</th></tr></thead>
        <tbody>{figures.map((figure) => <AwardFigureRow key={figure.id} figure={figure} onAdopt={onAdopt} />)}</tbody>
      </Table>
      {note === null ? null : <p className="t2 gap-above">{note}</p>}
      <p className="t2 gap-above">{sumUp(adopted, disagreement)}</p>
    </>
  );
}

/** 'They differ by £400,000; totals use the adopted one.' */
function sumUp(adopted: AwardFigureShown | null, disagreement: number | null): string {
  const differ = (disagreement ?? 0) > 0 ? `They differ by ${formatMoney(disagreement ?? 0)}; ` : disagreement === 0 ? 'They agree; ' : '';
  const used = adopted === null ? 'none is adopted, so no total counts this award' : differ === '' ? 'totals use this figure' : 'totals use the adopted one';
  const text = `${differ}${used}.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
