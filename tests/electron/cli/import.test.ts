import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportedTables } from '../../../shared/contract/exports.ts';
import type { ImportReport } from '../../../shared/contract/imports.ts';
import { takeLock } from '../../../electron/core/files/lock.ts';
import { editInLibreOffice, noLibreOffice } from './libreOffice.ts';
import { aFolder } from '../core/db/storeFixture.ts';
import { aCommandLine, hashOf, json, type Run } from './commandFixture.ts';
import { places, practiceExport, report, Sheet, write, type Exported } from './importFixture.ts';

const practice = practiceExport();
const run: Run = (...words) => aCommandLine()(...words);

/** Twenty cells, as a person would change them in a spreadsheet: file, row, column, value. */
function twentyEdits(csv: string): readonly (readonly [string, number, string, string])[] {
  const [projects, awards, parts, measures, figures] = ['projects', 'awards', 'participations', 'measures', 'observations'].map((name) => new Sheet(csv, name));
  if (!projects || !awards || !parts || !measures || !figures) throw new Error('A table is missing');
  const known = awards.find((row) => row['adopted'] === 'yes');
  const noted = awards.find((row) => row['adopted'] === 'no' && row['amount_gbp'] !== '');
  const partner = parts.find((row) => row['role'] === 'partner' && row['joined_on'] === '' && row['left_on'] === '');
  const share = figures.find((row) => row['numerator'] !== '' && Number(row['numerator']) > 5);
  const suppressed = figures.find((row) => row['shorthand'] === '[c]');
  const started = projects.find((row) => row['starts_on'] !== '' && row['ends_on'] === '');
  return [
    ['projects', 2, 'title', 'Achieving for Children: “new” title, with a comma'],
    ['projects', 3, 'note', '=1+1 is no formula'],
    ['projects', 4, 'theme', 'Zażółć gęślą jaźń'],
    ['projects', started, 'evaluator', 'Opcit Research'],
    ['projects', 5, 'model', 'Family safeguarding'],
    ['projects', 6, 'reform_area', 'Rethinking practice'],
    ['awards', known, 'note', 'Confirmed by letter\nof two lines'],
    ['awards', noted, 'dated', '2018-03'],
    ['awards', 2, 'award_note', 'No amount was published'],
    ['participations', partner, 'joined_on', '2017-05-01'],
    ['participations', partner, 'note', 'Joined late'],
    ['measures', 2, 'due_days', '45'],
    ['measures', 3, 'target_value', '14.5'],
    ['measures', 3, 'target_note', 'Agreed at the review'],
    ['observations', share, 'numerator', String(Number(figures.get(share, 'numerator')) - 1)],
    ['observations', share, 'note', '£12 and é'],
    ['observations', share + 1, 'denominator', String(Number(figures.get(share + 1, 'denominator')) + 3)],
    ['observations', suppressed, 'shorthand', '[x]'],
    ['observations', suppressed, 'status', 'provisional'],
    ['observations', suppressed, 'markers', '[r]'],
  ];
}

function edit(csv: string): readonly string[] {
  const edits = twentyEdits(csv);
  for (const name of new Set(edits.map(([file]) => file))) {
    const sheet = new Sheet(csv, name);
    for (const [file, row, column, value] of edits) if (file === name) sheet.set(row, column, /^[=+\-@]/.test(value) ? `'${value}` : value);
    sheet.save();
  }
  return edits.map(([file, row, column, value]) => `${file}.csv ${row} ${column} ${value}`).toSorted();
}

