import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Actor } from '../../../shared/domain/actor.ts';
import { notFound } from '../../../shared/domain/problem.ts';
import { BorderError, toStore } from './border.ts';
import { makeSealer } from './seal.ts';

export interface WriteSpec {
  readonly actor: Actor;
  readonly operation: string;
  readonly reason?: string | null;
  /** UTC instant; raised to the last change's where it is earlier. */
  readonly at: string;
  readonly undoes?: number;
}

export interface Begun {
  readonly change: number;
  readonly at: string;
}

export interface Changes {
  /** BEGIN IMMEDIATE, the actor, the change. */
  readonly begin: (spec: WriteSpec) => Begun;
  /** Whether any row was written since `begin`. */
  readonly touched: () => boolean;
  /** Seals the change, after which nothing can be written in it: the last thing before COMMIT. */
  readonly finish: (change: number) => void;
}

function instant(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) throw new RangeError(`${at} is no instant`);
  return time.toISOString();
}

const text = (value: string | null, sql: string, index: number): string | null => toStore(value, sql, index) as string | null;

/** The frame of every change on the writing connection, with its statements prepared once. */
export function makeChanges(db: DatabaseSync, newId: () => string): Changes {
  const prepared = new Map<string, StatementSync>();
  const run = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const written = (): number => Number(run('SELECT total_changes() AS n').get()?.['n']);
  const seal = makeSealer(db);
  let before = 0;

  const actorId = (actor: Actor): string => {
    const sql = 'SELECT id FROM actor WHERE "name" = ? AND "organisation" = ? AND "role" = ? AND anonymised = 0';
    const values = [actor.name, actor.organisation, actor.role].map((value, index) => toStore(value, sql, index));
    const known = run(sql).get(...values);
    if (known !== undefined) return String(known['id']);
    const id = newId();
    run('INSERT INTO actor (id, name, organisation, role) VALUES (?, ?, ?, ?)').run(id, ...values);
    return id;
  };

  return {
    begin: ({ actor, operation, reason = null, at, undoes }) => {
      run('BEGIN IMMEDIATE').run();
      const last = run('SELECT seq, at FROM "change" ORDER BY seq DESC LIMIT 1').get();
      const change = Number(last?.['seq'] ?? 0) + 1;
      if (undoes !== undefined && (undoes < 1 || undoes >= change)) throw new BorderError(notFound('change', `There is no change #${undoes}`));
      const wanted = instant(at);
      const raised = last !== undefined && String(last['at']) > wanted ? String(last['at']) : wanted;
      const sql = 'insert into "change" ("seq", "at", "actor_id", "operation", "reason", "undoes") values (?, ?, ?, ?, ?, ?)';
      run(sql).run(change, raised, actorId(actor), operation, text(reason, sql, 4), undoes ?? null);
      before = written();
      return { change, at: raised };
    },
    touched: () => written() > before,
    finish: (change) => {
      run('UPDATE "change" SET seal = ? WHERE seq = ?').run(seal(change), change);
      run('UPDATE file_identity SET last_change = ?').run(change);
    },
  };
}
