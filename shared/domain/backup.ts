import { daysBetween, weekdayName, addDays, type IsoDate } from './calendar.ts';

/** A backup that was made by itself, as thinning looks at it. */
export interface BackupMade {
  readonly id: string;
  /** The file it is of: each file is thinned by itself. */
  readonly file: string;
  readonly day: IsoDate;
  /** The last change in it. */
  readonly change: number;
  /** The number of its file format. */
  readonly version: number;
  /** It can be read. */
  readonly good: boolean;
}

export interface Surplus {
  readonly id: string;
  /** The backup that stands for it from now on. */
  readonly because: string;
}

/** How long one a day is kept, and then one a week; after that one a month. Days. */
export const backupAges = { daily: 14, weekly: 92 } as const;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monday = (day: IsoDate): IsoDate => addDays(day, -weekdays.indexOf(weekdayName(day)));

/** Days, weeks or months that one backup stands for; null where the day lies ahead: a clock went back, and nothing is judged by it. */
function spanOf(day: IsoDate, reference: IsoDate, today: IsoDate): string | null {
  if (day > today) return null;
  const age = daysBetween(day, reference);
  if (age < backupAges.daily) return `day ${day}`;
  return age < backupAges.weekly ? `week ${monday(day)}` : `month ${day.slice(0, 7)}`;
}

const later = (a: BackupMade, b: BackupMade): BackupMade =>
  (a.change - b.change || (a.day < b.day ? -1 : Number(a.day > b.day)) || (a.id < b.id ? -1 : 1)) > 0 ? a : b;
const latest = (backups: readonly BackupMade[]): BackupMade | null => backups.reduce<BackupMade | null>((best, one) => (best === null ? one : later(best, one)), null);

/**
 * The day to reckon ages from: never later than the last day but one on which a backup was made. A clock that stands years
 * ahead for a day makes nothing old.
 */
function referenceOf(backups: readonly BackupMade[], today: IsoDate): IsoDate {
  const days = [...new Set(backups.map(({ day }) => day))].toSorted((a, b) => (a < b ? 1 : -1));
  const before = days[1] ?? days[0] ?? today;
  return before < today ? before : today;
}

function surplusOfOne(backups: readonly BackupMade[], today: IsoDate): readonly Surplus[] {
  const good = backups.filter((backup) => backup.good);
  const reference = referenceOf(backups, today);
  const newestDay = good.reduce((day, backup) => (backup.day > day ? backup.day : day), '');
  // The newest by its changes, the newest by its date, and the last one before each change of the file format.
  const never = new Set([
    latest(good)?.id, latest(good.filter(({ day }) => day === newestDay))?.id,
    ...[...Map.groupBy(good, ({ version }) => version).values()].map((same) => latest(same)?.id),
  ]);
  return [...Map.groupBy(backups, ({ day }) => spanOf(day, reference, today))].flatMap(([span, within]) => {
    const stands = span === null ? null : latest(within.filter((backup) => backup.good));
    return stands === null ? [] : within.filter(({ id }) => id !== stands.id && !never.has(id)).map(({ id }) => ({ id, because: stands.id }));
  });
}

/**
 * Which backups have had their time: of each file one a day is kept for 14 days, one a week for three months, one a month
 * after that. A span with no good backup keeps what it has; the newest good one and the last good one of each file format
 * are kept whatever the clock says.
 */
export const surplusBackups = (backups: readonly BackupMade[], today: IsoDate): readonly Surplus[] =>
  [...Map.groupBy(backups, ({ file }) => file).values()].flatMap((ofOne) => surplusOfOne(ofOne, today));
