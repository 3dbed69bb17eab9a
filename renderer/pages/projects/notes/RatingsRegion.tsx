import type { ProjectRatings } from '../../../../shared/contract/notes.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import type { RatingSubject } from '../../../../shared/domain/rating.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';
import { RatingTag } from './RatingTag.tsx';

interface Props {
  readonly project: Pick<ProjectDetail, 'reference'>;
  readonly subject: RatingSubject;
  readonly all: ProjectRatings;
}

const titles: Readonly<Record<RatingSubject, string>> = { delivery: 'Delivery rating', risk: 'Risk rating' };

/** The ratings of one subject: the one that stands first, then those before it. */
export function RatingsRegion({ project: { reference }, subject, all: { ratings } }: Props) {
  const mayRate = useRefusal('ratings.set') === null;
  const mine = ratings.filter((rating) => rating.subject === subject);
  const verb = mine.length === 0 ? 'Rate' : 'Change';
  const act = mayRate ? <Link to={paths.rate(reference, subject)}>{verb}<span className="vh"> {titles[subject].toLowerCase()}</span></Link> : undefined;
  return (
    <Region title={titles[subject]} illustrative={mine.some(({ illustrative }) => illustrative)} act={act}>
      {mine.length === 0 ? <p><Unknown>Not rated</Unknown></p> : (
        <ol className="tl">
          {mine.map(({ step, on, reason, by }, at) => (
            <li key={on}>
              <span className="when">{formatDateShort(on)}</span>
              <div>
                <RatingTag step={step} />{at === 0 ? <span className="t2"> stands</span> : null}
                <p>{step.meaning}{reason === null ? '' : `. ${reason}`}</p>
                <p className="t2">{by}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Region>
  );
}
