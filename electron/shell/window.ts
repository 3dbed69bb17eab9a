import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { WindowPlace, WindowPlaceStore } from '../core/host/windowPlace.ts';
import { nextZoom, openingBounds, smallest, withinZooms } from './bounds.ts';

/** The page's ground in both themes, so that nothing flashes before it is drawn. */
export const ground = { light: '#FFFFFF', dark: '#16191C' } as const;

export interface WindowLook {
  readonly kept: WindowPlace | null;
  /** Work areas, the main screen's first. */
  readonly screens: readonly [Rectangle, ...Rectangle[]];
  readonly dark: boolean;
  readonly preload: string;
  readonly packaged: boolean;
}

/** How the window is made: hidden until it is drawn, and holding a page without any right of its own. */
export const windowOptions = ({ kept, screens, dark, preload, packaged }: WindowLook): BrowserWindowConstructorOptions => ({
  ...openingBounds(kept, screens),
  minWidth: smallest.width,
  minHeight: smallest.height,
  show: false,
  title: 'Innovation Grant Tracker',
  backgroundColor: dark ? ground.dark : ground.light,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !packaged,
    zoomFactor: withinZooms(kept?.zoom ?? 1),
    // A draft is kept on time while the window is going.
    backgroundThrottling: false,
  },
});

export interface KeptWindow {
  readonly zoom: (step: -1 | 0 | 1) => void;
  /** Remembers where the window is now. */
  readonly save: () => void;
}

/** Shows the window when it is drawn, and keeps its zoom and place. */
export function keepPlace(window: BrowserWindow, kept: WindowPlace | null, places: WindowPlaceStore): KeptWindow {
  const contents = window.webContents;
  let zoomed = withinZooms(kept?.zoom ?? 1);
  const save = (): void => places.set({ ...window.getNormalBounds(), maximised: window.isMaximized(), zoom: zoomed });
  const zoom = (step: -1 | 0 | 1): void => {
    zoomed = nextZoom(zoomed, step);
    contents.setZoomFactor(zoomed);
    save();
  };
  window.once('ready-to-show', () => {
    if (kept?.maximised === true) window.maximize();
    window.show();
  });
  // Chromium forgets the zoom with the page.
  contents.on('did-finish-load', () => contents.setZoomFactor(zoomed));
  contents.on('zoom-changed', (_, direction) => zoom(direction === 'in' ? 1 : -1));
  window.on('moved', save);
  window.on('resized', save);
  return { zoom, save };
}

/** In front, whatever it was doing. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
