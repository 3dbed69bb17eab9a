import { formatDate } from '../../../../shared/domain/calendar.ts';
import type { LedgerSpan } from '../../../../shared/domain/ledgerSpan.ts';
import { DateInput } from '../../../components/form/DateInput.tsx';
import type { FieldIssue } from '../../../components/form/formModel.ts';
import { Region } from '../../../components/Region.tsx';
import type { DaysTyped } from './tieOutModel.ts';

interface Props {
  readonly id: string;
  /** Null while nobody has typed: then those from the first row to the last stand there. */
  readonly typed: DaysTyped | null;
  readonly covers: LedgerSpan;
  readonly issues: readonly FieldIssue[];
  readonly onDays: (days: DaysTyped) => void;
}

/** The days an extract was drawn for. Only on these is a payment missed in the ledger. */
export function Days({ id, typed, covers, issues, onDays }: Props) {
  const shown = typed ?? { from: formatDate(covers.from), to: formatDate(covers.to) };
  const errorOf = (field: string): string | undefined => issues.find((issue) => issue.field === field)?.message;
  return (
    <Region title="Days it covers" note={typed === null ? 'from its first row to its last' : undefined}>
      <p>A payment made here on one of these days, and not in the ledger, is shown as missing there. If the extract was drawn for longer, put the days it was drawn for.</p>
      <div className="ledger-days">
        <DateInput id={`${id}-covers.from`} name="covers.from" label="First day" need="day" hint="Like 1 4 2018" value={shown.from} onChange={(from) => onDays({ ...shown, from })} error={errorOf('covers.from')} />
        <DateInput id={`${id}-covers.to`} name="covers.to" label="Last day" need="day" hint="Like 31 3 2019" value={shown.to} onChange={(to) => onDays({ ...shown, to })} error={errorOf('covers.to')} />
      </div>
    </Region>
  );
}
