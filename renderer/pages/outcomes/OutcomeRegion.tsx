import { Fragment, useId, useState } from 'react';
import type { TreeIndicator } from '../../../shared/contract/indicatorPages.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Link } from '../../components/Link.tsx';
import { Mark, markGround } from '../../components/Mark.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { figureText, unitInWords } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import type { AimShown, OutcomeShown } from './treeModel.ts';

interface Props {
  readonly outcome: OutcomeShown;
  /** Everything under the aims is shown: somebody looks for a name. */
  readonly opened: boolean;
}

/** One outcome: its aims, what measures each, and aims that nobody measures. */
export function OutcomeRegion({ outcome: { name, addedGoal, aims, measured, of, measures, projects, illustrative }, opened }: Props) {
  return (
    <Region title={name} illustrative={illustrative} note={`${addedGoal ? 'added goal; ' : ''}${measured} of ${plural(of, 'aim')} measured${measures === 0 ? '' : `, ${plural(measures, 'measure')} in ${plural(projects, 'project')}`}`}>
      <Scroll label={`${name} table`}>
        <Table caption={`${name}: aims and what measures them`} className="tree" widths={[null, 208, 96, 88, 88, 104]}>
          <thead><tr><th scope="col">Aim, indicator</th><th scope="col">Unit</th><th scope="col" className="num">Projects</th><th scope="col" className="num">Met</th><th scope="col" className="num">Not met</th><th scope="col" className="num">Neither</th></tr></thead>
          {aims.map((aim) => <Aim key={aim.number} aim={aim} opened={opened} />)}
        </Table>
      </Scroll>
    </Region>
  );
}

function Aim({ aim: { number, name, used, unused }, opened }: { readonly aim: AimShown; readonly opened: boolean }) {
  const [library, setLibrary] = useState(false);
  const all = library || opened;
  const more = unused.length === 0 ? null : opened ? null
    : <button type="button" className="link" aria-expanded={library} onClick={() => setLibrary(!library)}>{library ? 'Hide the library' : `${used.length === 0 ? '' : 'and '}${unused.length} ${used.length === 0 ? '' : 'more '}in the library`}<span className="vh"> for {name}</span></button>;
  return (
    <tbody>
      <tr className="group aim"><th colSpan={6} scope="rowgroup">{number === null ? null : <span className="t2 plain">{number} </span>}{name} {used.length === 0 ? <span className="plain"><Unknown>{number === null ? 'Not measured' : 'Nobody measures this'}</Unknown></span> : null} <span className="plain">{more}{unused.length + used.length === 0 ? <span className="t2">and the library has nothing for it</span> : null}</span></th></tr>
      {used.map((indicator) => <IndicatorRows key={indicator.key} indicator={indicator} />)}
      {all ? unused.map((indicator) => (
        <tr key={indicator.key} className="indicator"><th scope="row"><Link to={paths.indicator(indicator.key)}>{indicator.name}</Link></th><td className="t2">{unitInWords(indicator)}</td><td colSpan={4}><Unknown>No project uses it</Unknown></td></tr>
      )) : null}
    </tbody>
  );
}

function IndicatorRows({ indicator }: { readonly indicator: TreeIndicator }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { key, name, uses } = indicator;
  const met = uses.filter(({ state }) => state === 'target met').length;
  const missed = uses.filter(({ state }) => state === 'target not met').length;
  const projects = new Set(uses.map(({ project }) => project.reference)).size;
  return (
    <Fragment>
      <tr className="indicator">
        <th scope="row"><Link to={paths.indicator(key)}>{name}</Link></th>
        <td className="t2">{unitInWords(indicator)}</td>
        <td className="num"><button type="button" className="fig" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{projects}<span className="vh"> {projects === 1 ? 'project measures' : 'projects measure'} {name}</span></button></td>
        <td className="num">{met}</td><td className={missed > 0 ? 'num out' : 'num'}>{missed}</td><td className="num t2">{uses.length - met - missed}</td>
      </tr>
      {uses.map(({ measure, project, state, latest }, at) => (
        <tr key={measure} id={at === 0 ? id : undefined} className="use" hidden={!open}>
          <th scope="row"><Link to={paths.measure(measure)}>{project.name}<span className="vh">, {name}</span></Link></th>
          <td className="t2">{latest === null ? <Unknown>No figure yet</Unknown> : periodShort(latest.period)}</td>
          <td className="num">{latest === null ? null : latest.value === null ? <span className="t2">By council</span> : figureText(indicator, { value: latest.value, shorthand: null })}</td>
          <td colSpan={3} className={markGround(state)}><Mark state={state} /></td>
        </tr>
      ))}
    </Fragment>
  );
}
