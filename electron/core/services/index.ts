import type { FileOperationName } from '../../../shared/contract/index.ts';
import { carryForwardServices } from './carryForwards.ts';
import { claimServices } from './claims.ts';
import { changeServices } from './changes.ts';
import { councilServices } from './councils.ts';
import { comparisonServices } from './comparisons.ts';
import { fundingServices } from './funding.ts';
import { indicatorServices } from './indicators.ts';
import { importServices } from './imports.ts';
import { ledgerServices } from './ledger.ts';
import { matchFundingServices } from './matchFunding.ts';
import { measureServices } from './measures.ts';
import { observationServices } from './observations.ts';
import { outcomeScheduleServices } from './outcomeSchedules.ts';
import { outcomeServices } from './outcomes.ts';
import { noteServices } from './notes.ts';
import { overdueServices } from './overdue.ts';
import { participationServices } from './participations.ts';
import { portfolioServices } from './portfolio.ts';
import { programmeServices } from './programme.ts';
import { projectServices } from './projects.ts';
import { awardServices } from './awards.ts';
import { awardRecordServices } from './awardRecords.ts';
import { ratingServices } from './ratings.ts';
import { registerServices } from './register.ts';
import { roundDecisionServices } from './roundDecisions.ts';
import { roundServices } from './rounds.ts';
import { searchServices } from './search.ts';
import type { ServicesOf } from './service.ts';
import { variationServices } from './variations.ts';

/** One service for every operation on a file; one that is missing does not compile. */
export const services: ServicesOf<FileOperationName> = {
  ...programmeServices,
  ...portfolioServices,
  ...roundServices,
  ...projectServices,
  ...participationServices,
  ...awardServices,
  ...registerServices,
  ...outcomeServices,
  ...councilServices,
  ...indicatorServices,
  ...comparisonServices,
  ...measureServices,
  ...overdueServices,
  ...noteServices,
  ...ratingServices,
  ...fundingServices,
  ...variationServices,
  ...awardRecordServices,
  ...roundDecisionServices,
  ...ledgerServices,
  ...carryForwardServices,
  ...matchFundingServices,
  ...outcomeScheduleServices,
  ...claimServices,
  ...observationServices,
  ...changeServices,
  ...importServices,
  ...searchServices,
};
