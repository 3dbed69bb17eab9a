import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProgrammeFile } from '../../electron/core/db/programmeFile.ts';
import { plantSample, type Sample } from '../../electron/core/samples/plant.ts';

export type SampleName = 'portfolio' | 'practice' | 'empty';

const root = path.resolve(import.meta.dirname, '../..');
const kept = path.join(root, 'node_modules/.cache/samples');

/** What a sample is made of: as long as none of it changes, a file made earlier holds the same. */
const madeOf = ['electron/core/db', 'electron/core/reference', 'electron/core/samples', 'electron/core/repositories/rows.ts', 'shared/domain', 'package.json'];

function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (file: string): void => {
    hash.update(file).update(readFileSync(file));
  };
  for (const name of madeOf) {
    const place = path.join(root, name);
    if (path.extname(place) !== '') add(place);
    else for (const file of readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) add(path.join(file.parentPath, file.name));
  }
  return hash.digest('hex').slice(0, 16);
}

async function make(sample: Sample, target: string): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'igt-sample-'));
  try {
    const file = path.join(folder, 'sample.igt');
    const created = await createProgrammeFile(file, { newId: randomUUID, now: () => new Date().toISOString() });
    if (!created.ok) throw new Error(created.problem.message);
    const planted = await plantSample(created.value, sample, { title: 'Test programme', at: '2026-05-01T09:00:00.000Z' });
    await created.value.close();
    if (!planted.ok) throw new Error(planted.problem.message);
    mkdirSync(kept, { recursive: true });
    // Another worker may look for it at this moment: it is there whole, or not at all.
    const part = `${target}.${process.pid}`;
    copyFileSync(file, part);
    renameSync(part, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a closed programme file with a sample at a path, made once and copied from then on. */
export async function copySample(sample: SampleName, to: string): Promise<void> {
  const made = path.join(kept, `${sample}-${fingerprint()}.igt`);
  if (!existsSync(made)) await make(sample === 'empty' ? null : sample, made);
  copyFileSync(made, to);
}
