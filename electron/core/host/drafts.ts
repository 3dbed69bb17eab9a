import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DraftShown } from '../../../shared/contract/host.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { removeUnfinished, writeWhole } from '../files/atomicFile.ts';

export type DraftInput = Omit<DraftShown, 'id' | 'fileName' | 'keptAt'>;

interface Kept extends DraftInput {
  readonly person: Actor | null;
  readonly fileName: string;
  readonly keptAt: string;
}

export interface Drafts {
  readonly list: (person: Actor | null) => Promise<readonly DraftShown[]>;
  /** Takes the place of the draft of the same file, person and form. */
  readonly keep: (draft: DraftInput, fileName: string, person: Actor | null, keptAt: string) => Promise<Result<{ readonly keptAt: string }, Problem>>;
  readonly drop: (file: string, form: string, person: Actor | null) => Promise<void>;
}

const whose = (person: Actor | null): string => JSON.stringify(person === null ? null : [person.name, person.organisation, person.role]);
const idOf = (file: string, form: string, person: Actor | null): string =>
  createHash('sha256').update(JSON.stringify([file, form, whose(person)])).digest('hex').slice(0, 32);

function parse(text: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null && 'file' in kept && 'form' in kept && 'fields' in kept ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** Half-typed forms, one file each, beside the preferences and readable by their owner alone. */
export function openDrafts(dataDir: string): Drafts {
  const folder = path.join(dataDir, 'drafts');
  const placeOf = (id: string): string => path.join(folder, `${id}.json`);
  const read = async (name: string): Promise<readonly Kept[]> => {
    const kept = parse(await readFile(path.join(folder, name), 'utf8').catch(() => ''));
    return kept === null ? [] : [kept];
  };
  return {
    list: async (person) => {
      const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{32}\.json$/.test(name));
      const all = (await Promise.all(names.map(read))).flat();
      return all
        .filter((draft) => whose(draft.person) === whose(person))
        .toSorted((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
        .map(({ person: _, ...draft }) => ({ id: idOf(draft.file, draft.form, person), ...draft }));
    },
    keep: async ({ file, form, title, address, fields }, fileName, person, keptAt) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await removeUnfinished(folder);
      const kept: Kept = { file, form, title, address, fields, fileName, person, keptAt };
      const written = await writeWhole(placeOf(idOf(file, form, person)), (sink) => sink.write(JSON.stringify(kept)), 0o600);
      return written.ok ? ok({ keptAt }) : written;
    },
    drop: (file, form, person) => rm(placeOf(idOf(file, form, person)), { force: true }),
  };
}
