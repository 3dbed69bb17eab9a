import { Fragment } from 'react';
import type { MeasureSources } from '../../../shared/contract/indicatorPages.ts';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { formatDate, londonDate } from '../../../shared/domain/calendar.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { joinList, plural } from '../../../shared/domain/words.ts';
import { Facts, type Fact } from '../../components/Facts.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { shortFigure } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { isOf, type MeasureView } from './measureView.ts';
import { nameInWords } from './measureWords.ts';

interface Props {
  readonly measure: MeasureDetail;
  readonly view: MeasureView;
  readonly sources: MeasureSources;
}

/** Who recorded the figures on screen and when, and where England, baseline, target and definition come from. */
export function MeasureSourcesRegion({ measure, view, sources }: Props) {
  const { indicator, baseline, target } = measure;
  const rows = measure.observations.filter(isOf(view.whose));
  const by = [...new Set(rows.map(({ recordedBy }) => recordedBy))];
  const last = rows.map(({ recordedAt }) => recordedAt).toSorted().at(-1);
  const ids = new Set(rows.map(({ id }) => id));
  const cited = sources.figures.filter(({ observations }) => observations.some((id) => ids.has(id)));
  const facts: readonly Fact[] = [
    ['Figures', rows.length === 0 || last === undefined ? <Unknown key="figures">None</Unknown> : <Fragment key="figures">{plural(rows.length, 'figure')} of {nameInWords(view)}, recorded by {joinList(by)}, last on {formatDate(londonDate(last))}. <Link to={paths.history}>History</Link>{cited.map(({ source }) => <SourceLine key={source.title} source={source} />)}</Fragment>],
    ...(measure.england.length === 0 ? [] : [['England', sources.england.length === 0 ? <Unknown key="england" /> : <span key="england">{sources.england.map((source) => <SourceLine key={source.title} source={source} />)}</span>] as const]),
    ['Baseline', baseline === null ? <Unknown key="baseline">None</Unknown> : <Fragment key="baseline">{[baseline.on === null ? null : formatPartial(baseline.on), baseline.note].filter((part) => part !== null).join('. ') || <Unknown>Date not known</Unknown>}{baseline.source === null ? null : <SourceLine source={baseline.source} />}</Fragment>],
    ['Target', target === null ? <Unknown key="target">None</Unknown> : <Fragment key="target">{shortFigure(indicator, target.value)}{target.on === null ? '' : ` by ${formatPartial(target.on)}`}{target.note === null ? '' : `. ${target.note}`}</Fragment>],
    ['Indicator', <span key="indicator"><Link to={paths.indicator(indicator.key)}>{indicator.name}</Link>{sources.indicator === null ? null : <SourceLine source={sources.indicator} />}</span>],
  ];
  return <Region title="Sources" illustrative={view.illustrative}><Facts facts={facts} /></Region>;
}
