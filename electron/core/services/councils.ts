import type { CouncilDetail, CouncilMap, CouncilRef, CouncilTile } from '../../../shared/contract/councilPages.ts';
import { councilNow, type CouncilCode } from '../../../shared/domain/council.ts';
import { notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import { listCouncilCodes } from '../repositories/councils.ts';
import { councilFigures } from './councilFigures.ts';
import { awardedWhereItLeads, isGrant, madeUpWhereItLeads, partsOf, readParts } from './councilParts.ts';
import { registerCode, type CodeRow } from './registerCode.ts';
import { answer, type ServicesOf } from './service.ts';

const noCouncil = (text: string): Problem => notFound('council', `There is no council called ${text}`);

const standsOn = (day: string) => ({ valid_from, valid_to }: Pick<CodeRow, 'valid_from' | 'valid_to'>): boolean => valid_from <= day && (valid_to === null || valid_to >= day);

const refOf = ({ code, name, shortName, validFrom, validTo }: CouncilCode): CouncilRef => ({ code, name, shortName, validFrom, validTo });

/** A code as it is, or the code an organisation has on the day, and if it has ended its last. */
function findCode(codes: readonly CodeRow[], text: string, today: string): CodeRow | null {
  const byCode = codes.find(({ code }) => code === text.toUpperCase());
  const named = codes.filter(({ organisation_reference }) => organisation_reference === text);
  return byCode ?? named.find(standsOn(today)) ?? named.at(-1) ?? null;
}

async function detail(db: Reader, row: CodeRow, today: string): Promise<CouncilDetail> {
  const read = await readParts(db);
  const parts = partsOf(read, row.code);
  const { register } = read;
  const own = register.find(({ code }) => code === row.code);
  const standing = standsOn(today)(row);
  return {
    ...registerCode(row),
    on: today,
    standing,
    before: register.filter(({ successors }) => successors.includes(row.code)).map(refOf),
    after: register.filter(({ code }) => own?.successors.includes(code)).map(refOf),
    now: standing ? [] : councilNow(register, row.code, today).map(refOf),
    parts,
    leads: awardedWhereItLeads(parts),
    leadsIllustrative: madeUpWhereItLeads(parts),
    figures: await councilFigures(db, { code: row.code, organisationId: row.organisation_id, regionCode: row.region_code }, today),
  };
}

async function map(db: Reader, today: string): Promise<CouncilMap> {
  const read = await readParts(db);
  const standing = (await listCouncilCodes(db)).filter(standsOn(today));
  const tiles = standing.map((row): CouncilTile & { readonly region: string } => {
    const parts = partsOf(read, row.code).filter(isGrant);
    return {
      region: row.region_name,
      code: row.code,
      shortName: row.short_name,
      type: row.type,
      parts: parts.map(({ project, round, role, under }) => ({ project, round, role, under })),
      leads: awardedWhereItLeads(parts),
      illustrative: madeUpWhereItLeads(parts),
    };
  });
  const regions = Map.groupBy(tiles, ({ region }) => region);
  return {
    on: today,
    takingPart: tiles.filter(({ parts }) => parts.length > 0).length,
    of: tiles.length,
    regions: [...regions].map(([name, all]) => ({ name, councils: all.map(({ region: _, ...tile }) => tile) })),
  };
}

export const councilServices = {
  'councils.get': async (deps, { council }) =>
    deps.read(async (db) => {
      const row = findCode(await listCouncilCodes(db), council, deps.today);
      return row === null ? fail(noCouncil(council)) : answer(await detail(db, row, deps.today));
    }),

  'councils.map': async (deps) => answer(await deps.read((db) => map(db, deps.today))),
} satisfies ServicesOf<'councils.get' | 'councils.map'>;
