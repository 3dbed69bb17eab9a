import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { hostOperations } from '../../../shared/contract/host.ts';
import { operations, type At, type OperationName, type Reply } from '../../../shared/contract/index.ts';
import { problemKinds, type Problem } from '../../../shared/domain/problem.ts';
import { aHostWithFile } from './host/hostFixture.ts';
import { hostileText, junk, shaped, type Known, type Shape } from '../../support/hostile.ts';
import { councilLead, evaluator, officer, testFile, type TestFile } from '../../support/testFile.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** More for a long search: FUZZ_RUNS=50 asks fifty times as much. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1);
process.stdout.write(`fuzz of the dispatch: FUZZ_SEED=${seed}\n`);

async function knownIn(tracker: TestFile): Promise<Known> {
  const { projects } = await tracker.get('projects.list', {});
  const some = projects.filter(({ measures }) => measures > 0).slice(0, 3);
  const details = await Promise.all(some.map(({ reference }) => tracker.get('projects.get', { reference })));
  const references = details.map(({ reference }) => reference);
  const parts = details.flatMap(({ participations }) => participations);
  const codes = details.flatMap(({ councils }) => councils.map(({ code }) => code)).slice(0, 6);
  const figures = details.flatMap(({ awards }) => awards.flatMap((award) => award.figures));
  const changes = [1, 2, 3, 50, 100, 424, 425, 426, 427, 99_999];
  const { facts } = await tracker.get('facts.list', {});
  const { rounds } = await tracker.get('rounds.list', {});
  const { actors } = await tracker.get('actors.list', {});
  const measures = details.flatMap((detail) => detail.measures);
  return {
    reference: [...references, ...rounds.map((round) => round.reference), 'brand-new'], project: references, follows: references, round: [...rounds.map((round) => round.reference), null], inside: rounds.map((round) => round.reference),
    organisation: codes, leads: [codes, codes.slice(0, 1)], partners: [codes.slice(1, 3), []], council: [...codes, null],
    measure: measures.map((measure) => measure.reference), indicator: measures.map((measure) => measure.indicator.key), figure: figures.map(({ id }) => id),
    id: [...parts.map(({ id }) => id), ...actors.map(({ id }) => id)], key: facts.map(({ key }) => key), change: changes, before: changes,
    changedIn: [...new Set([...measures, ...figures, ...parts, ...facts].map((row) => row.changedIn))].slice(0, 8),
    shorthand: [null, '[c]', '[x]', '[low]'], markers: ['', 'p', '[r]'], breakdown: ['', 'girls'], source: [null, { title: 'A report', publishedOn: '2019-03' }], url: ['https://example.org/a', null],
    title: ['A project of many words'], name: ['A new body', 'A second body', 'Luton Borough Council'], numerator: [3, 20, null], denominator: [10, null], value: [null, 12.5, 3], pence: [null, 123_456],
    plannedJoinedOn: ['2017'], plannedLeftOn: ['2020'], on: ['2018', null], dated: ['2018-05-01'], opensOn: ['2018'], closesOn: ['2017', '2019'], publishedOn: ['2018'], validFrom: ['2018'],
    lifecycleReason: [null, 'It ended'], award: [null, { kind: 'agreed', pence: 500 }], baseline: [null, { value: 12 }, { numerator: 3, denominator: 10, on: '2017' }], target: [null, { value: 30, on: '2020' }],
    period: ['2019-01-01', '2018-10-01', '2018-07-01'].map((start) => ({ kind: 'financial-quarter', start })), targets: [[], [{ period: { kind: 'financial-quarter', start: '2019-10-01' }, value: 20 }]], date: ['2019-05-01'],
    startsOn: ['2017', '2018-04', '2018-04-03'], endsOn: ['2016', '2020-03-31'], joinedOn: ['2017-05'], leftOn: ['2016', '2019'], to: ['2019-06-01', '2018-01-01'],
  };
}

const forbiddenWords = /\b(?:invalid|illegal|forbidden|please|sorry|oops|error code|undefined|NaN|\[object)\b/i;
const insides = /\n\s+at |\bSQLITE|\bselect .* from\b|\.ts:\d|node:|\/tmp\/|\/work\/|\/home\//i;

/** A message with what the asker wrote taken out again: their words are not ours. */
function ours(message: string, request: unknown): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value, value.trim(), value.normalize('NFC'));
    else if (typeof value === 'object' && value !== null) for (const part of Object.entries(value).flat()) collect(part);
  };
  collect(request);
  return texts.filter((text) => text.length > 2).toSorted((a, b) => b.length - a.length).reduce((left, text) => left.replaceAll(text, '…'), message);
}

