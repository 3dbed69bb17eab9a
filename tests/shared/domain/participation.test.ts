import { describe, expect, test } from 'vitest';
import { checkLeads, checkParticipationDates, isLead, participationRoles, takingPartOn } from '../../../shared/domain/participation.ts';

test('a council does not leave before it joins, planned or done', () => {
  expect(checkParticipationDates({ joinedOn: '2017-05', leftOn: '2017-04' })).toEqual([
    { path: 'leftOn', message: 'Leaving date must be the same as or after May 2017 when it joined' },
  ]);
  expect(checkParticipationDates({ plannedJoinedOn: '2017-05-04', plannedLeftOn: '2016' })).toEqual([
    { path: 'plannedLeftOn', message: 'Planned leaving date must be the same as or after 4 May 2017 when it was planned to join' },
  ]);
  expect(checkParticipationDates({ plannedJoinedOn: '2018', joinedOn: '2017', leftOn: '2017' })).toEqual([]);
});

describe('taking part on a day', () => {
  test.each([
    ['before it joined', { joinedOn: '2017-05-04' }, '2017-05-03', false],
    ['on the day it joined', { joinedOn: '2017-05-04' }, '2017-05-04', true],
    ['after, with no leaving date', { joinedOn: '2017-05-04', leftOn: null }, '2019-01-01', true],
    ['on the day it left', { joinedOn: '2017', leftOn: '2019-03-31' }, '2019-03-31', true],
    ['after it left', { joinedOn: '2017', leftOn: '2019-03-31' }, '2019-04-01', false],
    ['in the month it joined, day not known', { joinedOn: '2017-05' }, '2017-05-20', null],
    ['in the year it left, day not known', { joinedOn: '2017', leftOn: '2019' }, '2019-06-01', null],
    ['joining not known', { leftOn: '2019' }, '2018-01-01', null],
    ['joining not known, after it left', { leftOn: '2019' }, '2020-01-01', false],
    ['nothing known', {}, '2018-01-01', null],
  ])('%s', (_, dates, day, expected) => expect(takingPartOn(dates, day)).toBe(expected));
});

test('a joint lead leads', () => expect(participationRoles.filter(isLead)).toEqual(['lead', 'joint lead']));

test('one lead or joint leads, not both and not two leads', () => {
  expect(checkLeads(['lead', 'partner', 'partner'])).toEqual([]);
  expect(checkLeads(['joint lead', 'joint lead'])).toEqual([]);
  expect(checkLeads([])).toEqual([]);
  expect(checkLeads(['lead', 'lead'])).toEqual([{ path: 'role', message: 'Select one lead, or make each of them a joint lead' }]);
  expect(checkLeads(['lead', 'joint lead'])).toEqual([{ path: 'role', message: 'Select one lead, or joint leads, not both' }]);
});
