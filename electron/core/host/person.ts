import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultActor, readActor, type Actor } from '../../../shared/domain/actor.ts';

/** Who sits at this machine, as the preferences say, without opening them for writing; where they do not say, the command line. */
export function preferredActor(dataDir: string): Actor {
  try {
    const kept = JSON.parse(readFileSync(path.join(dataDir, 'preferences.json'), 'utf8')) as { readonly person?: unknown };
    const person = kept.person === null || kept.person === undefined ? null : readActor(kept.person);
    return person !== null && person.ok ? person.value : defaultActor;
  } catch {
    return defaultActor;
  }
}
