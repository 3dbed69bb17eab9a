import { EventEmitter } from 'node:events';

/** A frame of a page as the main process sees it. */
export interface FakeFrame {
  readonly url: string;
  readonly parent: FakeFrame | null;
}

export interface FakeMenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly FakeMenuItem[];
}

interface Event {
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** An event as Electron hands it over: what matters is whether its default was prevented. */
export function fakeEvent<T extends object>(fields: T = {} as T): T & Event {
  let prevented = false;
  return Object.defineProperties({ ...fields, preventDefault: () => { prevented = true; } }, { defaultPrevented: { get: () => prevented } }) as T & Event;
}

type Handler = (...args: never[]) => unknown;

class FakeWebContents extends EventEmitter {
  readonly sent: (readonly [channel: string, message: unknown])[] = [];
  readonly loaded: string[] = [];
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  zoomFactor = 1;
  reloads = 0;
  mainFrame: FakeFrame = { url: 'about:blank', parent: null };

  getURL(): string { return this.mainFrame.url; }
  send(channel: string, message: unknown): void { this.sent.push([channel, structuredClone(message)]); }
  setWindowOpenHandler(handler: NonNullable<FakeWebContents['openHandler']>): void { this.openHandler = handler; }
  setZoomFactor(factor: number): void { this.zoomFactor = factor; }
  reload(): void { this.reloads += 1; }

  /** As Chromium does: the same document stays, another is loaded. */
  load(url: string): void {
    const isSameDocument = url.split('#')[0] === this.mainFrame.url.split('#')[0];
    this.loaded.push(url);
    this.mainFrame = { url, parent: null };
    if (isSameDocument) this.emit('did-navigate-in-page', fakeEvent(), url, true);
    else {
      this.emit('did-navigate', fakeEvent(), url);
      this.emit('did-finish-load');
    }
  }
}

class FakeSession extends EventEmitter {
  spellChecker = true;
  beforeRequest: ((details: { readonly url: string }, answer: (how: { readonly cancel?: boolean }) => void) => void) | null = null;
  permissionRequest: ((contents: FakeWebContents, permission: string, answer: (granted: boolean) => void) => void) | null = null;
  permissionCheck: ((contents: FakeWebContents | null, permission: string) => boolean) | null = null;
  device: ((details: unknown) => boolean) | null = null;
  readonly webRequest = { onBeforeRequest: (handler: NonNullable<FakeSession['beforeRequest']>) => { this.beforeRequest = handler; } };

  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>): void { this.permissionRequest = handler; }
  setPermissionCheckHandler(handler: NonNullable<FakeSession['permissionCheck']>): void { this.permissionCheck = handler; }
  setDevicePermissionHandler(handler: NonNullable<FakeSession['device']>): void { this.device = handler; }
  setSpellCheckerEnabled(enabled: boolean): void { this.spellChecker = enabled; }
}

export interface FakeElectronOptions {
  readonly userData: string;
  /** Whether this start is the only one. */
  readonly isFirst?: boolean;
  readonly packaged?: boolean;
  readonly dark?: boolean;
}

const screenArea = { x: 0, y: 0, width: 1920, height: 1040 };

/**
 * Electron as strict as the real one is: what may only be used before it is ready throws after, and the other way round.
 * It becomes ready only when told to, which must be after the main module has been evaluated; a main module that waits for
 * it at its top level hangs here as it does there.
 */
