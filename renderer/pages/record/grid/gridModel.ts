import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { IndicatorShown, ObservationShown, RecordGrid } from '../../../../shared/contract/outcomes.ts';
import { figureInWords, figureValue, needsParts } from '../../../../shared/domain/indicator.ts';
import { checkObservation } from '../../../../shared/domain/observation.ts';
import { periodName, periodShort, type Period } from '../../../../shared/domain/period.ts';
import { inBrackets } from '../../../../shared/domain/shorthand.ts';
import { inShort } from '../../../../shared/domain/text.ts';
import { formatCount, lowerFirst } from '../../../../shared/domain/words.ts';
import type { Written } from '../../../components/table/sheetForm.ts';
import type { SheetCell, SheetColumn, SheetHead } from '../../../components/table/sheetModel.ts';
import { figureLine } from '../figureModel.ts';
import { readFigureCell, type CellRead, type FigurePart } from './readCell.ts';

type Figure = RequestOf<'observations.recordMany'>['figures'][number];

export interface GridRow extends SheetHead {
  readonly period: Period;
  readonly closed: string | null;
}

export interface GridColumn extends SheetColumn {
  readonly council: string | null;
  /** 'Luton' or 'The whole project'. */
  readonly name: string;
  readonly part: FigurePart;
  readonly refusal: string | null;
}

const whole = 'The whole project';
const partHeads: Readonly<Record<FigurePart, string>> = { numerator: 'Number', denominator: 'Out of', value: 'Figure' };

export const rowsOf = ({ periods }: RecordGrid): readonly GridRow[] =>
  periods.map(({ period, closed }) => ({ id: `${period.kind}_${period.start}`, head: periodShort(period), period, closed }));

/** One column a council, or two where its figure is worked out from two parts. */
export function columnsOf({ columns, indicator }: RecordGrid): readonly GridColumn[] {
  const parts: readonly FigurePart[] = needsParts(indicator.kind) ? ['numerator', 'denominator'] : ['value'];
  return columns.flatMap(({ council, refusal }) => parts.map((part): GridColumn => {
    const name = council?.name ?? whole;
    const alone = parts.length === 1;
    return { id: `${council?.reference ?? 'whole'}_${part}`, head: alone ? name : partHeads[part], group: alone ? null : name, council: council?.reference ?? null, name, part, refusal };
  }));
}

export const cellKey = (row: SheetHead, column: SheetHead): string => `${row.id}_${column.id}`;

/** 'Luton, January to March 2019': as the core calls the place of a figure, too. */
export const figureName = ({ name }: Pick<GridColumn, 'name'>, { period }: Pick<GridRow, 'period'>): string => `${name}, ${periodName(period)}`;

/** Every figure of the grid by its name: the cells it stands in, and what stands there in words; null where there is none. */
export function figureNames(grid: RecordGrid): ReadonlyMap<string, { readonly cells: readonly string[]; readonly words: string | null }> {
  const standing = new Map(grid.figures.map(({ of, figure }) => [`${of ?? ''} ${figure.period.kind} ${figure.period.start}`, figure]));
  const columns = [...Map.groupBy(columnsOf(grid), ({ council }) => council).values()];
  return new Map(rowsOf(grid).flatMap((row) => columns.flatMap((mine) => mine.slice(0, 1).map((first) => {
    const there = standing.get(`${first.council ?? ''} ${row.period.kind} ${row.period.start}`);
    return [figureName(first, row), { cells: mine.map((column) => cellKey(row, column)), words: there === undefined ? null : figureLine(there, grid.indicator) }] as const;
  }))));
}

/** One figure to send, and the cells that its parts stand in. */
export interface Sent {
  readonly name: string;
  readonly figure: Figure;
  readonly cells: Readonly<Partial<Record<FigurePart, string>>>;
}

export interface GridRead {
  readonly cells: ReadonlyMap<string, SheetCell>;
  /** Figures that differ from what is recorded. */
  readonly sent: readonly Sent[];
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  /** Cells that differ. */
  readonly changed: number;
}

