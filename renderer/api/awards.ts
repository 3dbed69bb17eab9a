import { useAnswer } from './hooks.ts';

/** The awards of a project by its reference; none while none is named. */
export function useAwards(project: string): readonly string[] {
  const { reply } = useAnswer('projects.get', { reference: project }, { when: project !== '' });
  return reply?.ok === true ? reply.value.awards.map(({ reference }) => reference) : [];
}
