import { describe, expect, test } from 'vitest';
import { indicatorEntry } from '../../../../electron/core/reference/indicators.ts';
import { councilOrganisationId } from '../../../../electron/core/reference/councils.ts';
import { cast } from '../../../../electron/core/samples/practice/cast.ts';
import { figuresOf } from '../../../../electron/core/samples/practice/figures.ts';
import { measureRow } from '../../../../electron/core/samples/practice/measures.ts';
import { measureSpecs } from '../../../../electron/core/samples/practice/specs.ts';
import { firstPracticeRows, practiceDate, practiceStory } from '../../../../electron/core/samples/practice/story.ts';
import { portfolioRows } from '../../../../electron/core/samples/portfolio.ts';
import { projectId } from '../../../../electron/core/samples/projects.ts';
import { wobble } from '../../../../electron/core/samples/practice/wobble.ts';
import { operations, type OperationName } from '../../../../shared/contract/index.ts';
import { checkLifecycleMove, type Lifecycle } from '../../../../shared/domain/project.ts';
import { checkMeasure } from '../../../../shared/domain/measure.ts';
import { checkObservation } from '../../../../shared/domain/observation.ts';
import { isPartialDate } from '../../../../shared/domain/partialDate.ts';
import { isPeriod } from '../../../../shared/domain/period.ts';
import { mayDo, mayRecordFor } from '../../../../shared/domain/permission.ts';

const story = practiceStory();
const first = firstPracticeRows();
const real = new Set(Object.values(portfolioRows()).flatMap((rows) => rows.map(({ id }) => id)));
const figures = measureSpecs.flatMap(figuresOf);

