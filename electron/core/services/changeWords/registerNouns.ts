import type { VersionedTable } from '../../db/schema.ts';
import { date, field, plain, together, type NounWords } from './words.ts';

/** Councils and other bodies, frameworks and national figures. */
export const registerNouns = {
  organisation: {
    one: 'organisation', name: plain('short_name'),
    fields: [
      field('Name', plain('name')),
      field('Short name', plain('short_name')),
      field('Kind', plain('kind')),
      field('Reference', plain('reference')),
    ],
  },
  council_code: {
    one: 'council code', name: together(plain('code'), plain('name')),
    fields: [
      field('Name', plain('name')),
      field('From', date('valid_from')),
      field('To', date('valid_to')),
    ],
  },
  council_successor: { one: 'succession', name: plain('code'), fields: [field('Followed by', plain('successor'))] },
  framework: { one: 'framework', name: plain('name'), fields: [field('Name', plain('name'))] },
  outcome: { one: 'outcome', name: plain('name'), fields: [field('Name', plain('name')), field('Place', plain('position'))] },
  aim: { one: 'aim', name: plain('name'), fields: [field('Name', plain('name')), field('Number', plain('number'))] },
  national_figure: {
    one: 'national figure', name: together(plain('series'), plain('area_name'), plain('period_text')),
    fields: [
      field('Figure', plain('value')),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
