import { fixedId } from '../../reference/ids.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { awardId, organisationId } from '../projects.ts';
import { places } from './places.ts';
import type { Step } from './step.ts';

const keyed = (noun: string, ...key: readonly (string | number)[]): string => fixedId(noun, ['practice', ...key].join('/'));
const madeUp = { illustrative: 1 } as const;

type Document = RowOf<'award_document'>;
type Entry = RowOf<'standard_entry'>;

const documentId = (project: string, kind: Document['kind'], version: number): string => keyed('award-document', project, kind, version);

const letter = (at: string, by: Step['by'], project: string, fields: Pick<Document, 'kind' | 'version' | 'dated' | 'fixes'> & Partial<Document>): Step => ({
  at, by, operation: 'documents.add',
  adds: {
    award_document: [{
      id: documentId(project, fields.kind, fields.version), award_id: awardId(project), reference: null, link: null, amount_pence: null, starts_on: null, ends_on: null, terms: null, tranche: null, annex_line: null, ...madeUp, ...fields,
    }],
  },
});

const answer = (at: string, by: Step['by'], project: string, number: number, fields: Partial<RowOf<'standard_answer'>>): Step => ({
  at, by, operation: 'standard.answer',
  adds: { standard_answer: [{ id: keyed('standard-answer', project, number), award_id: awardId(project), number, answer: 'complies', evidence: null, document_id: null, reason: null, ...madeUp, ...fields }] },
});

const entry = (at: string, by: Step['by'], project: string, number: number, fields: Partial<Entry>): Step => ({
  at, by, operation: 'standard.enter',
  adds: { standard_entry: [{ id: keyed('standard-entry', project, number, at), award_id: awardId(project), number, dated: null, until: null, person: null, pence: null, reference: null, says: null, note: null, ...madeUp, ...fields }] },
});

const herts = 'herts-family-safeguarding-r2';
const bradford = 'bradford-b-positive';
const warwickshire = 'warwickshire-house-project';
const newham = 'newham-newday';

const letters: readonly Step[] = [
  letter('2018-04-12T10:06:00.000Z', 'officer1', herts, {
    kind: 'award letter', version: 1, dated: '2017-03-20', reference: 'CSCIP/R2/031', fixes: 'amount, conditions', amount_pence: 1_200_000_000,
    terms: 'Up to £12,000,000, once the five councils agree how they share it. A steering group meets by the end of September 2017.',
  }),
  letter('2018-04-12T10:14:00.000Z', 'officer1', herts, {
    kind: 'grant agreement', version: 1, dated: '2017-06-12', reference: 'CSCIP/R2/031/A1', fixes: 'amount, dates, conditions, partners, eligible spending', amount_pence: 1_160_000_000, starts_on: '2017-04', ends_on: '2020-03',
    terms: 'Five councils, Hertfordshire leading. Four conditions. Staff, training and evaluation can be paid for; buildings and reserves cannot.',
  }),
  letter('2018-04-12T10:30:00.000Z', 'officer1', herts, {
    kind: 'grant agreement', version: 2, dated: '2018-04-05', reference: 'CSCIP/R2/031/A2', fixes: 'profile, partners', terms: 'Luton starts in November 2017, and its share of the first year moves to the second. The amount stays as it was.',
  }),
  letter('2018-04-16T10:10:00.000Z', 'officer2', bradford, {
    kind: 'section 31 determination', version: 1, dated: '2017-04-03', reference: '31/3042', tranche: '1', annex_line: 'Bradford', fixes: 'amount', amount_pence: 305_000_000,
  }),
  letter('2018-04-16T10:21:00.000Z', 'officer2', warwickshire, {
    kind: 'grant agreement', version: 1, dated: '2017-05-15', reference: 'CSCIP/R2/044', fixes: 'amount, dates, eligible spending', amount_pence: 370_000_000, starts_on: '2017-04', ends_on: '2020-03', terms: 'Rents, fitting out, and the facilitators of the houses.',
  }),
  letter('2018-04-16T10:32:00.000Z', 'officer2', newham, { kind: 'award letter', version: 1, dated: '2017-10-02', reference: 'CSCIP/R2/061', fixes: 'amount', amount_pence: 255_000_000 }),
];

