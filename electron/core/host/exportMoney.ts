import { scaleInWords } from '../../../shared/domain/paymentScale.ts';
import { periodEnd } from '../../../shared/domain/period.ts';
import type { Reader } from '../db/database.ts';
import type { Column } from '../files/csv.ts';
import { table, type Table } from '../files/exportCsv.ts';
import type { ExportScope } from '../repositories/exportRows.ts';
import * as out from '../repositories/moneyExports.ts';
import { flag, money, number, ofAward, text } from './exportColumns.ts';
import { claimTables } from './exportClaims.ts';
import { recordTables } from './exportRecords.ts';
import { roundTables } from './exportRounds.ts';

const quarter = <Row extends { readonly quarter: string }>(): readonly Column<Row>[] => [
  text('quarter_start', (row) => row.quarter), text('quarter_end', (row) => periodEnd({ kind: 'financial-quarter', start: row.quarter })),
];

const kept = ofAward<out.KeptOut>(text('what', (row) => row.what), text('kept_from', (row) => row.kept_from));
const profile = ofAward<out.ProfileOut>(...quarter<out.ProfileOut>(), text('cost_line', (row) => row.category), text('organisation', (row) => row.organisation), money('amount', (row) => row.pence));
const forecasts = ofAward<out.ForecastOut>(
  text('made_in', (row) => row.made_in), ...quarter<out.ForecastOut>(), money('amount', (row) => row.pence), flag('cleared', (row) => (row.pence === null ? 1 : 0)),
);
const actuals = ofAward<out.SpendOut>(
  text('kind', (row) => row.kind), text('corrects', (row) => row.corrects), ...quarter<out.SpendOut>(), text('cost_line', (row) => row.category), text('organisation', (row) => row.organisation),
  money('amount', (row) => row.pence), flag('provisional', (row) => row.provisional), text('reason', (row) => row.reason),
);
const payments = ofAward<out.PaymentOut>(
  number('number', (row) => row.number), text('kind', (row) => row.kind), text('state', (row) => row.state), text('instrument', (row) => row.instrument),
  text('instrument_reference', (row) => row.instrument_reference), text('tranche', (row) => row.tranche), text('annex_line', (row) => row.annex_line), text('due_on', (row) => row.due_on),
  money('amount_proposed', (row) => row.pence), money('amount_approved', (row) => row.approved_pence), text('difference_reason', (row) => row.difference_reason),
  text('proposed_by', (row) => row.proposer), text('proposed_on', (row) => row.proposed_on), text('approved_by', (row) => row.approver), text('approved_on', (row) => row.approved_on),
  text('same_person_reason', (row) => row.same_person_reason), text('paid_on', (row) => row.paid_on), text('cancelled_reason', (row) => row.cancelled_reason),
  text('decision_reason', (row) => row.decision_reason), text('decided_by', (row) => row.decided_by), text('note', (row) => row.note),
);
const back = ofAward<out.MoneyBackOut>(
  number('payment', (row) => row.number), text('kind', (row) => row.kind), money('amount', (row) => row.pence), text('dated', (row) => row.dated), text('reason', (row) => row.reason),
);
const conditions = ofAward<out.ConditionOut>(
  number('number', (row) => row.number), text('kind', (row) => row.kind), text('title', (row) => row.title), text('due_on', (row) => row.due_on), text('state', (row) => row.state),
  text('met_on', (row) => row.met_on), text('evidence', (row) => row.evidence), text('reason', (row) => row.reason), text('decided_on', (row) => row.decided_on),
);
const holds = ofAward<out.HoldOut>(
  number('payment', (row) => row.payment), number('condition', (row) => row.condition), text('measure', (row) => row.measure), text('reason', (row) => row.reason),
  text('placed_on', (row) => row.placed_on), text('lifted_on', (row) => row.lifted_on), text('lifted_reason', (row) => row.lifted_reason),
);
const explanations = ofAward<out.ExplanationOut>(...quarter<out.ExplanationOut>(), text('explanation', (row) => row.body));

const carryForwards = ofAward<out.CarryForwardOut>(
  number('number', (row) => row.number), text('financial_year', (row) => row.financial_year), money('amount', (row) => row.pence), text('reason', (row) => row.reason), text('state', (row) => row.state),
  text('requested_by', (row) => row.asker), text('requested_on', (row) => row.requested_on), money('amount_approved', (row) => row.approved_pence), text('decided_by', (row) => row.decided_by),
  text('decided_on', (row) => row.decided_on), text('interests', (row) => row.interests), text('comment', (row) => row.comment), text('same_person_reason', (row) => row.same_person_reason),
);
const carriedInto = ofAward<out.CarriedIntoOut>(
  number('number', (row) => row.number), text('financial_year', (row) => row.financial_year), ...quarter<out.CarriedIntoOut>(), money('amount', (row) => row.pence), money('amount_approved', (row) => row.approved_pence),
);
const variations = ofAward<out.VariationOut>(
  number('number', (row) => row.number), text('kind', (row) => row.kind), text('state', (row) => row.state), text('reason', (row) => row.reason), text('submitted_by', (row) => row.submitter),
  text('submitted_on', (row) => row.submitted_on), text('decided_by', (row) => row.decided_by), text('decided_on', (row) => row.decided_on), text('interests', (row) => row.interests), text('comment', (row) => row.comment), text('same_person_reason', (row) => row.same_person_reason),
);
const variationValues = ofAward<out.VariationValueOut>(
  number('variation', (row) => row.number), text('field', (row) => row.field), text('quarter_start', (row) => row.quarter), text('cost_line', (row) => row.category), text('organisation', (row) => row.organisation),
  money('before_amount', (row) => row.before_pence), text('before', (row) => row.before_text), flag('proposed', (row) => row.proposed), money('after_amount', (row) => row.after_pence), text('after', (row) => row.after_text),
);

