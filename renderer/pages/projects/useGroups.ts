import type { OutcomeGroup } from '../../../shared/contract/outcomes.ts';
import { useAnswer } from '../../api/hooks.ts';

/** The outcome groups of the framework in their order; none until they are known. */
export function useGroups(): readonly OutcomeGroup[] {
  const { reply } = useAnswer('framework.get', {});
  return reply?.ok === true ? reply.value.outcomes : [];
}
