import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const shelf = new URL('../../../shared/domain/', import.meta.url).href;

/** Runs in a process of its own, as a zone holds for a whole process. */
function inZone(zone: string, language: string): unknown {
  const script = `
    const calendar = await import('${shelf}calendar.ts');
    const { parsePartialDate } = await import('${shelf}partialDate.ts');
    const period = await import('${shelf}period.ts');
    const read = text => { const r = parsePartialDate(text); return r.ok ? [r.value.value, r.value.reading] : r.problem.message; };
    const days = ['2011-12-29', '2019-03-30', '2019-03-31', '2019-10-27', '2016-02-28', '2019-10-05', '1993-08-20'];
    console.log(JSON.stringify({
      next: days.map(day => calendar.addDays(day, 1)),
      month: calendar.addMonths('2019-10-31', -1),
      between: [calendar.daysBetween('2011-12-29', '2011-12-31'), calendar.daysBetween('2019-03-01', '2019-04-30'), calendar.daysBetween('1990-01-01', '2099-12-31')],
      weekday: calendar.weekdayName('2019-05-13'),
      words: [calendar.formatDate('2026-06-04'), calendar.formatDateShort('2026-09-04')],
      london: [calendar.londonDate('2019-05-13T23:30:00Z'), calendar.londonTime('2019-05-13T15:20:00Z'), calendar.endOfLondonDay('2019-05-13')],
      read: ['31/3/2026', '31/02', '03/04/26', '29 Feb', '29/02/2019', '2026-03-31T23:30:00+05:00', 'April 2026', '31/03/0026', '1/1/20226'].map(read),
      quarter: period.periodName(period.periodOf('financial-quarter', '2019-03-31')),
    }));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language, NODE_OPTIONS: '' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(out);
}

const everywhere = {
  next: ['2011-12-30', '2019-03-31', '2019-04-01', '2019-10-28', '2016-02-29', '2019-10-06', '1993-08-21'],
  month: '2019-09-30',
  between: [2, 60, 40_176],
  weekday: 'Monday',
  words: ['4 June 2026', '4 Sep 2026'],
  london: ['2019-05-14', '4:20pm', '2019-05-13T22:59:59.999Z'],
  read: [
    ['2026-03-31', '31 March 2026'], 'Date must include a year', ['2026-04-03', '3 April 2026'], 'Date must include a year',
    'Date must be a real date', ['2026-03-31', '31 March 2026'], ['2026-04', 'April 2026'],
    'Date must be between 1 January 1990 and 31 December 2099', 'Date must have a year of 4 numbers, like 2026',
  ],
  quarter: 'January to March 2019',
};

describe('F10 dates are the same under every time zone and language', () => {
  test.each([
    ['UTC', 'C'], ['Europe/London', 'en_GB.UTF-8'], ['America/Los_Angeles', 'en_US.UTF-8'], ['Asia/Kolkata', 'hi_IN.UTF-8'],
    ['Pacific/Apia', 'de_DE.UTF-8'], ['Pacific/Kwajalein', 'C'], ['America/Sao_Paulo', 'pt_BR.UTF-8'],
  ])('%s, %s', (zone, language) => expect(inZone(zone, language)).toEqual(everywhere));
});
