import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { testFile, type TestFile } from '../../../support/testFile.ts';

type Request = RequestOf<'projects.add'>;

const full: Request = {
  title: 'Family Safeguarding: Norfolk',
  reference: 'norfolk-family-safeguarding',
  round: 'round-2',
  lifecycle: 'approved',
  stage: 'test',
  theme: 'Targeted safeguarding',
  startsOn: '2018-03',
  endsOn: '2020',
  evaluator: 'Opcit Research',
  follows: 'herts-family-safeguarding-r2',
  leads: ['E10000020'],
  partners: ['E10000029', 'frontline'],
  award: {
    kind: 'ceiling', pence: 120_000_000, dated: '2018-02-20', note: 'Up to',
    source: { title: 'Offer letter', publisher: 'Department for Education', publishedOn: '2018-02-20', url: 'https://www.example.org/letter' },
  },
};

/** What is wrong with a project that must be refused, with proof that nothing was written. */
async function issuesOf(tracker: TestFile, request: Request): Promise<readonly (readonly [string | undefined, string])[]> {
  const before = await tracker.state();
  const reply = await tracker.ask('projects.add', request);
  expect(await tracker.state()).toEqual(before);
  if (reply.ok || reply.problem.kind !== 'invalid') throw new Error('This was to be refused as a wrong request');
  return reply.problem.where.map(({ path, message }) => [path, message]);
}

describe('adding a project', () => {
  test('keeps it with who takes part, its award, the figure and its source in one change', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    const reply = await tracker.ask('projects.add', full);
    expect(reply).toMatchObject({ ok: true, change: 3 });
    const project = await tracker.get('projects.get', { reference: 'norfolk-family-safeguarding' });
    expect(reply.ok && reply.value).toEqual(project);
    expect(project).toMatchObject({
      title: 'Family Safeguarding: Norfolk', kind: 'grant', lifecycle: 'approved', stage: 'test', startsOn: '2018-03', endsOn: '2020', model: null, illustrative: false,
      round: { reference: 'round-2', name: 'Round 2' },
      follows: { reference: 'herts-family-safeguarding-r2' },
      leads: [{ shortName: 'Norfolk' }],
      award: { pence: 120_000_000, kind: 'ceiling', disagreement: null },
      awards: [{ reference: 'norfolk-family-safeguarding-award', figures: [{ adopted: true, note: 'Up to', sources: [{ title: 'Offer letter', publishedOn: '2018-02-20', adopted: true }] }] }],
    });
    expect(project.participations.map(({ role, organisation, council }) => [role, organisation.shortName, council?.code ?? null])).toEqual([
      ['lead', 'Norfolk', 'E10000020'], ['partner', 'Frontline', null], ['partner', 'Suffolk', 'E10000029'],
    ]);
    const after = await tracker.state();
    expect(Object.keys(after).filter((table) => after[table] !== before[table]).toSorted()).toEqual(
      ['actor', 'award', 'award_figure', 'change', 'citation', 'last', 'participation', 'project', 'source'],
    );
  });

  test('needs no more than a title; all else is unknown, the award too', async () => {
    const tracker = await testFile();
    const project = await tracker.get('projects.add', { title: '  Brighter   Futures ' });
    expect(project).toMatchObject({
      title: 'Brighter   Futures', reference: 'brighter-futures', round: null, lifecycle: null, theme: null, startsOn: null, leads: [], councils: [],
      award: { pence: null }, awards: [{ reference: 'brighter-futures-award', figures: [], adopted: null }], changedIn: 3,
    });
    expect((await tracker.get('portfolio.summary', {})).awarded).toEqual({ pence: 13_402_650_000, counted: 53, of: 73 });
  });

  test('makes the reference from the title, with a number where that is used', async () => {
    const tracker = await testFile();
    const added = [];
    for (let n = 0; n < 3; n += 1) added.push((await tracker.get('projects.add', { title: 'New & better care' })).reference);
    expect(added).toEqual(['new-and-better-care', 'new-and-better-care-2', 'new-and-better-care-3']);
  });

  test('makes several leads joint leads', async () => {
    const tracker = await testFile();
    const project = await tracker.get('projects.add', { title: 'A project', leads: ['E10000020', 'E10000029'] });
    expect(project.participations.map(({ role }) => role)).toEqual(['joint lead', 'joint lead']);
  });

  test('does not adopt a figure without an amount', async () => {
    const tracker = await testFile();
    const project = await tracker.get('projects.add', { title: 'A project', award: { kind: 'announced', pence: null, note: 'Amount not given' } });
    expect(project).toMatchObject({ award: { pence: null }, awards: [{ adopted: null, figures: [{ pence: null, adopted: false }] }] });
  });

  test('gives a practice example no award', async () => {
    const tracker = await testFile();
    expect(await tracker.get('projects.add', { title: 'An example', kind: 'practice example' })).toMatchObject({ awards: [], award: { pence: null } });
    expect(await issuesOf(tracker, { title: 'Another', kind: 'practice example', award: { kind: 'announced', pence: 1 } })).toMatchObject([['award', expect.any(String)]]);
  });

  test('cites a source that is known already and does not list it twice', async () => {
    const tracker = await testFile();
    const award = full.award;
    await tracker.get('projects.add', { title: 'One', award });
    const before = await tracker.state();
    await tracker.get('projects.add', { title: 'Two', award });
    expect((await tracker.state())['source']).toBe(before['source']);
  });

  test('in the practice programme tags every new row as made up', async () => {
    const tracker = await testFile('practice');
    const project = await tracker.get('projects.add', full);
    expect(project).toMatchObject({ illustrative: true, award: { illustrative: true }, awards: [{ figures: [{ illustrative: true }] }] });
    expect(project.participations.every(({ illustrative }) => illustrative)).toBe(true);
    expect((await tracker.get('portfolio.summary', {})).illustrative).toBe(true);
  });
});

