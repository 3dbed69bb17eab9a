import { mediumOf } from '../files/medium.ts';

/** WAL on this machine's own disk; never on a share or in a synced folder, where it can lose work. */
export const journalFor = async (file: string): Promise<'WAL' | 'DELETE'> => ((await mediumOf(file)).kind === 'local' ? 'WAL' : 'DELETE');
