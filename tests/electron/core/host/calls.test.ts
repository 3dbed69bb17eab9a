import { MessageChannel, Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { answerCalls, makeCaller } from '../../../../electron/core/host/calls.ts';

const aWorker = (code: string): Worker => {
  const worker = new Worker(`const { parentPort } = require('node:worker_threads');\n${code}`, { eval: true });
  onTestFinished(async () => void (await worker.terminate()));
  return worker;
};

test('a call that a worker never answers is refused when the worker ends, and so is every later one', async () => {
  const worker = aWorker("parentPort.on('message', ({ id, name }) => (name === 'end' ? process.exit(1) : parentPort.postMessage({ id, value: name })));");
  const call = makeCaller(worker);
  expect(await call('hello')).toBe('hello');
  await expect(Promise.all([call('end'), call('after')])).rejects.toThrow('The worker has ended');
  await expect(call('later')).rejects.toThrow('The worker has ended');
});

test('what fails in a worker is told by kind and not by content', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  answerCalls(port2, {
    add: async (a: number, b: number) => a + b,
    fail: async () => {
      throw new TypeError('A name from the file');
    },
  });
  const answers: unknown[] = [];
  port1.on('message', (answer) => answers.push(answer));
  for (const [id, name, args] of [[1, 'add', [1, 2]], [2, 'fail', []], [3, 'toString', []]] as const) port1.postMessage({ id, name, args });
  await expect.poll(() => answers).toEqual([{ id: 1, value: 3 }, { id: 2, failed: 'TypeError' }, { id: 3, failed: 'There is no call toString' }].toSorted((a, b) => a.id - b.id));
});
