import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import type { RatingSubject } from '../../../../shared/domain/rating.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link } from '../../../components/Link.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';
import { RatingTag } from './RatingTag.tsx';

interface Props {
  readonly project: Pick<ProjectDetail, 'reference' | 'ratings'>;
  readonly subject: RatingSubject;
}

/** The rating that stands for one subject, leading to those before it; where there is none, to the form for one. */
export function RatingFact({ project: { reference, ratings }, subject }: Props) {
  const mayRate = useRefusal('ratings.set') === null;
  const rating = ratings[subject];
  if (rating === null) return mayRate ? <Unknown to={paths.rate(reference, subject)} about={subject}>Not rated, add</Unknown> : <Unknown>Not rated</Unknown>;
  return (
    <>
      <Link className="row" to={paths.project(reference, 'notes')}><RatingTag step={rating.step} /><span className="vh"> for {subject}, all ratings</span></Link>{' '}
      <span className="t2">{formatDateShort(rating.on)}</span>{rating.illustrative ? <> <Illustrative /></> : null}
    </>
  );
}
