import { useState } from 'react';
import type { FactShown, OfficialFigure, PortfolioSummary } from '../../../shared/contract/programme.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { formatMoneyProse } from '../../../shared/domain/money.ts';
import { formatPartialShort } from '../../../shared/domain/partialDate.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { useCommand, useRefusal } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Refused } from '../../components/Refused.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Tag } from '../../components/Tag.tsx';
import { Unknown } from '../../components/Unknown.tsx';

interface Props {
  readonly official: PortfolioSummary['official'];
  readonly onClose: () => void;
}

/** Every official figure with its source; an officer chooses which one this file goes by. */
export function OfficialDialog({ official, onClose }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const mayAdopt = useRefusal('facts.adopt') === null;
  const { mutateAsync } = useCommand('facts.adopt');
  const adopt = async ({ key, changedIn }: FactShown): Promise<void> => {
    const reply = await mutateAsync({ key, changedIn });
    // The line that says so, with Undo, stands on the page behind.
    if (reply.ok) onClose(); else setProblem(reply.problem);
  };
  const part = { mayAdopt, onAdopt: (fact: FactShown) => void adopt(fact) };
  return (
    <Dialog title="What sources say of the whole programme" onClose={onClose} className="dialog dialog--wide">
      {problem === null ? null : <Refused problem={problem} />}
      <Answers title="Money" figure={official.money} {...part} />
      <Answers title="Number of projects" figure={official.projects} {...part} />
      <p className="t2 gap-above">The gap is worked out from the adopted figure.</p>
    </Dialog>
  );
}

interface AnswersProps {
  readonly title: string;
  readonly figure: OfficialFigure;
  readonly mayAdopt: boolean;
  readonly onAdopt: (fact: FactShown) => void;
}

function Answers({ title, figure: { all }, mayAdopt, onAdopt }: AnswersProps) {
  if (all.length === 0) return null;
  return (
    <Scroll label={`${title} table`}>
      <Table caption={`${title}: ${plural(all.length, 'source')}`} widths={[null, 96, 88]} className="lines gap-above">
        <thead><tr><th scope="col">{title}</th><th scope="col" className="num">Figure</th><td /></tr></thead>
        <tbody>
          {all.map((fact) => (
            <tr key={fact.key}>
              <th scope="row">
                <b>{fact.subject}</b>{fact.illustrative ? <> <Illustrative /></> : null}
                <span className="t2 src">{[fact.factDate === null ? null : formatPartialShort(fact.factDate), fact.note].filter((words) => words !== null).join('. ')}</span>
                {fact.sources.map((source) => <SourceLine key={`${source.title} ${source.url}`} source={source} whole />)}
              </th>
              <td className="num">{figureOf(fact)}</td>
              <td className="num">
                {fact.adopted ? <Tag status="Adopted" /> : mayAdopt ? <button type="button" className="link" onClick={() => onAdopt(fact)}>Adopt<span className="vh"> {fact.subject}</span></button> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}

const figureOf = ({ pence, number }: FactShown) => (pence !== null ? formatMoneyProse(pence) : number !== null ? formatCount(number) : <Unknown />);
