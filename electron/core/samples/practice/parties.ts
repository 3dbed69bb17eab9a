import type { RowOf } from '../../reference/rowSet.ts';
import { participationId } from '../projects.ts';
import type { Post } from './cast.ts';
import { places, type Place } from './places.ts';
import type { Step } from './step.ts';

type Dates = Partial<Pick<RowOf<'participation'>, 'planned_joined_on' | 'joined_on' | 'planned_left_on' | 'left_on'>>;

const dated = (at: string, by: Post, project: string, dates: Readonly<Partial<Record<Place, Dates>>>): Step => ({
  at,
  by,
  operation: 'participations.edit',
  changes: Object.entries(dates).map(([place, set]) => ({
    table: 'participation', id: participationId(project, places[place as Place]), set: { ...set, illustrative: 1 },
  })),
});

const joined = (planned_joined_on: string, joined_on: string): Dates => ({ planned_joined_on, joined_on });
const planned = (planned_joined_on: string): Dates => ({ planned_joined_on });
const alone = (month: string): Dates => joined(month, month);

/** When councils were to join, joined and left. All of it is made up: no source gives such dates. */
export const partySteps: readonly Step[] = [
  dated('2017-06-12T08:30:00.000Z', 'officer1', 'herts-family-safeguarding-r2', {
    hertfordshire: alone('2017-05'),
    bracknellForest: planned('2017-06'),
    luton: planned('2017-06'),
    peterborough: planned('2017-06'),
    westBerkshire: planned('2017-06'),
  }),
  dated('2017-06-12T09:15:00.000Z', 'officer1', 'ealing-brighter-futures', { ealing: { ...alone('2014-11'), left_on: '2017-03' } }),
  dated('2017-06-12T09:40:00.000Z', 'officer1', 'herts-family-safeguarding-r1', { hertfordshire: { ...alone('2014-12'), left_on: '2017-03' } }),
  dated('2017-06-12T10:05:00.000Z', 'officer1', 'leeds-family-valued', { leeds: { ...joined('2015-01', '2015-02'), planned_left_on: '2016-03', left_on: '2016-03' } }),
  dated('2017-06-12T13:20:00.000Z', 'officer2', 'hampshire-iow', { hampshire: alone('2014-12'), isleOfWight: joined('2014-12', '2015-03') }),
  dated('2017-06-12T13:45:00.000Z', 'officer2', 'bradford-b-positive', { bradford: joined('2017-03', '2017-04') }),
  dated('2017-06-12T14:10:00.000Z', 'officer2', 'lifelong-links', {
    devon: alone('2017-04'),
    hertfordshire: alone('2017-04'),
    kent: alone('2017-04'),
    northYorkshire: joined('2017-04', '2017-05'),
    camden: alone('2017-04'),
    southwark: alone('2017-04'),
    coventry: planned('2017-10'),
  }),
  dated('2017-06-19T09:05:00.000Z', 'officer2', 'warwickshire-house-project', {
    warwickshire: alone('2017-04'),
    islington: joined('2017-06', '2017-06'),
    oxfordshire: planned('2017-07'),
    rotherham: planned('2017-07'),
    doncaster: planned('2017-10'),
  }),
  dated('2017-07-20T08:55:00.000Z', 'officer1', 'herts-family-safeguarding-r2', { bracknellForest: { joined_on: '2017-07' }, peterborough: { joined_on: '2017-07' } }),
  dated('2017-08-03T10:00:00.000Z', 'officer2', 'warwickshire-house-project', { oxfordshire: { joined_on: '2017-07' }, rotherham: { joined_on: '2017-08' } }),
  dated('2017-09-14T09:35:00.000Z', 'officer1', 'herts-family-safeguarding-r2', { westBerkshire: { joined_on: '2017-09' } }),
  dated('2017-10-04T08:20:00.000Z', 'officer2', 'havering-face-to-face', { havering: joined('2017-09', '2017-10') }),
  dated('2017-10-09T15:05:00.000Z', 'officer2', 'newham-newday', { newham: alone('2017-10') }),
  dated('2018-01-22T11:10:00.000Z', 'officer2', 'lifelong-links', { coventry: { joined_on: '2018-01' } }),
  dated('2018-01-29T14:25:00.000Z', 'officer2', 'warwickshire-house-project', { doncaster: { joined_on: '2018-01' } }),
  dated('2018-03-28T10:20:00.000Z', 'officer1', 'herts-family-safeguarding-r2', { luton: { joined_on: '2017-11' } }),
  dated('2019-02-18T10:45:00.000Z', 'officer2', 'lifelong-links', { devon: { planned_left_on: '2019-09' } }),
];
