import { useRef } from 'react';
import { useParams } from 'react-router';
import type { CarryForwardOutlook, YearOutlook } from '../../../../shared/contract/carryForwards.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { nextYear, quarterName, yearName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { FieldSet } from '../../../components/form/FormGroup.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { readInto, typedSum } from './intoFields.ts';
import { YearOutlookRegion } from './YearOutlookRegion.tsx';

/** A council asks to keep what a year leaves over. An officer decides. */
export const AskCarryForwardPage = () => <ProjectFormPage title="Ask to carry forward" operation="carryForwards.request" award="choose">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { year: start = '' } = useParams();
  const { reply } = useAnswer('carryForwards.outlook', { project: project.reference, award: useAward() });
  return (
    <Answer reply={reply}>
      {(all) => {
        const year = all.years.find((each) => each.year === start);
        return year === undefined ? <Empty title="This project has no such year." /> : (
          <div className="cols cols--half"><Ask project={project} all={all} year={year} /><YearOutlookRegion outlook={year} illustrative={all.illustrative} /></div>
        );
      }}
    </Answer>
  );
}

function Ask({ project: { reference, title }, all: { award, ahead }, year: { year, underspend } }: { readonly project: ProjectDetail; readonly all: CarryForwardOutlook; readonly year: YearOutlook }) {
  const go = useGo();
  const back = (): void => go(paths.projectFunding(reference, 'carry-forward'));
  const { mutateAsync } = useCommand('carryForwards.request');
  const draft = useDraft(`carry-forward ${reference} ${year}`, `${title}, carry-forward`, paths.askCarryForward(reference, year));
  const quarters = ahead.filter((quarter) => quarter >= nextYear(year)).slice(0, 8);
  const sent = useRef<readonly string[]>([]);
  const defaults: Readonly<Record<string, string>> = { ...Object.fromEntries(quarters.map((quarter) => [quarter, ''])), reason: '' };
  const form = useForm('carryForwards.request', mutateAsync, {
    defaults, draft,
    labels: { reason: 'Reason' },
    fieldOf: (path) => (path === 'pence' || path === 'into' ? (quarters[0] ?? null) : path.startsWith('into.') ? (sent.current[Number(path.split('.')[1])] ?? null) : null),
    toRequest: (values) => {
      const into = readInto(quarters, values);
      if (!into.ok) return into;
      sent.current = into.value.map(({ quarter }) => quarter);
      if (into.value.length === 0) return { ok: false, problem: [{ path: quarters[0] ?? '', message: 'Enter the amount for at least one quarter' }], rest: { reason: values['reason'] ?? '' } };
      return ok({ project: reference, award, year, pence: into.value.reduce((sum, { pence }) => sum + pence, 0), into: into.value, reason: values['reason'] ?? '' });
    },
    onSaved: back,
  });
  const sum = typedSum(quarters, form.values);
  return (
    <Form form={form} submit="Ask to carry forward" onCancel={back}>
      <p>{yearName(year)} leaves {underspend === null ? 'an amount over that is not known' : `${formatMoney(underspend)} over, as far as can be told`}. The award stays the same: what is carried forward leaves the quarters that did not spend it.</p>
      <FieldSet id={`${form.id}-into`} label="Quarters it is to be spent in" hint="In pounds, like 70,000 or 70k. Leave a quarter blank where nothing goes into it">
        {quarters.map((quarter) => <MoneyInput key={quarter} {...form.text(quarter)} label={quarterName(quarter)} hint={null} />)}
      </FieldSet>
      <p role="status">{sum === null ? '' : `${formatMoney(sum)} in all${underspend !== null && sum > underspend ? `, ${formatMoney(sum - underspend)} more than is left over` : ''}`}</p>
      <TextArea {...form.text('reason')} label="Why it was not spent" hint="And what it will be spent on instead" />
    </Form>
  );
}
