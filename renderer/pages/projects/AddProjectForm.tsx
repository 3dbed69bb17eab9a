import { useState } from 'react';
import type { ProjectKind } from '../../../shared/domain/project.ts';
import { ok } from '../../../shared/domain/result.ts';
import { slug } from '../../../shared/domain/text.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Radios } from '../../components/form/Choices.tsx';
import { MultiCombobox } from '../../components/form/Combobox.tsx';
import { Form } from '../../components/form/Form.tsx';
import { joinReadings } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { AwardFields } from './AwardFields.tsx';
import { awardFieldOf, noAwardFigure, readAward } from './awardFields.ts';
import { NewOrganisation } from './NewOrganisation.tsx';
import { MainFields, MoreFields } from './ProjectFields.tsx';
import { noProject, projectLabels, readProject } from './projectValues.ts';
import { useBodies } from './useBodies.ts';

const defaults = { ...noProject, reference: '', kind: 'grant', leads: [] as readonly string[], partners: [] as readonly string[], ...noAwardFigure };

/** Everything about a new project that may be known already; saved at once, all or nothing. */
export function AddProjectForm() {
  const go = useGo();
  const [unknown, setUnknown] = useState<{ readonly name: string; readonly list: 'leads' | 'partners' } | null>(null);
  const ofNew = (list: 'leads' | 'partners') => ({ what: 'a new organisation', onNew: (name: string) => setUnknown({ name, list }) });
  const { mutateAsync } = useCommand('projects.add', { said: ({ title }) => `Project added: ${title}` });
  const draft = useDraft('project-add', 'New project', paths.addProject);
  const form = useForm('projects.add', mutateAsync, {
    defaults, draft, labels: projectLabels,
    fieldOf: (path) => awardFieldOf(path, 'award.'),
    toRequest: (values) => joinReadings(joinReadings(readProject(values), values.kind === 'grant' ? readAward(values) : ok({ award: null })), ok({
      reference: values.reference.trim() === '' ? null : values.reference, kind: values.kind as ProjectKind, leads: [...values.leads], partners: [...values.partners],
    })),
    onSaved: ({ reference }) => go(paths.project(reference)),
  });
  const bodies = useBodies(form.values.startsOn);
  const suggested = slug(form.values.title);
  return (
    <>
      <Form form={form} submit="Add project" onCancel={() => go(paths.projects)}>
        <TextInput {...form.text('title')} label="Title" />
        <TextInput {...form.text('reference')} label="Reference" after="(or leave it out)" hint="Lower-case letters, numbers and hyphens. It stands in links and exports and does not change later"
          reading={form.values.reference === '' && suggested !== '' ? `Left out, it is made from the title: ${suggested}` : ''} />
        <Radios {...form.text('kind')} label="Kind" inline options={[{ value: 'grant', label: 'Grant' }, { value: 'practice example', label: 'Practice example', hint: 'Listed, and in no count or total' }]} />
        <MainFields form={form} />
        <Region title="Who takes part">
          <div className="form">
            <MultiCombobox {...form.many('leads')} label="Lead" after="(if known)" hint="A council or another organisation. Several are joint leads" options={bodies} ofNew={ofNew('leads')} />
            <MultiCombobox {...form.many('partners')} label="Other councils and organisations" after="(if known)" options={bodies} ofNew={ofNew('partners')} />
          </div>
        </Region>
        {form.values.kind === 'grant' ? <Region title="Award" note="the amount and who says so, if known"><div className="form"><AwardFields form={form} /></div></Region> : null}
        <Region title="More about it"><div className="form"><MoreFields form={form} /></div></Region>
      </Form>
      {unknown === null ? null : <NewOrganisation name={unknown.name} onAdded={(added) => form.set({ [unknown.list]: [...form.values[unknown.list], added] })} onClose={() => setUnknown(null)} />}
    </>
  );
}
