import type { CouncilPart } from '../../../shared/contract/councilPages.ts';
import type { AwardedShown } from '../../../shared/contract/projects.ts';
import { isLead } from '../../../shared/domain/participation.ts';
import { totalOf, type Total } from '../../../shared/domain/total.ts';
import type { Reader } from '../db/database.ts';
import { listAwardLines } from '../repositories/awards.ts';
import { councilRegister, listParts, type PartLine } from '../repositories/councils.ts';
import { awardedByProject, noAward } from './awarded.ts';
import { withEarlier } from './grantsByCode.ts';
import { leadFirst } from './roles.ts';
import { namedOrNull } from './shown.ts';

/** What the parts of any council are made of, read once. */
export interface PartsRead {
  readonly register: Awaited<ReturnType<typeof councilRegister>>;
  readonly lines: ReadonlyMap<string, readonly PartLine[]>;
  readonly awarded: ReadonlyMap<string, AwardedShown>;
}

export async function readParts(db: Reader): Promise<PartsRead> {
  return {
    register: await councilRegister(db),
    lines: Map.groupBy(await listParts(db), ({ code }) => code),
    awarded: awardedByProject(await listAwardLines(db)),
  };
}

/** Every project a council has a part in, for itself or for a council it followed, those it leads first. */
export function partsOf({ register, lines, awarded }: PartsRead, code: string): readonly CouncilPart[] {
  const own = register.find((council) => council.code === code)?.organisationId;
  const found = [...withEarlier(register, code)].flatMap((each) => lines.get(each) ?? []);
  const once = [...Map.groupBy(leadFirst(found), ({ project_id }) => project_id).values()].flatMap(([first]) => first ?? []);
  return once.map((line) => ({
    project: { reference: line.reference, name: line.title },
    kind: line.kind,
    round: namedOrNull(line.round_reference, line.round_name),
    lifecycle: line.lifecycle,
    role: line.role,
    under: line.organisation_id === own ? null : { code: line.code, shortName: line.short_name },
    joinedOn: line.joined_on,
    leftOn: line.left_on,
    awarded: awarded.get(line.project_id) ?? noAward,
    illustrative: line.illustrative === 1,
  }));
}

export const isGrant = ({ kind }: Pick<CouncilPart, 'kind'>): boolean => kind === 'grant';

const ledGrants = (parts: readonly CouncilPart[]): readonly CouncilPart[] => parts.filter((part) => isGrant(part) && isLead(part.role));

/** The awards of the grants it leads: money goes to the lead, and what a partner has of it is not known. */
export const awardedWhereItLeads = (parts: readonly CouncilPart[]): Total => totalOf(ledGrants(parts).map(({ awarded }) => awarded.pence));

export const madeUpWhereItLeads = (parts: readonly CouncilPart[]): boolean => ledGrants(parts).some(({ awarded }) => awarded.illustrative);
