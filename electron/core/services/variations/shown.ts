import type { Named } from '../../../../shared/contract/common.ts';
import type { VariationChange, VariationShown, YearEndMoves } from '../../../../shared/contract/variations.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { isOpen } from '../../../../shared/domain/variation.ts';
import { beforeAndAfter, movedFields } from '../../../../shared/domain/variationBase.ts';
import { surplusWarning } from '../../../../shared/domain/virement.ts';
import { changeByYear, movesByAward, movesOverYearEnd, type QuarterPence, type YearChange, type YearEndMove } from '../../../../shared/domain/yearEndMove.ts';
import type { Reader } from '../../db/database.ts';
import { personName } from '../../repositories/changes.ts';
import { awardsWithProject, peopleById } from '../../repositories/funding.ts';
import { listProjects, projectById } from '../../repositories/projects.ts';
import { variationsLike, type VariationRead } from '../../repositories/variations.ts';
import { awardsWithMoney, type AwardMoney } from '../funding/awardMoney.ts';
import { isSamePerson } from '../funding/paymentShown.ts';
import { asValues, baseOf, keyOf, placeWords, proposedOf, valuesNow, type PlaceWords, type Valued } from './values.ts';

/** Its changes with both sides in words; an amount that is in no profile yet counts as nothing. */
export function changesOf({ values }: VariationRead, words: PlaceWords): readonly VariationChange[] {
  const [base, proposed] = [baseOf(values), proposedOf(values)];
  const at = new Map(proposed.map((each) => [keyOf(each), each]));
  return beforeAndAfter(asValues(base), asValues(proposed)).flatMap(({ field, before, after, difference }): readonly VariationChange[] => {
    const place = at.get(field);
    if (place === undefined) return [];
    const amount = place.field === 'share' || place.field === 'profile' || place.field === 'line';
    const [was, is] = [typeof before === 'number' ? before : 0, typeof after === 'number' ? after : 0];
    if (amount && was === is) return [];
    return [{ ...words.place(place), before, after, difference: amount ? is - was : difference, beforeText: words.value(place, before), afterText: words.value(place, after) }];
  }).toSorted(inOrder);
}

