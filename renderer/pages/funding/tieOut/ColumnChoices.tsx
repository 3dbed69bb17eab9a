import type { LedgerPreview } from '../../../../shared/contract/ledger.ts';
import { ledgerFields, type LedgerColumns, type LedgerField } from '../../../../shared/domain/ledgerColumns.ts';
import { Select } from '../../../components/form/Choices.tsx';
import type { FieldIssue } from '../../../components/form/formModel.ts';
import { fieldWords } from './tieOutModel.ts';

interface Props {
  readonly id: string;
  readonly preview: LedgerPreview;
  readonly issues: readonly FieldIssue[];
  readonly onColumns: (columns: LedgerColumns) => void;
}

const hints: Readonly<Partial<Record<LedgerField, string>>> = { amount: 'Or the two after it', cameBack: 'Refunds' };

/** Which column of the extract holds what. */
export function ColumnChoices({ id, preview: { heads, columns }, issues, onColumns }: Props) {
  const options = [...new Set(heads)].filter((head) => head !== '').map((head) => ({ value: head, label: head }));
  const choose = (field: LedgerField, head: string): void => {
    const { [field]: _, ...rest } = columns;
    onColumns(head === '' ? rest : { ...rest, [field]: head });
  };
  return (
    <div className="ledger-columns">
      {ledgerFields.map((field) => (
        <Select key={field} id={`${id}-columns.${field}`} name={`columns.${field}`} label={fieldWords[field]} after={hints[field] === undefined ? undefined : `(${hints[field].toLowerCase()})`} options={options} empty="In no column"
          value={columns[field] ?? ''} onChange={(head) => choose(field, head)} error={issues.find((issue) => issue.field === `columns.${field}`)?.message} />
      ))}
    </div>
  );
}
