import { formatDate } from '../../../shared/domain/calendar.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { CouncilsTakingPart } from '../../components/councils/CouncilsTakingPart.tsx';
import { Head } from '../../components/Head.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { paths } from '../../paths.ts';
import { CouncilRegister } from './CouncilRegister.tsx';

/** Councils as a picture of who takes part, and as the register of every code then and now. */
export function CouncilsPage({ tab }: { readonly tab: 'picture' | 'register' }) {
  const { frame } = useFile();
  return (
    <>
      <Head title="Councils" sub={`${formatCount(frame.counts.councils)} councils stand on ${formatDate(frame.today)}`} />
      <Tabs label="Councils" tabs={[
        { to: paths.councils, label: 'Picture', current: tab === 'picture' },
        { to: paths.councilRegister, label: 'Register, then and now', current: tab === 'register' },
      ]} />
      {tab === 'picture' ? <Picture /> : <Register />}
    </>
  );
}

function Picture() {
  const { reply } = useAnswer('councils.map', {});
  return <Answer reply={reply}>{(map) => <CouncilsTakingPart map={map} />}</Answer>;
}

function Register() {
  const { reply } = useAnswer('councils.list', {});
  return <Answer reply={reply}>{({ councils, on }) => <CouncilRegister councils={councils} on={on} />}</Answer>;
}
