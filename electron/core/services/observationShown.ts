import type { LeadShownRef } from '../../../shared/contract/common.ts';
import type { IndicatorShown, ObservationShown } from '../../../shared/contract/outcomes.ts';
import { figureInWords, figureValue } from '../../../shared/domain/indicator.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { personName } from '../repositories/changes.ts';
import type { RecordedRow } from '../repositories/observations.ts';

const councilOf = ({ organisation_id, council_code, council_name }: RecordedRow): LeadShownRef | null =>
  organisation_id === null || council_name === null ? null : { code: council_code ?? organisation_id, shortName: council_name };

/** A figure as it is shown: a share, rate or mean is worked out from its parts, which are what is kept. */
export const observationShown = (row: RecordedRow, measure: string, { kind, multiplier }: IndicatorShown): ObservationShown => ({
  numerator: row.numerator,
  denominator: row.denominator,
  ...figureValue(kind, multiplier, row),
  id: row.id,
  measure,
  council: councilOf(row),
  period: { kind: row.period_kind, start: row.period_start },
  breakdown: row.breakdown,
  markers: row.markers,
  status: row.status,
  version: row.version,
  note: row.note,
  illustrative: row.illustrative === 1,
  recordedBy: personName({ name: row.actor_name, organisation: row.actor_organisation }),
  recordedAt: row.recorded_at,
  changedIn: row.changed_in,
});

type Saying = Pick<IndicatorShown, 'kind' | 'multiplier' | 'unit' | 'decimals'>;
type Recorded = Pick<RecordedRow, 'value' | 'numerator' | 'denominator' | 'shorthand'>;

/** '8 of 71 (11.3%)', '1,204', '[c]'. */
export function recordedInWords(figure: Recorded, { kind, multiplier, unit, decimals }: Saying): string {
  const worked = figureInWords(figureValue(kind, multiplier, figure), unit, decimals);
  const { numerator, denominator } = figure;
  return numerator === null || denominator === null ? worked : `${formatCount(numerator)} of ${formatCount(denominator)} (${worked})`;
}
