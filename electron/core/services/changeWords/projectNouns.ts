import { upperFirst } from '../../../../shared/domain/words.ts';
import type { VersionedTable } from '../../db/schema.ts';
import { fact } from './figureWords.ts';
import { date, field, money, named, plain, together, yes, type NounWords } from './words.ts';

/** Projects, their councils, notes and ratings, and the programme they belong to. */
export const projectNouns = {
  programme: {
    one: 'programme', name: plain('title'),
    fields: [
      field('Title', plain('title')),
      field('Marking', plain('marking')),
      field('Practice date', date('practice_date')),
    ],
  },
  programme_fact: {
    one: 'official figure', name: plain('subject'),
    fields: [
      field('Figure', fact),
      field('Adopted', yes('adopted')),
      field('Subject', plain('subject')),
      field('Date', date('fact_date')),
      field('From', date('period_start')),
      field('To', date('period_end')),
      field('Note', plain('note')),
    ],
  },
  round: {
    one: 'round', name: plain('name'),
    fields: [
      field('Name', plain('name')),
      field('State', plain('state')),
      field('Opening date', date('opens_on')),
      field('Closing date', date('closes_on')),
      field('Start date', date('starts_on')),
      field('End date', date('ends_on')),
      field('Pot', money('pot_pence')),
      field('Inside', named('inside_id', 'round', 'name')),
      field('Note', plain('note')),
      field('Reference', plain('reference')),
    ],
  },
  project: {
    one: 'project', name: plain('title'),
    fields: [
      field('Title', plain('title')),
      field('Where it stands', plain('lifecycle')),
      field('Reason', plain('lifecycle_reason')),
      field('Stage', plain('stage')),
      field('Start date', date('starts_on')),
      field('End date', date('ends_on')),
      field('Round', named('round_id', 'round', 'name')),
      field('Theme', plain('theme')),
      field('Reform area', plain('reform_area')),
      field('Model', plain('model')),
      field('Evaluator', plain('evaluator')),
      field('Follows', named('follows_id', 'project', 'title')),
      field('Note', plain('note')),
      field('Kind', plain('kind')),
      field('Reference', plain('reference')),
    ],
  },
  participation: {
    one: 'participation',
    name: together(named('organisation_id', 'organisation', 'short_name'), named('project_id', 'project', 'title')),
    fields: [
      field('Role', plain('role')),
      field('Joining date', date('joined_on')),
      field('Leaving date', date('left_on')),
      field('Planned joining date', date('planned_joined_on')),
      field('Planned leaving date', date('planned_left_on')),
      field('Note', plain('note')),
      field('Organisation', named('organisation_id', 'organisation', 'short_name')),
      field('Council code', plain('council_code')),
    ],
  },
  project_note: {
    one: 'note',
    name: together((row) => upperFirst(String(row['kind'])), date('dated'), named('project_id', 'project', 'title')),
    fields: [
      field('Note', plain('body')),
      field('Kind', plain('kind')),
      field('Date', date('dated')),
    ],
  },
  rating_scale: {
    one: 'rating scale', name: plain('name'),
    fields: [
      field('Name', plain('name')),
      field('Place', plain('position')),
    ],
  },
  rating_step: {
    one: 'step of a scale', many: 'steps of scales', name: plain('name'),
    fields: [
      field('Name', plain('name')),
      field('Meaning', plain('meaning')),
      field('Place', plain('position')),
      field('Scale', named('scale_id', 'rating_scale', 'name')),
    ],
  },
  project_rating: {
    one: 'rating', name: together((row) => upperFirst(String(row['subject'])), named('project_id', 'project', 'title')),
    fields: [
      field('Rating', named('step_id', 'rating_step', 'name')),
      field('Date', date('dated')),
      field('Reason', plain('reason')),
      field('Of', plain('subject')),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