/** One with gaps: two requirements nobody answered, and six weeks without a senior officer. */
const hertsStandard: readonly Step[] = [
  entry('2018-06-20T10:00:00.000Z', 'officer1', herts, 1, { person: 'Deputy director 1 (practice)', dated: '2017-04-01', until: '2018-03-31' }),
  entry('2018-06-20T10:04:00.000Z', 'officer1', herts, 1, { person: 'Deputy director 2 (practice)', dated: '2018-05-14' }),
  answer('2018-06-20T10:08:00.000Z', 'officer1', herts, 1, { evidence: 'Letters of appointment' }),
  entry('2018-06-20T10:12:00.000Z', 'officer1', herts, 2, { person: 'Investment board (practice)', dated: '2017-03-16', pence: 1_200_000_000, reference: 'GGIS 1042 (practice)', until: '2018-06-18' }),
  answer('2018-06-20T10:16:00.000Z', 'officer1', herts, 2, { evidence: 'Minutes of the board, 16 March 2017' }),
  entry('2018-06-20T10:20:00.000Z', 'officer1', herts, 3, { says: 'Novel: yes. High risk: no. Contentious: no', dated: '2017-01-23', note: 'The panel advised a break after the first year; it is in the agreement' }),
  answer('2018-06-20T10:24:00.000Z', 'officer1', herts, 3, { evidence: 'Advice of the panel, 9 February 2017' }),
  entry('2018-06-20T10:28:00.000Z', 'officer1', herts, 4, { reference: 'Programme folder, business case 7', dated: '2017-02-27', says: 'Full business case' }),
  answer('2018-06-20T10:32:00.000Z', 'officer1', herts, 4, { evidence: 'Programme folder, business case 7' }),
  entry('2018-06-20T10:36:00.000Z', 'officer1', herts, 5, { says: 'Direct', note: 'It takes further what round 1 tested in Hertfordshire', person: 'Investment board (practice)' }),
  answer('2018-06-20T10:40:00.000Z', 'officer1', herts, 5, { answer: 'explained', reason: 'Not competed: it takes further what round 1 tested, and nobody else could' }),
  entry('2018-06-20T10:44:00.000Z', 'officer1', herts, 6, { reference: 'Version 2', dated: '2018-04-05', says: 'Staff, training and evaluation; no buildings or reserves' }),
  answer('2018-06-20T10:48:00.000Z', 'officer1', herts, 6, { evidence: 'Signed copy, programme folder', document_id: documentId(herts, 'grant agreement', 2) }),
  entry('2018-06-20T10:52:00.000Z', 'officer1', herts, 8, { dated: '2018-06-13', says: 'Eight measures with targets; reviewed each quarter with the steering group' }),
  answer('2018-06-20T10:56:00.000Z', 'officer1', herts, 8, { evidence: 'Measures in this file' }),
  entry('2018-06-20T11:00:00.000Z', 'officer1', herts, 9, { dated: '2018-05-02', pence: 308_000_000, says: 'Continue', person: 'Deputy director 2 (practice)' }),
  answer('2018-06-20T11:04:00.000Z', 'officer1', herts, 9, { evidence: 'Note of the review, 2 May 2018' }),
];

const all: readonly (readonly [number, Partial<Entry>, Partial<RowOf<'standard_answer'>>])[] = [
  [1, { person: 'Deputy director 1 (practice)', dated: '2017-04-01' }, { evidence: 'Letter of appointment' }],
  [2, { person: 'Investment board (practice)', dated: '2017-03-16', pence: 310_000_000, reference: 'GGIS 1058 (practice)', until: '2019-03-29' }, { evidence: 'Minutes of the board, 16 March 2017' }],
  [3, { says: 'Novel: no. High risk: no. Contentious: no', dated: '2017-01-23', note: 'No advice was needed' }, { evidence: 'Screening form' }],
  [4, { reference: 'Programme folder, business case 19', dated: '2017-02-27', says: 'Short form' }, { evidence: 'Programme folder, business case 19' }],
  [5, { says: 'Competed' }, { evidence: 'Panel scores of round 2' }],
  [6, { reference: 'Determination 31/3042', dated: '2017-04-03', says: 'Not ring-fenced' }, { answer: 'explained', reason: 'Paid by determination under section 31: it has no terms of eligible spending' }],
  [7, { dated: '2018-11-08', says: 'Low risk of fraud', until: '2019-11-08' }, { evidence: 'Assurance note 2018' }],
  [8, { dated: '2019-02-06', says: 'Five measures with targets; two are behind' }, { evidence: 'Measures in this file' }],
  [9, { dated: '2019-03-27', pence: 191_438_000, says: 'Continue', person: 'Deputy director 1 (practice)' }, { evidence: 'Note of the review, 27 March 2019' }],
  [10, { person: 'Officer 1 (practice)', says: 'Grants management, foundation', dated: '2017-11-21' }, { evidence: 'Certificates' }],
];
const minute = (n: number): string => `2019-04-03T13:${String(n * 4).padStart(2, '0')}:00.000Z`;
const bradfordStandard = all.flatMap(([number, record, said], at): readonly Step[] => [
  entry(minute(at), 'officer2', bradford, number, record), answer(minute(at).replace('00.000Z', '40.000Z'), 'officer2', bradford, number, said),
]);

const share = (project: string, council: keyof typeof places, pounds: number, from_on: string): RowOf<'award_share'> =>
  ({ id: keyed('award-share', project, council, from_on), award_id: awardId(project), organisation_id: organisationId(places[council]), pence: pounds * 100, from_on, to_on: null, ...madeUp });

const shares: readonly Step[] = [
  {
    at: '2018-04-13T09:40:00.000Z', by: 'officer1', operation: 'shares.set',
    adds: {
      award_share: [
        share(herts, 'hertfordshire', 3_480_000, '2017-06-12'), share(herts, 'luton', 2_552_000, '2017-06-12'), share(herts, 'peterborough', 2_320_000, '2017-06-12'),
        share(herts, 'bracknellForest', 1_624_000, '2017-06-12'), share(herts, 'westBerkshire', 1_624_000, '2017-06-12'),
      ],
    },
  },
  { at: '2018-04-13T09:52:00.000Z', by: 'officer1', operation: 'shares.set', adds: { award_share: [share('herts-family-safeguarding-r1', 'hertfordshire', 4_860_000, '2015-01-01')] } },
];

/** Letters, agreements and the grants standard of some awards. All of it is made up. */
export const recordSteps = (): readonly Step[] => [...letters, ...shares, ...hertsStandard, ...bradfordStandard];
