import type { AwardFigureShown } from '../../../shared/contract/projects.ts';
import type { AwardFigureKind } from '../../../shared/domain/award.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Money } from '../../components/Money.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { Tag } from '../../components/Tag.tsx';
import { Unknown } from '../../components/Unknown.tsx';

export const figureKindWords: Readonly<Record<AwardFigureKind, string>> = { announced: 'Announced', ceiling: 'Ceiling, “up to”', agreed: 'Grant letter, agreed', revised: 'Revised' };

interface Props {
  readonly figure: AwardFigureShown;
  /** Null where this person may not choose. */
  readonly onAdopt: ((figure: AwardFigureShown) => void) | null;
}

/** One amount, what kind it is, its date, and who says so. */
export function AwardFigureRow({ figure, onAdopt }: Props) {
  const { kind, pence, dated, adopted, note, illustrative, sources } = figure;
  const words = figureKindWords[kind];
  // A source published on the figure's own day says the day already.
  const alone = dated !== null && !sources.some(({ publishedOn }) => publishedOn === dated);
  return (
    <tr>
      <th scope="row">
        <span className="row-of">{adopted ? <b>{words}</b> : words}{adopted ? <Tag status="Adopted" /> : null}{illustrative ? <Illustrative /> : null}</span>
        {alone ? <span className="t2 src">{formatPartial(dated)}</span> : null}
        {sources.length === 0 ? <span className="src"><Unknown>Source not known</Unknown></span> : sources.map((source) => <SourceLine key={`${source.title} ${source.publishedOn}`} source={source} />)}
        {sources.map(({ says }) => says).filter((says) => says !== null).map((says) => <span key={says} className="t2 src">“{says}”</span>)}
        {note === null ? null : <span className="t2 src">{note}</span>}
      </th>
      <td className="num">
        {adopted ? <b><Money pence={pence} as="pounds" /></b> : <Money pence={pence} as="pounds" />}
        {adopted || pence === null || onAdopt === null ? null : <span className="src"><button type="button" className="link" onClick={() => onAdopt(figure)}>Adopt<span className="vh"> {words}</span></button></span>}
      </td>
    </tr>
  );
}
