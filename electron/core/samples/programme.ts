import type { ProgrammeRow } from '../db/rows/programme.ts';
import { fixedId } from '../reference/ids.ts';
import { frameworkId } from '../reference/framework.ts';
import type { RowOf, RowSet } from '../reference/rowSet.ts';

export const sampleProgrammeId = fixedId('programme', 'childrens-social-care-innovation-programme');
export const sampleTitle = 'Children\'s Social Care Innovation Programme';

/** The one row a programme file is about. */
export const programmeRow = (fields: Pick<ProgrammeRow, 'id' | 'title' | 'practice_date' | 'sample'>): RowOf<'programme'> => ({
  framework_id: frameworkId,
  marking: 'OFFICIAL',
  ...fields,
});

export const roundId = (reference: string): string => fixedId('round', reference);

type RoundFields = Pick<RowOf<'round'>, 'reference' | 'name' | 'inside_id' | 'opens_on' | 'closes_on' | 'starts_on' | 'ends_on' | 'pot_pence' | 'note'>;

const rounds: readonly RoundFields[] = [
  {
    reference: 'round-1',
    name: 'Round 1',
    inside_id: null,
    opens_on: null,
    closes_on: null,
    starts_on: '2014',
    ends_on: '2016',
    // £100 million was announced, and £110 million is what later accounts give: see the programme facts.
    pot_pence: null,
    note: 'Two focus areas: social work; adolescents in or on the edge of care. Sources disagree on the pot.',
  },
  {
    reference: 'round-2',
    name: 'Round 2',
    inside_id: null,
    opens_on: '2016-04',
    closes_on: '2016-07',
    starts_on: '2016',
    ends_on: '2020',
    pot_pence: 20_000_000_000,
    note: 'Scale and spread, and new ideas. Bids were invited from April to July 2016; the pot is for four years.',
  },
  {
    reference: 'round-3',
    name: 'Round 3 (Targeted Funding Opportunity)',
    inside_id: roundId('round-2'),
    opens_on: '2016-11',
    closes_on: '2017-01-31',
    starts_on: '2017',
    ends_on: '2020',
    pot_pence: null,
    note: 'Inside round 2\'s £200 million. Four policy areas.',
  },
];

export const roundRows = (): RowSet => ({
  round: rounds.map((round) => ({ id: roundId(round.reference), programme_id: sampleProgrammeId, state: null, ...round })),
});
