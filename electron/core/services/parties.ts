import { checkCouncilCode, codeValidOn, whyNotValid, type CouncilCode } from '../../../shared/domain/council.ts';
import { firstDay, type PartialDate } from '../../../shared/domain/partialDate.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { OrganisationRow } from '../db/rows/organisation.ts';
import { councilRegister } from '../repositories/councils.ts';
import { findOrganisation } from '../repositories/organisations.ts';

/** Who takes part: a council under the code it had then, or another body. */
export interface Party {
  readonly organisationId: string;
  readonly councilCode: string | null;
  readonly shortName: string;
}

type Registered = CouncilCode & { readonly organisationId: string };

const asParty = ({ organisationId, code, shortName }: Registered): Party => ({ organisationId, councilCode: code, shortName });
const looksLikeCode = (text: string): boolean => /^[a-z]\d{8}$/i.test(text);

/** The code one council had on a date; where a year holds two, the one it began with. */
function codeThen(register: readonly Registered[], organisationId: string, date: PartialDate): Result<Party> {
  const codes = register.filter((each) => each.organisationId === organisationId).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const then = codes.find((each) => codeValidOn(each, firstDay(date))) ?? codes.find((each) => codeValidOn(each, date));
  if (then !== undefined) return ok(asParty(then));
  const last = codes.at(-1);
  return fail({ message: last === undefined ? 'This council has no code in the register' : whyNotValid(register, last, date) });
}

/** Where a council or other body is looked for: the register, and organisations by reference. */
export interface Bodies {
  readonly register: readonly Registered[];
  readonly organisation: (reference: string) => Pick<OrganisationRow, 'id' | 'kind' | 'short_name'> | null;
}

/** A council by its code, or a council or other body by its reference. The code must have been in force on some reading of the date. */
export function partyAmong({ register, organisation: find }: Bodies, given: string, date: PartialDate): Result<Party> {
  const text = given.trim();
  if (looksLikeCode(text)) {
    const found = checkCouncilCode(register, text, date);
    const council = found.ok ? register.find(({ code }) => code === found.value.code) : undefined;
    if (!found.ok) return found;
    if (council !== undefined) return ok(asParty(council));
  }
  const organisation = find(text);
  if (organisation === null) return fail({ message: `There is no council or organisation called ${text}` });
  if (organisation.kind === 'council') return codeThen(register, organisation.id, date);
  return ok({ organisationId: organisation.id, councilCode: null, shortName: organisation.short_name });
}

/** The same in the register and among the organisations of a file. */
export async function findParty(db: Reader, given: string, date: PartialDate): Promise<Result<Party>> {
  const found = looksLikeCode(given.trim()) ? null : await findOrganisation(db, given.trim());
  return partyAmong({ register: await councilRegister(db), organisation: () => found }, given, date);
}

export interface Parties {
  readonly leads: readonly Party[];
  readonly partners: readonly Party[];
}

/** The leads and partners of a new project, each at its own path. Nobody is named twice. */
export async function findParties(db: Reader, given: { readonly leads: readonly string[]; readonly partners: readonly string[] }, date: PartialDate): Promise<Result<Parties, readonly Issue[]>> {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const found = { leads: [] as Party[], partners: [] as Party[] };
  for (const list of ['leads', 'partners'] as const) {
    for (const [place, text] of given[list].entries()) {
      const party = await findParty(db, text, date);
      const path = `${list}.${place}`;
      if (!party.ok) issues.push({ ...party.problem, path });
      else if (seen.has(party.value.organisationId)) issues.push({ path, message: `${party.value.shortName} is named twice` });
      else {
        seen.add(party.value.organisationId);
        found[list].push(party.value);
      }
    }
  }
  return issues.length > 0 ? fail(issues) : ok(found);
}
