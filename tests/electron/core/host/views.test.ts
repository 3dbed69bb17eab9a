import { describe, expect, test } from 'vitest';
import { mostViews } from '../../../../electron/core/host/viewOperations.ts';
import { aHost, aHostWithFile } from './hostFixture.ts';

const money = { list: 'projects', name: 'By money', address: 'round=round-1&columns=title+awarded' } as const;

describe('a saved view', () => {
  test('is kept for its file and for the next start', async () => {
    const { value, handle, dataDir, folder, host } = await aHostWithFile();
    const saved = await value('views.save', { file: handle, ...money });
    expect(saved).toEqual({ id: expect.any(String), ...money });
    const other = await value('files.create', { title: 'Another programme' });
    expect((await value('views.list', { file: other.handle })).views).toEqual([]);
    await host.close();
    expect((await aHost({ dataDir, folder }).value('views.list', { file: handle })).views).toEqual([saved]);
  });

  test('has a name of its own, whatever its case, and can take another', async () => {
    const { value, problem, handle } = await aHostWithFile();
    const { id } = await value('views.save', { file: handle, ...money });
    expect(await problem('views.save', { file: handle, ...money, name: 'BY MONEY ' })).toMatchObject({ kind: 'invalid', where: [{ path: 'name', message: 'There is a view called BY MONEY already. Enter another name' }] });
    expect(await value('views.save', { file: handle, ...money, id, name: 'By Money', address: '' })).toEqual({ id, list: 'projects', name: 'By Money', address: '' });
    expect((await value('views.list', { file: handle })).views).toHaveLength(1);
    expect(await problem('views.save', { file: handle, ...money, name: ' ' })).toMatchObject({ where: [{ path: 'name', message: 'Enter a name for the view' }] });
  });

  test('can be deleted, once', async () => {
    const { value, problem, handle } = await aHostWithFile();
    const { id } = await value('views.save', { file: handle, ...money });
    await value('views.drop', { file: handle, id });
    expect((await value('views.list', { file: handle })).views).toEqual([]);
    expect(await problem('views.drop', { file: handle, id })).toMatchObject({ kind: 'not-found' });
    expect(await problem('views.save', { file: handle, id, ...money })).toMatchObject({ kind: 'not-found' });
  });

  test('needs a file that is known, and goes with it', async () => {
    const { value, problem, handle } = await aHostWithFile();
    expect(await problem('views.save', { file: 'nowhere', ...money })).toMatchObject({ kind: 'not-found' });
    await value('views.save', { file: handle, ...money });
    const other = await value('files.create', { title: 'Another programme' });
    await value('files.close', { handle });
    await value('files.forget', { handle });
    await value('views.save', { file: other.handle, ...money });
    expect((await value('views.list', { file: handle })).views).toEqual([]);
  });

  test('is one of a number that can be told apart', async () => {
    const { value, problem, handle } = await aHostWithFile();
    for (let n = 0; n < mostViews; n += 1) await value('views.save', { file: handle, ...money, name: `View ${n}` });
    expect(await problem('views.save', { file: handle, ...money })).toMatchObject({ kind: 'conflict', message: 'There are 30 saved views already. Delete one first' });
  });
});
