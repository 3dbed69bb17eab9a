import { useEffect, useRef, useState } from 'react';
import { ok } from '../../../shared/domain/result.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useFile } from '../../api/file.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { paths } from '../../paths.ts';
import { addressOf, type NamedView } from './projectViews.ts';

interface Props {
  readonly current: NamedView;
  /** What the table shows now. */
  readonly text: string;
}

/** Saves what the table shows as a view, or as the view it began as; renames and deletes own ones. */
export function ViewActs({ current, text }: Props) {
  const [asking, setAsking] = useState<'save' | 'rename' | 'delete' | null>(null);
  const { handle: file } = useFile();
  const saveView = useRef<HTMLButtonElement>(null);
  const announce = useAnnounce();
  const { mutateAsync: save } = useCommand('views.save');
  const close = (): void => setAsking(null);
  const saveChanges = async (): Promise<void> => {
    const reply = await save({ file, id: current.id, list: 'projects', name: current.name, address: text });
    announce(reply.ok ? `View saved: ${current.name}` : reply.problem.message);
  };
  const changed = current.text !== text;
  // The button that asked for it went with the view.
  const gone = useRef(false);
  useEffect(() => {
    if (!gone.current || asking !== null) return;
    gone.current = false;
    saveView.current?.focus();
  });
  return (
    <span className="row-of views__acts">
      <button ref={saveView} type="button" className="link" onClick={() => setAsking('save')}>{current.own ? 'Save as a new view' : 'Save view'}</button>
      {current.own ? (
        <MenuButton look="facet" label="This view" right>
          {changed ? <button type="button" onClick={() => void saveChanges()}>Save changes to {current.name}</button> : null}
          <button type="button" onClick={() => setAsking('rename')}>Rename {current.name}</button>
          <button type="button" onClick={() => setAsking('delete')}>Delete {current.name}</button>
        </MenuButton>
      ) : null}
      {asking === 'save' ? <NameDialog title="Save view" submit="Save view" name="" send={{ address: text }} onClose={close} /> : null}
      {asking === 'rename' ? <NameDialog title="Rename view" submit="Rename view" name={current.name} send={{ id: current.id, address: current.text }} onClose={close} /> : null}
      {asking === 'delete' ? <DeleteDialog view={current} onClose={close} onDeleted={() => { gone.current = true; close(); }} /> : null}
    </span>
  );
}

interface NameProps {
  readonly title: string;
  readonly submit: string;
  readonly name: string;
  readonly send: { readonly id?: string; readonly address: string };
  readonly onClose: () => void;
}

function NameDialog({ title, submit, name, send, onClose }: NameProps) {
  const { handle: file } = useFile();
  const announce = useAnnounce();
  const go = useGo();
  const { mutateAsync } = useCommand('views.save');
  const form = useForm('views.save', mutateAsync, {
    defaults: { name },
    toRequest: (values) => collect({ file: ok(file), list: ok('projects' as const), name: ok(values.name), ...(send.id === undefined ? {} : { id: ok(send.id) }), address: ok(send.address) }),
    onSaved: (saved) => {
      onClose();
      announce(send.id === undefined ? `View saved: ${saved.name}` : `View renamed: ${saved.name}`);
      if (send.id === undefined) go(`${paths.projects}?${addressOf({ id: saved.id, name: saved.name, text: saved.address, own: true })}`);
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} submit={submit} onCancel={onClose}><TextInput {...form.text('name')} label="Name" hint="It keeps the filters, the order and the columns, for this file on this computer" /></Form>
    </Dialog>
  );
}

function DeleteDialog({ view, onClose, onDeleted }: { readonly view: NamedView; readonly onClose: () => void; readonly onDeleted: () => void }) {
  const { handle: file } = useFile();
  const announce = useAnnounce();
  const go = useGo();
  const { mutateAsync } = useCommand('views.drop');
  const drop = async (): Promise<void> => {
    const reply = await mutateAsync({ file, id: view.id });
    announce(reply.ok ? `View deleted: ${view.name}` : reply.problem.message);
    if (!reply.ok) { onClose(); return; }
    go(paths.projects);
    onDeleted();
  };
  return (
    <Dialog title={`Delete the view ${view.name}?`} onClose={onClose}>
      <p>The projects stay as they are. The view cannot be brought back.</p>
      <p className="row-of gap-above"><button type="button" className="btn btn--main" onClick={onClose}>Keep the view</button><button type="button" className="btn" onClick={() => void drop()}>Delete view</button></p>
    </Dialog>
  );
}