describe('a round trip by CSV', () => {
  test('an export that nobody touched changes nothing', async () => {
    const { file, csv } = practice();
    const before = hashOf(file);
    const looked = report(await run('import', file, csv, '--dry-run', '--json'));
    expect(looked).toMatchObject({ rows: { added: 0, changed: 0 }, changes: [], added: [], faults: [] });
    expect(looked.rows.unchanged).toBe(looked.rows.read);
    expect(hashOf(file)).toBe(before);
    expect(report(await run('import', file, csv, '--json'))).toMatchObject({ change: null, faults: [] });
  });

  test('twenty cells are twenty changes, one change, no change again, and one undo', async () => {
    const { file, csv } = practice();
    const wanted = edit(csv);
    const before = hashOf(file);
    const looked = report(await run('import', file, csv, '--dry-run', '--json'));
    expect(looked.faults).toEqual([]);
    expect(asTyped(looked)).toEqual(wanted);
    expect(hashOf(file)).toBe(before);
    const { lastChange } = json(await run('info', file, '--json')) as { lastChange: number };

    const brought = report(await run('import', file, csv, '--json'));
    expect(brought.change).toBe(lastChange + 1);
    expect(brought.changes).toEqual(looked.changes);
    expect(report(await run('import', file, csv, '--json'))).toMatchObject({ change: null, changes: [] });

    const out = path.join(aFolder(), 'again');
    await run('export', file, out, '--format', 'csv', '--as-at', `#${lastChange}`);
    const original = practice().csv;
    for (const name of ['projects', 'observations']) expect(readFileSync(path.join(out, `${name}.csv`))).toEqual(readFileSync(path.join(original, `${name}.csv`)));

    expect(await run('ask', file, 'changes.undo', JSON.stringify({ change: lastChange + 1 }))).toMatchObject({ exit: 0 });
    expect(report(await run('import', file, original, '--dry-run', '--json'))).toMatchObject({ changes: [], faults: [] });
    const again = report(await run('import', file, csv, '--json'));
    expect(again.change).toBe(lastChange + 3);
    expect(again.changes).toEqual(looked.changes);
    expect(report(await run('import', file, csv, '--json'))).toMatchObject({ change: null });
  }, 120_000);

  test('History tells the file and its hash', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'projects').set(2, 'note', 'Changed');
    const { change } = report(await run('import', file, sheet.save(), '--json'));
    const told = json(await run('ask', file, 'changes.get', JSON.stringify({ change }), '--json'));
    expect(told).toMatchObject({ operation: 'imports.apply', title: 'Import', reason: `projects.csv (sha256 ${hashOf(sheet.file)})` });
  });

  test('F22 the very same file is known again by its hash, whatever it is called, and one that was changed is not', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'projects').set(2, 'note', 'Changed');
    const first = report(await run('import', file, sheet.save(), '--json'));
    const known = `This very file was brought in before, as change ${first.change ?? ''}`;
    expect(first.notes.map(({ message }) => message)).not.toContain(known);
    const renamed = write(aFolder(), 'renamed.csv', readFileSync(sheet.file));
    expect(report(await run('import', file, renamed, '--dry-run', '--json')).notes).toContainEqual(expect.objectContaining({ file: 'renamed.csv', message: known }));
    expect(report(await run('import', file, renamed, '--json'))).toMatchObject({ change: null, notes: expect.arrayContaining([expect.objectContaining({ message: known })]) });
    const other = new Sheet(csv, 'projects').set(2, 'note', 'Changed again');
    expect(report(await run('import', file, other.save(), '--dry-run', '--json')).notes.map(({ message }) => message)).not.toContain(known);
  });

  // The reason is in the test's name, where it is read.
  test.runIf(noLibreOffice === null)(`twenty cells changed in LibreOffice come back as just these${noLibreOffice === null ? '' : ` (not run: ${noLibreOffice})`}`, async () => {
    const { file, csv } = practice();
    const edits = twentyEdits(csv);
    await editInLibreOffice(edits.map(([name, row, column, value]) => ({ file: path.join(csv, `${name}.csv`), row: row - 1, column: new Sheet(csv, name).at(column), value })), aFolder());
    const looked = report(await run('import', file, csv, '--dry-run', '--json'));
    expect(looked.faults).toEqual([]);
    expect(asTyped(looked)).toEqual(edits.map(([name, ...rest]) => [`${name}.csv`, ...rest].join(' ')).toSorted());
    const { change } = report(await run('import', file, csv, '--json'));
    expect(change).toBeGreaterThan(0);
    expect(report(await run('import', file, csv, '--json'))).toMatchObject({ change: null });
  }, 300_000);
});

