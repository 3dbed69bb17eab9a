import { usePerson, useFileIfOpen } from '../../api/file.ts';
import { useAnswer, useCommand } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { PersonForm } from '../../components/PersonForm.tsx';
import { Region } from '../../components/Region.tsx';
import { Look } from './Look.tsx';
import { People } from './People.tsx';
import { PracticeDate } from './PracticeDate.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { ThisFile } from './ThisFile.tsx';
import { ToleranceRegion } from './ToleranceRegion.tsx';

/** Who is at the desk and how the program looks; with a file open, what is true of the whole programme. */
export function SettingsPage() {
  const person = usePerson();
  const file = useFileIfOpen();
  const { mutateAsync: setPerson } = useCommand('person.set', { said: () => 'Saved. Your changes bear this name from now on' });
  const { reply: preferences } = useAnswer('preferences.get', {});
  return (
    <>
      <Head title="Settings" />
      <div className="cols cols--half">
        <div className="stack">
          <Region title="You"><PersonForm person={person} send={setPerson} submit="Save who you are" /></Region>
          <Region title="Keys"><p><Link to={paths.shortcuts}>Shortcuts</Link>: the keys of every command, to change or switch off.</p></Region>
          <Region title="Look"><Answer reply={preferences}>{(now) => <Look now={now} />}</Answer></Region>
        </div>
        {file === null ? null : (
          <div className="stack">
            <Region title="Programme"><ProgrammeForm frame={file.frame} /></Region>
            <ToleranceRegion />
            {file.frame.practiceDate === null ? null : <Region title="Practice date"><PracticeDate key={file.frame.practiceDate} frame={file.frame} now={file.frame.practiceDate} /></Region>}
            <ThisFile />
            <People />
          </div>
        )}
      </div>
    </>
  );
}
