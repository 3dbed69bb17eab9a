import type { ChangeShown } from '../../../shared/contract/changes.ts';

/** What a change was about: 'Newham, NewDay: not known to £2,600,000', what was struck through. */
export function ChangeWords({ change: { subject, field, before, after } }: { readonly change: ChangeShown }) {
  const moved = before !== null || after !== null;
  return (
    <>
      {subject}
      {subject !== null && (field !== null || moved) ? ': ' : null}
      {field === null ? null : `${field} `}
      {moved ? <span className="diff">{before === null ? null : <><del>{before}</del> </>}{after === null ? null : <ins>{after}</ins>}</span> : null}
    </>
  );
}
