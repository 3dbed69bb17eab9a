import { keptWhats, type KeptWhat, type ProjectFunding } from '../../../../shared/contract/funding.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';

export const keptLabels: Readonly<Record<KeptWhat, string>> = { payments: 'Payments', actuals: 'What was spent', forecasts: 'Forecasts' };

/** From when the money of the award is kept here. What came before, or is not kept, is not known: never nought. */
export function KeptRegion({ funding: { project, kept, award, awards } }: { readonly funding: ProjectFunding }) {
  const mayEdit = useRefusal('funding.keep') === null;
  const facts = keptWhats.map((what): Fact => {
    const row = kept[what];
    const change = mayEdit ? <Link to={paths.keepMoney(project.reference, what)}>{row === null ? 'Begin' : 'Change'}<span className="vh"> the record of {keptLabels[what].toLowerCase()}</span></Link> : null;
    return [keptLabels[what], <span key={what} className="row-of">{row === null ? <Unknown>Not kept here</Unknown> : `From ${formatDate(row.from)}`} {change}</span>];
  });
  return (
    <Region title="What is kept here" note={award === null ? 'No award yet' : awards.length > 1 ? award : undefined}>
      <Facts facts={facts} />
      <p className="t2 gap-above">What came before these days is not known, and no total takes it as nought.</p>
    </Region>
  );
}
