import { openCore } from '../../electron/core/core.ts';
import { changeFigure } from '../../electron/core/repositories/observations.ts';
import type { At, Reply } from '../../shared/contract/index.ts';
import type { ObservationShown } from '../../shared/contract/outcomes.ts';
import { ok } from '../../shared/domain/result.ts';
import { benchActor } from './plant.ts';

/** What one screen asks, as its page does. */
export interface Screen {
  readonly name: string;
  readonly asks: readonly (readonly [string, unknown])[];
}

const project = 'bench-project-3';

export const screens: readonly Screen[] = [
  { name: 'Overview', asks: [['programme.get', {}], ['portfolio.summary', {}], ['attention.list', {}], ['outcomes.summary', {}], ['councils.map', {}], ['changes.list', { limit: 4 }]] },
  { name: 'Projects', asks: [['programme.get', {}], ['projects.list', {}]] },
  { name: 'Project', asks: [['programme.get', {}], ['projects.get', { reference: project }]] },
  { name: 'Funding', asks: [['programme.get', {}], ['funding.summary', {}], ['funding.calendar', {}], ['funding.variances', {}], ['funding.due', {}], ['funding.byCouncil', {}], ['matchFunding.summary', {}]] },
  { name: 'Funding of a project', asks: [['programme.get', {}], ['funding.project', { project }]] },
  { name: 'Measure', asks: [['programme.get', {}], ['measures.get', { measure: 'FIRST' }], ['measures.compare', { measure: 'FIRST' }], ['measures.sources', { measure: 'FIRST' }]] },
  { name: 'Councils', asks: [['programme.get', {}], ['councils.map', {}]] },
  { name: 'Council register', asks: [['programme.get', {}], ['councils.list', {}]] },
  { name: 'Council', asks: [['programme.get', {}], ['councils.get', { council: 'E10000015' }]] },
  { name: 'Outcomes', asks: [['programme.get', {}], ['outcomes.tree', {}]] },
  { name: 'Indicator', asks: [['programme.get', {}], ['indicators.get', { indicator: 'placement_moves_3plus' }], ['indicators.compare', { indicator: 'placement_moves_3plus' }]] },
  { name: 'Record a figure', asks: [['programme.get', {}], ['record.tasks', { project }], ['record.sheet', { measure: 'FIRST' }]] },
  { name: 'Find or do', asks: [['search.find', { text: 'hertforshire', limit: 6 }]] },
  { name: 'History', asks: [['programme.get', {}], ['changes.list', { limit: 50 }], ['changes.filters', {}]] },
];

/** A change of a national file by which half the quarters are in, whatever was edited since. */
export const middleChange = 13;

/** What a screen asks, with the measure it is about. */
export const asked = (screen: Screen, measure: string): Screen['asks'] =>
  screen.asks.map(([name, request]) => [name, JSON.parse(JSON.stringify(request).replace('FIRST', measure)) as unknown]);

export interface Screens {
  readonly show: (screen: Screen, asAt?: number) => Promise<void>;
  /** One observation's note, changed through the repository in a change of its own. */
  readonly edit: (id: string, note: string) => Promise<void>;
  /** One figure through the whole road. */
  readonly record: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const value = (name: string, reply: Reply<unknown>): unknown => {
  if (!reply.ok) throw new Error(`${name}: ${reply.problem.message} ${JSON.stringify(reply.problem.where ?? '')}`);
  return reply.value;
};

/** The core over a file, asked as a page asks it. */
export async function openScreens(path: string): Promise<Screens> {
  const opened = await openCore({ path, mode: 'write', version: 'benchmark' });
  if (!opened.ok) throw new Error(opened.problem.message);
  const core = opened.value;
  const ask = async (name: string, request: unknown, at?: At): Promise<unknown> => value(name, await core.ask({ operation: name, request, actor: benchActor, at }));
  const first = await core.file.read((db) => db.selectFrom('measure').select('reference').where('project_id', '=', project).orderBy('reference').executeTakeFirst());
  let count = 0;
  let recorded: ObservationShown | null = null;
  return {
    show: async (screen, asAt) => {
      for (const [name, request] of asked(screen, first?.reference ?? '')) {
        await ask(name, request, asAt === undefined ? undefined : { asAt: { change: asAt } });
      }
    },
    edit: async (id, note) => {
      const written = await core.file.write({ actor: benchActor, operation: 'observations.record', at: '2020-01-01T12:00:00.000Z' }, async (tx) => {
        await changeFigure(tx, id, { note });
        return ok(null);
      });
      if (!written.ok) throw new Error(written.problem.message);
    },
    record: async () => {
      const figure = { measure: first?.reference ?? '', period: { kind: 'financial-quarter', start: '2019-10-01' }, numerator: (count += 1), denominator: 1000 };
      recorded = (await ask('observations.record', recorded === null ? figure : { ...figure, changedIn: recorded.changedIn })) as ObservationShown;
    },
    close: () => core.close(),
  };
}
