import { readOnly } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import { match, undoMatch } from './ledger/match.ts';
import { preview, read } from './ledger/read.ts';
import { openExtract } from './ledger/readExtract.ts';
import { tieOutShown } from './ledger/tieOutShown.ts';
import { answer, type ServicesOf } from './service.ts';

export const ledgerServices = {
  'ledger.preview': async (deps, request) => {
    if (deps.asAt !== null) return fail(readOnly('A ledger cannot be read into the past. Go back to now'));
    const extract = await openExtract(deps, request);
    return extract.ok ? answer(await deps.read((db) => preview(db, extract.value, request))) : extract;
  },
  'ledger.read': async (deps, request) => {
    const extract = await openExtract(deps, request);
    if (!extract.ok) return extract;
    const { name, hash } = extract.value;
    return deps.write({ reason: hash === null ? name : `${name} (sha256 ${hash})` }, (tx) => read(deps, tx, extract.value, request));
  },
  'ledger.tieOut': async (deps, { agreeing = false }) => answer(await deps.read((db) => tieOutShown(db, agreeing))),
  'ledger.match': (deps, request) => deps.write({}, (tx) => match(deps, tx, request)),
  'ledger.undoMatch': (deps, request) => deps.write({}, (tx) => undoMatch(deps, tx, request)),
} satisfies ServicesOf<'ledger.preview' | 'ledger.read' | 'ledger.tieOut' | 'ledger.match' | 'ledger.undoMatch'>;
