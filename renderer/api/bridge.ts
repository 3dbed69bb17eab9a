import type { At, OperationName, ReplyOf, RequestOf, TrackerEvent } from '../../shared/contract/index.ts';
import { createBrowserDoor } from './browserDoor.ts';
import type { Door } from './door.ts';

declare global {
  interface Window {
    /** Put there by the desktop window's preload; absent in a browser. */
    readonly grantTracker?: {
      readonly ask: (operation: string, request: unknown, at?: At) => Promise<unknown>;
      readonly listen: (handler: (event: TrackerEvent) => void) => () => void;
    };
  }
}

/** The desktop window's own door where there is one, else the one of the server that sent the page. */
export function openDoor(window: Window): Door {
  const desktop = window.grantTracker;
  if (desktop === undefined) return createBrowserDoor(window);
  return {
    name: 'electron',
    ask: <N extends OperationName>(operation: N, request: RequestOf<N>, at?: At) => desktop.ask(operation, request, at) as Promise<ReplyOf<N>>,
    listen: desktop.listen,
    upload: null,
    uploadTable: null,
    download: null,
  };
}
