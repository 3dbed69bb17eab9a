import type { RoundShown } from '../../../shared/contract/programme.ts';

/** A round with how deep it lies inside others: 0 stands by itself. */
export interface PlacedRound {
  readonly round: RoundShown;
  readonly depth: number;
}

/** Each round under the one it is inside, in the order given. */
export function inOrder(rounds: readonly RoundShown[], outer: string | null = null, depth = 0): readonly PlacedRound[] {
  const here = rounds.filter(({ inside }) => (inside?.reference ?? null) === outer);
  return here.flatMap((round) => [{ round, depth }, ...inOrder(rounds, round.reference, depth + 1)]);
}

/** The rounds that this one may be inside of: not itself, and none that is inside it. */
export function mayHold(rounds: readonly RoundShown[], reference: string | null): readonly RoundShown[] {
  if (reference === null) return rounds;
  const within = new Set([reference, ...inOrder(rounds, reference).map(({ round }) => round.reference)]);
  return rounds.filter((round) => !within.has(round.reference));
}
