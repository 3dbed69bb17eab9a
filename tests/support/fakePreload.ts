type Listener = (event: unknown, message: unknown) => void;

/** What a sandboxed preload finds of Electron, and what it did with it. */
export function makeFakePreloadElectron() {
  const exposed: Record<string, Record<string, unknown>> = {};
  const invoked: (readonly unknown[])[] = [];
  const listeners = new Map<string, Set<Listener>>();
  const of = (channel: string): Set<Listener> => {
    const there = listeners.get(channel) ?? new Set<Listener>();
    listeners.set(channel, there);
    return there;
  };
  return {
    module: {
      contextBridge: { exposeInMainWorld: (name: string, api: Record<string, unknown>) => { exposed[name] = api; } },
      ipcRenderer: {
        invoke: async (...args: readonly unknown[]) => { invoked.push(args); return 'answered'; },
        on: (channel: string, listener: Listener) => { of(channel).add(listener); },
        off: (channel: string, listener: Listener) => { of(channel).delete(listener); },
      },
    },
    exposed,
    invoked,
    listeners,
    /** As the main process sends it: with an event that the page must not get hold of. */
    send: (channel: string, message: unknown): void => { for (const listener of of(channel)) listener({ sender: 'ipcRenderer' }, message); },
  };
}

/** Every name the page is given, and what kind of thing it is. */
export const preloadShape = ({ exposed }: ReturnType<typeof makeFakePreloadElectron>): unknown =>
  Object.fromEntries(Object.entries(exposed).map(([name, api]) => [name, Object.fromEntries(Object.entries(api).map(([key, value]) => [key, typeof value]))]));
