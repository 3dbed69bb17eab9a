import type { Actor } from '../../shared/domain/actor.ts';
import { herts } from './recorded.ts';
import { officer, type TestFile } from './testFile.ts';

/** Gives the project that tests are about another title, and answers with the change. */
export async function retitle(tracker: TestFile, title: string, as: Actor = officer): Promise<number> {
  const { changedIn } = await tracker.get('projects.get', { reference: herts });
  const reply = await tracker.ask('projects.edit', { reference: herts, changedIn, title }, { as });
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.change ?? 0;
}
