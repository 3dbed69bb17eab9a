import type { TieOutShown } from '../../../../shared/contract/ledger.ts';
import { formatCount, plural } from '../../../../shared/domain/words.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Strip } from '../../../components/Facts.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Region } from '../../../components/Region.tsx';
import { useShown } from '../../../components/useShown.ts';
import { Agreeing } from './Agreeing.tsx';
import { Choosing } from './Choosing.tsx';
import { Disagreements } from './Disagreements.tsx';
import { Extracts } from './Extracts.tsx';

interface Props {
  readonly tied: TieOutShown;
  readonly mayEdit: boolean;
  readonly agreeing: boolean;
  readonly onAgreeing: (agreeing: boolean) => void;
}

/** What the ledger and the payments do not agree on; what agrees is a press away. */
export function TieOut({ tied, mayEdit, agreeing, onAgreeing }: Props) {
  useShown();
  const { extracts, rows, payments, agreed, disagreements, ambiguous } = tied;
  if (extracts.length === 0) {
    return <Empty title="No ledger has been read.">Choose a CSV extract of the finance system. Its rows are matched to the payments made here, and what does not agree will be here.</Empty>;
  }
  const illustrative = extracts.some((extract) => extract.illustrative);
  return (
    <>
      <div className="row-of row-of--between strip-row">
        <Strip facts={[['Rows of the ledger', formatCount(rows)], ['Payments on those days', formatCount(payments)], ['Agree', formatCount(agreed)], ['Do not agree', formatCount(disagreements.length)], ['To choose', formatCount(ambiguous.length)]]} />
        {illustrative ? <Illustrative /> : null}
      </div>
      {ambiguous.length === 0 ? null : <Choosing ambiguous={ambiguous} mayEdit={mayEdit} />}
      <Region title="What does not agree" note={disagreements.length === 0 ? undefined : plural(disagreements.length, 'thing')}>
        {disagreements.length === 0 ? <Empty title={ambiguous.length === 0 ? 'The ledger and the payments agree in all.' : 'Nothing else disagrees.'} /> : <Disagreements disagreements={disagreements} mayEdit={mayEdit} />}
      </Region>
      <Region title="What agrees" note={plural(agreed, 'payment')} act={agreed === 0 ? undefined : <button type="button" className="link" aria-expanded={agreeing} onClick={() => onAgreeing(!agreeing)}>{agreeing ? 'Hide what agrees' : 'Show what agrees'}</button>}>
        {agreeing && agreed > 0 ? <Agreeing pairs={tied.agreeing} agreed={agreed} mayEdit={mayEdit} /> : <p className="t2">{agreed === 0 ? 'Nothing yet.' : 'In amount, payee and day.'}</p>}
      </Region>
      <Extracts extracts={extracts} />
    </>
  );
}
