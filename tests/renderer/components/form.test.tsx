import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Form } from '../../../renderer/components/form/Form.tsx';
import { collect, readDate } from '../../../renderer/components/form/reading.ts';
import { TextInput } from '../../../renderer/components/form/TextInput.tsx';
import { DateInput } from '../../../renderer/components/form/DateInput.tsx';
import { useForm, type DraftKeeper } from '../../../renderer/components/form/useForm.ts';
import type { ReplyOf, RequestOf } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/domain/result.ts';

afterEach(cleanup);

type Send = (request: RequestOf<'projects.edit'>, told?: { readonly reason?: string | undefined }) => Promise<ReplyOf<'projects.edit'>>;
interface Props { readonly send: Send; readonly onCancel?: () => void; readonly onSaved?: () => void; readonly draft?: DraftKeeper; readonly changedIn?: number; readonly title?: string; readonly endsOn?: string }

function Edit({ send, onCancel = () => {}, onSaved = () => {}, draft, changedIn = 5, title = 'Pause', endsOn = '' }: Props) {
  const form = useForm('projects.edit', send, {
    defaults: { title, endsOn },
    changedIn,
    toRequest: (values, seen) => collect({ reference: ok('pause'), changedIn: ok(seen), title: ok(values.title), endsOn: readDate(values.endsOn, 'End date') }),
    onSaved, labels: { title: 'Title', endsOn: 'End date' }, ...(draft === undefined ? {} : { draft }),
  });
  return <Form form={form} submit="Save the project" onCancel={onCancel}><TextInput {...form.text('title')} label="Title" /><DateInput {...form.text('endsOn')} label="End date" /></Form>;
}
const show = (props: Props) => {
  const client = new QueryClient();
  const inside = (more: Partial<Props>) => <QueryClientProvider client={client}><Edit {...props} {...more} /></QueryClientProvider>;
  const { rerender } = render(inside({}));
  return (more: Partial<Props>): void => rerender(inside(more));
};
const type = (label: string, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };
const save = (): void => { fireEvent.click(screen.getByRole('button', { name: 'Save the project' })); };
const saved = { ok: true, value: {} } as Awaited<ReturnType<Send>>;

test('asks the contract first: nothing is sent, each line leads to its field, what was typed stays', async () => {
  const send = vi.fn<Send>();
  show({ send });
  type('Title', '');
  type('End date', '31 2 2019');
  save();
  const summary = await screen.findByRole('alert');
  expect(within(summary).getByRole('heading').textContent).toBe('There is a problem');
  expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter the title of the project', 'End date must be a real date']);
  expect(screen.getByLabelText('End date')).toHaveProperty('value', '31 2 2019');
  expect(screen.getByLabelText('End date').getAttribute('aria-invalid')).toBe('true');
  expect(send).not.toHaveBeenCalled();
});

test('what somebody else saved while the form was open is never written over unseen', async () => {
  const send = vi.fn<Send>().mockResolvedValue(saved);
  const again = show({ send });
  type('Title', 'Pause London');
  again({ changedIn: 8, title: 'Pause Hackney' });
  save();
  await expect.poll(() => send.mock.calls.map(([request]) => request.changedIn)).toEqual([5]);
});

test('a draft remembers which version it was typed on', async () => {
  const send = vi.fn<Send>().mockResolvedValue(saved);
  const keep = vi.fn<DraftKeeper['keep']>();
  const draft: DraftKeeper = { kept: { keptAt: '2019-05-13T08:00:00.000Z', fields: { title: 'Pause London', endsOn: '', changedIn: 3 } }, keptAt: null, keep, drop: () => Promise.resolve() };
  show({ send, draft });
  fireEvent.click(screen.getByRole('button', { name: 'Go on with it' }));
  save();
  await expect.poll(() => send.mock.calls.map(([request]) => [request.changedIn, request.title])).toEqual([[3, 'Pause London']]);
  expect(keep).toHaveBeenCalledWith({ title: 'Pause London', endsOn: '', changedIn: 3 });
});

test('what the core refuses stands at its field too', async () => {
  show({ send: () => Promise.resolve({ ok: false, problem: { kind: 'invalid', message: 'x', where: [{ path: 'title', message: 'Another project has this title' }] } }) });
  save();
  await screen.findByRole('link', { name: 'Another project has this title' });
  expect(screen.getByLabelText('Title').getAttribute('aria-describedby')).toContain('title-error');
});

test('a refusal that no field can put right is said at the top', async () => {
  show({ send: () => Promise.resolve({ ok: false, problem: { kind: 'forbidden', message: 'Only a programme officer can make this change' } }) });
  save();
  expect((await screen.findByRole('alert')).textContent).toContain('Only a programme officer can make this change.');
});

