import { useRef } from 'react';
import type { AwardRecords } from '../../../../shared/contract/awardRecords.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { sharesOn } from '../../../../shared/domain/shares.ts';
import { useFile } from '../../../api/file.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Checkboxes } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { FieldSet } from '../../../components/form/FormGroup.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { collect, readDate, readMoney } from '../../../components/form/reading.ts';
import { useForm } from '../../../components/form/useForm.ts';
import { Link, useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';

/** What is said of all shares together. */
const together = 'shares';
/** Asked only where shares that were agreed for later would go. */
const later = 'replaceLater';

/** Sets what of the award is each council's from a day on. Shares add up to the award on every day. */
export const SharesPage = () => <ProjectFormPage title="Shares of councils" operation="shares.set" award="choose">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('records.get', { project: project.reference, award: useAward() });
  if (project.councils.length === 0) return <Empty title="No council takes part yet." act={<Link className="btn btn--main" to={paths.addCouncil(project.reference)}>Add council</Link>}>An award is shared among councils that take part.</Empty>;
  return <Answer reply={reply}>{(records) => <SetShares project={project} records={records} />}</Answer>;
}

function SetShares({ project: { reference, councils, awards }, records }: { readonly project: ProjectDetail; readonly records: AwardRecords }) {
  const { frame: { today } } = useFile();
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('shares.set');
  const own = councils.filter(({ code }, at) => councils.findIndex((each) => each.code === code) === at);
  const standing = sharesOn(records.shares, today);
  const labels: Readonly<Record<string, string>> = { from: 'They hold from', ...Object.fromEntries(own.map(({ code, shortName }) => [code, shortName])) };
  const awarded = awards.find(({ reference: each }) => each === records.award)?.figures.find(({ adopted }) => adopted)?.pence ?? null;
  const defaults: Readonly<Record<string, string>> = {
    from: '', [later]: '', [together]: '', ...Object.fromEntries(own.map(({ code, name, shortName }) => {
      const share = standing.find(({ council }) => council.shortName === shortName || council.shortName === name);
      return [code, share === undefined ? '' : formatMoney(share.pence)];
    })),
  };
  /** The councils of the request, in its order: those left blank are not in it. */
  const sent = useRef<readonly string[]>([]);
  const form = useForm('shares.set', mutateAsync, {
    defaults, labels,
    toRequest: (values) => {
      const from = readDate(values['from'] ?? '', 'The date they hold from', 'day');
      const read = own.map(({ code, shortName }) => ({ code, pence: readMoney(values[code] ?? '', `The share of ${shortName}`) }));
      const wrong = read.flatMap(({ code, pence }) => (pence.ok ? [] : [{ path: code, ...pence.problem }]));
      const shares = read.flatMap(({ code, pence }) => (pence.ok && pence.value !== null ? [{ council: code, pence: pence.value }] : []));
      sent.current = shares.map(({ council }) => council);
      const reading = collect({
        project: ok(reference), award: ok(records.award), changedIn: ok(records.sharesChangedIn), shares: ok(shares), ...(values[later] === '' ? {} : { [later]: ok(true) }),
        from: !from.ok ? from : from.value === null ? fail({ message: 'Enter the date they hold from' }) : ok(from.value),
      });
      return wrong.length === 0 ? reading : { ok: false, problem: [...(reading.ok ? [] : reading.problem), ...wrong] };
    },
    fieldOf: (path) => {
      const at = /^shares\.(\d+)\./.exec(path)?.[1];
      return path.startsWith('shares') ? (at === undefined ? together : (sent.current[Number(at)] ?? together)) : null;
    },
    onSaved: back,
  });
  const replacing = form.text(later);
  return (
    <Form form={form} submit="Set shares" onCancel={back}>
      <p>{awarded === null ? 'The amount of the award is not known, so the shares are not held against it.' : `They come to ${formatMoney(awarded)}, the award.`} Shares that stood end on the day before. With every share blank, nobody has one from then.</p>
      <DateInput {...form.text('from')} label={labels['from'] ?? ''} need="day" />
      {replacing.error === undefined && replacing.value === '' ? null : (
        <Checkboxes id={replacing.id} name={replacing.name} label="Shares agreed for later" error={replacing.error} values={replacing.value === '' ? [] : [replacing.value]} onChange={([chosen = '']) => replacing.onChange(chosen)}
          options={[{ value: 'replaced', label: 'Replace them with these shares', hint: 'History keeps what they were' }]} />
      )}
      <div id={form.text(together).id} tabIndex={-1}>
        <FieldSet id={form.text(together).id} label="Share of each council" error={form.text(together).error}>
          {own.map(({ code, shortName }) => <MoneyInput key={code} {...form.text(code)} label={shortName} />)}
        </FieldSet>
      </div>
    </Form>
  );
}
