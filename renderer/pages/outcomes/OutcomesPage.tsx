import { useState } from 'react';
import type { OutcomeTree } from '../../../shared/contract/indicatorPages.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { OutcomeRegion } from './OutcomeRegion.tsx';
import { narrowed, outcomesShown, type Shown } from './treeModel.ts';

const choices = [['all', 'All aims'], ['measured', 'Measured'], ['gaps', 'Nobody measures']] as const satisfies readonly (readonly [Shown, string])[];

/** The framework down to who measures what: outcomes, aims, indicators, and each project's measure. */
export function OutcomesPage() {
  const { reply } = useAnswer('outcomes.tree', {});
  return <Answer reply={reply}>{(tree) => <Tree tree={tree} />}</Answer>;
}

function Tree({ tree }: { readonly tree: OutcomeTree }) {
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const all = outcomesShown(tree);
  const outcomes = narrowed(all, shown, search.trim());
  const aims = all.filter(({ key }) => key !== '').flatMap((outcome) => outcome.aims);
  const measured = aims.filter(({ used }) => used.length > 0).length;
  const measures = all.reduce((sum, outcome) => sum + outcome.measures, 0);
  const count = { all: aims.length, measured, gaps: aims.length - measured };
  const showing = outcomes.filter(({ key }) => key !== '').flatMap((outcome) => outcome.aims).length;
  return (
    <>
      <Head title="Outcomes" sub={`${tree.name}. ${measured} of ${plural(aims.length, 'aim')} ${measured === 1 ? 'is' : 'are'} measured, by ${plural(measures, 'measure')}.`} />
      <div className="filters" role="search" aria-label="Outcomes">
        <input type="search" className="input find" aria-label="Find a measure, aim or project" placeholder="Find a measure" value={search} onChange={(event) => setSearch(event.target.value)} />
        <span className="seg seg--wrap" role="group" aria-label="Aims">
          {choices.map(([value, name]) => <button key={value} type="button" aria-pressed={shown === value} onClick={() => setShown(value)}>{name} <span className="n">{count[value]}</span></button>)}
        </span>
        <b role="status">Showing {showing} of {plural(aims.length, 'aim')}</b>
      </div>
      {outcomes.length === 0 ? <Empty title="Nothing here is named so." act={<button type="button" className="btn" onClick={() => { setSearch(''); setShown('all'); }}>Show all aims</button>}>Aims, indicators and projects are looked through.</Empty> : null}
      <div className="stack below">{outcomes.map((outcome) => <OutcomeRegion key={outcome.key} outcome={outcome} opened={search.trim() !== ''} />)}</div>
    </>
  );
}
