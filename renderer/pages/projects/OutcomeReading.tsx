import type { OutcomeCell } from '../../../shared/contract/outcomes.ts';
import { Mark } from '../../components/Mark.tsx';

/** 'Met, 3 of 4' */
export function OutcomeReading({ cell }: { readonly cell: OutcomeCell | undefined }) {
  if (cell === undefined || cell.state === 'no measure') return <Mark state="no measure" />;
  return <Mark state={cell.state}>{`, ${cell.rated} of ${cell.of}`}</Mark>;
}
