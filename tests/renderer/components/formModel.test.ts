import { describe, expect, test } from 'vitest';
import { collect, joinReadings, readDate, readMoney, readNumber } from '../../../renderer/components/form/reading.ts';
import { atFields, checkBeforeSending, checkRest, movedFields, settledReason, settledValues } from '../../../renderer/components/form/formModel.ts';
import { matching, mayBeNew } from '../../../renderer/components/form/comboModel.ts';
import { councilOptions } from '../../../renderer/components/form/councilOptions.ts';
import { fail, ok } from '../../../shared/domain/result.ts';

describe('what was typed', () => {
  test('becomes a request, blank as not known', () => {
    expect(collect({ title: ok('Pause'), startsOn: readDate('31 Mar 2026', 'Start date'), pence: readMoney('1.02m', 'Amount'), note: readDate('', 'Note') }))
      .toEqual(ok({ title: 'Pause', startsOn: '2026-03-31', pence: 102_000_000, note: null }));
  });

  test('or every issue at its field, in the order of the form', () => {
    expect(collect({ startsOn: readDate('31 2 2026', 'Start date'), pence: readMoney('12%', 'Amount') }))
      .toMatchObject(fail([{ path: 'startsOn', message: 'Start date must be a real date' }, { path: 'pence', message: 'Amount must be an amount of money, not a percentage' }]));
  });

  test('with what could be read beside them', () => {
    expect(collect({ title: ok('Pause'), startsOn: readDate('31 2 2026', 'Start date') })).toMatchObject({ ok: false, rest: { title: 'Pause' } });
    expect(joinReadings(collect({ title: ok('') }), collect({ endsOn: readDate('x', 'End date'), note: ok(null) }))).toMatchObject({ ok: false, rest: { title: '', note: null } });
  });

  test.each([['1,235', 1235], [' 62.5 % ', 62.5], ['\u2212 4', -4], ['.5', 0.5], ['', null]])('the number %j is %j', (typed, value) => {
    expect(readNumber(typed, 'Figure')).toEqual(ok(value));
  });

  test.each(['abc', '1.2.3', '1e5', '--4'])('%j is no number', (typed) => {
    expect(readNumber(typed, 'Figure')).toEqual(fail({ message: 'Figure must be a number, like 30' }));
  });
});

describe('issues', () => {
  test('stand at their fields, first those of the whole form, each field once', () => {
    const issues = [{ path: 'award.pence', message: 'Amount is wrong' }, { path: 'title', message: 'Enter the title' }, { path: 'title', message: 'Second' }, { path: 'elsewhere', message: 'Not here' }];
    expect(atFields(issues, ['title', 'pence'])).toEqual([{ field: null, message: 'Not here' }, { field: 'title', message: 'Enter the title' }, { field: 'pence', message: 'Amount is wrong' }]);
  });

  test('of a list belong to its field, and a form may say where else', () => {
    expect(atFields([{ path: 'leads.1', message: 'Unknown' }], ['leads'])).toEqual([{ field: 'leads', message: 'Unknown' }]);
    expect(atFields([{ path: 'source.title', message: 'Enter it' }], ['title', 'sourceTitle'], (path) => (path === 'source.title' ? 'sourceTitle' : null))).toEqual([{ field: 'sourceTitle', message: 'Enter it' }]);
  });

  test('are found in what could be read, and nothing is said of what could not', () => {
    expect(checkRest('projects.edit', { title: '' })).toEqual([{ path: 'title', message: 'Enter the title of the project' }]);
    expect(checkRest('rounds.add', { name: 'Round 9', opensOn: '2020', closesOn: '2019' })).toMatchObject([{ path: 'closesOn' }]);
  });

  test('are found by the contract before anything is sent', () => {
    expect(checkBeforeSending('person.set', { name: '', organisation: 'x', role: 'evaluator' })).toEqual([{ path: 'name', message: 'Enter your name or post' }]);
    expect(checkBeforeSending('projects.add', { title: 'Pause', startsOn: '2019-05', endsOn: '2018-04' })[0]?.path).toBe('endsOn');
  });
});