/** What stands at no quarter first, shares by council; then quarter after quarter. */
function inOrder(a: VariationChange, b: VariationChange): number {
  if (a.field === 'share' && b.field === 'share') return a.name.localeCompare(b.name, 'en');
  const [one, other] = [a.quarter ?? '', b.quarter ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The profile by quarter that a variation started from, and as it is to be. */
export function quartersOf({ values }: VariationRead): readonly [QuarterPence, QuarterPence] {
  const sums = (side: ReadonlyMap<string, Valued>): QuarterPence => {
    const quarters = new Map<string, number>();
    for (const { quarter, value } of side.values()) if (quarter !== null) quarters.set(quarter, (quarters.get(quarter) ?? 0) + (typeof value === 'number' ? value : 0));
    return quarters;
  };
  const before = new Map(baseOf(values).map((each) => [keyOf(each), each]));
  return [sums(before), sums(new Map([...before, ...proposedOf(values).map((each): [string, Valued] => [keyOf(each), each])]))];
}

interface Asking {
  readonly actor: Actor;
  readonly today: IsoDate;
}

/** What a variation says by itself: nothing of the award as it stands now is read for it. */
interface Told {
  readonly row: VariationRead;
  readonly project: Named;
  readonly award: string;
  readonly changes: readonly VariationChange[];
  readonly years: readonly YearChange[];
  readonly moves: readonly YearEndMove[];
}

async function toldOf(db: Reader, rows: readonly VariationRead[], words: PlaceWords): Promise<readonly Told[]> {
  const awards = new Map((await awardsWithProject(db, null)).map((award) => [award.id, award]));
  const projects = new Map((await listProjects(db)).map(({ id, reference, title }) => [id, { reference, name: title }]));
  return rows.flatMap((row): readonly Told[] => {
    const award = awards.get(row.award_id);
    const project = projects.get(award?.project_id ?? '');
    if (award === undefined || project === undefined) return [];
    const changes = changesOf(row, words);
    const [before, after] = quartersOf(row);
    return [{ row, project, award: award.reference, changes, years: changes.some(({ field }) => field === 'profile') ? changeByYear(before, after) : [], moves: row.kind === 'money' ? movesOverYearEnd(before, after) : [] }];
  });
}

/** Variations as a list tells them. */
export const toldVariations = async (db: Reader, rows: readonly VariationRead[]): Promise<readonly Told[]> => (rows.length === 0 ? [] : toldOf(db, rows, await placeWords(db)));

/** The money of the awards whose variations wait: only theirs can have moved. */
async function awardsOfOpen(db: Reader, rows: readonly VariationRead[], known: readonly AwardMoney[]): Promise<ReadonlyMap<string, AwardMoney>> {
  const awards = new Map(known.map((award) => [award.id, award]));
  for (const { award_id } of rows.filter(({ state }) => isOpen(state))) {
    const [award] = awards.has(award_id) ? [] : await awardsWithMoney(db, award_id);
    if (award !== undefined) awards.set(award_id, award);
  }
  return awards;
}

/** Variations of these awards as people read them. */
export async function shownVariations(db: Reader, rows: readonly VariationRead[], { actor, today }: Asking, known: readonly AwardMoney[] = []): Promise<readonly VariationShown[]> {
  if (rows.length === 0) return [];
  const words = await placeWords(db);
  const [people, awards] = [await peopleById(db), await awardsOfOpen(db, rows, known)];
  const shown: VariationShown[] = [];
  for (const { row, project, award: reference, changes, years, moves } of await toldOf(db, rows, words)) {
    const submitter = row.submitted_by === null ? undefined : people.get(row.submitted_by);
    const [base, award] = [baseOf(row.values), isOpen(row.state) ? awards.get(row.award_id) : undefined];
    const now = award === undefined ? base : await valuesNow(db, row.kind, { project: await projectById(db, award.projectId), award }, today, base);
    const places = new Map([...base, ...now].map((each) => [keyOf(each), each]));
    const surplus = row.kind === 'virement' ? 0 - changes.reduce((sum, { difference }) => sum + (difference ?? 0), 0) : 0;
    shown.push({
      id: row.id, project, award: reference, number: row.number, kind: row.kind, state: row.state, reason: row.reason,
      submittedBy: submitter === undefined ? null : personName(submitter), submittedOn: row.submitted_on, decidedBy: row.decided_by, decidedOn: row.decided_on, interests: row.interests,
      comment: row.comment, samePersonReason: row.same_person_reason, changes,
      moved: movedFields(asValues(base), asValues(now)).flatMap(({ field, started, now: stands }) => {
        const at = places.get(field);
        return at === undefined ? [] : [{ name: words.place(at).name, started: words.value(at, started), now: words.value(at, stands) }];
      }),
      years, moves, warning: surplusWarning({ surplus }),
      ownSubmission: submitter !== undefined && isSamePerson(submitter, actor), illustrative: row.illustrative === 1, changedIn: row.changed_in,
    });
  }
  return shown;
}

/** 'Award £1,200,000', 'April to June 2019 and 3 more' */
export function variationInShort({ changes, kind }: Pick<VariationShown, 'changes' | 'kind'>): string {
  const [first, ...others] = changes;
  if (first === undefined) return '';
  const amounts = changes.filter(({ difference }) => difference !== null && difference > 0).reduce((sum, { difference }) => sum + (difference ?? 0), 0);
  if (kind === 'virement' || (kind === 'money' && first.field === 'profile')) return `${formatMoney(amounts)} moves`;
  return `${first.name}: ${first.afterText}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

/** Grant that moves over 31 March, by award and by year: of what is approved, and of what waits for a decision. */
export async function yearEndMoves(db: Reader): Promise<YearEndMoves> {
  const told = (await toldVariations(db, await variationsLike(db, { kind: 'money', states: ['approved', 'submitted'] }))).filter(({ moves }) => moves.length > 0);
  const { years } = movesByAward(told.map(({ row, award }) => { const [before, after] = quartersOf(row); return { award, before, after }; }));
  return {
    awards: told.map(({ row: { number, state, decided_on, illustrative }, project, award, years: own, moves }) => ({ project, award, number, state, decidedOn: decided_on, years: own, moves, illustrative: illustrative === 1 })),
    years,
  };
}
