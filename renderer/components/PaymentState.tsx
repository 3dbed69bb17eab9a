import type { PaymentShown } from '../../shared/contract/payments.ts';
import { formatDateShort } from '../../shared/domain/calendar.ts';
import { formatPoundsInTable } from '../../shared/domain/money.ts';
import { lowerFirst, upperFirst } from '../../shared/domain/words.ts';
import { Tag, isStatus } from './Tag.tsx';

/** 'Paid', or of what is unpaid and waits for something 'Held'. */
export const paymentWord = ({ state, held }: Pick<PaymentShown, 'state' | 'held'>): string => (held.length > 0 ? 'Held' : upperFirst(state));

/** Where a payment stands: what is unpaid and waits for something is held. */
export function PaymentState({ payment }: { readonly payment: PaymentShown }) {
  const word = paymentWord(payment);
  return isStatus(word) ? <Tag status={word} /> : <>{word}</>;
}

/** 'By condition 3, Luton’s team in place, until it is met' */
const heldWords = ({ held }: PaymentShown): string =>
  held.map(({ by, what, until }) => (by === 'decision' ? `${upperFirst(what)}, ${until}` : `By ${by === 'condition' ? lowerFirst(what) : `the outcome ${what}`}, ${until}`)).join('. ');

/** What keeps it, else who took its last step and when. */
export const paymentSaid = (payment: PaymentShown): string => (payment.held.length > 0 ? heldWords(payment) : whoAndWhen(payment));

function whoAndWhen({ state, paidOn, approvedBy, approvedOn, proposedBy, proposedOn, back }: PaymentShown): string {
  if (state === 'paid' && paidOn !== null) return [`Paid ${formatDateShort(paidOn)}`, ...back.map(({ kind, pence, on }) => `${kind} of £${formatPoundsInTable(pence)} ${formatDateShort(on)}`)].join(', ');
  if (state === 'approved' && approvedOn !== null) return `${approvedBy ?? 'Not known'}, ${formatDateShort(approvedOn)}`;
  return state === 'proposed' && proposedOn !== null ? `${proposedBy ?? 'Not known'}, ${formatDateShort(proposedOn)}` : '';
}