describe('two edits of one thing', () => {
  const opened = { title: 'A', endsOn: 'October 2017', numerator: '8', denominator: '71', round: 'round-1', note: '' };
  const typed = { ...opened, endsOn: '16 October 2017', numerator: '9', round: 'round-2' };
  const labels = { title: 'Title', endsOn: 'End date', figure: 'Figure', round: 'Round', note: 'Note' };
  const edits = {
    yours: { title: 'A', endsOn: '16 October 2017', figure: '9 of 71', round: 'Round 2', note: null },
    theirs: { title: 'A', endsOn: '12 October 2017', figure: '8 of 71', round: 'Round 1', note: 'Late' },
    was: { title: 'A', endsOn: 'October 2017', figure: '8 of 71', round: 'Round 1', note: null },
  };
  const rows = movedFields(edits, { opened, typed, labels, covers: { figure: ['numerator', 'denominator'] } });

  test('are compared only where they differ, by the names people know; who alone changed a field stands', () => {
    expect(rows).toEqual([
      { name: 'endsOn', label: 'End date', fields: ['endsOn'], was: 'October 2017', theirs: '12 October 2017', yours: '16 October 2017', choice: null },
      { name: 'figure', label: 'Figure', fields: ['numerator', 'denominator'], was: '8 of 71', theirs: '8 of 71', yours: '9 of 71', choice: 'mine' },
      { name: 'round', label: 'Round', fields: ['round'], was: 'Round 1', theirs: 'Round 1', yours: 'Round 2', choice: 'mine' },
      { name: 'note', label: 'Note', fields: ['note'], was: null, theirs: 'Late', yours: null, choice: 'theirs' },
    ]);
  });

  test('are settled field by field, and what nobody chose between follows who changed it', () => {
    const theirs = { ...opened, title: 'Renamed', endsOn: '12 October 2017', note: 'Late' };
    const chosen = { endsOn: 'theirs', figure: 'mine', round: 'mine', note: 'theirs' } as const;
    expect(settledValues(theirs, { opened, typed }, rows, chosen)).toEqual({ title: 'Renamed', endsOn: '12 October 2017', numerator: '9', denominator: '71', round: 'round-2', note: 'Late' });
    expect(settledReason(rows, chosen)).toBe('Two edits met. Took theirs: End date.');
    expect(settledReason(rows, { ...chosen, endsOn: 'mine' })).toBe('Two edits met. Kept mine: End date.');
    expect(settledReason(rows.filter(({ choice }) => choice !== null), chosen)).toBeUndefined();
  });
});

describe('councils to choose from', () => {
  const council = (code: string, shortName: string, validTo: string | null, validFrom = '2009-04-01') =>
    ({ code, name: `${shortName} Council`, shortName, organisation: code, type: 'unitary', region: 'South West', validFrom, validTo, successors: [], now: [], projects: 0 });
  const councils = [council('E10000009', 'Dorset', '2019-03-31'), council('E06000059', 'Dorset', null, '2019-04-01'), council('E06000022', 'Bath and North East Somerset', null)];

  test('are those that stand, now or on the day asked for', () => {
    expect(councilOptions(councils).map(({ value }) => value)).toEqual(['E06000022', 'E06000059']);
    expect(councilOptions(councils, [], '2018-05-01').map(({ value }) => value)).toEqual(['E06000022', 'E10000009']);
  });

  test('are found by any of their words, by code, and not twice', () => {
    const options = councilOptions(councils);
    expect(matching(options, 'north bath').map(({ label }) => label)).toEqual(['Bath and North East Somerset']);
    expect(matching(options, 'e06000059').map(({ label }) => label)).toEqual(['Dorset']);
    expect(matching(options, '', ['E06000059'])).toHaveLength(1);
  });
});

test('what is typed may be new where few match and none is it', () => {
  const barnardos = { value: 'barnardos', label: 'Barnardo’s' };
  expect(mayBeNew('Harbour Trust', [])).toBe(true);
  expect(mayBeNew('Barnardo’s North', [barnardos])).toBe(true);
  expect(mayBeNew('  barnardo’s ', [barnardos])).toBe(false);
  expect(mayBeNew('Ba', [])).toBe(false);
  expect(mayBeNew('Trust', Array.from({ length: 6 }, () => barnardos))).toBe(false);
});
