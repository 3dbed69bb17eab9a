import { useSearchParams } from 'react-router';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { choicesOf, codeOf, type Whose } from './measureView.ts';

/** More than these would fill several lines: they stand in a list. */
const mostInARow = 9;

const nameOf = (whose: Whose): string => (whose.kind === 'all' ? 'All together' : whose.kind === 'whole' ? 'Whole project' : whose.council.shortName);

/** All councils together, or one of them. The choice stands in the address. */
export function WhoseSwitch({ measure, whose }: { readonly measure: MeasureDetail; readonly whose: Whose }) {
  const [, setParams] = useSearchParams();
  const choices = choicesOf(measure);
  const choose = (code: string | null): void => setParams((now) => {
    const next = new URLSearchParams(now);
    next.delete('period');
    if (code === null) next.delete('council'); else next.set('council', code);
    return next;
  }, { replace: true });
  if (choices.length < 2) return null;
  const now = codeOf(whose);
  if (choices.length > mostInARow) {
    return (
      <label className="row-of">Figures of
        <select className="input" value={now ?? ''} onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}>
          {choices.map((each) => <option key={codeOf(each)} value={codeOf(each) ?? ''}>{nameOf(each)}</option>)}
        </select>
      </label>
    );
  }
  return (
    <span className="seg seg--wrap" role="group" aria-label="Figures of">
      {choices.map((each) => <button key={codeOf(each)} type="button" aria-pressed={codeOf(each) === now} onClick={() => choose(codeOf(each))}>{nameOf(each)}</button>)}
    </span>
  );
}
