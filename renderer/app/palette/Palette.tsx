import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { plural } from '../../../shared/domain/words.ts';
import { useFileIfOpen } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import type { VisitedPlace } from '../../components/places.ts';
import { paletteGroups, type Offered, type PaletteOption } from './paletteModel.ts';

interface Props {
  readonly offered: Offered;
  readonly recent: readonly VisitedPlace[];
  readonly onChoose: (does: PaletteOption['does']) => void;
  readonly onClose: () => void;
}

const atOnce = 6;

/** Find or do: one box for commands, projects, councils, measures and texts (ARIA 1.2 combobox with a grouped list). */
export function Palette({ offered, recent, onChoose, onClose }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const waiting = useRef(false);
  const file = useFileIfOpen();
  const text = typed.trim().slice(0, 300);
  const asks = file !== null && text !== '';
  const { reply } = useAnswer('search.find', { text, limit: atOnce }, { when: asks, hold: true });
  const found = asks && reply?.ok === true ? reply.value : null;
  const fresh = !asks || (reply !== undefined && (!reply.ok || reply.value.text === text));
  const groups = paletteGroups(typed, offered, recent, found);
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(at, options.length - 1)];

  useEffect(() => { box.current?.focus(); }, []);
  // Enter was quicker than the answer: what it meant is known now. The choice closes the dialog, which no effect may do at once.
  useEffect(() => {
    if (!waiting.current || !fresh) return;
    waiting.current = false;
    if (current !== undefined) queueMicrotask(() => onChoose(current.does));
  }, [fresh, current, onChoose]);

  const move = (next: number): void => {
    if (options.length === 0) return;
    const to = (next + options.length) % options.length;
    setAt(to);
    requestAnimationFrame(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' }));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 8, options.length - 1), PageUp: Math.max(at - 8, 0) };
    const next = steps[event.key];
    if (next !== undefined) { event.preventDefault(); move(next); }
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (!fresh) waiting.current = true;
      else if (current !== undefined) onChoose(current.does);
    }
  };
  const optionId = (option: PaletteOption | undefined): string | undefined => (option === undefined ? undefined : `${id}-${options.indexOf(option)}`);
  const none = options.length === 0 && fresh;
  return (
    <Dialog title="Find or do" className="dialog palette" onClose={onClose}>
      <input ref={box} className="input palette__box" type="text" role="combobox" aria-label="What to find or do" aria-expanded={options.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={optionId(current)} aria-describedby={`${id}-hint`} autoComplete="off" spellCheck={false} placeholder={file === null ? 'A command' : 'A command, project, council, measure or word'}
        value={typed} onKeyDown={keys} onChange={(event) => { setTyped(event.target.value); setAt(0); waiting.current = false; }} />
      <div ref={list} id={`${id}-list`} role="listbox" className="palette__list" aria-label="Found" tabIndex={-1} hidden={options.length === 0}>
        {groups.map(({ title, options: listed, more }) => (
          <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
            <div id={`${id}-${title}`} className="palette__group" role="presentation">{title}{more > 0 ? <span className="t2"> {listed.length} of {listed.length + more}</span> : null}</div>
            {listed.map((option) => (
              // The box keeps the focus and answers the keys; a pointer chooses here before the box would lose it.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div key={option.key} id={optionId(option)} role="option" tabIndex={-1} aria-selected={option === current} className="palette__option"
                onPointerDown={(event) => event.preventDefault()} onClick={() => onChoose(option.does)}>
                <span className="palette__name">{option.name}{option.detail === '' ? null : <span className="t2"> {option.detail}</span>}</span>
                {option.illustrative ? <Illustrative /> : null}
                {option.keys === '' ? null : <kbd>{option.keys}</kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {none ? <p className="palette__none">Nothing here is called that. Try fewer letters, or another word.</p> : null}
      <p id={`${id}-hint`} className="palette__hint t2"><span><kbd>Enter</kbd> opens</span> <span><kbd>Up</kbd> <kbd>Down</kbd> move</span> <span><kbd>Esc</kbd> closes</span></p>
      <span className="vh" role="status">{text === '' || !fresh ? '' : `${plural(options.length, 'result')}`}</span>
    </Dialog>
  );
}
