import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupAges, surplusBackups, type BackupMade } from '../../../shared/domain/backup.ts';
import { addDays, daysBetween } from '../../../shared/domain/calendar.ts';

const start = '2024-01-01';
const made = (day: string, change: number, more: Partial<BackupMade> = {}): BackupMade => ({ id: `${day} ${change}`, file: 'a', day, change, version: 1, good: true, ...more });

const anyBackup = fc.record({
  file: fc.constantFrom('a', 'b'), after: fc.integer({ min: 0, max: 900 }), change: fc.integer({ min: 1, max: 400 }), version: fc.integer({ min: 1, max: 3 }), good: fc.boolean(),
});
const anyBackups = fc.array(anyBackup, { maxLength: 60 }).map((all): readonly BackupMade[] =>
  all.map(({ after, ...rest }, at) => ({ id: `${at}`, day: addDays(start, after), ...rest })));
/** The clock may stand anywhere, before the newest too. */
const anyToday = fc.integer({ min: -50, max: 1000 }).map((days) => addDays(start, days));

const left = (backups: readonly BackupMade[], today: string): readonly BackupMade[] => {
  const gone = new Set(surplusBackups(backups, today).map(({ id }) => id));
  return backups.filter(({ id }) => !gone.has(id));
};
const newest = (backups: readonly BackupMade[]): number => Math.max(...backups.map(({ change }) => change));

describe('S17 thinning', () => {
  test('S17 never takes the newest good one, nor the last good one of a file format', () => {
    fc.assert(fc.property(anyBackups, anyToday, (backups, today) => {
      const kept = left(backups, today);
      for (const ofOne of Map.groupBy(backups.filter(({ good }) => good), ({ file }) => file).values()) {
        const [file] = ofOne.map((one) => one.file);
        const still = kept.filter((one) => one.good && one.file === file);
        expect(newest(still)).toBe(newest(ofOne));
        expect(Math.max(...still.map(({ day }) => Date.parse(day)))).toBe(Math.max(...ofOne.map(({ day }) => Date.parse(day))));
        for (const same of Map.groupBy(ofOne, ({ version }) => version).values()) {
          expect(newest(still.filter(({ version }) => version === same[0]?.version))).toBe(newest(same));
        }
      }
    }));
  });

  test('S17 leaves a good one for every day, week and month that had one, whatever the clock says', () => {
    fc.assert(fc.property(anyBackups, anyToday, (backups, today) => {
      const kept = left(backups, today).filter(({ good }) => good);
      for (const { file, day, good } of backups) {
        if (!good) continue;
        const there = kept.filter((one) => one.file === file);
        const age = daysBetween(day, today);
        if (age < backupAges.daily) expect(there.some((one) => one.day === day)).toBe(true);
        else if (age < backupAges.weekly) expect(there.some((one) => Math.abs(daysBetween(one.day, day)) < 7)).toBe(true);
        else expect(there.some((one) => one.day.slice(0, 7) === day.slice(0, 7))).toBe(true);
      }
    }));
  });

  test('S17 takes nothing without a good one that stands for it, and nothing more the second time', () => {
    fc.assert(fc.property(anyBackups, anyToday, (backups, today) => {
      const byId = new Map(backups.map((one) => [one.id, one]));
      const surplus = surplusBackups(backups, today);
      const gone = new Set(surplus.map(({ id }) => id));
      for (const { id, because } of surplus) {
        expect(byId.get(because)?.good).toBe(true);
        expect(gone.has(because)).toBe(false);
        expect(byId.get(because)?.file).toBe(byId.get(id)?.file);
      }
      expect(new Set(surplus.map(({ id }) => id)).size).toBe(surplus.length);
    }));
  });

  test('S17 two years of work, two backups a day, come to one a day, then a week, then a month', () => {
    let backups: readonly BackupMade[] = [];
    for (let day = 0; day < 730; day += 1) {
      const today = addDays(start, day);
      backups = left([...backups, made(today, 2 * day + 1), made(today, 2 * day + 2)], today);
    }
    const today = addDays(start, 729);
    const aged = (from: number, to: number): number => backups.filter(({ day }) => daysBetween(day, today) >= from && daysBetween(day, today) < to).length;
    expect(aged(0, backupAges.daily)).toBe(backupAges.daily);
    expect(aged(backupAges.daily + 1, backupAges.weekly)).toBeGreaterThanOrEqual(11);
    expect(aged(backupAges.daily + 1, backupAges.weekly)).toBeLessThanOrEqual(12);
    expect(aged(backupAges.weekly + 1, 10_000)).toBeLessThanOrEqual(22);
    expect(backups.at(-1)?.change).toBe(1460);
  });

  test('S17 a clock that went back makes nothing old, and one that ran ahead for a day neither', () => {
    const days = Array.from({ length: 12 }, (_, at) => made(addDays(start, at), at + 1));
    expect(surplusBackups(days, '2019-05-13')).toEqual([]);
    const ahead = [...days, made('2099-01-01', 13)];
    expect(surplusBackups(ahead, '2099-01-01')).toEqual([]);
    expect(surplusBackups([...ahead, made(addDays(start, 12), 14)], addDays(start, 12))).toEqual([]);
  });

  test('S17 an unreadable backup stands for none', () => {
    expect(surplusBackups([made(start, 1), made(start, 2, { good: false })], start)).toEqual([{ id: `${start} 2`, because: `${start} 1` }]);
    expect(surplusBackups([made(start, 1, { good: false }), made(start, 2, { good: false })], start)).toEqual([]);
  });
});
