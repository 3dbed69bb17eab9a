import { describe, expect, test } from 'vitest';
import { otherOfficer, testFile, type TestFile } from '../../../support/testFile.ts';

const figuresOf = async (tracker: TestFile, reference: string) => (await tracker.get('projects.get', { reference })).awards.flatMap(({ figures }) => figures);

describe('award figures', () => {
  test('of an award not known can be added and adopted; totals move with them', async () => {
    const tracker = await testFile();
    const project = await tracker.get('awards.addFigure', {
      project: 'hampshire-iow', kind: 'agreed', pence: 210_000_000, dated: '2015-03', adopt: true, source: { title: 'Grant letter', publisher: 'Hampshire County Council' },
    });
    expect(project.award).toMatchObject({ pence: 210_000_000, kind: 'agreed' });
    expect(project.awards[0]?.adopted?.sources).toMatchObject([{ title: 'Grant letter', adopted: true }]);
    expect((await tracker.get('portfolio.summary', {})).awarded).toEqual({ pence: 13_402_650_000 + 210_000_000, counted: 54, of: 72 });
  });

  test('stand beside the adopted one, and the disagreement shows', async () => {
    const tracker = await testFile();
    const project = await tracker.get('awards.addFigure', { project: 'leeds-family-valued', kind: 'ceiling', pence: 500_000_000, adopt: false });
    expect(project.award).toMatchObject({ pence: 485_000_000, kind: 'announced', disagreement: 15_000_000 });
  });

  test('are adopted one at a time: the other is let go in the same change', async () => {
    const tracker = await testFile();
    const other = (await figuresOf(tracker, 'herts-family-safeguarding-r1')).find(({ adopted }) => !adopted);
    const reply = await tracker.ask('awards.adoptFigure', { figure: other?.id ?? '', changedIn: 2, reason: 'The programme site is nearer to the grant' });
    expect(reply).toMatchObject({ ok: true, change: 3, value: { award: { pence: 480_000_000 } } });
    expect((await figuresOf(tracker, 'herts-family-safeguarding-r1')).map(({ adopted, changedIn }) => [adopted, changedIn])).toEqual([[true, 3], [false, 3]]);
    expect(await tracker.ask('awards.adoptFigure', { figure: other?.id ?? '', changedIn: 3 })).toMatchObject({ ok: true, change: null });
  });

  test('begin another award of a project, under a reference of its own', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    const [project, figure] = ['leeds-family-valued', { kind: 'agreed', pence: 10_000_000, adopt: true } as const];
    const refused = async (request: { readonly newAward: string; readonly award?: string }) => {
      const reply = await tracker.ask('awards.addFigure', { project, ...figure, ...request });
      return reply.ok ? null : reply.problem.kind === 'invalid' ? reply.problem.where?.[0] : reply.problem;
    };
    expect(await refused({ newAward: 'leeds-family-valued-award' })).toEqual({ path: 'newAward', message: 'There is, or was, an award called leeds-family-valued-award. Enter another reference' });
    expect(await refused({ newAward: 'Leeds 2' })).toMatchObject({ path: 'newAward', message: expect.stringContaining('lower-case letters, numbers and single hyphens') as unknown });
    expect(await refused({ newAward: 'leeds-2', award: 'leeds-family-valued-award' })).toEqual({ path: 'newAward', message: 'Name an award that is there or a new one, not both' });
    expect(await tracker.state()).toEqual(before);
    const after = await tracker.get('awards.addFigure', { project, ...figure, newAward: 'leeds-2' });
    expect(after.awards.map(({ reference, adopted }) => [reference, adopted?.pence])).toEqual([['leeds-family-valued-award', 485_000_000], ['leeds-2', 10_000_000]]);
    expect(after.award).toMatchObject({ pence: 495_000_000 });
  });

  test('without an amount cannot be adopted', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    expect(await tracker.ask('awards.addFigure', { project: 'hampshire-iow', kind: 'agreed', pence: null, adopt: true })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'pence' }] } });
    expect(await tracker.state()).toEqual(before);
    await tracker.get('awards.addFigure', { project: 'hampshire-iow', kind: 'agreed', pence: null, adopt: false });
    const [figure] = await figuresOf(tracker, 'hampshire-iow');
    expect(await tracker.ask('awards.adoptFigure', { figure: figure?.id ?? '', changedIn: 3 })).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  });

  test('that somebody else changed first are shown in both versions', async () => {
    const tracker = await testFile();
    const [first, second] = await figuresOf(tracker, 'herts-family-safeguarding-r1');
    await tracker.get('awards.adoptFigure', { figure: second?.id ?? '', changedIn: 2 }, { as: otherOfficer });
    expect(await tracker.ask('awards.adoptFigure', { figure: first?.id ?? '', changedIn: 2 })).toMatchObject({
      ok: false, problem: { kind: 'stale', yours: { adopted: '£4,860,000' }, theirs: { adopted: '£4,800,000' } },
    });
  });

  test('belong to a grant, to an award of its own, and to a figure that is there', async () => {
    const tracker = await testFile();
    const before = await tracker.state();
    const figure = { kind: 'agreed', pence: 1, adopt: false } as const;
    expect(await tracker.ask('awards.addFigure', { project: 'childrens-social-work-matters', ...figure })).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect(await tracker.ask('awards.addFigure', { project: 'nothing', ...figure })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await tracker.ask('awards.addFigure', { project: 'hampshire-iow', award: 'leeds-family-valued-award', ...figure })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'award' }] } });
    expect(await tracker.ask('awards.adoptFigure', { figure: 'nothing', changedIn: 2 })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await tracker.ask('awards.addFigure', { project: 'hampshire-iow', ...figure, pence: -1 })).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'pence', message: 'Amount must be £0 or more' }] } });
    expect(await tracker.state()).toEqual(before);
  });
});
