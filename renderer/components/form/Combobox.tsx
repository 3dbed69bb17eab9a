import { useRef, useState, type KeyboardEvent } from 'react';
import { plural } from '../../../shared/domain/words.ts';
import type { ManyField } from './Choices.tsx';
import { matching, mayBeNew, type ComboOption } from './comboModel.ts';
import { describedBy, FormGroup, type GroupProps } from './FormGroup.tsx';
import type { TextField } from './TextInput.tsx';

/** What is offered where what one types is not on the list. */
export interface OfNew {
  /** 'a new organisation' */
  readonly what: string;
  readonly onNew: (typed: string) => void;
}

interface ListProps extends GroupProps {
  readonly name: string;
  readonly ofNew?: OfNew | undefined;
  readonly options: readonly ComboOption[];
  readonly taken: readonly string[];
  /** What stands in the box while nobody types. */
  readonly shown: string;
  readonly onChoose: (option: ComboOption) => void;
  /** The box was emptied. */
  readonly onClear?: () => void;
}

/** Stands for the line that adds; no code or reference looks like it. */
const newValue = '+';

/** A box with a list that narrows while one types (ARIA 1.2, list autocomplete). */
function ComboBox({ name, options, taken, shown, onChoose, onClear, ofNew, ...group }: ListProps) {
  const { id, error } = group;
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const text = (typed ?? '').trim();
  const matches = matching(options, text, taken);
  // Before the list is there, nothing is known to be missing from it.
  const isNew = ofNew !== undefined && options.length > 0 && mayBeNew(text, matches);
  const found = isNew ? [...matches, { value: newValue, label: `Add “${text}” as ${ofNew.what}` }] : matches;
  const choose = (option: ComboOption | undefined): void => {
    if (option === undefined) return;
    if (option.value === newValue) ofNew?.onNew(text); else onChoose(option);
    setTyped(null);
    setOpen(false);
    setAt(0);
  };
  const go = (next: number): void => {
    setOpen(true);
    setAt(open ? (next + found.length) % Math.max(1, found.length) : 0);
    requestAnimationFrame(() => document.getElementById(`${id}-option-${next}`)?.scrollIntoView?.({ block: 'nearest' }));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown': event.preventDefault(); go(at + 1); break;
      case 'ArrowUp': event.preventDefault(); go(at - 1); break;
      case 'Enter': if (open) { event.preventDefault(); choose(found[at]); } break;
      case 'Escape': if (open || typed !== null) { event.preventDefault(); event.stopPropagation(); setOpen(false); setTyped(null); } break;
      default: break;
    }
  };
  return (
    <div className="combo">
      <input ref={box} id={id} name={name} type="text" role="combobox" className={error === undefined ? 'input' : 'input input--error'} autoComplete="off" spellCheck={false}
        aria-autocomplete="list" aria-expanded={open} aria-controls={`${id}-list`} aria-activedescendant={open && found.length > 0 ? `${id}-option-${at}` : undefined}
        aria-describedby={describedBy(group)} aria-invalid={error === undefined ? undefined : true}
        value={typed ?? shown} onKeyDown={keys} onClick={() => setOpen(true)} onBlur={() => { setOpen(false); setTyped(null); }}
        onChange={(event) => { setTyped(event.target.value); setAt(0); setOpen(true); if (event.target.value === '') onClear?.(); }} />
      <ul id={`${id}-list`} role="listbox" className="combo__list" aria-label={name} hidden={!open || found.length === 0}>
        {found.map((option, place) => (
          // The box keeps the focus and answers the keys; a pointer chooses here before the box would lose it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li key={option.value} id={`${id}-option-${place}`} role="option" aria-selected={place === at} onPointerDown={(event) => event.preventDefault()} onClick={() => choose(option)}>
            {option.label}{option.detail === undefined ? null : <span className="t2"> {option.detail}</span>}
          </li>
        ))}
      </ul>
      {open && found.length === 0 ? <p className="combo__list combo__none">Nothing on the list matches</p> : null}
      <span className="vh" role="status">{open && typed !== null ? `${plural(matches.length, 'match', 'matches')}${isNew ? `, or add ${text} as ${ofNew.what}` : ''}` : ''}</span>
    </div>
  );
}

const labelOf = (options: readonly ComboOption[], value: string): string => options.find((option) => option.value === value)?.label ?? value;

/** One of many, found by typing. */
export function Combobox({ options, ofNew, value, onChange, name, ...group }: GroupProps & TextField & { readonly options: readonly ComboOption[]; readonly ofNew?: OfNew; readonly error?: string | undefined }) {
  return (
    <FormGroup {...group}>
      <ComboBox {...group} name={name} options={options} ofNew={ofNew} taken={[]} shown={value === '' ? '' : labelOf(options, value)} onChoose={(option) => onChange(option.value)} onClear={() => onChange('')} />
    </FormGroup>
  );
}

/** Several of many, found by typing; each chosen one is a chip that can be taken off. */
export function MultiCombobox({ options, ofNew, values, onChange, name, ...group }: GroupProps & ManyField & { readonly options: readonly ComboOption[]; readonly ofNew?: OfNew; readonly error?: string | undefined }) {
  return (
    <FormGroup {...group}>
      {values.length === 0 ? null : (
        <ul className="combo__chosen" aria-label={`${name}, chosen`}>
          {values.map((value) => (
            <li key={value}><button type="button" className="chip" aria-label={`Remove ${labelOf(options, value)}`} onClick={() => { onChange(values.filter((one) => one !== value)); document.getElementById(group.id)?.focus(); }}>{labelOf(options, value)}</button></li>
          ))}
        </ul>
      )}
      <ComboBox {...group} name={name} options={options} ofNew={ofNew} taken={values} shown="" onChoose={(option) => onChange([...values, option.value])} />
    </FormGroup>
  );
}