const asTyped = ({ changes }: ImportReport): readonly string[] => changes.map(({ file, row, column, after }) => `${file} ${row ?? ''} ${column ?? ''} ${after ?? ''}`).toSorted();

/** Twelve slips of people, each in its own place: row and column, and a word of the cure. */
function plant({ csv }: Exported): { readonly input: string; readonly wanted: readonly (readonly [string, RegExp])[] } {
  const sheet = new Sheet(csv, 'observations');
  const row = (n: number): number => 10 + 7 * n;
  const wanted: [string, RegExp][] = [];
  const slip = (n: number, column: string, value: string, cure: RegExp, named = column): void => {
    sheet.set(row(n), column, value);
    wanted.push([`${row(n)} ${named}`, cure]);
  };
  const first = row(0);
  slip(0, 'numerator', String(Number(sheet.get(first, 'denominator')) + 1), /or fewer/);
  slip(1, 'council_code', 'E08000020', /Gateshead.*use E08000037|There is no council/);
  slip(2, 'shorthand', '[q]', /\[c\]/);
  for (const column of ['value', 'numerator', 'denominator', 'shorthand']) sheet.set(row(3), column, '');
  wanted.push([`${row(3)} numerator`, /or say why there is no figure/]);
  slip(4, 'numerator', '£1.2m', /written in full/);
  slip(5, 'measure', 'no-such-measure', /no measure called no-such-measure/);
  slip(6, 'period_start', '2017-05-05', /first day/);
  slip(7, 'denominator', '1,23', /commas between thousands/);
  slip(8, 'status', 'done', /recorded, provisional or final/);
  slip(9, 'markers', '[w]', /\[p\]/);
  sheet.rows.push([...(sheet.rows[row(10) - 1] ?? [])]);
  wanted.push([`${sheet.rows.length} measure`, new RegExp(`row ${row(10)} already`)]);
  sheet.set(row(11), 'note', 'a byte: ~~');
  wanted.push([`${row(11)} note`, /CSV UTF-8/]);
  const bytes = Buffer.from(readFileSync(sheet.save()));
  bytes[bytes.indexOf('~~')] = 0xff;
  writeFileSync(sheet.file, bytes);
  return { input: sheet.file, wanted };
}

