import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportedTables } from '../../../../shared/contract/exports.ts';
import { aFolder } from '../db/storeFixture.ts';
import { aHost, officer } from './hostFixture.ts';

const council = 'E06000032';
const tables = Object.keys(exportedTables).map((name) => `${name}.csv`);
const lead = { name: 'Council lead 1', organisation: 'Luton Borough Council', role: 'council lead' } as const;

async function practice(...options: Parameters<typeof aHost>) {
  const made = aHost(...options);
  await made.value('person.set', officer);
  const { handle } = await made.value('files.create', { sample: 'practice' });
  return { ...made, handle };
}

describe('an export through a door with a page', () => {
  test('comes as one zip, once, and again as the same bytes', async () => {
    const { host, value, handle } = await practice();
    const texts: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const made = await value('exports.make', { handle });
      expect(made).toMatchObject({ name: expect.stringMatching(/^innovation-programme-practice-change-\d+\.zip$/), fetch: expect.any(String) });
      expect(made?.files.map(({ name }) => name)).toEqual(tables);
      const out = host.handOutExport(made?.fetch ?? '');
      if (!out.ok) throw new Error(out.problem.message);
      const zip = readFileSync(out.value.path);
      expect(Object.keys(unzipSync(zip))).toHaveLength(tables.length);
      texts.push(zip.toString('base64'));
      expect(host.handOutExport(made?.fetch ?? '')).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
      await out.value.drop();
      expect(existsSync(out.value.path)).toBe(false);
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test('holds what stood at the change that is looked back at, and of one council nothing of others', async () => {
    const { host, value, handle } = await practice();
    const tableOf = async (request: { readonly change?: number; readonly council?: string }, name: string): Promise<string> => {
      const made = await value('exports.make', { handle, ...request });
      const out = host.handOutExport(made?.fetch ?? '');
      return out.ok ? Buffer.from(unzipSync(readFileSync(out.value.path))[name] ?? []).toString('utf8') : out.problem.message;
    };
    await value('projects.add', { title: 'Quokka visits', kind: 'grant' }, { file: handle });
    expect(await tableOf({}, 'projects.csv')).toContain('Quokka visits');
    expect(await tableOf({ change: 138 }, 'projects.csv')).not.toContain('Quokka visits');
    const own = (await tableOf({ council }, 'observations.csv')).trim().split('\n').slice(1);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((line) => line.includes(council))).toBe(true);
  });

  test('of another council is refused to a lead, and so is all of it; nothing is kept', async () => {
    const { value, problem, handle } = await practice();
    await value('person.set', lead);
    expect((await problem('exports.make', { handle })).message).toMatch(/their own council only/);
    expect((await problem('exports.make', { handle, council: 'E08000035' })).message).toMatch(/their own council only/);
    expect(await value('exports.make', { handle, council })).toMatchObject({ fetch: expect.any(String) });
    expect((await problem('exports.make', { handle: 'none' })).kind).toBe('not-found');
    await value('person.set', officer);
    expect((await problem('exports.make', { handle, project: 'none' })).message).toContain('There is no project with the reference none');
  });

  test('says how far it is and can be stopped, and then nothing of it is left', async () => {
    const { value, ask, handle, events } = await practice();
    const running = ask('exports.make', { handle, job: 'out' });
    while ((await value('jobs.get', { file: handle, job: 'out' })) === null) await new Promise((resolve) => setImmediate(resolve));
    expect(await value('jobs.cancel', { file: handle, job: 'out' })).toEqual({ stopping: true });
    expect(await running).toMatchObject({ ok: false, problem: { kind: 'cancelled', message: 'The export was stopped, and nothing of it was kept' } });
    expect(events.at(-1)).toMatchObject({ kind: 'job', job: 'out', state: 'cancelled' });
    expect(await value('exports.make', { handle, job: 'again' })).toMatchObject({ fetch: expect.any(String) });
    expect(events.at(-1)).toMatchObject({ kind: 'job', job: 'again', state: 'done' });
    expect(await value('jobs.get', { file: handle, job: 'again' })).toBeNull();
  });

  test('goes into a new folder where the window asked for one, and is noted in the file', async () => {
    const into = aFolder();
    const answers: (string | null)[] = [into, into, null];
    const { host, value, handle, folder } = await practice({ dialogs: { open: async () => answers.shift() ?? null, saveAs: async ({ suggested }) => suggested } });
    const first = await value('exports.make', { handle, project: 'leeds-family-valued' });
    expect(first).toMatchObject({ name: expect.stringMatching(/-leeds-family-valued-change-\d+$/), fetch: null });
    writeFileSync(path.join(into, first?.name ?? '', 'projects.csv'), 'mine now');
    const second = await value('exports.make', { handle, project: 'leeds-family-valued' });
    expect(second?.name).toBe(`${first?.name ?? ''}-2`);
    expect(readFileSync(path.join(into, first?.name ?? '', 'projects.csv'), 'utf8')).toBe('mine now');
    expect(readdirSync(path.join(into, second?.name ?? ''))).toHaveLength(tables.length);
    expect(await value('exports.make', { handle })).toBeNull();
    expect(readdirSync(into)).toHaveLength(2);
    await host.close();
    const db = new DatabaseSync(path.join(folder, 'innovation-programme-practice.igt'), { readOnly: true });
    expect(db.prepare('SELECT format, audience, hash FROM export_log').all()).toEqual([first, second].map((made) => ({ format: 'csv', audience: 'internal', hash: made?.hash })));
    db.close();
  });
});
