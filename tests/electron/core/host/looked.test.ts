import { expect, test } from 'vitest';
import { aHost, aHostWithFile } from './hostFixture.ts';

test('how far a person had seen a file stands still for a sitting, and moves on with the next', async () => {
  const { value, problem, handle, dataDir, folder, host } = await aHostWithFile();
  expect(await value('looked.get', { handle })).toEqual({ looked: null });
  await value('looked.set', { handle, change: 3, on: '2019-05-10' });
  expect(await value('looked.get', { handle })).toEqual({ looked: null });
  expect((await problem('looked.set', { handle: 'no such file', change: 3, on: '2019-05-10' })).kind).toBe('not-found');
  await host.close();

  const later = aHost({ dataDir, folder });
  await later.value('looked.set', { handle, change: 7, on: '2019-05-13' });
  expect(await later.value('looked.get', { handle })).toEqual({ looked: { change: 3, on: '2019-05-10' } });
  await later.value('person.set', { name: 'Officer 2', organisation: 'Department for Education', role: 'programme officer' });
  expect(await later.value('looked.get', { handle })).toEqual({ looked: null });
});
