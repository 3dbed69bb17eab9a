import type { RowSet } from '../../reference/rowSet.ts';
import { mergeRows } from '../../reference/rowSet.ts';
import { adoptedFacts, programmeRows } from '../portfolio.ts';
import { sampleTitle } from '../programme.ts';
import { recordSteps } from './awardRecords.ts';
import { awardSteps, firstProjects } from './awards.ts';
import { carryForwardSteps } from './carryForwards.ts';
import { claimSteps } from './claims.ts';
import { ledgerSteps } from './ledger.ts';
import { matchFundingSteps } from './matchFunding.ts';
import { measureRow } from './measures.ts';
import { moneySteps } from './money.ts';
import { noteSteps } from './notes.ts';
import { outcomePaySteps } from './outcomePay.ts';
import { partySteps } from './parties.ts';
import { profileLineSteps } from './profileLines.ts';
import { redefinitionSteps } from './redefinition.ts';
import { returnSteps } from './reporting.ts';
import { roundSteps } from './rounds.ts';
import { measureSpecs } from './specs.ts';
import { standingSteps } from './standing.ts';
import { inTimeOrder, type Step } from './step.ts';
import { variationSteps } from './variations.ts';

/** Stands for today in the practice file. */
export const practiceDate = '2019-05-13';

/** By then the committee had not reported: the practice file goes by the programme's own site. */
const adoptedThen: ReadonlySet<string> = new Set(
  [...adoptedFacts].map((key) => ({ pot_whole_pac: 'pot_whole_site', projects_total_94: 'projects_total_98' })[key] ?? key),
);

/** What the practice file began with on 5 June 2017: the real portfolio as far as it was known there. */
export const firstPracticeRows = (title: string = sampleTitle): RowSet =>
  mergeRows(programmeRows({ title, sample: 'practice', practice_date: practiceDate }, adoptedThen), firstProjects());

const minutesAfter = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** One change a measure, as the form makes it, some minutes apart. */
const measureSteps = (): readonly Step[] => {
  const before = new Map<string, number>();
  return measureSpecs.map((spec) => {
    const nth = before.get(spec.added) ?? 0;
    before.set(spec.added, nth + 1);
    return { at: minutesAfter(spec.added, nth * 4), by: 'officer1', operation: 'measures.add', adds: { measure: [measureRow(spec)] } };
  });
};

/** What posts did from 2017 to the practice date, oldest first. Every row they add or alter for practice is tagged. */
export const practiceStory = (): readonly Step[] =>
  inTimeOrder([...standingSteps, ...partySteps, ...measureSteps(), ...awardSteps, ...redefinitionSteps, ...noteSteps, ...moneySteps(), ...variationSteps(), ...carryForwardSteps, ...claimSteps(), ...ledgerSteps, ...matchFundingSteps, ...outcomePaySteps(), ...recordSteps(), ...roundSteps, ...profileLineSteps, ...returnSteps()]);
