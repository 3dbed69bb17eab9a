import { createHash } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../../electron/core/files/limits.ts';
import { openCsv } from '../../../../electron/core/files/readCsv.ts';
import { aFolder, valueOf } from '../db/storeFixture.ts';

interface Read {
  readonly encoding: string;
  readonly unreadable: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly string[];
  readonly hash: string | null;
}

async function read(content: string | Uint8Array): Promise<Read> {
  const file = path.join(aFolder(), 'table.csv');
  writeFileSync(file, content);
  const table = valueOf(await openCsv(file));
  onTestFinished(() => table.close());
  const [rows, faults]: [(readonly string[])[], string[]] = [[], []];
  for await (const batch of table.rows()) {
    faults.push(...batch.faults.map(({ at, message }) => `${batch.first + at} ${message}`));
    rows.push(...batch.rows);
  }
  return { encoding: table.encoding, unreadable: table.unreadable !== null, rows, faults, hash: table.hash };
}

const pounds = 'name,amount\r\nCafé,£12\r\n';
const rows = [['name', 'amount'], ['Café', '£12']];

describe('how a CSV is written', () => {
  test('F01 UTF-8 with and without its mark, UTF-16 both ways and Windows-1252 say the same', async () => {
    const little = Buffer.from(`\uFEFF${pounds}`, 'utf16le');
    const versions: readonly (readonly [Uint8Array, string])[] = [
      [Buffer.from(pounds), 'utf-8'], [Buffer.from(`\uFEFF${pounds}`), 'utf-8'], [little, 'utf-16le'], [Buffer.from(little).swap16(), 'utf-16be'],
      [Buffer.from(pounds, 'utf16le'), 'utf-16le'], [Buffer.from(pounds, 'latin1'), 'windows-1252'],
    ];
    for (const [bytes, encoding] of versions) expect(await read(bytes)).toMatchObject({ encoding, unreadable: false, rows, faults: [] });
  });

  test('F01 a stray byte in UTF-8 is a damaged cell and never another alphabet', async () => {
    const found = await read(Buffer.concat([Buffer.from('a,é\n1,'), Buffer.from([0xff]), Buffer.from('\n')]));
    expect(found).toMatchObject({ encoding: 'utf-8', unreadable: true, rows: [['a', 'é'], ['1', '\uFFFD']] });
    expect(await read(Buffer.concat([Buffer.from('a\n'), Buffer.from([0x81])]))).toMatchObject({ encoding: 'windows-1252', unreadable: true });
    expect(await read(Buffer.concat([Buffer.from('\uFEFFa\n'), Buffer.from([0xa3])]))).toMatchObject({ encoding: 'utf-8', unreadable: true });
  });

  test('F01 characters that two chunks share are whole', async () => {
    const text = `head\n${'é'.repeat(1024 * 1024 + 7)}x`;
    const found = await read(`a${text}`);
    expect(found).toMatchObject({ encoding: 'utf-8', unreadable: false });
    expect(found.rows[1]?.[0]).toBe(text.slice(5));
    const odd = await read(Buffer.from(`\uFEFFa${text}`, 'utf16le'));
    expect(odd.rows[1]?.[0]).toBe(text.slice(5));
  });

  test('F02 any dialect of the same rows is read the same', async () => {
    const cell = fc.oneof(fc.constantFrom('', 'a', '1', 'a b', 'x"y', 'one\ntwo', 'one\r\ntwo', ',', ';', '\t', '"', ' padded '), fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll(/\0/g, '')));
    const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }).map((body) => [['one', 'two', 'three'], ...body.filter((row) => row.some((text) => text.trim() !== ''))]);
    const folder = aFolder();
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean(), async (cells, separator, ends, all, final) => {
        const quoted = (text: string): string => (all || /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = cells.map((row, at) => row.map(quoted).join(separator) + (at < cells.length - 1 || final ? ends[at % ends.length] : '')).join('');
        const file = path.join(folder, 'any.csv');
        writeFileSync(file, text);
        const opened = valueOf(await openCsv(file));
        const found: (readonly string[])[] = [];
        for await (const batch of opened.rows()) found.push(...batch.rows);
        await opened.close();
        expect(found).toEqual(cells.map((row) => row.map((each) => each.replaceAll(/\r\n?/g, '\n'))));
      }),
      { numRuns: 150 },
    );
  });

  test('F02 a quotation mark that is never closed is named by its row and takes nothing with it', async () => {
    expect((await read('a,b\n1,2\n"open,3\n4,5\n')).faults).toEqual([expect.stringMatching(/^3 A quotation mark is opened here and never closed/)]);
    expect((await read('a,b\n"x"y,2\n')).faults).toEqual([expect.stringMatching(/^2 Text follows a closing quotation mark/)]);
  });

  test('F20 a file that is written to while it is read is given back', async () => {
    const file = path.join(aFolder(), 'growing.csv');
    writeFileSync(file, 'a\n1\n');
    const table = valueOf(await openCsv(file));
    appendFileSync(file, '2\n');
    const walk = table.rows();
    let step = await walk.next();
    while (step.done !== true) step = await walk.next();
    await table.close();
    expect(step.value).toMatchObject({ kind: 'conflict', message: expect.stringContaining('changed while it was read') });
  });

  test('is told by its hash', async () => {
    expect((await read('a\n1\n')).hash).toBe(createHash('sha256').update('a\n1\n').digest('hex'));
    expect(limits.csvFile).toBe(2 * 1024 ** 3);
  });
});
