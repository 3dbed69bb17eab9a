import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useRef } from 'react';
import type { RecordSheet, RecordTasks } from '../../../shared/contract/outcomes.ts';
import { periodCode, periodName } from '../../../shared/domain/period.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Checkbox, Radios } from '../../components/form/Choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { asForm, figureCovers, figureLabels, figureLine, reasons, toRequest } from './figureModel.ts';
import { FigureTable } from './FigureTable.tsx';
import { MeasureWords } from './MeasureWords.tsx';
import { draftForm, nextTask } from './recordPlace.ts';
import type { ComeBack } from './useComeBack.ts';
import { useSeen } from './useSeen.ts';

interface Props {
  readonly sheet: RecordSheet;
  readonly tasks: RecordTasks;
  readonly narrow: boolean;
  readonly comeBack: ComeBack;
  readonly onTrouble: (there: boolean) => void;
}

const periodId = 'record-period';

/** One figure to fill in. */
export function FigurePane({ sheet, tasks, narrow, comeBack, onTrouble }: Props) {
  const { measure, council, period, periods } = sheet;
  const { indicator } = measure;
  const go = useGo();
  const id = useId();
  const place = `${council?.shortName ?? 'The whole project'}, ${periodName(period)}`;
  const asked = tasks.council?.code ?? null;
  const address = (code: string): string => paths.record(tasks.project.reference, { council: asked, measure: measure.reference, period: code });
  const draft = useDraft(draftForm(measure.reference, asked, periodCode(period)), `${indicator.name}, ${place}`, address(periodCode(period)));
  const next = nextTask(tasks.tasks, measure.reference);
  const stay = useRef(false);
  const client = useQueryClient();
  // The list of measures shows which ones are half typed.
  const listDrafts = useCallback(() => void client.invalidateQueries({ queryKey: ['drafts.list'] }), [client]);
  useEffect(listDrafts, [draft.keptAt, listDrafts]);
  const { mutateAsync } = useCommand('observations.record', { said: (value) => `Recorded for ${place}: ${figureLine(value, indicator)}` });
  const seen = useSeen(sheet, mutateAsync);
  const form = useForm('observations.record', seen.send, {
    defaults: asForm(sheet.current, indicator),
    toRequest: (typed) => toRequest(typed, sheet, seen.figure()),
    labels: figureLabels,
    covers: figureCovers,
    draft,
    onSaved: () => {
      listDrafts();
      if (!stay.current && next !== null) go(paths.record(tasks.project.reference, { council: asked, measure: next.measure }));
    },
  });
  const { dirty, discard } = form;
  const trouble = form.issues.length > 0;
  useEffect(() => {
    onTrouble(trouble);
    return () => onTrouble(false);
  }, [trouble, onTrouble]);
  // Saved elsewhere or undone while nobody typed here: the form shows what stands now.
  useEffect(() => { if (!dirty && seen.follow()) discard(); });
  useEffect(() => comeBack.to(periodId), [comeBack]);
  const save = (): void => {
    stay.current = true;
    void form.submit().finally(() => { stay.current = false; });
  };
  return (
    <section aria-labelledby={id}>
      <Form form={form} wide submit={next === null ? 'Save' : 'Save and go to next'} after={next === null ? null : <><button type="button" className="btn" onClick={save}>Save</button><span className="t2">Next: {next.indicator}</span></>}>
        <div>
          <MeasureWords sheet={sheet} id={id} narrow={narrow} />
          <p className="record__period"><label className="label" htmlFor={periodId}>Period</label>
            <select id={periodId} className="input" value={periodCode(period)} onChange={(event) => { comeBack.from(periodId); go(address(event.target.value), { replace: true }); }}>
              {periods.map((one) => <option key={periodCode(one)} value={periodCode(one)}>{periodName(one)}</option>)}
            </select>
          </p>
          <FigureTable form={form} sheet={sheet} />
          <p className="record__without"><button type="button" className="link" aria-expanded={form.values.without} onClick={() => form.set({ without: !form.values.without })}>{form.values.without ? 'We have this figure' : 'We do not have this figure'}</button> <span className="t2">Leave nothing blank; 0 means none.</span></p>
          {form.values.without ? <Radios {...form.text('shorthand')} label="Why there is no figure" options={reasons} /> : null}
        </div>
        <Checkbox {...form.flag('provisional')} label="Provisional [p]" hint="The figure may still change" />
        <TextArea {...form.text('note')} label="Note for the department" after="why the figure moved; never name or describe a child" rows={2} />
      </Form>
    </section>
  );
}
