import { useState } from 'react';
import type { ExportShown } from '../../../shared/contract/exports.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useFile, usePerson } from '../../api/file.ts';
import { useAnswer, useCommand, useDoor } from '../../api/hooks.ts';
import { useJob } from '../../api/jobs.ts';
import { Radios } from '../../components/form/Choices.tsx';
import { Combobox } from '../../components/form/Combobox.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect } from '../../components/form/reading.ts';
import { useForm } from '../../components/form/useForm.ts';
import { JobLine } from '../../components/JobLine.tsx';

interface Props {
  /** The project or council whose page led here; empty where none did. */
  readonly project: string;
  readonly council: string;
  readonly onMade: (made: ExportShown) => void;
}

const all = { value: 'all', label: 'Everything in this file' };
const ofProject = { value: 'project', label: 'One project' };
const ofCouncil = { value: 'council', label: 'One council', hint: 'Its own rows and figures, and nothing of others’' };

/** What is to be taken out. A council lead takes their own council's rows. */
export function ExportForm({ project, council, onMade }: Props) {
  const { handle, asAt } = useFile();
  const isLead = usePerson().role === 'council lead';
  const door = useDoor();
  const announce = useAnnounce();
  const [turn, setTurn] = useState(0);
  const job = `export-${turn}`;
  const work = useJob(job);
  const { mutateAsync } = useCommand('exports.make');
  const projects = useAnswer('projects.list', {}).reply;
  const councils = useAnswer('councils.list', {}).reply;
  const fetchIt = async ({ name, fetch }: ExportShown): Promise<void> => {
    if (fetch === null || door.download === null) return;
    try { await door.download(fetch, name, 'export'); } catch { announce(`${name} could not be fetched. Check that the program is still running, then try again`); }
  };
  const form = useForm('exports.make', mutateAsync, {
    defaults: { what: isLead || council !== '' ? 'council' : project === '' ? 'all' : 'project', project, council },
    toRequest: (values) => collect({
      handle: ok(handle),
      job: ok(job),
      ...(asAt === null ? {} : { change: ok(asAt) }),
      ...(values.what !== 'project' ? {} : { project: values.project === '' ? fail({ message: 'Select a project' }) : ok(values.project) }),
      ...(values.what !== 'council' ? {} : { council: values.council === '' ? fail({ message: 'Select a council' }) : ok(values.council) }),
    }),
    onSaved: (made) => {
      setTurn(turn + 1);
      if (made === null) { announce('No folder was chosen, so nothing was exported'); return; }
      onMade(made);
      void fetchIt(made);
      announce(`Exported: ${made.name}`);
    },
  });
  const { what } = form.values;
  return (
    <Form form={form} submit="Export CSV files">
      <Radios {...form.text('what')} label="What to take" options={isLead ? [ofCouncil] : [all, ofProject, ofCouncil]} />
      {what === 'project' ? (
        <Combobox {...form.text('project')} label="Project" options={projects?.ok === true ? projects.value.projects.map(({ reference, title }) => ({ value: reference, label: title, detail: reference })) : []} />
      ) : null}
      {what === 'council' ? (
        <Combobox {...form.text('council')} label="Council" options={councils?.ok === true ? councils.value.councils.map(({ code, shortName, region }) => ({ value: code, label: shortName, detail: `${region}, ${code}` })) : []} />
      ) : null}
      {form.pending ? <JobLine {...work} doing="Exporting" /> : null}
    </Form>
  );
}