describe('faults in a file', () => {
  test('twelve of them are each named by row, column and cure, and nothing is written', async () => {
    const exported = practice();
    const { input, wanted } = plant(exported);
    const before = hashOf(exported.file);
    const looked = await run('import', exported.file, input, '--dry-run', '--json');
    expect(looked.exit).toBe(1);
    const found = report(looked);
    expect(places(found).toSorted()).toEqual(wanted.map(([place]) => place).toSorted());
    for (const [place, cure] of wanted) expect(found.faults.find(({ row, column }) => `${row ?? ''} ${column ?? ''}` === place)?.message).toMatch(cure);
    const refused = await run('import', exported.file, input, '--json');
    expect(refused).toMatchObject({ exit: 1, out: '' });
    const { problem } = JSON.parse(refused.err) as { problem: { kind: string; where: { row: number; column: string }[] } };
    expect(problem.kind).toBe('rejected-rows');
    expect(problem.where.map(({ row, column }) => `${row} ${column}`).toSorted()).toEqual(places(found).toSorted());
    expect(hashOf(exported.file)).toBe(before);
  });

  test('F10 dates are read day first; a column that is month first is refused whole', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'projects').set(3, 'starts_on', '03/04/2017').set(4, 'starts_on', '03/25/2017').set(5, 'ends_on', '25/03/2017').set(6, 'ends_on', 'March 2018').set(7, 'ends_on', '31/02/2018');
    const found = report(await run('import', file, sheet.save(), '--dry-run', '--json'));
    expect(places(found)).toEqual(['4 starts_on', '7 ends_on']);
    expect(found.faults[0]?.message).toMatch(/month first.*2019-03-25/);
    expect(found.faults[1]?.message).toMatch(/real date/);
    sheet.set(4, 'starts_on', '25/03/2017').set(7, 'ends_on', '28/2/18');
    expect(report(await run('import', file, sheet.save(), '--dry-run', '--json')).changes.map(({ row, after }) => `${row ?? ''} ${after ?? ''}`))
      .toEqual(['3 2017-04-03', '4 2017-03-25', '5 2017-03-25', '6 2018-03', '7 2018-02-28']);
  });

  test('F09 money is read as people write it, and refused where it has two readings', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'awards');
    const all = sheet.rows.slice(1).map((_, n) => n + 2);
    const at = [...all.filter((row) => sheet.get(row, 'kind') === '').slice(0, 6), ...all.filter((row) => sheet.get(row, 'kind') !== '').slice(0, 12)];
    const before = at.map((row) => [sheet.get(row, 'kind'), sheet.get(row, 'amount_gbp')] as const);
    const good = [['£1,234.50', '1234.50'], ['１２３４', '1234.00'], [' 1 234 ', '1234.00'], ['£0', '0.00'], ['-0', '0.00'], ['1234.5', '1234.50']] as const;
    const bad = ['£1.2m', '1.02m', '12k', '1.234,56', '1,23,456', '1e3', '12%', '12abc', '0x10', '1.234', '1e309', 'NaN'] as const;
    for (const [n, text] of [...good.map(([typed]) => typed), ...bad].entries()) sheet.set(at[n]!, 'kind', 'agreed').set(at[n]!, 'amount_gbp', text);
    const found = report(await run('import', file, sheet.save(), '--dry-run', '--json'));
    expect(places(found)).toEqual(bad.map((_, n) => `${at[good.length + n]!} amount_gbp`));
    expect(found.faults[0]?.message).toBe('Amount must be written in full, like 1,020,000');
    for (const [n] of bad.entries()) sheet.set(at[good.length + n]!, 'kind', before[good.length + n]![0]).set(at[good.length + n]!, 'amount_gbp', before[good.length + n]![1]);
    expect(report(await run('import', file, sheet.save(), '--json'))).toMatchObject({ faults: [], rows: { added: good.length } });
    const out = path.join(aFolder(), 'out');
    await run('export', file, out, '--format', 'csv');
    const now = new Sheet(out, 'awards');
    for (const [n, [, kept]] of good.entries()) {
      const award = sheet.get(at[n]!, 'award');
      expect(now.get(now.find((row) => row['award'] === award), 'amount_gbp')).toBe(kept);
    }
    expect(report(await run('import', file, sheet.file, '--json'))).toMatchObject({ change: null });
  });

  test('a row that was changed since the file was written is not written over', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'projects');
    const { changedIn } = json(await run('ask', file, 'projects.get', JSON.stringify({ reference: sheet.get(2, 'project') }), '--json')) as { changedIn: number };
    await run('ask', file, 'projects.edit', JSON.stringify({ reference: sheet.get(2, 'project'), changedIn, note: 'Meanwhile' }), '--as', '{"name":"Officer 1","organisation":"DfE","role":"programme officer"}');
    sheet.set(2, 'theme', 'Mine').set(3, 'theme', 'Mine too').save();
    const found = report(await run('import', file, sheet.file, '--dry-run', '--json'));
    expect(places(found)).toEqual(['2 theme']);
    expect(found.faults[0]?.message).toMatch(/changed since this file was written \(change \d+ by Officer 1 on 13 May 2019\)/);
    sheet.set(2, 'changed_in', '').save();
    expect(report(await run('import', file, sheet.file, '--dry-run', '--json'))).toMatchObject({ faults: [], rows: { changed: 2 } });
  });

  test('what is told for people cannot be changed by a file', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'observations').set(5, 'unit', 'pounds').set(6, 'period_end', '2019-01-01').set(7, 'project', '');
    expect(places(report(await run('import', file, sheet.save(), '--dry-run', '--json')))).toEqual(['5 unit', '6 period_end']);
  });
});

