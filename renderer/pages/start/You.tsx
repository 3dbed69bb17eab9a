import { Link } from 'react-router';
import { upperFirst } from '../../../shared/domain/words.ts';
import { usePerson } from '../../api/file.ts';
import { Facts } from '../../components/Facts.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';

/** Whose name stands beside every change. */
export function You() {
  const { name, organisation, role } = usePerson();
  return (
    <Region title="You" act={<Link to={paths.settings}>Change who you are</Link>}>
      <Facts facts={[['Name', name], ['Organisation', organisation], ['Role', upperFirst(role)]]} />
      <p className="t2 gap-above">Stands beside every change you make. Kept on this computer only.</p>
    </Region>
  );
}
