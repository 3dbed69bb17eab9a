import type { AnswerOf } from '../../../shared/contract/index.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { chipsOf, everything, type HistoryFilter } from './historyFilter.ts';

interface Props {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
  readonly lists: AnswerOf<'changes.filters'>;
  readonly showing: number;
  readonly matching: number;
  readonly total: number;
  readonly illustrative: boolean;
}

/** What is looked for, by whom, on what and of which kind. Each narrows the others; chips take them off again. */
export function HistoryFilters({ filter, onChange, lists, showing, matching, total, illustrative }: Props) {
  const chips = chipsOf(filter, lists);
  const found = matching === total || matching === showing ? '' : `, ${formatCount(matching)} found`;
  return (
    <>
      <div className="filters">
        <input type="search" className="input history__find" aria-label="Find in changes" placeholder="Find in changes" value={filter.search} onChange={(event) => onChange({ ...filter, search: event.target.value })} />
        <OneOf label="Person" value={filter.person} options={lists.people.map((person) => ({ value: person, name: person }))} onChange={(person) => onChange({ ...filter, person })} />
        <OneOf label="Project" value={filter.project} options={lists.projects.map(({ reference, name }) => ({ value: reference, name }))} onChange={(project) => onChange({ ...filter, project })} />
        <OneOf label="Kind of change" value={filter.operation} options={lists.operations.map(({ operation, title }) => ({ value: operation, name: title }))} onChange={(operation) => onChange({ ...filter, operation })} />
        <span className="t2 push"><span role="status">Showing {formatCount(showing)} of {formatCount(total)} changes{found}</span> {illustrative ? <Illustrative /> : null}</span>
      </div>
      {chips.length === 0 ? null : (
        <div className="filters filters--chips">
          {chips.map(({ field, label }) => <button key={field} type="button" className="chip" aria-label={`Remove ${label}`} onClick={() => onChange({ ...filter, [field]: '' })}><span className="cut">{label}</span></button>)}
          <button type="button" className="link" onClick={() => onChange(everything)}>Clear all</button>
        </div>
      )}
    </>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a list, or all again where the chosen one is pressed once more. */
function OneOf({ label, value, options, onChange }: OneOfProps) {
  return (
    <MenuButton look="facet" label={label}>
      {options.map((option) => <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value === value ? '' : option.value)}>{option.name}</button>)}
    </MenuButton>
  );
}
