import type { RouteObject } from 'react-router';
import { AboutPage } from '../pages/about/AboutPage.tsx';
import { BackupsPage } from '../pages/backups/BackupsPage.tsx';
import { CouncilPage } from '../pages/councils/CouncilPage.tsx';
import { CouncilsPage } from '../pages/councils/CouncilsPage.tsx';
import { ExportPage } from '../pages/exports/ExportPage.tsx';
import { ConditionsPage } from '../pages/funding/ConditionsPage.tsx';
import { FundingPage } from '../pages/funding/FundingPage.tsx';
import { PaymentsPage } from '../pages/funding/PaymentsPage.tsx';
import { StandardsPage } from '../pages/funding/StandardsPage.tsx';
import { YearEndPage } from '../pages/funding/YearEndPage.tsx';
import { TieOutPage } from '../pages/funding/tieOut/TieOutPage.tsx';
import { HelpContents } from '../pages/help/HelpContents.tsx';
import { HelpPage } from '../pages/help/HelpPage.tsx';
import { HistoryPage } from '../pages/history/HistoryPage.tsx';
import { ImportPage } from '../pages/imports/ImportPage.tsx';
import { IndicatorPage } from '../pages/outcomes/IndicatorPage.tsx';
import { MeasurePage } from '../pages/outcomes/MeasurePage.tsx';
import { OutcomesPage } from '../pages/outcomes/OutcomesPage.tsx';
import { OverviewPage } from '../pages/overview/OverviewPage.tsx';
import { AddCouncilPage } from '../pages/projects/AddCouncilPage.tsx';
import { AddFigurePage } from '../pages/projects/AddFigurePage.tsx';
import { AddMeasurePage } from '../pages/projects/AddMeasurePage.tsx';
import { AddPaymentPage } from '../pages/projects/funding/AddPaymentPage.tsx';
import { AskCarryForwardPage } from '../pages/projects/funding/AskCarryForwardPage.tsx';
import { CarryForwardPage } from '../pages/projects/funding/CarryForwardPage.tsx';
import { AddConditionPage, EditConditionPage } from '../pages/projects/funding/ConditionPage.tsx';
import { ExplainPage } from '../pages/projects/funding/ExplainPage.tsx';
import { MatchLinePage, MatchNeedPage } from '../pages/projects/funding/MatchFundingPages.tsx';
import { AddClaimPage, EditClaimPage } from '../pages/projects/claims/ClaimForm.tsx';
import { ClaimPage } from '../pages/projects/claims/ClaimPage.tsx';
import { ClaimTermsPage } from '../pages/projects/claims/ClaimTermsPage.tsx';
import { AddSchedulePage, EditSchedulePage } from '../pages/projects/funding/ScheduleForm.tsx';
import { SchedulePage } from '../pages/projects/funding/SchedulePage.tsx';
import { ForecastVersionsPage } from '../pages/projects/funding/ForecastVersionsPage.tsx';
import { KeepPage } from '../pages/projects/funding/KeepPage.tsx';
import { PaymentPage } from '../pages/projects/funding/PaymentPage.tsx';
import { PlanPaymentsPage } from '../pages/projects/funding/PlanPaymentsPage.tsx';
import { SpendPage } from '../pages/projects/funding/SpendPage.tsx';
import { EditVariationPage, StartVariationPage } from '../pages/projects/funding/VariationFormPage.tsx';
import { VariationPage } from '../pages/projects/funding/VariationPage.tsx';
import { AddProjectPage } from '../pages/projects/AddProjectPage.tsx';
import { EditCouncilPage } from '../pages/projects/EditCouncilPage.tsx';
import { EditMeasurePage } from '../pages/projects/EditMeasurePage.tsx';
import { EditProjectPage } from '../pages/projects/EditProjectPage.tsx';
import { AddNotePage } from '../pages/projects/notes/AddNotePage.tsx';
import { EditNotePage } from '../pages/projects/notes/EditNotePage.tsx';
import { RatePage } from '../pages/projects/notes/RatePage.tsx';
import { ProjectPage } from '../pages/projects/ProjectPage.tsx';
import { ProjectsPage } from '../pages/projects/ProjectsPage.tsx';
import { AddLetterPage } from '../pages/projects/records/AddLetterPage.tsx';
import { AnswerStandardPage } from '../pages/projects/records/AnswerStandardPage.tsx';
import { ProfilePage } from '../pages/projects/profile/ProfilePage.tsx';
import { SharesPage } from '../pages/projects/records/SharesPage.tsx';
import { StandardEntryPage } from '../pages/projects/records/StandardEntryPage.tsx';
import { StandardPage } from '../pages/projects/records/StandardPage.tsx';
import { RecordGridPage } from '../pages/record/grid/RecordGridPage.tsx';
import { RecordPage } from '../pages/record/RecordPage.tsx';
import { AddRoundPage } from '../pages/rounds/AddRoundPage.tsx';
import { EditRoundPage } from '../pages/rounds/EditRoundPage.tsx';
import { CriteriaPage } from '../pages/rounds/CriteriaPage.tsx';
import { DecidePage } from '../pages/rounds/DecidePage.tsx';
import { RoundDecisionsPage } from '../pages/rounds/RoundDecisionsPage.tsx';
import { RoundsPage } from '../pages/rounds/RoundsPage.tsx';
import { SettingsPage } from '../pages/settings/SettingsPage.tsx';
import { ShortcutsPage } from '../pages/settings/ShortcutsPage.tsx';
import { NewProgrammePage } from '../pages/start/NewProgrammePage.tsx';
import { StartPage } from '../pages/start/StartPage.tsx';
import { PageFault } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { NeedsFile } from './NeedsFile.tsx';
import { NotFound } from './NotFound.tsx';

