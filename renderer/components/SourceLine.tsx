import type { SourceShown } from '../../shared/contract/common.ts';
import { formatPartial } from '../../shared/domain/partialDate.ts';

/** Who says so, where and when; with `whole` its address too, as text to copy. */
export function SourceLine({ source: { title, publisher, publishedOn, url }, whole = false }: { readonly source: SourceShown; readonly whole?: boolean }) {
  const said = [publisher === null || publisher === title ? title : `${publisher}, ${title}`, publishedOn === null ? null : formatPartial(publishedOn)];
  return (
    <span className="src t2">
      {said.filter((part) => part !== null).join(', ')}
      {whole && url !== null ? <span className="src address">{url}</span> : null}
    </span>
  );
}
