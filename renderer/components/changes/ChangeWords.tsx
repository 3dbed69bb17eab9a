import type { ChangeShown } from '../../../shared/contract/changes.ts';

const without = (whole: string, name: string): string | null =>
  (whole === name ? null : whole.startsWith(`${name}, `) ? whole.slice(name.length + 2) : whole.replace(`, ${name}`, ''));

/** What a change was about: 'Newham, NewDay: not known to £2,600,000', what was struck through. On the page of a
 * project its own name (`within`) is left out. */
export function ChangeWords({ change: { subject: whole, field, before, after }, within }: { readonly change: ChangeShown; readonly within?: string }) {
  const subject = within === undefined || whole === null ? whole : without(whole, within);
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