/** Pages of an open programme. */
const ofAFile: RouteObject[] = [
  { path: '/overview', element: <OverviewPage /> },
  { path: '/projects', element: <ProjectsPage /> },
  { path: '/new-project', element: <AddProjectPage /> },
  { path: '/projects/:project', element: <ProjectPage tab="summary" /> },
  { path: '/projects/:project/funding', element: <ProjectPage tab="funding" /> },
  { path: '/projects/:project/funding/explain/:quarter', element: <ExplainPage /> },
  { path: '/projects/:project/funding/forecasts', element: <ForecastVersionsPage /> },
  { path: '/projects/:project/funding/spend', element: <SpendPage /> },
  { path: '/projects/:project/funding/keep/:what', element: <KeepPage /> },
  { path: '/projects/:project/funding/carry-forward/:year', element: <AskCarryForwardPage /> },
  { path: '/projects/:project/funding/match/add', element: <MatchLinePage /> },
  { path: '/projects/:project/funding/match/line/:line', element: <MatchLinePage /> },
  { path: '/projects/:project/funding/match/needed', element: <MatchNeedPage /> },
  { path: '/projects/:project/profile', element: <ProfilePage /> },
  { path: '/projects/:project/carry-forward/:number', element: <CarryForwardPage /> },
  { path: '/projects/:project/payments/add', element: <AddPaymentPage /> },
  { path: '/projects/:project/payments/plan', element: <PlanPaymentsPage /> },
  { path: '/projects/:project/payments/:number', element: <PaymentPage /> },
  { path: '/projects/:project/claims/add', element: <AddClaimPage /> },
  { path: '/projects/:project/claims/terms', element: <ClaimTermsPage /> },
  { path: '/projects/:project/claims/:number', element: <ClaimPage /> },
  { path: '/projects/:project/claims/:number/edit', element: <EditClaimPage /> },
  { path: '/projects/:project/paid-on-outcomes/add', element: <AddSchedulePage /> },
  { path: '/projects/:project/paid-on-outcomes/:number', element: <SchedulePage /> },
  { path: '/projects/:project/paid-on-outcomes/:number/edit', element: <EditSchedulePage /> },
  { path: '/projects/:project/conditions/add', element: <AddConditionPage /> },
  { path: '/projects/:project/conditions/:number', element: <EditConditionPage /> },
  { path: '/projects/:project/letters/add', element: <AddLetterPage /> },
  { path: '/projects/:project/shares', element: <SharesPage /> },
  { path: '/projects/:project/standard', element: <StandardPage /> },
  { path: '/projects/:project/standard/:number', element: <AnswerStandardPage /> },
  { path: '/projects/:project/standard/:number/add', element: <StandardEntryPage /> },
  { path: '/projects/:project/standard/:number/entry/:entry', element: <StandardEntryPage /> },
  { path: '/projects/:project/variations/add', element: <StartVariationPage /> },
  { path: '/projects/:project/variations/:number', element: <VariationPage /> },
  { path: '/projects/:project/variations/:number/edit', element: <EditVariationPage /> },
  { path: '/projects/:project/councils', element: <ProjectPage tab="councils" /> },
  { path: '/projects/:project/outcomes', element: <ProjectPage tab="outcomes" /> },
  { path: '/projects/:project/notes', element: <ProjectPage tab="notes" /> },
  { path: '/projects/:project/notes/add', element: <AddNotePage /> },
  { path: '/projects/:project/notes/:note', element: <EditNotePage /> },
  { path: '/projects/:project/ratings/:subject', element: <RatePage /> },
  { path: '/projects/:project/history', element: <ProjectPage tab="history" /> },
  { path: '/projects/:project/edit', element: <EditProjectPage /> },
  { path: '/projects/:project/award/add', element: <AddFigurePage /> },
  { path: '/projects/:project/councils/add', element: <AddCouncilPage /> },
  { path: '/projects/:project/councils/:participation', element: <EditCouncilPage /> },
  { path: '/projects/:project/measures/add', element: <AddMeasurePage /> },
  { path: '/projects/:project/measures/:measure', element: <EditMeasurePage /> },
  { path: '/projects/:project/record/:council?/:measure?/:period?', element: <RecordPage /> },
  { path: '/projects/:project/grid/:measure', element: <RecordGridPage /> },
  { path: '/funding', element: <FundingPage /> },
  { path: '/funding/payments', element: <PaymentsPage /> },
  { path: '/funding/conditions', element: <ConditionsPage /> },
  { path: '/funding/standard', element: <StandardsPage /> },
  { path: '/funding/year-end', element: <YearEndPage /> },
  { path: '/funding/tie-out', element: <TieOutPage /> },
  { path: '/rounds', element: <RoundsPage /> },
  { path: '/new-round', element: <AddRoundPage /> },
  { path: '/rounds/:round', element: <EditRoundPage /> },
  { path: '/rounds/:round/decisions', element: <RoundDecisionsPage /> },
  { path: '/rounds/:round/criteria', element: <CriteriaPage /> },
  { path: '/rounds/:round/decide', element: <DecidePage /> },
  { path: '/import', element: <ImportPage /> },
  { path: '/export', element: <ExportPage /> },
  { path: '/history', element: <HistoryPage /> },
  { path: '/councils', element: <CouncilsPage tab="picture" /> },
  { path: '/councils/register', element: <CouncilsPage tab="register" /> },
  { path: '/councils/:council', element: <CouncilPage /> },
  { path: '/outcomes', element: <OutcomesPage /> },
  { path: '/outcomes/:indicator', element: <IndicatorPage /> },
  { path: '/measures/:measure', element: <MeasurePage /> },
];

/** Which address shows which page. */
export const routeTable: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <main className="main"><PageFault /></main>,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { path: '/', element: <StartPage /> },
          { path: '/new', element: <NewProgrammePage /> },
          { path: '/settings', element: <SettingsPage /> },
          { path: '/settings/shortcuts', element: <ShortcutsPage /> },
          { path: '/backups', element: <BackupsPage /> },
          { path: '/about', element: <AboutPage /> },
          { path: '/help', element: <HelpContents /> },
          { path: '/help/:page', element: <HelpPage /> },
          { element: <NeedsFile />, children: ofAFile },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
