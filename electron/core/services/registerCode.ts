import type { RegisterCode } from '../../../shared/contract/register.ts';
import type { listCouncilCodes } from '../repositories/councils.ts';

export type CodeRow = Awaited<ReturnType<typeof listCouncilCodes>>[number];

/** What the register says of one code. */
export const registerCode = (row: CodeRow): RegisterCode => ({
  code: row.code,
  name: row.name,
  shortName: row.short_name,
  organisation: row.organisation_reference,
  type: row.type,
  region: row.region_name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});
