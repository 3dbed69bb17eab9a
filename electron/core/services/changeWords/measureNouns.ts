import type { VersionedTable } from '../../db/schema.ts';
import { baseline, figureWords, markers, measureName, target } from './figureWords.ts';
import { date, every, field, named, periodWords, plain, together, yes, type NounWords } from './words.ts';

/** What is measured, what was recorded, and where it is written. */
export const measureNouns = {
  indicator: {
    one: 'indicator', name: plain('name'),
    fields: [
      field('Name', plain('name')),
      field('Kind', plain('kind')),
      field('Unit', plain('unit')),
      field('Aim', named('aim_id', 'aim', 'name')),
    ],
  },
  indicator_version: {
    one: 'definition',
    name: together(named('indicator_id', 'indicator', 'name'), (row) => `version ${String(row['version'])}`),
    fields: [
      field('Definition', plain('definition')),
      field('From', date('valid_from')),
      field('To', date('valid_to')),
      field('Reason', plain('reason')),
    ],
  },
  measure: {
    one: 'measure',
    name: together((row, names) => names.of('indicator', row['indicator_id'], 'name'), named('project_id', 'project', 'title')),
    fields: [
      field('Target', target('target_value', 'id')),
      field('Target date', date('target_on')),
      field('Baseline', baseline),
      field('Baseline date', date('baseline_on')),
      field('Who is counted', plain('basis')),
      field('Who is counted, in words', plain('basis_note')),
      field('How often', every),
      field('Days allowed', plain('due_days')),
      field('Definition version', named('indicator_version_id', 'indicator_version', 'version')),
      field('Note on the target', plain('target_note')),
      field('Note on the baseline', plain('baseline_note')),
      field('Source of the baseline', named('baseline_source_id', 'source', 'title')),
    ],
  },
  measure_target: {
    one: 'target', name: together(measureName, periodWords),
    fields: [
      field('Target', target('value', 'measure_id')),
      field('Period', periodWords),
    ],
  },
  observation: {
    one: 'figure',
    name: together(measureName, named('organisation_id', 'organisation', 'short_name'), periodWords, plain('breakdown')),
    fields: [
      field('Figure', figureWords),
      field('Markers', markers),
      field('Status', plain('status')),
      field('Note', plain('note')),
      field('Definition version', named('indicator_version_id', 'indicator_version', 'version')),
      field('Source', named('source_id', 'source', 'title')),
      field('Council code', plain('council_code')),
    ],
  },
  source: {
    one: 'source', name: plain('title'),
    fields: [
      field('Title', plain('title')),
      field('Publisher', plain('publisher')),
      field('Date', date('published_on')),
      field('Link', plain('url')),
      field('Confidence', plain('confidence')),
      field('Note', plain('note')),
    ],
  },
  citation: {
    one: 'source of a figure', many: 'sources of figures', name: named('source_id', 'source', 'title'),
    fields: [
      field('Source', named('source_id', 'source', 'title')),
      field('Says', plain('says')),
      field('Adopted', yes('adopted')),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
