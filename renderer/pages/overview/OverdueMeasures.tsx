import { useState } from 'react';
import type { OverdueFigures } from '../../../shared/contract/outcomes.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { periodCode, periodName } from '../../../shared/domain/period.ts';
import { shortIndicator } from '../../../shared/domain/indicator.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

/** Each measure whose figure should be there by now, the longest overdue first. What dates do not say is told apart. */
export function OverdueMeasures({ overdue }: { readonly overdue: OverdueFigures }) {
  const [all, setAll] = useState(false);
  const { reply } = useAnswer('measures.overdue', { limit: 1000 }, { when: all });
  const { figures, count, cannotTell } = all && reply?.ok === true ? reply.value : overdue;
  const more = overdue.figures.length < overdue.count;
  if (count === 0 && cannotTell.count === 0) return null;
  return (
    <Region title="Measures overdue for a figure" note={formatCount(count)} illustrative={figures.some(({ illustrative }) => illustrative)}
      act={more ? <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'Show fewer' : `All ${formatCount(overdue.count)}`}</button> : undefined}>
      {count === 0 ? null : (
        <Table caption="Measures overdue for a figure, the longest overdue first" className="work" widths={[null, null, 92, 76]}>
          <thead><tr><th scope="col">Measure</th><th scope="col" className="hide-narrow">Council, project</th><th scope="col" className="num">Due</th><th scope="col" className="num">Late by</th></tr></thead>
          <tbody>
            {figures.map(({ measure, indicator, project, council, period, due, days }) => {
              const to = paths.record(project.reference, { council: council?.code ?? null, measure, period: periodCode(period) });
              const where = `${council?.shortName ?? 'Whole project'}, ${shortTitle(project.name)}`;
              return (
                <OpenRow key={`${measure} ${council?.code} ${periodCode(period)}`} to={to}>
                  <th scope="row"><Link className="row" to={to}><b>{shortIndicator(indicator)}</b><span className="vh">, {where}, {periodName(period)}</span></Link><span className="t2 narrow-only"> {where}</span></th>
                  <td className="t2 hide-narrow">{where}</td>
                  <td className="num nowrap">{formatDateShort(due)}</td>
                  <td className="num nowrap"><span className="late">{plural(days, 'day')}</span></td>
                </OpenRow>
              );
            })}
          </tbody>
        </Table>
      )}
      {cannotTell.count === 0 ? null : (
        <p className="t2 gap-above">
          <Unknown>Cannot tell</Unknown> for {plural(cannotTell.count, 'measure')} of councils whether a figure is late: dates are not known in{' '}
          {cannotTell.projects.map(({ reference, name }, at) => <span key={reference}>{at === 0 ? '' : ', '}<Link to={paths.project(reference, 'councils')}>{name}</Link></span>)}.
        </p>
      )}
    </Region>
  );
}
