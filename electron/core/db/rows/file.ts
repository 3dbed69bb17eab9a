export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: 'programme officer' | 'council lead' | 'evaluator';
  readonly anonymised: 0 | 1;
}

export interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string;
  readonly operation: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  /** What its rows hash to, so that rot is noticed. Null while the change is running. */
  readonly seal: string | null;
}

export interface FileIdentityRow {
  readonly one: number;
  readonly programme_id: string;
  readonly file_id: string;
  readonly from_file_id: string | null;
  readonly from_change: number | null;
  readonly made_at: string;
  readonly made_by_version: string;
  readonly kind: 'working' | 'backup';
  /** Written by every change, so that a journal that is not this file's own is noticed. */
  readonly last_change: number;
}

export interface ExportLogRow {
  readonly id: string;
  readonly at: string;
  readonly actor_id: string;
  readonly from_change: number;
  readonly format: string;
  readonly audience: 'internal' | 'public';
  readonly reason: string | null;
  readonly hash: string;
}