const matchLines = ofAward<out.MatchLineOut>(
  text('match_source', (row) => row.source), text('kind', (row) => row.kind), flag('secured', (row) => row.secured), money('amount', (row) => row.pence), text('basis', (row) => row.basis), text('note', (row) => row.note),
);
const matchNeeds = ofAward<out.MatchNeedOut>(money('amount_needed', (row) => row.needed_pence), text('gap_explanation', (row) => row.explanation));

type Steps = Awaited<ReturnType<typeof out.scaleStepsOut>>;
const scaleWords = (row: out.OutcomePartOut, steps: Steps): string => {
  switch (row.scale_kind) {
    case 'linear': return scaleInWords({ kind: 'linear', slope: row.scale_slope ?? 1, base: row.scale_base ?? 0 });
    case 'uplift': return scaleInWords({ kind: 'uplift', perPoint: row.scale_per_point ?? 0, most: row.scale_most ?? 100 });
    case 'thresholds': return scaleInWords({ kind: 'thresholds', steps: (steps.get(row.schedule_id) ?? []).map(({ from_percent, pays }) => ({ from: from_percent, percent: pays })) });
  }
};

const paidOnOutcomes = (steps: Steps) => ofAward<out.OutcomePartOut>(
  number('schedule', (row) => row.number), text('name', (row) => row.name), number('share_percent', (row) => row.share), number('results_percent', (row) => row.results_percent), money('cap', (row) => row.cap_pence),
  text('judged_to', (row) => row.judged_to), text('scale', (row) => scaleWords(row, steps)), text('measure', (row) => row.measure), number('weight_percent', (row) => row.weight), text('achieved_as', (row) => row.achieved_as),
  number('agreed_baseline', (row) => row.baseline), number('agreed_target', (row) => row.target), text('safeguard', (row) => row.guard), text('safeguard_harm', (row) => row.safeguard_harm), number('safeguard_limit', (row) => row.safeguard_limit),
  text('replies', (row) => row.replies), text('replies_read', (row) => row.replies_read), number('replies_least', (row) => row.replies_least),
);

const workings = ofAward<out.WorkingOut>(
  number('payment', (row) => row.payment), number('schedule', (row) => row.schedule), text('worked_on', (row) => row.worked_on), money('divided', (row) => row.divided), money('core', (row) => row.core_pence),
  number('score_percent', (row) => row.score), money('due', (row) => row.due_pence), text('measure', (row) => row.measure), number('weight_percent', (row) => row.weight), text('achieved_as', (row) => row.achieved_as),
  number('baseline', (row) => row.baseline), number('target', (row) => row.target), text('period_kind', (row) => row.period_kind), text('period_start', (row) => row.period_start), number('figure', (row) => row.result),
  number('achieved_percent', (row) => row.achieved), number('paid_percent', (row) => row.paid), money('amount', (row) => row.pence), text('safeguard', (row) => row.guard), text('safeguard_harm', (row) => row.safeguard_harm),
  number('safeguard_limit', (row) => row.safeguard_limit), number('safeguard_figure', (row) => row.safeguard_result), flag('harm_shown', (row) => row.harmed),
  text('replies', (row) => row.replies), text('replies_read', (row) => row.replies_read), number('replies_least', (row) => row.replies_least), number('replies_figure', (row) => row.replies_result),
);

/** The money of awards, one table a kind. */
export const moneyTables = (db: Reader, scope: ExportScope, steps: Steps): readonly Table[] => [
  table('kept-from', kept, () => out.keptOut(db, scope)),
  table('profile', profile, () => out.profileOut(db, scope)),
  table('forecasts', forecasts, () => out.forecastsOut(db, scope)),
  table('actuals', actuals, () => out.spendOut(db, scope)),
  table('payments', payments, () => out.paymentsOut(db, scope)),
  table('refunds', back, () => out.moneyBackOut(db, scope)),
  table('conditions', conditions, () => out.conditionsOut(db, scope)),
  table('holds', holds, () => out.holdsOut(db, scope)),
  table('carry-forwards', carryForwards, () => out.carryForwardsOut(db, scope)),
  table('carried-into', carriedInto, () => out.carriedIntoOut(db, scope)),
  table('match-funding', matchLines, () => out.matchLinesOut(db, scope)),
  table('match-needed', matchNeeds, () => out.matchNeedsOut(db, scope)),
  table('paid-on-outcomes', paidOnOutcomes(steps), () => out.outcomePartsOut(db, scope)),
  table('workings', workings, () => out.workingsOut(db, scope)),
  ...claimTables(db, scope),
  table('explanations', explanations, () => out.explanationsOut(db, scope)),
  table('variations', variations, () => out.variationsOut(db, scope)),
  table('variation-values', variationValues, () => out.variationValuesOut(db, scope)),
  ...recordTables(db, scope),
  ...roundTables(db, scope),
];
