import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { commands, type CommandId } from '../../shared/contract/commands.ts';
import { useAnnounce } from '../api/announce.ts';
import { useFileIfOpen } from '../api/file.ts';
import { useFileActs } from '../api/fileActs.ts';
import { useCommand, useDoor, useRefusal } from '../api/hooks.ts';
import { useUndo } from '../api/undo.ts';
import { useGo } from '../components/Link.tsx';
import { paths } from '../paths.ts';
import { belongsToField, commandFor, isMac } from './commandKeys.ts';
import { movePane } from './panes.ts';

/** Runs the commands of the one table, whether a key or the desktop's menu asked. */
export function Commands() {
  const go = useGo();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const file = useFileIfOpen();
  const door = useDoor();
  const refusal = useRefusal('changes.undo');
  const { undo, redo } = useUndo(announce);
  const acts = useFileActs();
  const { mutateAsync: choose } = useCommand('files.choose');

  const saveForm = (): void => {
    const form = document.querySelector<HTMLFormElement>('form[data-form]');
    if (form === null) announce('Saved. Every change is in the file the moment it is made'); else form.requestSubmit();
  };
  const openFile = async (): Promise<void> => {
    if (door.upload !== null) { void navigate(paths.start); return; }
    const reply = await choose({ purpose: 'open' });
    if (!reply.ok) announce(reply.problem.message);
    else if (reply.value !== null) void navigate(`${paths.overview}?file=${encodeURIComponent(reply.value.handle)}`);
  };
  const run = useEffectEvent((id: CommandId): boolean => {
    const place = commands.find((command) => command.id === id)?.place ?? 'always';
    if (place !== 'always' && file === null) return false;
    if (place === 'edit' && refusal !== null) { announce(refusal); return true; }
    switch (id) {
      case 'file.new': void navigate(paths.newProgramme); return true;
      case 'file.open': void openFile(); return true;
      case 'file.saveCopy': void acts.saveCopy(); return true;
      case 'file.backup': void acts.backup(); return true;
      case 'file.verify': void acts.verify(); return true;
      case 'file.close': void acts.close().then(() => navigate(paths.start)); return true;
      case 'file.print': window.print(); return true;
      case 'app.settings': go(paths.settings); return true;
      case 'app.about': go(paths.about); return true;
      case 'edit.undo': void undo(); return true;
      case 'edit.redo': void redo(); return true;
      case 'edit.save': saveForm(); return true;
      case 'edit.find': return focusFind();
      case 'go.overview': go(paths.overview); return true;
      case 'go.projects': go(paths.projects); return true;
      case 'go.history': go(paths.history); return true;
      case 'go.back': void navigate(-1); return true;
      case 'go.forward': void navigate(1); return true;
      case 'go.nextPane': movePane(1); return true;
      case 'go.previousPane': movePane(-1); return true;
      default: return id satisfies never;
    }
  });

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const id = commandFor(event, isMac());
      if (id === null || event.defaultPrevented || belongsToField(id, event.target)) return;
      if (run(id)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  useEffect(() => door.listen((event) => {
    const id = event.kind === 'menu' ? commands.find((command) => command.id === event.command)?.id : undefined;
    if (id === undefined) return;
    // A menu's Undo reaches us even from inside a field on a Mac: there it undoes the typing.
    if ((id === 'edit.undo' || id === 'edit.redo') && belongsToField(id, document.activeElement)) document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
    else run(id);
  }), [door]);
  return null;
}

/** The page's own search box; where it has none, finding is left to the browser. */
function focusFind(): boolean {
  const box = document.querySelector<HTMLElement>('[data-find]');
  box?.focus();
  return box !== null;
}
