import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ExportShown } from '../../../shared/contract/exports.ts';
import { defaultActor } from '../../../shared/domain/actor.ts';
import { notFound } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Exported } from './exportOf.ts';
import { portableName } from './fileNames.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';
import { watchJob } from './importOperations.ts';

const shown = (name: string, { change, files, hash }: Exported, fetch: string | null): ExportShown => ({ name, change, files, hash, fetch });

/** The first name in a folder that nothing bears yet. */
function freeFolder(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const candidate = path.join(folder, n === 1 ? name : `${name}-${n}`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** Writing an open file's tables out: into a folder that the person chooses, or as one file for a browser to fetch. */
export function exportOperations({ known, files, preferences, dialogs, folder, dataDir, exports, emit }: HostParts): ServicesFor<'exports'> {
  return {
    'exports.make': async ({ handle, project = null, council = null, change = null, job }) => {
      const file = known.find(handle);
      const session = files.session(handle);
      if (file === null || session === null) return fail(notFound('file', 'Open the file first, then export it'));
      const at = change ?? (await session.lastChange());
      const part = council ?? project;
      const name = [path.basename(file.path, path.extname(file.path)), ...(part === null ? [] : [part])].map(portableName).concat(`change-${at}`).join('-');
      const wish = { project, council, asAt: change === null ? null : { change }, audience: 'internal' as const, actor: preferences.get('person') ?? defaultActor, dataDir, job };
      const exportTo = async (to: { readonly out: string; readonly zip: string | null }): ReturnType<typeof session.exportTo> => {
        const ended = job === undefined ? null : watchJob({ files }, emit, handle, job);
        const made = await session.exportTo({ ...wish, ...to });
        ended?.(made.ok ? 'done' : made.problem.kind === 'cancelled' ? 'cancelled' : 'failed');
        return made;
      };
      if (dialogs !== undefined) {
        const into = await dialogs.open({ purpose: 'export', folder });
        if (into === null) return ok(null);
        const out = freeFolder(into, name);
        const made = await exportTo({ out, zip: null });
        return made.ok ? ok(shown(path.basename(out), made.value, null)) : made;
      }
      const temporary = await mkdtemp(path.join(os.tmpdir(), 'innovation-grant-tracker-'));
      const drop = (): Promise<void> => rm(temporary, { recursive: true, force: true });
      const zip = path.join(temporary, `${name}.zip`);
      const made = await exportTo({ out: path.join(temporary, name), zip });
      if (made.ok) return ok(shown(`${name}.zip`, made.value, exports.keep({ path: zip, name: `${name}.zip`, drop })));
      await drop();
      return made;
    },
  };
}