describe('the practice story', () => {
  test('is the same each time', () => {
    expect(practiceStory()).toEqual(story);
    expect(firstPracticeRows()).toEqual(first);
  });

  test('runs from June 2017 to the practice date, oldest first', () => {
    const times = story.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(times.every((at) => new Date(at).toISOString() === at)).toBe(true);
    expect([times[0]?.slice(0, 7), times.at(-1)?.slice(0, 10)]).toEqual(['2017-06', practiceDate]);
  });

  test('is told by posts, not people', () => {
    expect(Object.values(cast).map(({ name }) => name).filter((name) => !/^(?:Officer|Council lead) \d+ \(practice\)$/.test(name))).toEqual([]);
  });

  test('tags every row it makes up, and alters none of what is real but to tag or adopt it', () => {
    const added = story.flatMap(({ adds = {} }) => Object.values(adds).flat());
    const untagged = added.filter((row) => !real.has(row.id) && 'illustrative' in row && row.illustrative !== 1);
    expect(untagged).toEqual([]);
    const altered = story.flatMap(({ changes = [] }) => changes).filter(({ id }) => real.has(id));
    expect(altered.filter(({ set }) => !('illustrative' in set && set.illustrative === 1) && !('adopted' in set))).toEqual([]);
    expect(altered.length).toBeGreaterThan(30);
  });

  test('names no real row as its own, and no row twice', () => {
    const ids = [first, ...story.map(({ adds = {} }) => adds)].flatMap((set) => Object.values(set).flatMap((rows) => rows.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...real].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('moves a project only where it can go', () => {
    const standing = new Map<string, Lifecycle | null>();
    for (const { changes = [] } of story) {
      for (const change of changes) {
        if (change.table !== 'project' || !change.set.lifecycle) continue;
        expect(checkLifecycleMove(standing.get(change.id) ?? null, change.set.lifecycle)).toEqual([]);
        standing.set(change.id, change.set.lifecycle);
      }
    }
    expect(standing.get(projectId('herts-family-safeguarding-r2'))).toBe('in delivery');
    expect(standing.get(projectId('leeds-family-valued'))).toBe('closed');
    expect(standing.size).toBe(10);
  });

  test('gives joining dates that are real', () => {
    const dates = story.flatMap(({ changes = [] }) => changes).flatMap((change) =>
      change.table === 'participation' ? [change.set.planned_joined_on, change.set.joined_on, change.set.planned_left_on, change.set.left_on] : []);
    expect(dates.filter((date) => typeof date === 'string' && !isPartialDate(date))).toEqual([]);
  });

  test('lets each post record only what its role allows', () => {
    const projects = new Map(measureSpecs.map((spec) => [measureRow(spec).id, projectId(spec.project)]));
    for (const { by, operation, adds = {} } of story) {
      expect([operation, mayDo(cast[by].role, Object.hasOwn(operations, operation) ? operations[operation as OperationName].needs : 'edit').ok]).toEqual([operation, true]);
      if (cast[by].role !== 'council lead') continue;
      for (const row of adds.observation ?? []) {
        const parts = (first.participation ?? []).filter((part) => part.project_id === projects.get(row.measure_id));
        const participations = parts.map((part) => ({ organisationId: part.organisation_id, role: part.role }));
        const actorOrganisationId = councilOrganisationId(cast[by].organisation);
        expect(mayRecordFor({ actorOrganisationId, councilOrganisationId: row.organisation_id, participations })).toMatchObject({ ok: true });
      }
    }
  });
});

describe('made-up figures', () => {
  test('are as many as a programme of ten projects has', () => {
    expect(measureSpecs.map(({ project }) => project).filter((project, at, all) => all.indexOf(project) === at)).toHaveLength(10);
    expect(figures.length).toBeGreaterThan(1000);
    expect(figures.length).toBeLessThan(3000);
  });

  test('are what a person could have entered', () => {
    for (const { spec, row } of figures) {
      const entry = indicatorEntry(spec.indicator);
      const typed = { value: row.value, numerator: row.numerator, denominator: row.denominator, shorthand: row.shorthand };
      const indicator = { ...entry, numeratorName: entry.numerator ?? null, denominatorName: entry.denominator ?? null };
      expect(checkObservation(indicator, typed)).toEqual({ ok: true, value: typed });
      expect(isPeriod({ kind: row.period_kind, start: row.period_start })).toBe(true);
    }
  });

  test('show every way in which a figure can be missing', () => {
    const said = new Set(figures.map(({ row }) => row.shorthand));
    expect(said).toEqual(new Set([null, 'c', 'x', 'z']));
    const luton = figures.filter(({ spec, place }) => spec.project === 'herts-family-safeguarding-r2' && place === 'luton');
    expect(luton.filter(({ end }) => end === '2019-03-31')).toEqual([]);
  });

  test('give out no share of 1 to 5 children', () => {
    const small = figures.filter(({ spec, row }) =>
      indicatorEntry(spec.indicator).kind === 'percentage' && spec.basis !== 'staff' && row.numerator !== null && row.numerator >= 1 && row.numerator <= 5);
    expect(small).toEqual([]);
  });

  test('belong to measures that a form would take', () => {
    for (const spec of measureSpecs) {
      const row = measureRow(spec);
      expect(checkMeasure({
        basis: row.basis, every: row.every, target: { on: row.target_on },
        baseline: row.baseline_on === null ? null : { value: row.baseline_value, numerator: row.baseline_numerator, denominator: row.baseline_denominator, on: row.baseline_on },
      })).toEqual([]);
    }
  });

  test('leave Hertfordshire without a measure for economic well-being', () => {
    const outcomes = new Set(measureSpecs.filter(({ project }) => project === 'herts-family-safeguarding-r2').map(({ indicator }) => indicatorEntry(indicator).outcome));
    expect(outcomes.has('achieve_economic_well_being')).toBe(false);
    expect(outcomes.size).toBe(5);
  });

  test('depend on their key alone', () => {
    expect(wobble('a')).toBe(wobble('a'));
    const many = Array.from({ length: 2000 }, (_, index) => wobble(`key ${index}`));
    expect(many.every((each) => each >= -1 && each < 1)).toBe(true);
    expect(Math.abs(many.reduce((sum, each) => sum + each, 0) / many.length)).toBeLessThan(0.05);
  });
});
