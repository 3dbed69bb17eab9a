import type { OutcomeTree, TreeIndicator } from '../../../shared/contract/indicatorPages.ts';

export type Shown = 'all' | 'measured' | 'gaps';

export interface AimShown {
  readonly number: number | null;
  readonly name: string;
  readonly used: readonly TreeIndicator[];
  /** In the library, and nobody uses it yet. */
  readonly unused: readonly TreeIndicator[];
}

export interface OutcomeShown {
  readonly key: string;
  readonly name: string;
  readonly addedGoal: boolean;
  readonly aims: readonly AimShown[];
  /** Aims that somebody measures, of all; unlike `aims` never narrowed. */
  readonly measured: number;
  readonly of: number;
  readonly measures: number;
  readonly projects: number;
  readonly illustrative: boolean;
}

const isUsed = ({ uses }: TreeIndicator): boolean => uses.length > 0;
const folded = (text: string): string => text.toLowerCase();

const aimOf = (number: number | null, name: string, indicators: readonly TreeIndicator[]): AimShown =>
  ({ number, name, used: indicators.filter(isUsed), unused: indicators.filter((indicator) => !isUsed(indicator)) });

/** What the words find in an aim: all of it by the aim's own name, else the indicators named so; null for nothing. */
function found(aim: AimShown, words: readonly string[]): AimShown | null {
  const says = (text: string): boolean => words.every((word) => folded(text).includes(word));
  if (says(aim.name)) return aim;
  const used = aim.used.filter(({ name, uses }) => says(name) || uses.some(({ project }) => says(project.name)));
  const unused = aim.unused.filter(({ name }) => says(name));
  return used.length + unused.length === 0 ? null : { ...aim, used, unused };
}

const passes = (shown: Shown) => ({ used }: AimShown): boolean => shown === 'all' || (shown === 'measured') === (used.length > 0);

function outcomeOf(key: string, name: string, addedGoal: boolean, aims: readonly AimShown[]): OutcomeShown {
  const uses = aims.flatMap(({ used }) => used.flatMap((indicator) => indicator.uses));
  return {
    key, name, addedGoal, aims, of: aims.length, measured: aims.filter(({ used }) => used.length > 0).length,
    measures: uses.length, projects: new Set(uses.map(({ project }) => project.reference)).size, illustrative: uses.some(({ illustrative }) => illustrative),
  };
}

/** Every outcome with its aims, measured or not; what serves none of them comes last. */
export function outcomesShown({ outcomes, others }: OutcomeTree): readonly OutcomeShown[] {
  const all = outcomes.map(({ key, name, addedGoal, aims }) => outcomeOf(key, name, addedGoal, aims.map((aim) => aimOf(aim.number, aim.name, aim.indicators))));
  return others.length === 0 ? all : [...all, outcomeOf('', 'Outside the framework', false, [aimOf(null, 'Serves no aim of it', others)])];
}

/** The outcomes with the aims that are wanted; an outcome without any is left out. Its counts stay those of all its aims. */
export function narrowed(outcomes: readonly OutcomeShown[], shown: Shown, search: string): readonly OutcomeShown[] {
  const words = folded(search).split(/\s+/).filter((word) => word !== '');
  return outcomes.map((outcome) => ({ ...outcome, aims: outcome.aims.filter(passes(shown)).flatMap((aim) => found(aim, words) ?? []) })).filter(({ aims }) => aims.length > 0);
}
