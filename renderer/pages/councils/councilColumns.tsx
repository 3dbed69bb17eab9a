import type { CouncilShown } from '../../../shared/contract/register.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatCount, joinList, upperFirst } from '../../../shared/domain/words.ts';
import type { Facet } from '../../components/table/filterModel.ts';
import type { Column } from '../../components/table/DataTable.tsx';

export type Standing = 'stands' | 'ended' | 'not yet';

export const standingOn = (on: string) => ({ validFrom, validTo }: Pick<CouncilShown, 'validFrom' | 'validTo'>): Standing =>
  validFrom > on ? 'not yet' : validTo !== null && validTo < on ? 'ended' : 'stands';

const standingName: Readonly<Record<Standing, string>> = { stands: 'Stands', ended: 'Ended', 'not yet': 'Not yet' };
const isStanding = (text: string): text is Standing => Object.hasOwn(standingName, text);

/** What the register is narrowed by; the first two are few enough to stand as buttons. */
export const councilFacets = (on: string): readonly Facet<CouncilShown>[] => [
  { id: 'standing', label: 'On the day', values: (row) => [standingOn(on)(row)], order: Object.keys(standingName), name: (value) => (isStanding(value) ? standingName[value] : value) },
  { id: 'part', label: 'Takes part', values: ({ projects }) => [projects > 0 ? 'yes' : 'no'], order: ['yes', 'no'], name: (value) => (value === 'yes' ? 'Yes' : 'No') },
  { id: 'region', label: 'Region', values: ({ region }) => [region] },
  { id: 'type', label: 'Type', values: ({ type }) => [type], name: upperFirst },
];

export const wordsOfCouncil = ({ code, name, shortName, region, type }: CouncilShown): string => [code, name, shortName, region, type].join(' ');

/** The columns of the register. Councils named by code are looked up among `all`. */
export function councilColumns(all: readonly CouncilShown[], on: string): readonly [Column<CouncilShown>, ...Column<CouncilShown>[]] {
  const named = (codes: readonly string[]): string => joinList(codes.map((code) => `${all.find((council) => council.code === code)?.shortName ?? code} ${code}`));
  const standing = standingOn(on);
  const nowOf = (row: CouncilShown): string => (standing(row) === 'stands' ? (row.successors.length === 0 ? 'The same' : `The same, then ${named(row.successors)}`) : standing(row) === 'not yet' ? `Begins ${formatDateShort(row.validFrom)}` : named(row.now));
  return [
    { id: 'council', head: 'Council', kind: 'text', most: 176, sortBy: ({ shortName }) => shortName, title: ({ name }) => name, cell: ({ shortName }) => shortName },
    { id: 'code', head: 'Code', kind: 'text', sortBy: ({ code }) => code, cell: ({ code }) => code },
    { id: 'region', head: 'Region', kind: 'text', sortBy: ({ region }) => region, cell: ({ region }) => region },
    { id: 'type', head: 'Type', kind: 'text', sortBy: ({ type }) => type, cell: ({ type }) => upperFirst(type) },
    { id: 'from', head: 'From', kind: 'date', sortBy: ({ validFrom }) => validFrom, cell: ({ validFrom }) => formatDateShort(validFrom) },
    { id: 'to', head: 'To', kind: 'date', sortBy: ({ validTo }) => validTo, cell: ({ validTo }) => (validTo === null ? <span className="t2">No end</span> : formatDateShort(validTo)) },
    { id: 'now', head: 'Council now and next', kind: 'text', most: 208, sortBy: nowOf, title: nowOf, cell: (row) => (row.successors.length > 0 ? nowOf(row) : <span className="t2">{nowOf(row)}</span>) },
    { id: 'projects', head: 'Projects', kind: 'number', sortBy: ({ projects }) => projects, cell: ({ projects }) => formatCount(projects) },
  ];
}