describe('what is brought in', () => {
  test('comes into another file too: projects, parts, awards, measures and figures, and again makes nothing', async () => {
    const { csv } = practice();
    const empty = path.join(aFolder(), 'empty.igt');
    await run('create', empty);
    const measures = new Sheet(csv, 'measures');
    for (let row = 2; row <= measures.rows.length; row += 1) if (measures.get(row, 'definition_version') !== '1') measures.set(row, 'definition_version', '').set(row, 'definition', '');
    measures.save();
    // Neither rounds nor later definitions are in any table.
    const projects = new Sheet(csv, 'projects');
    for (let row = 2; row <= projects.rows.length; row += 1) projects.set(row, 'round', '');
    projects.save();
    const figures = new Sheet(csv, 'observations');
    for (let row = 2; row <= figures.rows.length; row += 1) figures.set(row, 'definition_version', '');
    figures.save();
    const brought = report(await run('import', empty, csv, '--json'));
    expect(brought.faults).toEqual([]);
    expect(brought.rows.added).toBe(brought.rows.read);
    expect(report(await run('import', empty, csv, '--json'))).toMatchObject({ change: null, changes: [] });
    const out = path.join(aFolder(), 'out');
    await run('export', empty, out, '--format', 'csv');
    for (const [name, ...columns] of [['projects', 'title', 'starts_on', 'follows', 'illustrative'], ['participations', 'organisation', 'role', 'council_code'], ['awards', 'award', 'kind', 'amount_gbp', 'adopted'], ['observations', 'council_code', 'numerator', 'shorthand', 'illustrative']] as const) {
      const [then, now] = [new Sheet(csv, name), new Sheet(out, name)];
      const of = (sheet: Sheet): readonly string[] => sheet.rows.slice(1).map((_, n) => columns.map((column) => sheet.get(n + 2, column)).join('|')).toSorted();
      expect(of(now)).toEqual(of(then));
    }
  }, 60_000);

  test('a new project gets an award, and its parts, measures and figures come in the same folder', async () => {
    const { file } = practice();
    const folder = aFolder();
    write(folder, 'projects', 'project,title,follows\nsecond-new,Second,first-new\nfirst-new,First,\n');
    write(folder, 'participations', 'project,council_code,role,joined_on\nfirst-new,E08000035,lead,2018\n');
    write(folder, 'measures', 'project,measure,indicator,basis,every\nfirst-new,first-new-care,cohort_care_entry,children,financial-quarter\n');
    write(folder, 'observations', 'measure,council_code,period_kind,period_start,numerator,denominator\nfirst-new-care,e08000035,financial-quarter,2018-04-01,4,20\n');
    const brought = report(await run('import', file, folder, '--json'));
    expect(brought).toMatchObject({ faults: [], rows: { added: 5 } });
    expect(json(await run('ask', file, 'projects.get', '{"reference":"first-new"}', '--json'))).toMatchObject({ illustrative: true, awards: [{ reference: 'first-new-award' }], leads: [{ shortName: 'Leeds' }], measures: [{ reference: 'first-new-care' }] });
    expect(json(await run('ask', file, 'projects.get', '{"reference":"second-new"}', '--json'))).toMatchObject({ follows: { reference: 'first-new' } });
    expect(report(await run('import', file, folder, '--json'))).toMatchObject({ change: null });
  });

  test('a council lead brings in figures of their own council and no other', async () => {
    const { file, csv } = practice();
    const lead = '{"name":"Lead 1","organisation":"Leeds City Council","role":"council lead"}';
    expect(await run('import', file, path.join(csv, 'projects.csv'), '--as', lead)).toMatchObject({ exit: 1, err: expect.stringContaining('observations only') });
    const sheet = new Sheet(csv, 'observations');
    const [own, other] = [sheet.find((row) => row['council_code'] === 'E08000035' && row['denominator'] !== ''), sheet.find((row) => row['council_code'] !== 'E08000035' && row['denominator'] !== '')];
    sheet.set(own, 'denominator', String(Number(sheet.get(own, 'denominator')) + 1)).save();
    expect(report(await run('import', file, sheet.file, '--json', '--as', lead)).change).toBeGreaterThan(0);
    sheet.set(other, 'denominator', String(Number(sheet.get(other, 'denominator')) + 1)).save();
    expect(places(report(await run('import', file, sheet.file, '--dry-run', '--json', '--as', lead)))).toEqual([`${other} council_code`]);
    expect(await run('import', file, sheet.file, '--as', '{"name":"E","organisation":"O","role":"evaluator"}')).toMatchObject({ exit: 1, err: expect.stringContaining('can record figures') });
  });
});

