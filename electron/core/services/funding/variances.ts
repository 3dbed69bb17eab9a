import type { FundingVariances, ProjectVariance } from '../../../../shared/contract/funding.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { quarterOf, type Quarter } from '../../../../shared/domain/financialQuarter.ts';
import { explanationsDue, varianceToDate, type QuarterFigures, type Tolerance } from '../../../../shared/domain/variance.ts';
import type { Reader } from '../../db/database.ts';
import { leadNames } from '../leadNames.ts';
import { figuresByQuarter, type AwardSums } from './awardMoney.ts';
import { grantsWithMoney } from './summary.ts';
import { asTolerance, toleranceOf } from './tolerance.ts';

interface Figured {
  readonly award: AwardSums;
  readonly figures: readonly QuarterFigures[];
}

/** Quarters of an award past the tolerance that nobody explained yet. */
function dueOf({ award, figures }: Figured, now: Quarter, tolerance: Tolerance): number {
  const said = award.notes.map(({ quarter, body }) => ({ quarter, text: body }));
  return explanationsDue(figures, said, { now, tolerance }).filter(({ state }) => state === 'due').length;
}

/** What each grant spent to date against its profile, over the quarters of which both are known. */
export async function fundingVariances(db: Reader, today: IsoDate): Promise<FundingVariances> {
  const shown = await toleranceOf(db);
  const [tolerance, now] = [asTolerance(shown), quarterOf(today)];
  const grants = await grantsWithMoney(db, 'spending');
  const leadOf = await leadNames(db);
  const projects = grants.flatMap(({ project, awards, illustrative }): readonly ProjectVariance[] => {
    const figured = awards.map((award): Figured => ({ award, figures: figuresByQuarter(award) }));
    const quarters = figured.flatMap(({ figures }) => figures);
    const { variance, profile, actual } = varianceToDate(quarters, now, tolerance);
    const to = quarters.filter((each) => each.quarter < now && each.profile !== null && each.actual !== null).map(({ quarter }) => quarter).toSorted().at(-1);
    if (variance === null || to === undefined) return [];
    const toExplain = figured.map((each) => ({ award: each.award.reference, quarters: dueOf(each, now, tolerance) })).filter((each) => each.quarters > 0);
    return [{
      project, lead: leadOf(awards[0]?.projectId ?? ''), to, profiled: profile, spent: actual, pence: variance.pence, percent: variance.percent, past: variance.past,
      unexplained: toExplain.reduce((sum, each) => sum + each.quarters, 0), toExplain, illustrative,
    }];
  });
  const far = ({ percent, pence }: ProjectVariance): number => (percent === null ? Math.abs(pence) : Math.abs(percent));
  return { tolerance: shown, projects: projects.toSorted((a, b) => far(b) - far(a) || (a.project.reference < b.project.reference ? -1 : 1)), of: grants.length };
}
