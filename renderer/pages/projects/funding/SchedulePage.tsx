import { useState } from 'react';
import { useParams } from 'react-router';
import type { OutcomeScheduleShown } from '../../../../shared/contract/outcomeSchedules.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { scalePoints, type PaymentScale } from '../../../../shared/domain/paymentScale.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useAnswer, useCommand, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readDate, readText } from '../../../components/form/reading.ts';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { Head } from '../../../components/Head.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link, useGo, useAward } from '../../../components/Link.tsx';
import { RefusedPage } from '../../../components/RefusedPage.tsx';
import { Region } from '../../../components/Region.tsx';
import { Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';
import { OfAward } from '../AwardSwitch.tsx';
import { WorkingTable } from './WorkingTable.tsx';

/** What rests on outcomes: the working as it stands, the scale, and the payments proposed from it. */
export function SchedulePage() {
  const { project = '', number } = useParams();
  const { reply } = useAnswer('outcomeSchedules.get', { project, number: Number(number), award: useAward() });
  return (
    <Answer reply={reply} refused={(problem) => <RefusedPage title="Paid on outcomes" problem={problem} project={project} />}>
      {(schedule) => <Shown schedule={schedule} />}
    </Answer>
  );
}

function Shown({ schedule }: { readonly schedule: OutcomeScheduleShown }) {
  const { project, number, name, share, judgedTo, working, scale, note, illustrative } = schedule;
  const maySet = useRefusal('outcomeSchedules.set') === null;
  const amount = working.pence === null ? 'the award is not known' : formatMoney(working.pence);
  return (
    <>
      <Head title={name} crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.project(project.reference, 'funding')}>{project.name}</Link><OfAward project={project.reference} award={schedule.award} /></>}
        sub={<>{share}% of the award, {amount}, judged on figures to {formatDate(judgedTo)} {illustrative ? <Illustrative /> : null}</>}
        acts={maySet ? <Link className="btn" to={paths.editPaidOnOutcomes(project.reference, number)}>Change schedule</Link> : undefined} />
      {working.unknown.length === 0 ? null : <div className="message"><span><b>What is due is not known.</b> {working.unknown.join('. ')}.</span></div>}
      {note === null ? null : <p>{note}</p>}
      <Region title="Working" note="each figure as it is shown" illustrative={illustrative}><WorkingTable working={working} /></Region>
      <div className="below"><div className="cols cols--half">
        <ScaleRegion scale={scale} />
        <PaymentsFromIt schedule={schedule} />
      </div></div>
    </>
  );
}

const points = (scale: PaymentScale) => scalePoints(scale).map(({ from, percent }, at, all) => ({ from, percent, last: at === all.length - 1 }));

function ScaleRegion({ scale }: { readonly scale: PaymentScale }) {
  const steps = scale.kind === 'thresholds';
  return (
    <Region title="Scale" note={steps ? 'in steps' : 'straight between these points'}>
      <Table caption="What is paid for what was achieved" className="lines">
        <thead><tr><th scope="col" className="num">Achieved</th><th scope="col" className="num">Paid</th></tr></thead>
        <tbody>{points(scale).map(({ from, percent, last }) => <tr key={from}><td className="num">{steps ? `From ${from}%` : last ? `${from}% or more` : `${from}%`}</td><td className="num">{percent}%</td></tr>)}</tbody>
      </Table>
    </Region>
  );
}

function PaymentsFromIt({ schedule }: { readonly schedule: OutcomeScheduleShown }) {
  const { project, working, payments } = schedule;
  const proposes = useRefusal('outcomeSchedules.propose') === null;
  const [open, setOpen] = useState(false);
  const standing = payments.some(({ state }) => state !== 'cancelled');
  return (
    <Region title="Payments from it">
      {payments.map(({ number, state, pence, approvedPence }) => (
        <p key={number}><Link to={paths.payment(project.reference, number)}>Payment {number}</Link>: {formatMoney(pence)} proposed{approvedPence === null || approvedPence === pence ? '' : `, ${formatMoney(approvedPence)} approved`}, {state}</p>
      ))}
      {standing ? null : working.duePence === null ? <p className="t2">A payment can be proposed once every figure is there.</p>
        : working.duePence === 0 ? <p className="t2">Nothing is due, so there is no payment to propose.</p>
          : !proposes ? <p className="t2">Not proposed yet.</p>
            : open ? <ProposeForm key={schedule.changedIn} schedule={schedule} onClose={() => setOpen(false)} />
              : <p><button type="button" className="btn btn--main" onClick={() => setOpen(true)}>Propose this payment</button></p>}
    </Region>
  );
}

function ProposeForm({ schedule: { id, changedIn, project, working }, onClose }: { readonly schedule: OutcomeScheduleShown; readonly onClose: () => void }) {
  const go = useGo();
  const { mutateAsync } = useCommand('outcomeSchedules.propose');
  const form = useForm('outcomeSchedules.propose', mutateAsync, {
    defaults: { dueOn: '', note: '' }, changedIn, labels: { dueOn: 'Due date', note: 'Note' },
    toRequest: ({ dueOn, note }, seen) => {
      const on = readDate(dueOn, 'Due date', 'day');
      return collect({ id: ok(id), changedIn: ok(seen), dueOn: on.ok ? ok(on.value ?? '') : on, note: readText(note) });
    },
    onSaved: ({ number }) => go(paths.payment(project.reference, number)),
  });
  return (
    <Form form={form} submit="Propose payment" onCancel={onClose}>
      <p>{formatMoney(working.duePence ?? 0)} as worked out here. The working is kept with the payment.</p>
      <DateInput {...form.text('dueOn')} label="Due date" need="day" />
      <TextArea {...form.text('note')} label="Note" after="(if there is one)" />
    </Form>
  );
}