const plain = (x: number | null): string => (x === null ? '' : String(x));
const partOf = (figure: Pick<ObservationShown, FigurePart | 'shorthand'> | null, part: FigurePart): string =>
  figure === null ? '' : figure[part] === null ? (figure.shorthand === null || (figure.numerator !== null && figure.denominator !== null) ? '' : inBrackets(figure.shorthand)) : plain(figure[part]);

/** What stands in a figure's place: of shares that were published without their parts, no part is known. */
function standingIn(found: ObservationShown | undefined, indicator: IndicatorShown): ObservationShown | null {
  if (found === undefined) return null;
  return needsParts(indicator.kind) ? { ...found, value: null } : found;
}

const shownOf = (text: string): string => (/^-?[\d.]+(e[-+]?\d+)?$/.test(text) ? formatCount(Number(text)) : text);

interface Weighed {
  readonly after: Readonly<Record<FigurePart, string>>;
  readonly issues: ReadonlyMap<FigurePart, string>;
  readonly figure: Figure | null;
}

/** What one figure comes to when these texts are written over it. */
function weigh(indicator: IndicatorShown, standing: ObservationShown | null, texts: ReadonlyMap<FigurePart, string>, place: Pick<Figure, 'council' | 'period'>): Weighed {
  const issues = new Map<FigurePart, string>();
  const reads = new Map<FigurePart, CellRead>();
  for (const [part, text] of texts) {
    const read = readFigureCell(text, part, indicator);
    if (read.ok) reads.set(part, read.value); else issues.set(part, read.problem.message);
  }
  const before = { numerator: partOf(standing, 'numerator'), denominator: partOf(standing, 'denominator'), value: partOf(standing, 'value') };
  const reasons = [...reads].filter(([, { shorthand }]) => shorthand !== null);
  const [first] = reasons;
  if (first !== undefined) {
    const reason = first[1].shorthand;
    for (const [part, { shorthand }] of reads) {
      if (shorthand === null) issues.set(part, `Enter a figure or say why there is none, not both: ${inBrackets(reason ?? 'x')} stands beside this number`);
      else if (shorthand !== reason) issues.set(part, `Two reasons stand here, ${inBrackets(reason ?? 'x')} and ${inBrackets(shorthand)}. Keep one of them`);
    }
    const said = inBrackets(reason ?? 'x');
    const after = needsParts(indicator.kind) ? { numerator: said, denominator: said, value: '' } : { numerator: '', denominator: '', value: said };
    return { after, issues, figure: issues.size > 0 ? null : { ...place, shorthand: reason } };
  }
  const number = (part: FigurePart): number | null => reads.get(part)?.number ?? (issues.has(part) ? null : standing?.[part] ?? null);
  const numbers = { numerator: number('numerator'), denominator: number('denominator'), value: number('value') };
  const after = { numerator: plain(numbers.numerator), denominator: plain(numbers.denominator), value: plain(numbers.value) };
  if (issues.size > 0) return { after: { ...before, ...after }, issues, figure: null };
  const checked = checkObservation(indicator, numbers);
  if (!checked.ok) {
    for (const { path, message } of checked.problem) issues.set(path as FigurePart, message);
    return { after, issues, figure: null };
  }
  const letters = [...new Set([...reads.values()].flatMap(({ markers }) => [...markers]))].join('');
  const marks = letters === '' ? {} : { markers: letters, ...(letters.includes('p') ? { status: 'provisional' as const } : {}) };
  return { after, issues, figure: { ...place, ...numbers, ...marks } };
}

const differs = (standing: ObservationShown | null, { numerator = null, denominator = null, value = null, shorthand = null, markers }: Figure): boolean =>
  standing === null || (markers !== undefined && markers !== standing.markers) || standing.numerator !== numerator || standing.denominator !== denominator || standing.value !== value
  || (numerator === null && value === null && standing.shorthand !== shorthand);

/** 'was 8', or what the whole figure comes to. */
function saysOf(indicator: IndicatorShown, text: string, before: string, figure: Figure | null): string {
  const was = before === '' ? 'no figure was here' : `was ${shownOf(before)}`;
  const { numerator = null, denominator = null } = figure ?? {};
  if (figure === null || numerator === null || denominator === null) return was;
  const worked = figureInWords(figureValue(indicator.kind, indicator.multiplier, { value: null, shorthand: null, numerator, denominator }), indicator.unit, indicator.decimals);
  return text === before ? worked : `${was}; ${formatCount(numerator)} of ${formatCount(denominator)} is ${worked}`;
}