test('two edits are shown side by side; keeping mine sends again against what stands there now', async () => {
  const send = vi.fn<Send>().mockResolvedValueOnce({ ok: false, problem: { kind: 'stale', message: 'Officer 2 changed this project on 13 May 2019 at 9:10am, after you opened it', theirs: { title: 'Pause Hackney', endsOn: null }, yours: { title: 'Pause London', endsOn: null } } }).mockResolvedValueOnce(saved);
  const again = show({ send });
  type('Title', 'Pause London');
  save();
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('row').slice(1).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([['Title', 'Pause', 'Title, theirs: Pause Hackney', 'Title, mine: Pause London']]);
  again({ changedIn: 8, title: 'Pause Hackney' });
  fireEvent.click(screen.getByRole('button', { name: 'Keep all mine' }));
  await expect.poll(() => send.mock.calls.map(([request]) => [request.changedIn, request.title])).toEqual([[5, 'Pause London'], [8, 'Pause London']]);
});

test('each field is settled for itself, nothing is sent before all are, and the choice goes along', async () => {
  const both = { theirs: { title: 'Pause Hackney', endsOn: '12 October 2017' }, yours: { title: 'Pause London', endsOn: '16 October 2017' }, was: { title: 'Pause', endsOn: null } };
  const send = vi.fn<Send>().mockResolvedValueOnce({ ok: false, problem: { kind: 'stale', message: 'Officer 2 changed it', ...both } }).mockResolvedValueOnce(saved);
  const again = show({ send });
  type('Title', 'Pause London');
  type('End date', '16 10 2017');
  save();
  await screen.findByRole('table');
  again({ changedIn: 8, title: 'Pause Hackney', endsOn: '12 October 2017' });
  fireEvent.click(screen.getByRole('button', { name: 'Save what is chosen' }));
  expect(screen.getByText('Select mine or theirs for Title and End date')).toBeTruthy();
  expect(send).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('radio', { name: 'Title, theirs: Pause Hackney' }));
  fireEvent.click(screen.getByRole('radio', { name: 'End date, mine: 16 October 2017' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save what is chosen' }));
  await expect.poll(() => send.mock.calls.at(-1)).toEqual([
    { reference: 'pause', changedIn: 8, title: 'Pause Hackney', endsOn: '2017-10-16' }, { reason: 'Two edits met. Kept mine: End date. Took theirs: Title.' },
  ]);
});

test('keeping theirs takes the form to what stands there now', async () => {
  const send = vi.fn<Send>().mockResolvedValueOnce({ ok: false, problem: { kind: 'stale', message: 'Officer 2 changed it', theirs: { title: 'Pause Hackney' }, yours: { title: 'Pause London' } } });
  const again = show({ send });
  type('Title', 'Pause London');
  save();
  await screen.findByRole('table');
  again({ changedIn: 8, title: 'Pause Hackney' });
  fireEvent.click(screen.getByRole('button', { name: 'Take all theirs' }));
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Pause Hackney');
  expect(screen.queryByRole('table')).toBeNull();
});

test('Ctrl+Enter saves once, however often it is pressed; Esc leaves at once where nothing was typed', async () => {
  const send = vi.fn<Send>(() => new Promise(() => {}));
  const onCancel = vi.fn<() => void>();
  show({ send, onCancel });
  fireEvent.keyDown(screen.getByLabelText('Title'), { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledOnce();
  fireEvent.keyDown(screen.getByLabelText('Title'), { key: 'Enter', ctrlKey: true });
  fireEvent.keyDown(screen.getByLabelText('Title'), { key: 'Enter', ctrlKey: true });
  save();
  await expect.poll(() => send.mock.calls.length).toBe(1);
});

test('leaving asks where something was typed, and the safe answer comes first', () => {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) { this.open = true; };
  const onCancel = vi.fn<() => void>();
  show({ send: vi.fn<Send>(), onCancel });
  type('Title', 'Pause London');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onCancel).not.toHaveBeenCalled();
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getAllByRole('button').map((button) => button.textContent)).toEqual(['Close', 'Go on typing', 'Discard what was typed']);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Discard what was typed' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('a draft is kept while one types, offered when one comes back, and dropped when it is saved', async () => {
  const draft = { kept: { keptAt: '2019-05-13T08:14:00.000Z', fields: { title: 'Pause, half', other: 'x' } }, keptAt: null, keep: vi.fn<DraftKeeper['keep']>(), drop: vi.fn<DraftKeeper['drop']>(() => Promise.resolve()) };
  const onSaved = vi.fn<() => void>();
  show({ send: () => Promise.resolve(saved), draft, onSaved });
  expect(screen.getByText(/on 13 May 2019 at 9:14am/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Go on with it' }));
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Pause, half');
  expect(screen.queryByText(/A draft was kept/)).toBeNull();
  type('Title', 'Pause, whole');
  expect(draft.keep).toHaveBeenLastCalledWith({ title: 'Pause, whole', endsOn: '', changedIn: 5 });
  save();
  await expect.poll(() => onSaved.mock.calls.length).toBe(1);
  expect(draft.drop).toHaveBeenCalledOnce();
});
