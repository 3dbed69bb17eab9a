import { useId, useState } from 'react';
import { Select } from '../../../components/form/Choices.tsx';
import { councilsOf, lineRows, noCategory, type ProfileRow, type ProfileSeen } from './profileRows.ts';

interface Props {
  readonly seen: ProfileSeen;
  readonly rows: readonly ProfileRow[];
  readonly onAdd: (ids: readonly string[]) => void;
}

const every = '*';

/** Puts another cost category on screen, for one council or each of them; it is kept once it holds an amount. */
export function AddRow({ seen, rows, onAdd }: Props) {
  const id = useId();
  const councils = councilsOf(seen);
  const [category, setCategory] = useState('');
  const [council, setCouncil] = useState(every);
  const [told, setTold] = useState('');
  const onScreen = new Set(rows.map((row) => row.id));
  const wanted = (key: string): readonly ProfileRow[] => lineRows(seen).filter((row) => !onScreen.has(row.id) && (row.category?.reference ?? '-') === key
    && (councils.length === 0 || (council === every ? row.council !== null : row.council?.code === council)));
  const options = [...seen.funding.categories.map(({ reference, name }) => ({ value: reference, label: name })), { value: '-', label: noCategory }].filter(({ value }) => wanted(value).length > 0);
  const chosen = options.some(({ value }) => value === category) ? category : (options[0]?.value ?? '');
  if (options.length === 0 && councils.length === 0) return null;
  const add = (): void => {
    const more = wanted(chosen);
    onAdd(more.map((row) => row.id));
    setTold(more.length === 0 ? 'Every row of this council is in the grid' : `Added ${more.map((row) => (row.band === undefined ? row.head : `${row.band}, ${row.head}`)).join('; ')}. A row is kept once it holds an amount`);
  };
  return (
    <div className="profile__add">
      {councils.length === 0 ? null : (
        <Select id={`${id}-council`} name="council" label="Council of the new row" value={council} onChange={setCouncil}
          options={[{ value: every, label: 'Each council' }, ...councils.map(({ code, shortName }) => ({ value: code, label: shortName }))]} />
      )}
      <Select id={`${id}-category`} name="category" label="Cost category of the new row" value={chosen} onChange={setCategory} options={options} />
      <button type="button" className="btn" onClick={add}>Add row</button>
      <p className="t2" role="status">{told}</p>
    </div>
  );
}
