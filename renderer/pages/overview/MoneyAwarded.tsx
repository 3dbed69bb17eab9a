import { useState } from 'react';
import type { PortfolioSummary } from '../../../shared/contract/programme.ts';
import { formatMoneyProse } from '../../../shared/domain/money.ts';
import { formatCount, plural, pluralNoun } from '../../../shared/domain/words.ts';
import { Figure } from '../../components/Figure.tsx';
import { Link } from '../../components/Link.tsx';
import { Meter } from '../../components/Meter.tsx';
import { Region } from '../../components/Region.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';
import { AwardedBy } from './AwardedBy.tsx';
import { OfficialDialog } from './OfficialDialog.tsx';
import { OfficialTable } from './OfficialTable.tsx';

const known = paths.projectsLike({ award: 'known' });

/** What was awarded as far as it is known, never without its coverage, beside what sources say of the whole programme. */
export function MoneyAwarded({ summary }: { readonly summary: PortfolioSummary }) {
  const { awarded: { pence, counted, of }, official, byRound, byTheme, illustrative } = summary;
  const [asked, setAsked] = useState(false);
  const said = official.money.all.length + official.projects.all.length;
  return (
    <Region title="Money awarded" illustrative={illustrative} act={<Link to={known}>What this is made of</Link>}>
      <p className="headline">{counted === 0 ? <Unknown>Not known for any project</Unknown> : <Figure big to={known}>{formatMoneyProse(pence)}</Figure>}</p>
      <p className="row-of row-of--between">
        <b>known for {formatCount(counted)} of {plural(of, 'project')}</b>
        {counted < of ? <Unknown to={paths.projectsLike('award-not-known')}>{formatCount(of - counted)} not known</Unknown> : null}
      </p>
      <Meter counted={counted} of={of} alt={`Award known for ${counted} of ${plural(of, 'project')}`} />
      <OfficialTable summary={summary} />
      <p className="t2 gap-above">
        {said === 0 ? null : <><button type="button" className="link" onClick={() => setAsked(true)}>{disagreeing(official)}</button>{' '}</>}
        The sum of the rows says how much of the record is filled in. It is not the programme’s total.
      </p>
      <AwardedBy cut="Round" all={paths.rounds} facet="round" rows={byRound} />
      <AwardedBy cut="Theme" facet="theme" rows={byTheme} />
      {asked ? <OfficialDialog official={official} onClose={() => setAsked(false)} /> : null}
    </Region>
  );
}

/** '2 sources disagree on the money, 4 on the number of projects.' */
function disagreeing({ money, projects }: PortfolioSummary['official']): string {
  const [onMoney, onProjects] = [money.all.length, projects.all.length];
  if (onMoney < 2 && onProjects < 2) return 'Where the official figures come from.';
  const first = onMoney > 1 ? `${onMoney} ${pluralNoun(onMoney, 'source')} disagree on the money` : null;
  const second = onProjects > 1 ? `${onProjects}${first === null ? ' sources disagree' : ''} on the number of projects` : null;
  return `${[first, second].filter((part) => part !== null).join(', ')}.`;
}
