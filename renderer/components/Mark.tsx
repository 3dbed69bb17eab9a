import type { AimState } from '../../shared/domain/target.ts';
import { Unknown } from './Unknown.tsx';

const shapes = {
  met: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  near: <><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" /><path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" /></>,
  out: <path d="M0.5 1.5h11L6 11z" fill="currentColor" />,
  none: <><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" /><path d="M3.5 6h5" stroke="currentColor" /></>,
};

const marks = {
  'target met': { shape: 'met', word: 'Met' },
  'target not met': { shape: 'out', word: 'Not met' },
  'no target': { shape: 'none', word: 'No target' },
  'no figure yet': { shape: 'none', word: 'No figure yet' },
} as const satisfies Readonly<Record<Exclude<AimState, 'no measure'>, { readonly shape: keyof typeof shapes; readonly word: string }>>;

/** The cell of a measure that is not met takes the orange ground, so that the eye goes there and nowhere else. */
export const markGround = (state: AimState): 'out' | undefined => (state === 'target not met' ? 'out' : undefined);

/** A reading as shape, word and colour together; a measure that does not exist is hatched. */
export function Mark({ state, children }: { readonly state: AimState; readonly children?: string }) {
  if (state === 'no measure') return <Unknown>No measure</Unknown>;
  const { shape, word } = marks[state];
  return <span className={`mark mark--${shape}`}><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">{shapes[shape]}</svg>{word}{children}</span>;
}
