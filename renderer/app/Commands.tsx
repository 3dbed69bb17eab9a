import { use, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate } from 'react-router';
import { commandOf, commands, type CommandId } from '../../shared/contract/commands.ts';
import { useAnnounce } from '../api/announce.ts';
import { useFileIfOpen } from '../api/file.ts';
import { useFileActs } from '../api/fileActs.ts';
import { useAsk, useCommand, useDoor, useRefusal } from '../api/hooks.ts';
import { useUndo } from '../api/undo.ts';
import { useGo } from '../components/Link.tsx';
import { addressOf, PlacesContext } from '../components/places.ts';
import { paths, projectAt } from '../paths.ts';
import { helpKeyOf } from '../pages/help/helpKeys.ts';
import { isMac, useOwnKeys } from '../api/keys.ts';
import { belongsToField, commandFor } from './commandKeys.ts';
import { FindContext } from './find/findContext.ts';
import { Palette } from './palette/Palette.tsx';
import type { PaletteOption } from './palette/paletteModel.ts';
import { movePane } from './panes.ts';
import { RunContext, type Run } from './run.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

type Panel = 'find' | 'keys';

/** Runs the commands of the one table, whether a key, the desktop's menu, a button or Find or do asked. */
export function Commands({ children }: { readonly children: ReactNode }) {
  const go = useGo();
  const ask = useAsk();
  const { pathname, search } = useLocation();
  const shown = projectAt(pathname);
  const places = use(PlacesContext);
  // It closes by itself where its choice led to another page.
  const [panel, setPanel] = useState<{ readonly which: Panel; readonly at: string } | null>(null);
  const [lookingAt, setLookingAt] = useState<string | null>(null);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const file = useFileIfOpen();
  const door = useDoor();
  const own = useOwnKeys();
  const refusal = useRefusal('changes.undo');
  const mayAdd = useRefusal('projects.add');
  const mayImport = useRefusal('imports.apply');
  const { undo, redo } = useUndo();
  const acts = useFileActs();
  const { mutateAsync: chooseFile } = useCommand('files.choose');

  const saveForm = (): void => {
    const form = document.querySelector<HTMLFormElement>('dialog[open] form[data-form]') ?? document.querySelector<HTMLFormElement>('form[data-form]');
    if (form === null) announce('Saved. Every change is in the file the moment it is made'); else form.requestSubmit();
  };
  const openFile = async (): Promise<void> => {
    if (door.upload !== null) { void navigate(paths.start); return; }
    const reply = await chooseFile({ purpose: 'open' });
    if (!reply.ok) announce(reply.problem.message);
    else if (reply.value !== null) void navigate(`${paths.overview}?file=${encodeURIComponent(reply.value.handle)}`);
  };
  const refusalOf = (id: CommandId): string | null => (id === 'project.add' ? mayAdd : id === 'file.import' ? mayImport : refusal);
  const usable = (id: CommandId): boolean => {
    const { place } = commandOf(id);
    if (place !== 'always' && file === null) return false;
    if (place === 'edit' && refusalOf(id) !== null) return false;
    if (id === 'edit.undo') return file?.frame.undo != null;
    if (id === 'edit.redo') return file?.frame.redo != null;
    if (id === 'go.profile') return shown !== null;
    if (id === 'edit.save') return document.querySelector('form[data-form]') !== null;
    return true;
  };
  /** Pressed again in its box it is left to the browser, whose own finding some people want. */
  const findInView = (): boolean => {
    if (document.querySelector('dialog[open]') !== null) return false;
    const box = document.querySelector<HTMLInputElement>('[data-findbar] input');
    if (box !== null && document.activeElement === box && door.name === 'browser') return false;
    box?.focus();
    box?.select();
    if (box === null) setLookingAt(pathname);
    return true;
  };
  const run: Run = (id) => {
    const { place, window: windowAct } = commandOf(id);
    if (place !== 'always' && file === null) return false;
    if (place === 'edit') {
      const refused = refusalOf(id);
      if (refused !== null) { announce(refused); return true; }
    }
    if (windowAct !== undefined) { void ask('app.window', { act: windowAct }); return true; }
    switch (id) {
      case 'file.new': void navigate(paths.newProgramme); return true;
      case 'file.open': void openFile(); return true;
      case 'file.saveCopy': void acts.saveCopy(); return true;
      case 'file.backup': void acts.backup(); return true;
      case 'file.backups': go(paths.backups); return true;
      case 'file.verify': void acts.verify(); return true;
      case 'file.import': go(paths.importFigures); return true;
      case 'file.export': go(paths.exportFigures()); return true;
      case 'file.close': void acts.close().then(() => navigate(paths.start)); return true;
      case 'file.print': window.print(); return true;
      case 'app.settings': go(paths.settings); return true;
      case 'app.about': go(paths.about); return true;
      case 'help.open': go(paths.help(helpKeyOf(pathname))); return true;
      case 'help.keys': setPanel({ which: 'keys', at: pathname }); return true;
      case 'go.find': setPanel({ which: 'find', at: pathname }); return true;
      case 'project.add': go(paths.addProject); return true;
      case 'edit.undo': void undo(); return true;
      case 'edit.redo': void redo(); return true;
      case 'edit.save': saveForm(); return true;
      case 'edit.find': return findInView();
      case 'go.overview': go(paths.overview); return true;
      case 'go.projects': go(paths.projects); return true;
      case 'go.councils': go(paths.councils); return true;
      case 'go.outcomes': go(paths.outcomes); return true;
      case 'go.funding': go(paths.funding()); return true;
      case 'go.payments': go(paths.payments); return true;
      case 'go.conditions': go(paths.conditions); return true;
      case 'go.standards': go(paths.standards); return true;
      case 'go.profile': if (shown === null) announce('Open a project first: a profile belongs to one'); else go(paths.projectProfile(shown)); return true;
      case 'go.yearEnd': go(paths.yearEnd()); return true;
      case 'go.tieOut': go(paths.tieOut); return true;
      case 'go.rounds': go(paths.rounds); return true;
      case 'go.history': go(paths.history); return true;
      case 'go.back': void navigate(-1); return true;
      case 'go.forward': void navigate(1); return true;
      case 'go.nextPane': movePane(1); return true;
      case 'go.previousPane': movePane(-1); return true;
      // What only the window can do was done above.
      case 'view.zoomIn': case 'view.zoomOut': case 'view.actualSize': case 'view.fullScreen': case 'app.quit': return false;
      default: return id satisfies never;
    }
  };
  const runNow = useEffectEvent(run);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const id = commandFor(event, isMac(), door.name, own);
      if (id === null || event.defaultPrevented || belongsToField(id, event.target)) return;
      if (runNow(id)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [door, own]);
  useEffect(() => door.listen((event) => {
    const id = event.kind === 'menu' ? commands.find((command) => command.id === event.command)?.id : undefined;
    if (id === undefined) return;
    // A menu's Undo reaches us even from inside a field on a Mac: there it undoes the typing.
    if ((id === 'edit.undo' || id === 'edit.redo') && belongsToField(id, document.activeElement)) document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
    else runNow(id);
  }), [door]);
  const close = (): void => setPanel(null);
  const finding = useMemo(() => ({ open: lookingAt === pathname, close: () => setLookingAt(null) }), [lookingAt, pathname]);
  const choose = (does: PaletteOption['does']): void => {
    // The dialog goes first and gives the focus back: what is done may be about what has the focus.
    flushSync(close);
    if ('run' in does) run(does.run); else go(does.go);
  };
  const which = panel?.at === pathname ? panel.which : null;
  const named = (id: CommandId): string | null => (id === 'edit.undo' ? file?.frame.undo?.title : id === 'edit.redo' ? file?.frame.redo?.title : null) ?? null;
  const address = addressOf({ pathname, search });
  return (
    <RunContext value={run}>
      <FindContext value={finding}>{children}</FindContext>
      {which === 'find' ? <Palette offered={{ door: door.name, mac: isMac(), own, usable, named }} recent={places.of(file?.handle ?? null).filter((place) => place.address !== address)} onChoose={choose} onClose={close} /> : null}
      {which === 'keys' ? <ShortcutsDialog onClose={close} /> : null}
    </RunContext>
  );
}
