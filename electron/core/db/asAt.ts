import { endOfLondonDay, fromLondon, isIsoDate } from '../../../shared/domain/calendar.ts';
import { invalid, notFound } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Reader } from './database.ts';

export type AsAtAsked = { readonly change: number } | { readonly time: string };

export interface AsAtFound {
  readonly change: number;
  /** UTC instant of that change. */
  readonly at: string;
}

/**
 * The UTC instant that a date or date-time stands for: its last moment, so that a time read off a screen to the minute
 * includes the change it was read from. Without a zone it is London's. Null where it is neither.
 */
export function lastMomentOf(time: string): string | null {
  if (isIsoDate(time)) return endOfLondonDay(time);
  const found = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/.exec(time);
  const [, date = '', minute = '', second = '59', fraction = '999', zone] = found ?? [];
  if (found === null || !isIsoDate(date)) return null;
  const wall = `${date}T${minute}:${second}.${fraction.padEnd(3, '0')}`;
  return zone === undefined ? fromLondon(wall) : new Date(`${wall}${zone}`).toISOString();
}

/** The change that a file had come to: by its number, or by a date (its last moment in London) or date-time. */
export async function resolveAsAt(
  file: { readonly read: <T>(fn: (db: Reader) => Promise<T>) => Promise<T> }, asked: AsAtAsked,
): Promise<Result<AsAtFound, Problem>> {
  const instant = 'time' in asked ? lastMomentOf(asked.time) : null;
  if ('time' in asked && instant === null) {
    return fail(invalid([{ path: 'asAt', message: 'Enter a day, like 2019-05-13, or a day and time, like 2019-05-13T16:20' }]));
  }
  const found = await file.read((db) => {
    const changes = db.selectFrom('change').select(['seq as change', 'at']);
    const wanted = 'time' in asked ? changes.where('at', '<=', instant ?? '') : changes.where('seq', '=', asked.change);
    return wanted.orderBy('seq', 'desc').limit(1).executeTakeFirst();
  });
  if (found !== undefined) return ok(found);
  return fail(notFound('change', 'time' in asked ? 'This file knew nothing yet at that time: its first change came later' : `This file has no change ${asked.change}`));
}
