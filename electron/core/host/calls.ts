import type { MessagePort, Worker } from 'node:worker_threads';

/** Functions that take and answer plain data, so that they can be called in another thread. */
export type Callable = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string };

/** Answers calls that come through a port until it is closed. */
export function answerCalls(port: MessagePort, callable: Callable): void {
  port.on('message', ({ id, name, args }: Call) => {
    const answer = async (): Promise<Answer> => {
      const called = Object.hasOwn(callable, name) ? callable[name] : undefined;
      if (called === undefined) return { id, failed: `There is no call ${name}` };
      try {
        return { id, value: await (called as (...given: readonly unknown[]) => Promise<unknown>)(...args) };
      } catch (error) {
        return { id, failed: error instanceof Error ? error.name : 'Error' };
      }
    };
    void answer().then((done) => port.postMessage(done));
  });
}

/** Calls functions in a worker. A call is refused, and never left hanging, when the worker has ended. */
export function makeCaller(worker: Worker): (name: string, ...args: readonly unknown[]) => Promise<unknown> {
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  const ended = (): Error => new Error('The worker has ended');
  let next = 1;
  let over = false;
  worker.on('message', (answer: Answer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failed' in answer) caller?.reject(new Error(answer.failed));
    else caller?.resolve(answer.value);
  });
  worker.on('exit', () => {
    over = true;
    for (const { reject } of waiting.values()) reject(ended());
    waiting.clear();
  });
  return async (name, ...args) => {
    if (over) throw ended();
    const id = next;
    next += 1;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, args } satisfies Call);
    });
  };
}