describe('a new project is refused', () => {
  test('under a reference that is used', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'Family Valued again', reference: 'leeds-family-valued' })).toEqual([['reference', 'Reference leeds-family-valued is already used']]);
  });

  test('under a reference that a project no longer there once had', async () => {
    const tracker = await testFile();
    const { ok } = await tracker.ask('projects.add', { title: 'Short lived', reference: 'short-lived' });
    expect(ok).toBe(true);
    await tracker.get('changes.undo', { change: 3 });
    expect(await issuesOf(tracker, { title: 'Another', reference: 'short-lived' })).toEqual([['reference', 'Reference short-lived is already used']]);
    expect((await tracker.get('projects.add', { title: 'Short lived' })).reference).toBe('short-lived-2');
  });

  test('under what is no reference', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', reference: 'Not a reference' })).toEqual([
      ['reference', 'Reference must be lower-case letters, numbers and single hyphens, like brighter-futures'],
    ]);
  });

  test('when it surely ends before it starts', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', startsOn: '2018-05', endsOn: '2018-04' })).toEqual([
      ['endsOn', 'End date must be the same as or after May 2018 when the project starts'],
    ]);
    expect(await tracker.ask('projects.add', { title: 'A project', startsOn: '2018-05', endsOn: '2018' })).toMatchObject({ ok: true });
  });

  test('when a council’s code was not in force on the day it starts, naming the code that was', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', startsOn: '2019-05', leads: ['E10000009'], partners: ['E10000020', 'E06000059'] })).toEqual([
      ['leads.0', 'E10000009 Dorset County Council ended on 31 March 2019; use E06000058 or E06000059'],
    ]);
    expect(await issuesOf(tracker, { title: 'A project', startsOn: '2018', partners: ['E10000020', 'E06000059'] })).toMatchObject([
      ['partners.1', expect.stringMatching(/^E06000059 Dorset Council began on 1 April 2019; use E10000009/)],
    ]);
    // In the year 2019 each of the two may have been in force.
    expect(await tracker.ask('projects.add', { title: 'A project', startsOn: '2019', leads: ['E10000009'] })).toMatchObject({ ok: true });
  });

  test('when the start is not known and the code is not in force today', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', leads: ['E10000009'] })).toMatchObject([['leads.0', expect.stringContaining('ended on 31 March 2019')]]);
  });

  test('when somebody it names is not known, or named twice', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', leads: ['E99999999', 'nobody'], partners: ['frontline', 'frontline', 'E10000020', 'norfolk-county-council'] })).toEqual([
      ['leads.0', 'There is no council with the code E99999999'],
      ['leads.1', 'There is no council or organisation called nobody'],
      ['partners.1', 'Frontline is named twice'],
      ['partners.3', 'Norfolk is named twice'],
    ]);
  });

  test('in a round, or after a project, that is not there', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', round: 'round-9', follows: 'nothing' })).toEqual([
      ['round', 'There is no round called round-9'], ['follows', 'There is no project called nothing'],
    ]);
  });

  test('as withdrawn or terminated without a reason', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', lifecycle: 'withdrawn' })).toEqual([['lifecycleReason', 'Enter the reason why the project was withdrawn']]);
  });

  test('with a link that is no page', async () => {
    const tracker = await testFile();
    expect(await issuesOf(tracker, { title: 'A project', award: { kind: 'announced', pence: 1, source: { title: 'A letter', url: 'javascript:alert(1)' } } })).toEqual([
      ['award.source.url', 'Link must start with https:// or http://'],
    ]);
  });
});