export function makeFakeElectron({ userData, isFirst = true, packaged = false, dark = false }: FakeElectronOptions) {
  let ready = false;
  let announce: () => void = () => {};
  const whenReady = new Promise<void>((resolve) => { announce = resolve; });
  const onlyBefore = (what: string): void => { if (ready) throw new Error(`${what} must be called before the app is ready`); };
  const onlyAfter = (what: string): void => { if (!ready) throw new Error(`${what} can only be used after the app is ready`); };

  const seen = {
    switches: [] as (readonly [string, string | undefined])[],
    schemes: [] as unknown[],
    sandboxed: false,
    protocols: new Map<string, (request: Request) => Promise<Response>>(),
    handlers: new Map<string, Handler>(),
    windows: [] as FakeWindow[],
    opened: [] as string[],
    menu: [] as readonly FakeMenuItem[],
    menus: 0,
    dialogs: [] as (readonly [kind: string, options: Readonly<Record<string, unknown>>])[],
    quits: 0,
    exits: [] as number[],
    relaunches: [] as unknown[],
    lockData: null as unknown,
    paths: new Map([['userData', userData]]),
  };
  /** What the person answers in the next dialog. */
  const answers = { open: [] as string[], save: '', button: 0 };

  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeWebContents();
    readonly options: Readonly<Record<string, unknown>>;
    readonly calls: string[] = [];
    bounds: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
    minimised = false;
    maximised = false;
    full = false;
    ground = '';

    constructor(options: Readonly<Record<string, unknown>>) {
      super();
      onlyAfter('BrowserWindow');
      this.options = options;
      const { x = 100, y = 100, width = 800, height = 600 } = options as Partial<FakeWindow['bounds']>;
      this.bounds = { x, y, width, height };
      seen.windows.push(this);
      app.emit('web-contents-created', fakeEvent(), this.webContents);
    }

    async loadURL(url: string): Promise<void> {
      const isFirstPage = this.webContents.loaded.length === 0;
      this.webContents.load(url);
      if (isFirstPage) this.emit('ready-to-show');
    }
    getNormalBounds() { return this.bounds; }
    isMaximized(): boolean { return this.maximised; }
    isMinimized(): boolean { return this.minimised; }
    maximize(): void { this.maximised = true; }
    isFullScreen(): boolean { return this.full; }
    setFullScreen(full: boolean): void { this.full = full; }
    restore(): void { this.minimised = false; this.calls.push('restore'); }
    show(): void { this.calls.push('show'); }
    hide(): void { this.calls.push('hide'); }
    focus(): void { this.calls.push('focus'); }
    setBackgroundColor(colour: string): void { this.ground = colour; }
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    name: 'Innovation Grant Tracker',
    commandLine: {
      appendSwitch: (name: string, value?: string) => {
        onlyBefore('commandLine.appendSwitch');
        seen.switches.push([name, value]);
      },
    },
    whenReady: () => whenReady,
    isReady: () => ready,
    enableSandbox: () => {
      onlyBefore('enableSandbox');
      seen.sandboxed = true;
    },
    getVersion: () => '0.0.0',
    getAppPath: () => '/app',
    getPath: (name: string) => seen.paths.get(name) ?? userData,
    setPath: (name: string, value: string) => { seen.paths.set(name, value); },
    setAppUserModelId: () => {},
    requestSingleInstanceLock: (data: unknown) => {
      seen.lockData = data;
      return isFirst;
    },
    relaunch: (options: unknown) => { seen.relaunches.push(options); },
    quit: () => {
      seen.quits += 1;
      const event = fakeEvent();
      app.emit('before-quit', event);
    },
    exit: (code: number) => {
      seen.exits.push(code);
      app.emit('quit', fakeEvent(), code);
    },
  });

  const defaultSession = new FakeSession();
  const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: dark });
  const dialogWith = (kind: string, args: readonly unknown[]): void => {
    onlyAfter('dialog');
    seen.dialogs.push([kind, args.at(-1) as Readonly<Record<string, unknown>>]);
  };

  const electron = {
    app,
    BrowserWindow: FakeWindow,
    dialog: {
      showOpenDialog: async (...args: readonly unknown[]) => {
        dialogWith('open', args);
        return { canceled: answers.open.length === 0, filePaths: answers.open };
      },
      showSaveDialog: async (...args: readonly unknown[]) => {
        dialogWith('save', args);
        return { canceled: answers.save === '', filePath: answers.save };
      },
      showMessageBox: async (...args: readonly unknown[]) => {
        dialogWith('message', args);
        return { response: answers.button, checkboxChecked: false };
      },
    },
    ipcMain: Object.assign(new EventEmitter(), {
      handle: (channel: string, handler: Handler) => {
        if (seen.handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
        seen.handlers.set(channel, handler);
      },
    }),
    Menu: {
      buildFromTemplate: (template: readonly FakeMenuItem[]) => template,
      setApplicationMenu: (menu: readonly FakeMenuItem[]) => {
        onlyAfter('Menu.setApplicationMenu');
        seen.menus += 1;
        seen.menu = menu;
      },
    },
    nativeTheme,
    powerMonitor: new Proxy(new EventEmitter(), { get: (target, name, self) => { onlyAfter('powerMonitor'); return Reflect.get(target, name, self) as unknown; } }),
    protocol: {
      registerSchemesAsPrivileged: (schemes: readonly unknown[]) => {
        onlyBefore('protocol.registerSchemesAsPrivileged');
        seen.schemes.push(...schemes);
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        onlyAfter('protocol.handle');
        seen.protocols.set(scheme, handler);
      },
    },
    screen: {
      getPrimaryDisplay: () => {
        onlyAfter('screen');
        return { workArea: screenArea };
      },
      getAllDisplays: () => {
        onlyAfter('screen');
        return [{ workArea: screenArea }];
      },
    },
    session: {
      get defaultSession() {
        onlyAfter('session.defaultSession');
        return defaultSession;
      },
    },
    shell: { openExternal: async (url: string) => { seen.opened.push(url); }, openPath: async () => '' },
  };

  return {
    /** What `import 'electron'` gives; electron-store takes the default. */
    module: { ...electron, default: electron },
    seen,
    answers,
    /** Only after the main module has been evaluated. */
    becomeReady: () => {
      ready = true;
      announce();
    },
    /** A call of the page, from its own top frame unless said. */
    ask: async (...args: readonly unknown[]) => fakeAsk(seen, args),
    askFrom: async (senderFrame: FakeFrame | null, ...args: readonly unknown[]) => fakeAsk(seen, args, senderFrame),
    window: (): FakeWindow => {
      const window = seen.windows[0];
      if (window === undefined) throw new Error('There is no window');
      return window;
    },
    session: defaultSession,
    nativeTheme,
    app,
  };
}

/** What crosses is cloned, both ways, and an exception reaches the page as its text: as Electron does. */
async function fakeAsk(seen: { readonly handlers: ReadonlyMap<string, Handler>; readonly windows: readonly { readonly webContents: FakeWebContents }[] }, args: readonly unknown[], from?: FakeFrame | null): Promise<unknown> {
  const handler = seen.handlers.get('tracker:ask') as ((event: unknown, ...args: readonly unknown[]) => Promise<unknown>) | undefined;
  if (handler === undefined) throw new Error('No handler registered for tracker:ask');
  const senderFrame = from === undefined ? (seen.windows[0]?.webContents.mainFrame ?? null) : from;
  return structuredClone(await handler({ senderFrame }, ...structuredClone(args)));
}

export type FakeElectron = ReturnType<typeof makeFakeElectron>;
