import type { Lifecycle } from '../../../shared/domain/project.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { isStatus, Tag } from '../../components/Tag.tsx';

/** Where a project stands. */
export function LifecycleTag({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  const word = upperFirst(lifecycle);
  return isStatus(word) ? <Tag status={word} /> : <span className="nowrap">{word}</span>;
}