/** Reads all that was written against what stands: each cell as it is read back, each fault at its cell, and the figures to send. */
export function readGrid(grid: RecordGrid, written: Written, all: string | null): GridRead {
  const { indicator } = grid;
  const [rows, columns] = [rowsOf(grid), columnsOf(grid)];
  const standing = new Map(grid.figures.map(({ of, figure }) => [`${of ?? ''} ${figure.period.kind} ${figure.period.start}`, figure]));
  const cells = new Map<string, SheetCell>();
  const sent: Sent[] = [];
  const issues: { path: string; message: string }[] = [];
  let changed = 0;
  for (const row of rows) {
    for (const [council, mine] of Map.groupBy(columns, (column) => column.council)) {
      const there = standingIn(standing.get(`${council ?? ''} ${row.period.kind} ${row.period.start}`), indicator);
      const locked = all ?? mine[0]?.refusal ?? row.closed;
      const texts = new Map(mine.flatMap((column) => { const text = written[cellKey(row, column)] ?? ''; return text === '' ? [] : [[column.part, text] as const]; }));
      const weighed = texts.size === 0 ? null : weigh(indicator, there, texts, { council, period: row.period });
      const different = weighed !== null && (weighed.figure === null || differs(there, weighed.figure));
      const keys = Object.fromEntries(mine.map((column) => [column.part, cellKey(row, column)]));
      for (const column of mine) {
        const key = cellKey(row, column);
        const before = partOf(there, column.part);
        const text = texts.get(column.part);
        const wrong = !different ? null : locked !== null ? (text === undefined ? null : locked) : (weighed?.issues.get(column.part) ?? null);
        const after = different && weighed !== null ? weighed.after[column.part] : before;
        const isChanged = different && (after !== before || (text !== undefined && weighed?.figure?.markers !== undefined));
        if (wrong !== null) issues.push({ path: key, message: `${figureName(column, row)}: ${wrong}` });
        else if (isChanged) changed += 1;
        const unread = wrong !== null && text !== undefined ? text : null;
        const markers = weighed?.figure?.markers ?? there?.markers ?? '';
        const shown = unread !== null ? inShort(unread, 24) : `${shownOf(after)}${markers !== '' && /\d/.test(after) && column.part !== 'denominator' ? ` ${[...markers].map((letter) => `[${letter}]`).join(' ')}` : ''}`;
        cells.set(key, {
          text: unread ?? after, shown, locked,
          state: wrong !== null ? 'wrong' : isChanged ? 'changed' : 'same',
          says: wrong ?? (isChanged ? saysOf(indicator, after, before, weighed?.figure ?? null) : null),
        });
      }
      if (different && weighed?.figure != null && locked === null) {
        sent.push({ name: figureName(mine[0] ?? { name: whole }, row), figure: { ...weighed.figure, ...(there === null ? {} : { changedIn: there.changedIn }) }, cells: keys });
      }
    }
  }
  return { cells, sent, issues, changed };
}

/** The text of a cell as it would be read, told while it is typed. */
export function readingOf(text: string, part: FigurePart, indicator: IndicatorShown): string {
  if (text.trim() === '') return 'Left as it is';
  const read = readFigureCell(text, part, indicator);
  if (!read.ok) return read.problem.message;
  const { number, shorthand, markers } = read.value;
  const said = shorthand === null ? formatCount(number ?? 0) : inBrackets(shorthand);
  return `${inShort(text.trim(), 40)} is read as ${[said, ...[...markers].map((letter) => `[${letter}]`)].join(' ')}`;
}

/** 'Children looked after': what a part counts, for the line under the head. */
export const partWords = ({ numeratorName, denominatorName, kind }: IndicatorShown): string =>
  needsParts(kind) ? `Number: ${lowerFirst(numeratorName ?? 'number counted')}. Out of: ${lowerFirst(denominatorName ?? 'number they are out of')}.` : numeratorName === null ? '' : `Figure: ${lowerFirst(numeratorName)}.`;
