import { describe, expect, test } from 'vitest';
import { type AwardDocument, checkAwardDocument, fixedBy } from '../../../shared/domain/awardDocument.ts';

const letter = (version: number, dated: string, over: Partial<AwardDocument> = {}): AwardDocument =>
  ({ kind: 'award letter', version, dated, reference: null, link: null, fixes: ['amount', 'dates'], tranche: null, annexLine: null, ...over });
const messages = (document: AwardDocument, others: readonly AwardDocument[] = []) => checkAwardDocument(document, others, '2019-05-13').map(({ message }) => message);

test('D5 what fixed a figure, on a day', () => {
  const documents = [letter(2, '2018-07-01', { fixes: ['amount'] }), letter(1, '2017-04-20'), letter(1, '2018-07-01', { kind: 'variation letter', fixes: ['dates'] })];
  const found = (thing: 'amount' | 'dates' | 'partners', on: string) => { const by = fixedBy(documents, thing, on); return by === null ? null : `${by.kind} ${by.version}`; };
  expect([found('amount', '2017-04-19'), found('amount', '2018-06-30'), found('amount', '2018-07-01'), found('dates', '2019-01-01'), found('partners', '2019-01-01')])
    .toEqual([null, 'award letter 1', 'award letter 2', 'variation letter 1', null]);
});

describe('a document as it is typed', () => {
  test('versions run on by date', () => {
    const others = [letter(1, '2017-04-20'), letter(3, '2018-07-01')];
    expect(messages(letter(2, '2018-01-01'), others)).toEqual([]);
    expect(messages(letter(2, '2017-04-19'), others)).toEqual(['The date must be the same as or after 20 April 2017, the date of version 1']);
    expect(messages(letter(2, '2018-07-02'), others)).toEqual(['The date must be the same as or before 1 July 2018, the date of version 3']);
    expect(messages(letter(3, '2018-08-01'), others)).toEqual(['There is a version 3 of the award letter already']);
    expect(messages(letter(2, '2016-01-01', { kind: 'grant agreement' }), others)).toEqual([]);
  });

  test('says what it fixed, and is not of a day to come', () => {
    expect(messages(letter(1, '2019-05-14', { fixes: [] }))).toEqual(['The date must be today, 13 May 2019, or in the past', 'Select what the award letter fixed']);
  });

  test('a section 31 determination is found by reference, tranche and annex line', () => {
    const determination = letter(1, '2018-06-01', { kind: 'section 31 determination', reference: '31/3245', tranche: '2', annexLine: '14' });
    expect(messages(determination)).toEqual([]);
    expect(messages({ ...determination, reference: null, tranche: ' ', annexLine: null })).toEqual(['Enter the reference of the determination', 'Enter the tranche', 'Enter the line of the annex']);
  });
});
