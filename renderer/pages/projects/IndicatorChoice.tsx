import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import { Radios, Select } from '../../components/form/Choices.tsx';
import type { TextField } from '../../components/form/TextInput.tsx';
import { unitInWords } from '../../format/measure.ts';
import { useGroups } from './useGroups.ts';

interface Props {
  /** The outcome whose measures are listed; empty: those of no outcome group. */
  readonly outcome: TextField;
  readonly field: TextField;
  readonly indicators: readonly IndicatorShown[];
  /** Keys of those the project has already. */
  readonly used: readonly string[];
}

/** The library, one outcome at a time: each measure with its unit and what exactly it counts. */
export function IndicatorChoice({ outcome, field, indicators, used }: Props) {
  const groups = useGroups();
  const chosen = outcome.value;
  const listed = indicators.filter((indicator) => (indicator.outcome?.key ?? 'none') === chosen);
  const options = [...groups.map(({ key, name, addedGoal }) => ({ value: key, label: addedGoal ? `${name} (added goal)` : name })), ...(indicators.some((indicator) => indicator.outcome === null) ? [{ value: 'none', label: 'Outside the outcome groups' }] : [])];
  return (
    <>
      <Select {...outcome} label="Outcome" options={options} empty="Select an outcome" />
      {chosen === '' ? null : (
        <Radios {...field} label="Measure" options={listed.map(({ key, name, versions, ...unit }) => ({
          value: key, label: name, hint: `${unitInWords(unit)}. ${versions.at(-1)?.definition ?? ''}${used.includes(key) ? ' In use in this project already.' : ''}`,
        }))} />
      )}
    </>
  );
}
