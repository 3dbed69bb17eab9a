import path from 'node:path';
import type { BackupShown } from '../../../shared/contract/host.ts';
import { notFound } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { FoundBackup } from './backupList.ts';
import { backupsFolder, fileMark } from './backupNames.ts';
import { folderInWords } from './fileNames.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';
import type { KnownFile } from './preferences.ts';
import { restoreOver } from './restoreInto.ts';

/** The backups that are made by themselves: what there is, and putting one back. */
export function backupOperations(parts: HostParts): ServicesFor<'backups'> {
  const { dataDir, known, runTask } = parts;
  const folderOf = ({ programmeId }: KnownFile): string | null => (programmeId === undefined ? null : backupsFolder(dataDir, programmeId));
  const backupsOf = async (file: KnownFile): Promise<readonly FoundBackup[]> => {
    const folder = folderOf(file);
    const listed = folder === null ? null : await runTask('listBackups', { folder });
    return listed?.ok === true ? listed.value : [];
  };
  const shown = ({ fileId }: KnownFile) => ({ name, of, at, change, file, bytes, version }: FoundBackup): BackupShown =>
    ({ id: name, of, own: fileId !== null && file === fileMark(fileId), at, change, bytes, sound: version !== null });
  const unknown = fail(notFound('file', 'There is no such file on the list any more. Go back to Start.'));

  return {
    'backups.list': async ({ handle }) => {
      const file = known.find(handle);
      if (file === null) return unknown;
      const backups = (await backupsOf(file)).map(shown(file));
      const newest = Math.max(0, ...backups.filter(({ own, sound }) => own && sound).map(({ change }) => change));
      return ok({
        name: path.basename(file.path), place: folderInWords(path.join(dataDir, 'backups')), backups,
        since: file.lastChange === null ? null : Math.max(0, file.lastChange - newest),
      });
    },
    'backups.restore': async ({ handle, backup: id }) => {
      const file = known.find(handle);
      if (file === null) return unknown;
      const backup = (await backupsOf(file)).find(({ name }) => name === id);
      return backup === undefined ? fail(notFound('backup', 'This backup is not there any more. Choose another.')) : restoreOver(parts, backup.path, file.path);
    },
  };
}
