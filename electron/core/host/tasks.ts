import { listBackups, thinBackups } from './backupList.ts';
import { backUp, saveCopy } from './backUp.ts';
import { createFile } from './createFile.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

/** Work on files that are not open here, long enough to be done in a thread of its own. Plain data in and out. */
export const tasks = { create: createFile, verify, backUp, saveCopy, restore, listBackups, thinBackups };

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type TaskAnswer<N extends TaskName> = ReturnType<Tasks[N]>;
export type RunTask = <N extends TaskName>(name: N, options: Parameters<Tasks[N]>[0]) => TaskAnswer<N>;

/** In this very thread. */
export const runHere: RunTask = <N extends TaskName>(name: N, options: Parameters<Tasks[N]>[0]) => {
  const task = tasks[name] as (given: typeof options) => TaskAnswer<N>;
  return task(options);
};
