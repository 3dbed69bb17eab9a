import type { ReactNode } from 'react';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Strip, type Fact } from '../../../components/Facts.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { useShown } from '../../../components/useShown.ts';
import { paths } from '../../../paths.ts';
import { ClaimsRegion } from '../claims/ClaimsRegion.tsx';
import { AwardSwitch } from '../AwardSwitch.tsx';
import { DecisionRegion } from '../records/DecisionRegion.tsx';
import { LettersRegion } from '../records/LettersRegion.tsx';
import { SharesRegion } from '../records/SharesRegion.tsx';
import { useMayRecord } from '../useMayRecord.ts';
import { CarryForwardRegion } from './CarryForwardRegion.tsx';
import { ConditionsRegion } from './ConditionsRegion.tsx';
import { ExplanationsRegion } from './ExplanationsRegion.tsx';
import { FundingGrid } from './FundingGrid.tsx';
import { KeptRegion } from './KeptRegion.tsx';
import { OutlookRegion } from './OutlookRegion.tsx';
import { MatchFundingRegion } from './MatchFundingRegion.tsx';
import { OutcomePayRegion } from './OutcomePayRegion.tsx';
import { PaymentsRegion } from './PaymentsRegion.tsx';
import { VariationsRegion } from './VariationsRegion.tsx';

/** The money of a project: quarter by quarter, its payments, and what they wait for. */
export function FundingTab({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  if (project.kind !== 'grant') return <Empty title="A practice example has no award.">Money is kept of grants only.</Empty>;
  return <Answer reply={reply} waiting={<Waiting rows={8} />}>{(funding) => <Shown key={funding.award} project={project} funding={funding} />}</Answer>;
}

function Shown({ project, funding }: { readonly project: ProjectDetail; readonly funding: ProjectFunding }) {
  const { reference } = project;
  const mayRecord = useMayRecord(project);
  const edits = useRefusal('profile.set') === null;
  const records = useRefusal('actuals.record') === null;
  useShown();
  const begun = funding.quarters.length > 0;
  const spend = records && mayRecord && funding.kept.actuals !== null ? <Link to={paths.recordSpending(reference)}>Record a refund or correction</Link> : undefined;
  return (
    <>
      <AwardSwitch awards={funding.awards} />
      <FundingStrip funding={funding} />
      {funding.stopped === null ? null : <div className="message"><span><b>On hold.</b> {funding.stopped}.</span></div>}
      <div className="cols cols--quarters">
        <div className="stack">
          <div id="part-quarters" tabIndex={-1}>
            <Region title="Quarters, £" illustrative={funding.illustrative} note={madeNote(funding)} act={<span className="row-of"><Link to={paths.projectProfile(reference)}>Profile by cost category</Link>{spend}</span>}>
              {begun
                ? <FundingGrid funding={funding} refusal={mayRecord ? null : 'Only the lead of this project or a programme officer can record its money'} />
                : <Empty title="No quarter is known yet." act={edits ? <Link className="btn btn--main" to={paths.editProject(reference, 'startsOn')}>Enter start and end date</Link> : undefined}>The quarters run from the start of the project to its end. With both dates known they stand here to fill in.</Empty>}
            </Region>
          </div>
          <ExplanationsRegion funding={funding} mayExplain={records && mayRecord} />
          <ConditionsRegion funding={funding} />
        </div>
        <div className="stack">
          <OutlookRegion funding={funding} />
          <PaymentsRegion funding={funding} mayPropose={records && mayRecord} />
          <VariationsRegion project={reference} mayStart={records && mayRecord && funding.award !== null} />
          <KeptRegion funding={funding} />
        </div>
      </div>
      <div className="below"><ClaimsRegion project={reference} mayClaim={records && mayRecord} /></div>
      <div className="below"><CarryForwardRegion funding={funding} mayAsk={records && mayRecord} /></div>
      <div className="below"><MatchFundingRegion funding={funding} mayRecord={records && mayRecord} /></div>
      <div className="below"><OutcomePayRegion project={reference} /></div>
      {project.round === null ? null : <DecisionRegion project={reference} round={project.round.reference} />}
      <div className="below"><LettersRegion project={reference} /></div>
      <div className="below"><SharesRegion project={reference} /></div>
    </>
  );
}

/** 'Forecast version 5', which leads to all of them. */
const madeNote = ({ project, forecastsMadeIn }: ProjectFunding): ReactNode =>
  (forecastsMadeIn.length === 0 ? undefined : <Link to={paths.forecastVersions(project.reference)}>Forecast version {forecastsMadeIn.length}</Link>);

const strip = [
  ['Awarded', 'awarded'], ['Profiled', 'profiled'], ['Spent', 'spent'], ['Forecast to end', 'forecast'], ['Paid', 'paid'], ['Scheduled', 'scheduled'], ['Available', 'available'],
] as const;

/** What each figure is made of, on this page or the award's. */
const madeOf = (reference: string, key: (typeof strip)[number][1]): string =>
  key === 'awarded' ? `${paths.project(reference)}?show=award` : paths.projectFunding(reference, key === 'paid' || key === 'scheduled' || key === 'available' ? 'payments' : 'quarters');

function FundingStrip({ funding: { project, figures, illustrative } }: { readonly funding: ProjectFunding }) {
  const facts = strip.map(([term, key]): Fact => [term, figures[key].counted === 0
    ? <Unknown key={key} about={term.toLowerCase()} />
    : <Figure key={key} to={madeOf(project.reference, key)}>{formatMoney(figures[key].pence)}</Figure>]);
  return <div className="row-of row-of--between strip-row"><Strip facts={facts} />{illustrative ? <Illustrative /> : null}</div>;
}
