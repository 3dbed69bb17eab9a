import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

// All that the page gets of the program: two functions, and no object of Electron's.
contextBridge.exposeInMainWorld('grantTracker', {
  ask: (operation: string, request: unknown, at?: unknown): Promise<unknown> => ipcRenderer.invoke('tracker:ask', operation, request, at),
  listen: (handler: (event: unknown) => void): (() => void) => {
    const heard = (_: IpcRendererEvent, event: unknown): void => handler(event);
    ipcRenderer.on('tracker:event', heard);
    return () => {
      ipcRenderer.off('tracker:event', heard);
    };
  },
});
