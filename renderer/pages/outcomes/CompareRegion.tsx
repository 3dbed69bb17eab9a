import { useState } from 'react';
import type { ComparedFigure, Comparison } from '../../../shared/contract/indicatorPages.ts';
import { needsParts } from '../../../shared/domain/indicator.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { legendFor, readMarkers } from '../../../shared/domain/shorthand.ts';
import { DotPlot } from '../../components/charts/DotPlot.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Link, useGo } from '../../components/Link.tsx';
import { Mark } from '../../components/Mark.tsx';
import { Region } from '../../components/Region.tsx';
import { DataTable, type Column } from '../../components/table/DataTable.tsx';
import { Legend } from '../../components/table/Table.tsx';
import type { Sort } from '../../components/table/tableModel.ts';
import { Unknown } from '../../components/Unknown.tsx';
import { axisFigure, figureText, markersText, shortFigure } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { findingOf, isKnown, nameOf, orderInWords, rowKey, unlike } from './compareModel.ts';

interface Props {
  readonly comparison: Comparison;
  /** Several projects: each row says whose it is. */
  readonly withProject?: boolean;
  /** The council the page is about, by code; null for the whole project. */
  readonly chosen?: string | null;
}

/** Most rows a picture can hold; the table has them all. */
const most = 30;

function columnsOf(rows: readonly ComparedFigure[], withProject: boolean): readonly [Column<ComparedFigure>, ...Column<ComparedFigure>[]] {
  const several = (value: (row: ComparedFigure) => string): boolean => new Set(rows.map(value)).size > 1;
  const figure = ({ measure, council, indicator, value, shorthand, markers, project }: ComparedFigure) => (value === null && shorthand === null ? <Unknown /> : (
    <><Figure to={paths.measure(measure, { council: council?.code ?? null })}>{figureText(indicator, { value, shorthand })}<span className="vh"> of {council?.shortName ?? project.name}</span></Figure>{markers === '' ? null : <span className="short"> {markersText(markers)}</span>}</>
  ));
  return [
    { id: 'council', head: 'Council', kind: 'text', most: 144, sortBy: nameOf, title: nameOf, cell: (row) => (row.council === null ? 'Whole project' : <Link className="row" to={paths.council(row.council.code)}>{row.council.shortName}</Link>) },
    { id: 'figure', head: 'Latest', kind: 'number', sortBy: ({ value }) => value, cell: figure },
    { id: 'period', head: 'For', kind: 'date', sortBy: ({ period }) => period?.start ?? null, cell: ({ period }) => (period === null ? null : periodShort(period)) },
    { id: 'stands', head: 'Stands', kind: 'text', sortBy: ({ state }) => state, cell: ({ state }) => <Mark state={state} /> },
    ...(withProject ? [{ id: 'project', head: 'Project', kind: 'text', most: 152, sortBy: ({ project }) => project.name, title: ({ project }) => project.name, cell: ({ project }) => project.name } satisfies Column<ComparedFigure>] : []),
    ...(several(({ basis, basisNote }) => basisNote ?? basis) ? [{ id: 'of', head: 'Of', kind: 'text', most: 120, sortBy: ({ basis, basisNote }) => basisNote ?? basis, cell: ({ basis, basisNote }) => basisNote ?? basis } satisfies Column<ComparedFigure>] : []),
    ...(several(({ version }) => String(version)) ? [{ id: 'version', head: 'Version', kind: 'number', sortBy: ({ version }) => version, cell: ({ version }) => version } satisfies Column<ComparedFigure>] : []),
  ];
}

/** The latest figure of each council, worst first: a dot each, and a table that opens council and figure. */
export function CompareRegion({ comparison, withProject = false, chosen }: Props) {
  const { indicator, rows } = comparison;
  // A country's number beside a council's says nothing.
  const england = needsParts(indicator.kind) ? comparison.england : null;
  const [sort, setSort] = useState<Sort | null>(null);
  const go = useGo();
  const short = (value: number): string => shortFigure(indicator, value);
  const finding = findingOf(comparison, short);
  const known = rows.filter(isKnown).length;
  const differ = unlike(rows);
  const drawn = rows.slice(0, most);
  const used = rows.flatMap(({ shorthand, markers }) => [...(shorthand === null ? [] : [shorthand]), ...(readMarkers(markers) ?? [])]);
  const isChosen = ({ council }: ComparedFigure): boolean => chosen !== undefined && chosen !== null && council?.code === chosen;
  return (
    <Region title="Councils compared" note={`${known} of ${rows.length} with a figure, ${orderInWords(indicator.polarity)}`} illustrative={rows.some(({ illustrative }) => illustrative)}>
      <div className="cols cols--compare">
        <div>
          <p><b>{finding}</b></p>
          <p className="chart__sub">{indicator.name}, latest figure of each{rows.length > most ? `; the first ${most} of ${rows.length}, the table has all` : ''}</p>
          <DotPlot rows={drawn.map((row) => ({ id: rowKey(row), name: nameOf(row), value: row.value, text: row.value === null ? figureText(indicator, row) : short(row.value), chosen: isChosen(row) }))}
            beside={england === null ? null : { value: england.value, text: `England ${short(england.value)}` }} format={(value) => axisFigure(indicator, value)} alt={`Dots: ${indicator.name} by council. ${finding}.`} />
          {england === null ? null : <p className="chart__src">England as published for {periodShort(england.period)}, for all children and not only those of projects.</p>}
        </div>
        <div>
          <DataTable label="Councils compared" rows={rows} columns={columnsOf(rows, withProject)} rowKey={rowKey} sort={sort} onSort={setSort} selected={rows.filter(isChosen).map(rowKey)[0] ?? null}
            onOpen={({ council, measure }) => go(council === null ? paths.measure(measure) : paths.council(council.code))} />
          <Legend lines={legendFor(used)} />
          {differ === null ? null : <p className="t2 gap-above">These figures are of different {differ}, so they are not like for like.</p>}
        </div>
      </div>
    </Region>
  );
}
