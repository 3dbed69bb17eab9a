import { formatMillions, formatMoney, formatMoneyProse, formatPoundsInTable } from '../../shared/domain/money.ts';
import { Unknown } from './Unknown.tsx';

interface Props {
  readonly pence: number | null;
  /** `prose` '£11.6 million'; `exact` '£11,600,000'; in tables `pounds` '11,600,000' or `millions` '11.6', unit in the head. */
  readonly as?: 'prose' | 'exact' | 'pounds' | 'millions';
}

const said = { prose: formatMoneyProse, exact: formatMoney, pounds: formatPoundsInTable, millions: formatMillions };

/** An amount, or the hatch where it is not known. */
export function Money({ pence, as = 'prose' }: Props) {
  return pence === null ? <Unknown /> : said[as](pence);
}
