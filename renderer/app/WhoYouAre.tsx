import { useCommand } from '../api/hooks.ts';
import { Head } from '../components/Head.tsx';
import { PersonForm } from '../components/PersonForm.tsx';

/** Asked once, before anything else. */
export function WhoYouAre() {
  const { mutateAsync } = useCommand('person.set');
  return (
    <>
      <Head title="Who you are" sub="Stands beside every change you make. Kept on this computer only." />
      <PersonForm person={null} send={mutateAsync} submit="Go on" />
    </>
  );
}
