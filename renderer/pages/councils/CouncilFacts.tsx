import { Fragment } from 'react';
import type { CouncilDetail, CouncilRef } from '../../../shared/contract/councilPages.ts';
import { formatDate, formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatMoneyProse } from '../../../shared/domain/money.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Strip, type Fact } from '../../components/Facts.tsx';
import { typeInWords } from '../../components/councils/tileModel.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

const Refs = ({ refs }: { readonly refs: readonly CouncilRef[] }) => (
  <span className="wraps">{refs.map(({ code, shortName }, at) => <Fragment key={code}>{at === 0 ? null : ', '}<Link to={paths.council(code)}>{shortName}</Link> <span className="plain t2">{code}</span></Fragment>)}</span>
);

/** Where and what the council is, which it followed and which followed it, and the money of what it leads. */
export function CouncilFacts({ council: { region, type, validFrom, validTo, on, standing, before, after, now, leads, leadsIllustrative } }: { readonly council: CouncilDetail }) {
  const money = leads.of === 0 ? 'Leads none' : leads.counted === 0 ? <Unknown /> : <span className="wraps">{formatMoneyProse(leads.pence)} <span className="plain t2">known for {leads.counted} of {plural(leads.of, 'project')}</span>{leadsIllustrative ? <> <Illustrative /></> : null}</span>;
  const facts: readonly Fact[] = [
    ['Region', region],
    ['Type', typeInWords(type)],
    [`On ${formatDateShort(on)}`, standing ? 'Stands' : validFrom > on ? `Begins ${formatDateShort(validFrom)}` : 'Ended'],
    ['Under this code', validTo === null ? `from ${formatDate(validFrom)}` : `${formatDateShort(validFrom)} to ${formatDateShort(validTo)}`],
    ...(before.length === 0 ? [] : [['It followed', <Refs key="before" refs={before} />] as const]),
    ...(now.length > 0 ? [['Council now', <Refs key="now" refs={now} />] as const] : after.length > 0 ? [['Followed by', <Refs key="after" refs={after} />] as const] : []),
    ['Awarded where it leads', money],
  ];
  return <Strip facts={facts} />;
}
