import { useEffect, useRef } from 'react';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { periodKindName, periodKinds, periodName } from '../../../shared/domain/period.ts';
import { lowerFirst } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import type { ManyField } from '../../components/form/Choices.tsx';
import { FieldSet } from '../../components/form/FormGroup.tsx';
import { nextStep, stepOf, stepPeriods, stepText } from './targetSteps.ts';

interface Props {
  readonly field: ManyField;
  /** How often a figure is expected; empty until it is chosen. */
  readonly every: string;
  readonly project: Pick<ProjectDetail, 'startsOn' | 'endsOn'>;
  /** '%, lower is better' */
  readonly unit: string | null;
}

/** A target for each period that has one, on the way to the target by the end. */
export function TargetSteps({ field: { id, values, onChange, error }, every, project, unit }: Props) {
  const { frame: { today } } = useFile();
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  const kind = periodKinds.find((each) => each === every) ?? null;
  useEffect(() => {
    // The row that was asked for is the one to fill in.
    if (added.current) list.current?.querySelector<HTMLElement>('[data-step]:last-child select, [data-step]:last-child input')?.focus();
    added.current = false;
  }, [values]);
  if (kind === null) return <p className="t2">Choose how often a figure is expected first. Then a target can be set for each period.</p>;
  const periods = stepPeriods(kind, project, today, values);
  const put = (at: number, part: Partial<ReturnType<typeof stepOf>>): void => onChange(values.map((text, place) => (place === at ? stepText({ ...stepOf(text), ...part }) : text)));
  const remove = (at: number): void => {
    onChange(values.filter((_, place) => place !== at));
    list.current?.parentElement?.querySelector<HTMLElement>(':scope > button')?.focus();
  };
  const bad = error === undefined ? '' : ' input--error';
  return (
    <FieldSet id={id} label="Steps on the way" after="(if there are any)" error={error}
      hint={`A target for one ${lowerFirst(periodKindName(kind))} at a time${unit === null ? '' : `, in ${unit}`}. The latest figure is held against the step for its period, else against the target`}>
      <div ref={list} className="steps">
        {values.map((text, at) => {
          const { start, value } = stepOf(text);
          const known = periods.find((period) => period.start === start);
          const name = known === undefined ? `step ${at + 1}` : periodName(known);
          return (
            // Rows have no name of their own until a period is chosen, and two may be alike until it is.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="row-of" data-step>
              {kind === 'day'
                ? <input id={at === 0 ? id : undefined} type="text" className={`input input--short${bad}`} aria-label={`Day of step ${at + 1}`} placeholder="Like 31 3 2019" value={start} autoComplete="off" onChange={(event) => put(at, { start: event.target.value })} />
                : (
                  <select id={at === 0 ? id : undefined} className={`input${bad}`} aria-label={`Period of step ${at + 1}`} value={known === undefined ? '' : start} onChange={(event) => put(at, { start: event.target.value })}>
                    <option value="">Select</option>
                    {periods.map((period) => <option key={period.start} value={period.start}>{periodName(period)}</option>)}
                  </select>
                )}
              <input type="text" className={`input input--num${bad}`} aria-label={`Target for ${name}`} value={value} autoComplete="off" onChange={(event) => put(at, { value: event.target.value })} />
              <button type="button" className="link" onClick={() => remove(at)}>Remove<span className="vh"> {name}</span></button>
            </div>
          );
        })}
      </div>
      <button type="button" id={values.length === 0 ? id : undefined} className="btn" onClick={() => { added.current = true; onChange([...values, nextStep(values, periods)]); }}>Add a step</button>
    </FieldSet>
  );
}