function expectWords(message: string, request: unknown): void {
  expect(message).not.toBe('');
  expect(message.length).toBeLessThanOrEqual(1000);
  const own = ours(message, request);
  expect(own).not.toMatch(forbiddenWords);
  expect(own).not.toMatch(insides);
  expect(own).toMatch(/^[\p{Lu}“£#…\d]/u);
}

function expectProblem(problem: Problem, request: unknown): void {
  expect(problemKinds).toContain(problem.kind);
  expect(problem.kind).not.toBe('fault');
  expectWords(problem.message, request);
  for (const issue of problem.where ?? []) expectWords(issue.message, request);
  expect(JSON.stringify({ problem })).toContain('"message"');
}

/** The journal byte by byte, and the file by its size and the moment it was last written to. */
function bytesOf(file: string): string {
  const { size, mtimeNs } = statSync(file, { bigint: true });
  return `${size} ${mtimeNs} ${existsSync(`${file}-wal`) ? hash('sha1', readFileSync(`${file}-wal`)) : '-'}`;
}
let bytes = '';

const names = Object.keys(operations) as readonly OperationName[];
const people = fc.oneof({ weight: 8, arbitrary: fc.constant(officer) }, { weight: 1, arbitrary: fc.constantFrom(councilLead, evaluator) });
const at = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.oneof(
  fc.constantFrom(1, 2, 57, 99_999).map((change) => ({ asAt: { change } })), fc.constantFrom('2018-03-31', 'yesterday', '2018-02-30', '9999').map((time) => ({ asAt: { time } })),
  fc.constantFrom('2018-03-31', '2031-01-01').map((on) => ({ on })),
) });

/** One request, which is answered or refused in words, and which writes nothing where it is refused. */
async function expectReply(tracker: TestFile, name: string, request: unknown, asking: Parameters<TestFile['askRaw']>[2]): Promise<Reply<unknown>> {
  const last = await tracker.file.lastChange();
  const reply = await tracker.askRaw(name, request, asking);
  const now = bytesOf(tracker.path);
  if (!reply.ok || typeof reply.change !== 'number') {
    expect(await tracker.file.lastChange()).toBe(last);
    expect(now).toBe(bytes);
  }
  bytes = now;
  if (!reply.ok) expectProblem(reply.problem, [name, request]);
  expect(() => JSON.stringify(reply)).not.toThrow();
  return reply;
}

describe('any request at all is answered in words, or refused in words with the file untouched', () => {
  test('E03 of anything, for anything', { timeout: 60_000 * runs }, async () => {
    const tracker = await testFile('practice');
    bytes = bytesOf(tracker.path);
    const anyName = fc.oneof({ weight: 6, arbitrary: fc.constantFrom<string>(...names) }, { weight: 1, arbitrary: hostileText });
    await fc.assert(fc.asyncProperty(anyName, junk, people, at, async (name, request, as, when) => {
      await expectReply(tracker, name, request, { as, ...(when === undefined ? {} : { at: when }) });
    }), { seed, numRuns: 100 * runs });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('E03 at the host, of something like what each of its operations takes', { timeout: 60_000 * runs }, async () => {
    const { host, handle, file } = await aHostWithFile();
    const known: Known = { handle: [handle, 'nowhere'], file: [handle], name: ['Copy', 'x/../y', null], fields: [{ a: 1 }, {}], address: ['/projects'], form: ['project', 'measure'], mode: ['read'], purpose: ['find'] };
    const wheres = fc.oneof(fc.constant({ file: handle }), fc.constant(undefined), junk.map((value) => value as At), junk.map((value) => ({ file: value }) as At));
    for (const name of Object.keys(hostOperations) as readonly OperationName[]) {
      // These leave the person or the file for those that come after.
      if (['person.set', 'files.close', 'files.restore'].includes(name)) continue;
      const shape = z.toJSONSchema(operations[name].request, { unrepresentable: 'any' }) as Shape;
      await fc.assert(fc.asyncProperty(shaped(shape, known), wheres, async (request, where) => {
        const reply = await host.ask(name, request, where);
        if (!reply.ok) expectProblem(reply.problem, [name, request, where]);
      }), { seed, numRuns: (name === 'files.create' ? 3 : 15) * runs });
    }
    expect(existsSync(file)).toBe(true);
    expect(await host.ask('portfolio.summary', {}, { file: handle })).toMatchObject({ ok: true });
  });

  test('E03 of something like what each operation takes', { timeout: 60_000 * runs }, async () => {
    const tracker = await testFile('practice');
    const known = await knownIn(tracker);
    bytes = bytesOf(tracker.path);
    for (const name of names) {
      if (Object.hasOwn(hostOperations, name)) continue;
      const shape = z.toJSONSchema(operations[name].request, { unrepresentable: 'any' }) as Shape;
      await fc.assert(fc.asyncProperty(shaped(shape, known), people, at, async (request, as, when) => {
        await expectReply(tracker, name, request, { as, ...(when === undefined ? {} : { at: when }) });
      }), { seed, numRuns: (operations[name].kind === 'command' ? 14 : 4) * runs });
    }
  });
});
