import type { ClaimLineShown, ClaimShown } from '../../../../shared/contract/claims.ts';
import { formatMoney, formatPenniesInTable } from '../../../../shared/domain/money.ts';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';

const heads = ['Budget', 'Other claims', 'This claim', 'Left', 'Rate', 'Due'] as const;

/** How what is due comes to be: line by line, then step by step. */
export function ClaimWorking({ claim }: { readonly claim: ClaimShown }) {
  return (
    <>
      <Scroll label="Cost lines table">
        <Table caption="The working, cost line by cost line, in pounds" className="work work--claim">
          <thead><tr><th scope="col">Cost line and evidence</th>{heads.map((head) => <th key={head} scope="col" className="num">{head}{head === 'Rate' ? '' : ' £'}</th>)}</tr></thead>
          <tbody>{claim.lines.map((line) => <Line key={line.name} line={line} />)}</tbody>
        </Table>
      </Scroll>
      <div className="gap-above"><Facts facts={stepsOf(claim)} /></div>
    </>
  );
}

function Line({ line: { name, evidence, budgetPence, claimedPence, costPence, remaining, ratePercent, overrideRate, overrideReason, duePence } }: { readonly line: ClaimLineShown }) {
  const known = (pence: number | null, about: string) => (pence === null ? <Unknown about={`${about} of ${name}`} /> : formatPenniesInTable(pence));
  return (
    <tr>
      <th scope="row">{name}<span className="t2 src plain">{evidence ?? 'No evidence named'}{overrideRate === null ? '' : `. Own rate: ${overrideReason ?? 'no reason yet'}`}</span></th>
      <td className="num">{known(budgetPence, 'budget')}</td>
      <td className="num">{formatPenniesInTable(claimedPence)}</td>
      <td className="num">{known(costPence, 'cost')}</td>
      <td className="num">{known(remaining, 'what is left')}{remaining !== null && remaining < 0 ? <span className="late src">over</span> : null}</td>
      <td className="num">{ratePercent === null ? <Unknown about={`rate of ${name}`} /> : `${ratePercent}%`}{overrideRate === null ? null : <span className="t2 src">its own</span>}</td>
      <td className="num">{known(duePence, 'what is due')}</td>
    </tr>
  );
}

function stepsOf({ working }: ClaimShown): readonly Fact[] {
  const { ratePercent, capPercent, complete, awarded, paidBefore, heldBefore, gross, leftUnderCap, retained, due } = working;
  const money = (pence: number | null, about: string, how: string) => <span key={about}>{pence === null ? <Unknown about={about} /> : formatMoney(pence)} <span className="t2">{how}</span></span>;
  const facts: readonly (Fact | null)[] = [
    ['Lines added up', money(gross, 'what the lines come to', ratePercent === null ? 'The rate of the award is not known' : `Cost of each line × its rate, ${ratePercent}% unless it has its own, to the penny`)],
    heldBefore === 0 ? null : ['Held back before', money(heldBefore, 'what was held back before', 'Of earlier claims, by the cap')],
    capPercent === null ? ['Cap', 'None'] : complete ? ['Cap', `${capPercent}% of the award, and no longer: the project is closed`] : ['Cap', money(leftUnderCap, 'what is left under the cap', `left under ${capPercent}% of ${awarded === null ? 'an award that is not known' : `the award of ${formatMoney(awarded)}`}, ${paidBefore === null ? 'and what was paid before is not known' : `as ${formatMoney(paidBefore)} is paid or approved`}`)],
    retained === null || retained === 0 ? null : ['Held back now', money(retained, 'what is held back', 'Due with a claim once the project is closed')],
    ['Due', <b key="due">{due === null ? <Unknown about="what is due" /> : formatMoney(due)}</b>],
  ];
  return facts.filter((fact) => fact !== null);
}
