import type { Migration } from './migration.ts';
import { programmeFile } from './0001-programme-file.ts';
import { notesAndRatings } from './0002-notes-and-ratings.ts';
import { funding } from './0003-funding.ts';
import { ledger } from './0004-ledger.ts';
import { carryForward } from './0005-carry-forward.ts';
import { awardRecords } from './0006-award-records.ts';
import { variations } from './0007-variations.ts';
import { awardShares } from './0008-award-shares.ts';
import { matchFunding } from './0009-match-funding.ts';
import { outcomeSchedules } from './0010-outcome-schedules.ts';
import { roundDecisions } from './0011-round-decisions.ts';
import { ownDecisions } from './0012-own-decisions.ts';
import { claims } from './0013-claims.ts';
import { decidedConditions } from './0014-decided-conditions.ts';
import { replies } from './0015-replies.ts';

/** Every step from an empty file to the newest shape, in order. The last one's version is the schema number. */
export const migrations: readonly Migration[] = [
  programmeFile,
  notesAndRatings,
  funding,
  ledger,
  carryForward,
  awardRecords,
  variations,
  awardShares,
  matchFunding,
  outcomeSchedules,
  roundDecisions,
  ownDecisions,
  claims,
  decidedConditions,
  replies,
];
