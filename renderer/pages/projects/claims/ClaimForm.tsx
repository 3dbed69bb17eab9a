import { useParams } from 'react-router';
import type { ClaimsOpen, ClaimShown } from '../../../../shared/contract/claims.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { formatPenniesInTable } from '../../../../shared/domain/money.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useFile } from '../../../api/file.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Checkboxes, Radios, Select } from '../../../components/form/Choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm, type FormState } from '../../../components/form/useForm.ts';
import { Link, useAward, useGo } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { termsInWords } from './claimWords.tsx';
import { defaultsOf, fieldOf, formLines, lineField, toRequest, type ClaimValues, type FormLine, type LineField } from './claimValues.ts';

/** A council says what it spent in a quarter and what shows it. A draft may lack what is not known yet. */
export const AddClaimPage = () => <ProjectFormPage title="Make a claim" operation="claims.save" award="choose">{(project) => <Ready project={project}>{(open) => <Fill key={open.award} project={project} open={open} claim={null} />}</Ready>}</ProjectFormPage>;

export const EditClaimPage = () => <ProjectFormPage title="Change a claim" operation="claims.save" award="told">{(project) => <Ready project={project}>{(open) => <Asked project={project} open={open} />}</Ready>}</ProjectFormPage>;

function Ready({ project, children }: { readonly project: ProjectDetail; readonly children: (open: ClaimsOpen) => React.ReactNode }) {
  const { reply } = useAnswer('claims.open', { project: project.reference, award: useAward() });
  const act = <Link className="btn" to={paths.project(project.reference, 'funding')}>Funding of the project</Link>;
  return (
    <Answer reply={reply}>
      {(open) => (open.terms === null ? <Empty title="This award is paid by instalment, not by claim." act={act}>An officer sets the terms of claims first.</Empty>
        : open.stopped !== null ? <Empty title="Nothing can be claimed now." act={act}>{open.stopped}.</Empty>
          : open.quarters.length === 0 ? <Empty title="No quarter of this project has begun." act={act}>There is nothing to claim for yet.</Empty> : children(open))}
    </Answer>
  );
}

function Asked({ project, open }: { readonly project: ProjectDetail; readonly open: ClaimsOpen }) {
  const { reply } = useAnswer('claims.get', { project: project.reference, number: Number(useParams()['number']), award: useAward() });
  return (
    <Answer reply={reply}>
      {(claim) => (claim.state === 'draft' || claim.state === 'sent back' ? <Fill key={claim.id} project={project} open={open} claim={claim} />
        : <Empty title={`Claim ${claim.number} is ${claim.state}, so it cannot be changed.`} act={<Link className="btn" to={paths.claim(project.reference, claim.number)}>See the claim</Link>} />)}
    </Answer>
  );
}

interface Props {
  readonly project: ProjectDetail;
  readonly open: ClaimsOpen;
  readonly claim: ClaimShown | null;
}

const whens = [{ value: 'draft', label: 'Keep it as a draft' }, { value: 'send', label: 'Send it to be decided' }] as const;

function Fill({ project: { reference, title }, open, claim }: Props) {
  const go = useGo();
  const { frame: { today } } = useFile();
  const lines = formLines(open, claim);
  const { mutateAsync } = useCommand('claims.save');
  const draft = useDraft(`claim ${reference} ${claim?.number ?? 'add'}`, `${title}, claim`, claim === null ? paths.claim(reference, 'add') : paths.editClaim(reference, claim.number));
  const form: FormState<ClaimValues> = useForm<'claims.save', ClaimValues>('claims.save', mutateAsync, {
    defaults: defaultsOf(open, lines, claim, today), draft, ...(claim === null ? {} : { changedIn: claim.changedIn }), labels: { quarter: 'Quarter', note: 'Note', state: 'State' },
    fieldOf: (path) => fieldOf(path, lines),
    toRequest: (values, seen) => toRequest(values, { open, lines, claim, seen }),
    onSaved: ({ number }) => go(paths.claim(reference, number)),
  });
  const sends = form.values['when'] === 'send';
  return (
    <Form form={form} wide submit={sends ? 'Send claim' : 'Save draft'} onCancel={() => go(claim === null ? paths.projectFunding(reference, 'claims') : paths.claim(reference, claim.number))}>
      {open.terms === null ? null : <p>{termsInWords(open.terms)}.</p>}
      {claim?.state === 'sent back' && claim.sentBack !== null ? <div className="message"><span><b>Sent back.</b> {claim.sentBack.reason}</span></div> : null}
      <div className="form__row">
        <Select {...form.text('quarter')} label="Quarter" options={open.quarters.map((value) => ({ value, label: quarterName(value) }))} />
        {open.councils.length === 0 ? null : <Select {...form.text('council')} label="Who claims" empty="The project as a whole" options={open.councils.map(({ code, shortName }) => ({ value: code, label: shortName }))} />}
      </div>
      <Lines form={form} lines={lines} />
      <TextArea {...form.text('note')} label="Note" after="(if there is one)" />
      <Radios {...form.text('when')} label="When it is saved" options={whens} />
      {sends ? <Declaration form={form} /> : null}
    </Form>
  );
}

function Declaration({ form }: { readonly form: FormState<ClaimValues> }) {
  const { value, onChange, ...field } = form.text('declared');
  return <Checkboxes {...field} label="Declaration" values={value === '' ? [] : [value]} onChange={(values) => onChange(values[0] ?? '')} options={[{ value: 'yes', label: 'This claim is true and complete, and these costs are claimed nowhere else' }]} />;
}

function Lines({ form, lines }: { readonly form: FormState<ClaimValues>; readonly lines: readonly FormLine[] }) {
  return (
    <Region title="Cost lines">
      <p className="t2">What was spent in the quarter, in pounds. Write 0 where nothing was, and leave it blank while it is not known. A line that is paid at its own rate needs the reason.</p>
      <Scroll label="Cost lines table">
        <Table caption="Cost lines, with cost and evidence" className="work work--costs">
          <thead><tr><th scope="col">Cost line</th><th scope="col" className="num">Left £</th><th scope="col">Cost £</th><th scope="col">Evidence</th><th scope="col">Own rate, %</th><th scope="col">Why its own rate</th></tr></thead>
          <tbody>{lines.map((line) => <Row key={line.key} form={form} line={line} />)}</tbody>
        </Table>
      </Scroll>
    </Region>
  );
}

function Row({ form, line: { key, name, left } }: { readonly form: FormState<ClaimValues>; readonly line: FormLine }) {
  const field = (which: LineField) => form.text(lineField(key, which));
  const label = (what: string) => <span className="vh">{what} of {name}</span>;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{left === null ? <Unknown about={`what is left of ${name}`} /> : formatPenniesInTable(left)}</td>
      <td><MoneyInput {...field('cost')} label={label('Cost')} hint={null} /></td>
      <td><TextInput {...field('evidence')} label={label('Evidence')} /></td>
      <td><TextInput {...field('rate')} label={label('Own rate')} width="number" /></td>
      <td><TextInput {...field('why')} label={label('Reason for the rate')} /></td>
    </tr>
  );
}
