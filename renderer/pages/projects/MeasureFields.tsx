import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { figureValue, needsParts } from '../../../shared/domain/indicator.ts';
import { bases } from '../../../shared/domain/measure.ts';
import { periodKindName, periodKinds } from '../../../shared/domain/period.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { Select } from '../../components/form/Choices.tsx';
import { DateInput } from '../../components/form/DateInput.tsx';
import { readNumber } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import type { FormState } from '../../components/form/useForm.ts';
import { Region } from '../../components/Region.tsx';
import { figureText, unitInWords } from '../../format/measure.ts';
import type { MeasureValues } from './measureValues.ts';
import { TargetSteps } from './TargetSteps.tsx';

type Form = Pick<FormState<MeasureValues>, 'text' | 'many' | 'values'>;

interface Props {
  readonly form: Form;
  readonly indicator: IndicatorShown | null;
  /** When the project runs: the periods a step may be for. */
  readonly project: Pick<ProjectDetail, 'startsOn' | 'endsOn'>;
}

/** Who is counted, how often, from which baseline to which target. */
export function MeasureFields({ form, indicator, project }: Props) {
  return (
    <>
      <div className="form__row">
        <Select {...form.text('basis')} label="Who is counted" options={bases.map((basis) => ({ value: basis, label: upperFirst(basis) }))} />
        <TextInput {...form.text('basisNote')} label="Which of them" after={form.values.basis === 'other' ? undefined : '(if not all)'} />
      </div>
      <div className="form__row">
        <Select {...form.text('every')} label="A figure is expected for each" options={periodKinds.map((kind) => ({ value: kind, label: periodKindName(kind) }))} empty="Select" />
        <TextInput {...form.text('dueDays')} label="Days allowed after it ends" width="number" />
      </div>
      <Region title="Baseline" note={indicator === null ? undefined : unitInWords(indicator)}><div className="form"><Baseline form={form} indicator={indicator} /></div></Region>
      <Region title="Target">
        <div className="form">
          <div className="form__row">
            <TextInput {...form.text('targetValue')} label="Target" after="(if there is one)" width="number" />
            <DateInput {...form.text('targetOn')} label="To be met by" />
          </div>
          <TargetSteps field={form.many('steps')} every={form.values.every} project={project} unit={indicator === null ? null : unitInWords(indicator)} />
          <TextInput {...form.text('targetNote')} label="Note on the target" after="(if there is one)" />
        </div>
      </Region>
    </>
  );
}

function Baseline({ form, indicator }: { readonly form: Form; readonly indicator: IndicatorShown | null }) {
  const parts = indicator !== null && needsParts(indicator.kind);
  return (
    <>
      {parts ? (
        <div className="form__row">
          <TextInput {...form.text('baselineNumerator')} label={indicator.numeratorName ?? 'Number'} width="number" />
          <TextInput {...form.text('baselineDenominator')} label={indicator.denominatorName ?? 'Out of'} width="number" reading={derived(form.values, indicator)} />
        </div>
      ) : null}
      <div className="form__row">
        <TextInput {...form.text('baselineValue')} label={parts ? 'The figure alone' : 'Baseline'} after={parts ? '(where its parts are not known)' : '(if known)'} width="number" />
        <DateInput {...form.text('baselineOn')} label="Taken on" after="(if known)" />
      </div>
      <TextInput {...form.text('baselineNote')} label="Note on the baseline" after="(if there is one)" />
    </>
  );
}

/** The share is worked out and said back, never typed. */
function derived({ baselineNumerator, baselineDenominator }: MeasureValues, indicator: IndicatorShown): string {
  const [numerator, denominator] = [readNumber(baselineNumerator, ''), readNumber(baselineDenominator, '')];
  if (!numerator.ok || !denominator.ok || numerator.value === null || denominator.value === null) return '';
  return `Comes to ${figureText(indicator, figureValue(indicator.kind, indicator.multiplier, { value: null, numerator: numerator.value, denominator: denominator.value, shorthand: null }))}`;
}
