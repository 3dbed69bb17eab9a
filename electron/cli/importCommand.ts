import { resolve } from 'node:path';
import { readKinds, type ImportPlace, type ImportReport } from '../../shared/contract/imports.ts';
import { showHidden } from '../../shared/domain/text.ts';
import { formatCount, joinList, plural } from '../../shared/domain/words.ts';
import type { BringIn } from '../core/host/bringIn.ts';
import { importInto } from '../core/host/importInto.ts';
import { ledgerInto } from '../core/host/ledgerInto.ts';
import type { Arguments } from './arguments.ts';
import type { Command, Context } from './command.ts';
import { howToName, readLedgerOptions } from './ledgerOptions.ts';
import { exit, tellProblem, tellValue } from './output.ts';

const at = ({ file, row, column }: ImportPlace): string =>
  [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`].filter((part) => part !== null).join(', ');
const shown = (cell: string | null): string => (cell === null ? 'blank' : `“${showHidden(cell)}”`);
const left = (count: number): readonly string[] => (count > 0 ? [`  and ${formatCount(count)} more`] : []);

/** A report for people: what is wrong, what would change cell by cell, what is new, what they should know. */
export function describeReport({ rows, changes, added, faults, notes, more }: ImportReport): string {
  const counts = `${plural(rows.read, 'row')} read: ${formatCount(rows.added)} to add, ${formatCount(rows.changed)} to change, ${formatCount(rows.unchanged)} as they are.`;
  const list = (title: string, lines: readonly string[], rest: number): readonly string[] => (lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ...left(rest)]);
  return [
    counts,
    ...list('To put right:', faults.map((fault) => `${at(fault)}: ${showHidden(fault.message)}`), more.faults),
    ...list('Changes:', changes.map((change) => `${at(change)}, ${showHidden(change.what)}: ${shown(change.before)} to ${shown(change.after)}`), more.changes),
    ...list('New:', added.map(({ file, row, what }) => `${file}, row ${row}: ${showHidden(what)}`), more.added),
    ...list('To know:', notes.map((note) => `${at(note)}: ${showHidden(note.message)}`), more.notes),
  ].join('\n');
}

async function run(given: Arguments, { io }: Context): Promise<0 | 1 | string> {
  const [path = '', input = ''] = given.given.map((name) => resolve(name));
  const { kind: named } = given.options;
  const kind = readKinds.find((each) => each === named) ?? null;
  if (named !== undefined && kind === null) return `--kind must be ${joinList(readKinds, 'or')}`;
  const ledger = readLedgerOptions(given.options, kind);
  if (!ledger.ok) return ledger.problem;
  const dryRun = given.flags.includes('dry-run');
  const into: BringIn & { readonly input: string } = { path, input, dryRun, actor: given.actor, watch: (job) => io.err(`${formatCount(job.done)}${job.of === null ? '' : ` of about ${formatCount(job.of)}`} rows read\n`) };
  const done = kind === 'ledger' ? await ledgerInto({ ...into, ...ledger.value, howToName }) : await importInto({ ...into, kind });
  if (!done.ok) {
    tellProblem(io, done.problem, given.json);
    return exit.refused;
  }
  const { value: report, change = null } = done;
  if (given.json) tellValue(io, dryRun ? report : { change, ...report }, true);
  else {
    const ended = change === null ? 'Nothing had to change.' : `Brought in as change ${change}.`;
    io.out(`${describeReport(report)}\n${dryRun ? 'Nothing was written.' : ended}\n`);
  }
  return report.faults.length > 0 ? exit.refused : exit.done;
}

/** Brings in one CSV, or the CSVs of a folder; with --dry-run only says what that would change. */
export const importCommand: Command = { needs: ['FILE', 'INPUT'], options: ['kind', 'columns', 'from', 'to'], flags: ['dry-run'], run };
