import type { RatingStepShown } from '../../../../shared/contract/notes.ts';

/** A step of a scale: its name says it, its colour helps the eye. */
export const RatingTag = ({ step: { name, tone } }: { readonly step: Pick<RatingStepShown, 'name' | 'tone'> }) => <span className={`tag tag--${tone} nowrap`}>{name}</span>;