describe('files', () => {
  test('F03 doubled and blank heads stop everything, with the columns named', async () => {
    const { file } = practice();
    const folder = aFolder();
    expect(report(await run('import', file, write(folder, 'a', 'project,title,Title,note,\nx,y,z,n,w\n'), '--dry-run', '--json')).faults)
      .toMatchObject([{ column: 'title', message: 'Columns B and C are both called title. Rename or take away all but one' }]);
    expect(report(await run('import', file, write(folder, 'b', 'project,,title\nx,,y\n'), '--dry-run', '--json')).faults).toMatchObject([{ message: expect.stringContaining('Column B has no head') }]);
    const padded = write(folder, 'c', ' Project ,\u00A0TITLE\u00A0, Starts On\nleeds-family-valued,Family Valued,2015\n');
    expect(report(await run('import', file, padded, '--dry-run', '--json')).faults).toEqual([]);
  });

  test('F04 columns may stand in any order; extra ones are named, missing ones too, and what they hold stays', async () => {
    const { file } = practice();
    const moved = write(aFolder(), 'moved', 'Colour,note,project\nred,Looked at,leeds-family-valued\n');
    const found = report(await run('import', file, moved, '--dry-run', '--json'));
    expect(found).toMatchObject({ rows: { changed: 1 }, changes: [{ column: 'note', after: 'Looked at' }] });
    expect(found.notes.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringContaining('Colour'), expect.stringMatching(/left as they are: title,/)]));
    const lacking = write(aFolder(), 'lacking', 'project,measure,period_kind,numerator,denominator\nx,y,month,1,2\n');
    expect(report(await run('import', file, lacking, '--dry-run', '--json')).faults.map(({ column }) => column)).toEqual(['period_start', 'council_code']);
  });

  test('F05 short and long rows, totals, notes below and heads again are named; blank rows are passed over', async () => {
    const { file } = practice();
    const table = write(aFolder(), 'odd', ['project,title,note', '', 'leeds-family-valued,Family Valued', 'a,b,c,d', ',,', 'project,title,note', 'Total,,3', 'Source: returns,,', ''].join('\n'));
    const found = report(await run('import', file, table, '--dry-run', '--json'));
    expect(places(found)).toEqual(['3', '4', '6', '7', '8']);
    expect(found.faults.map(({ message }) => message.split('.')[0])).toEqual([
      'This row has 2 cells and the table has 3 columns', 'This row has 4 cells and the table has 3 columns', 'This row repeats the heads', 'This row holds totals', 'This row holds a note and no data',
    ]);
  });

  test('F06 names that reach into objects are plain data', async () => {
    const { file } = practice();
    const table = write(aFolder(), 'names', 'project,title,__proto__,constructor,toString\n__proto__,Polluted,1,2,3\nconstructor,Polluted,1,2,3\n');
    const found = report(await run('import', file, table, '--dry-run', '--json'));
    expect(found.notes.map(({ column }) => column)).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'toString']));
    expect(places(found)).toEqual(['2 project']);
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('F07 what looks like a formula is kept as text and said', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'projects').set(2, 'note', '=HYPERLINK("x")').set(3, 'note', "'=1+1").set(4, 'note', "''-a");
    const brought = report(await run('import', file, sheet.save(), '--json'));
    expect(brought.changes.map(({ after }) => after)).toEqual(['=HYPERLINK("x")', '=1+1', "'-a"]);
    expect(brought.notes).toContainEqual(expect.objectContaining({ row: 2, column: 'note', message: expect.stringContaining('formula') }));
    const out = path.join(aFolder(), 'out');
    await run('export', file, out, '--format', 'csv');
    const now = new Sheet(out, 'projects');
    expect([2, 3, 4].map((row) => now.get(row, 'note'))).toEqual(["'=HYPERLINK(\"x\")", "'=1+1", "''-a"]);
    expect(report(await run('import', file, path.join(out, 'projects.csv'), '--json'))).toMatchObject({ change: null });
  });

  test('F18 twins of one name are one, letters of another alphabet are named', async () => {
    const { file, csv } = practice();
    const sheet = new Sheet(csv, 'projects').set(2, 'theme', 'Caf\u0065\u0301 \u200B').set(3, 'project', 'l\u0435eds-family-valued');
    const found = report(await run('import', file, sheet.save(), '--dry-run', '--json'));
    expect(places(found)).toEqual(['3 project']);
    expect(found.changes).toMatchObject([{ row: 2, after: 'Caf\u00E9' }]);
  });

  test('F20 folders, links, pipes and devices are not waited for', async () => {
    const { file, csv } = practice();
    const folder = aFolder();
    const [link, pipe] = [path.join(folder, 'link.csv'), path.join(folder, 'pipe.csv')];
    symlinkSync(path.join(csv, 'projects.csv'), link);
    execFileSync('mkfifo', [pipe]);
    for (const input of [link, pipe, '/dev/zero', path.join(folder, 'gone.csv')]) expect(await run('import', file, input, '--dry-run')).toMatchObject({ exit: 1, out: '' });
    rmSync(pipe);
    rmSync(link);
    expect(await run('import', file, folder)).toMatchObject({ exit: 1, err: expect.stringContaining('no CSV file') });
    expect(await run('import', file, write(folder, 'empty', ''))).toMatchObject({ exit: 1, err: expect.stringContaining('is empty') });
    expect(await run('import', file, write(folder, 'book', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])))).toMatchObject({ exit: 1, err: expect.stringContaining('save the table as CSV') });
  }, 2000 * 10);

  test('F21 a file of any name is read, and is named safely', async () => {
    const { file } = practice();
    for (const name of ['with spaces £ 😀.csv', `${'n'.repeat(200)}.csv`, 'CON.csv', 'turned\u202Evsc.csv']) {
      const found = report(await run('import', file, write(aFolder(), name, 'project,note\nleeds-family-valued,Named\n'), '--dry-run', '--json'));
      expect(found.tables).toMatchObject([{ file: name.replace('\u202E', '\uFFFD'), changed: 1 }]);
    }
  });

  test('whatever an export holds beside the tables that are read back is named', async () => {
    const { file } = practice();
    const out = path.join(aFolder(), 'all');
    await run('export', file, out, '--format', 'csv');
    const found = report(await run('import', file, out, '--json'));
    expect(found).toMatchObject({ change: null, faults: [] });
    const others = Object.keys(exportedTables).filter((name) => !['projects', 'participations', 'awards', 'measures', 'observations'].includes(name));
    expect(others).toHaveLength(Object.keys(exportedTables).length - 5);
    for (const name of others) {
      const told = found.notes.find((note) => note.file === `${name}.csv`)?.message.toLowerCase();
      expect(told, name).toContain(['councils', 'sources', 'changes'].includes(name) ? `${name} are not read back` : 'are not read back: they are changed in the program');
      expect(await run('import', file, path.join(out, `${name}.csv`))).toMatchObject({ exit: 1, err: expect.stringContaining('not read back') });
    }
  });

  test('a look takes no lock; the import itself waits for nobody who edits', async () => {
    const { file, csv } = practice();
    const taking = takeLock(file, { person: 'Officer 2', door: 'window' });
    expect((await run('import', file, csv, '--dry-run')).exit).toBe(0);
    expect(await run('import', file, csv)).toMatchObject({ exit: 1, err: expect.stringContaining('Officer 2') });
    if (taking.kind === 'taken') taking.lock.release();
  });

  test('--kind says what heads do not, and no other word', async () => {
    const { file } = practice();
    const table = write(aFolder(), 'two', 'project,note\nleeds-family-valued,Kind\n');
    expect((await run('import', file, table, '--kind', 'projects', '--dry-run')).exit).toBe(0);
    expect((await run('import', file, table, '--kind', 'councils', '--dry-run')).exit).toBe(2);
  });
});
