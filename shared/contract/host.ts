import * as z from 'zod/mini';
import { roles, type Actor } from '../domain/actor.ts';
import { choice, day, flag, line, maybeText, reference } from './fields.ts';
import { commandIds, windowActs, type OwnKeys } from './commands.ts';
import type { ExportShown } from './exports.ts';
import type { UploadShown } from './imports.ts';
import { command, query } from './operation.ts';

/** Which program this is, for About and 'Copy details'. No personal data, no path. */
export interface AppInfo {
  readonly name: string;
  readonly version: string;
  readonly door: 'electron' | 'browser' | 'command';
  readonly schemaVersion: number;
  readonly sqliteVersion: string;
  readonly nodeVersion: string;
  readonly electronVersion: string | null;
  readonly platform: string;
}

/** A programme file as Start lists it. The page knows it by handle and never by path. */
export interface FileShown {
  readonly handle: string;
  readonly name: string;
  /** The folder in words, for people. */
  readonly place: string;
  readonly holds: string | null;
  readonly lastOpened: string | null;
  readonly pinned: boolean;
  readonly missing: boolean;
  readonly readOnly: boolean;
  readonly open: boolean;
  /** Where this person was in it lately, the last first. */
  readonly places: readonly PlaceShown[];
}

export interface LockHolder {
  readonly person: string;
  readonly machine: string;
  readonly since: string;
}

export interface OpenedFile {
  readonly handle: string;
  readonly name: string;
  readonly readOnly: string | null;
  readonly heldBy: LockHolder | null;
  readonly warning: string | null;
  /** It lies on a share or in a synced folder: a copy on this computer is safer to work on. */
  readonly elsewhere: boolean;
}

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'dense' | 'comfortable';
  /** The first look round the practice programme was taken or skipped. */
  readonly toured: boolean;
  /** Keys this person gave commands in the place of their own. */
  readonly shortcuts: OwnKeys;
}

/** A backup that was made by itself. */
export interface BackupShown {
  readonly id: string;
  /** The file it is of, as it was called then. */
  readonly of: string;
  /** It is of this very file, and not of a copy of the programme or of what was restored. */
  readonly own: boolean;
  /** UTC ISO instant. */
  readonly at: string;
  readonly change: number;
  readonly bytes: number;
  /** It was checked when it was made and opens now. */
  readonly sound: boolean;
}

/** A page of a file that was visited. Its address carries neither file nor day. */
export interface PlaceShown {
  readonly address: string;
  readonly title: string;
}

/** A half-typed form, kept beside the preferences, never in the programme file. */
export interface DraftShown {
  readonly id: string;
  readonly file: string;
  readonly fileName: string;
  readonly form: string;
  readonly title: string;
  readonly address: string;
  readonly keptAt: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Lists that can be looked at in more ways than one. */
export const viewLists = ['projects'] as const;

/** A way of looking at a list, kept under a name for one file and beside the preferences. */
export interface ViewShown {
  readonly id: string;
  readonly list: (typeof viewLists)[number];
  readonly name: string;
  /** Filters, order and columns, as they stand in the list's address. */
  readonly address: string;
}

const host = { scope: 'host' } as const;
const hostRead = { ...host, needs: 'read' } as const;
const handle = reference('a file');

export const hostOperations = {
  'app.info': query<AppInfo>()('About', z.strictObject({}), hostRead),
  /** What only the desktop window can do: its zoom, its size, its end. */
  'app.window': command<null>()('Window', z.strictObject({ act: choice('what the window does', windowActs) }), hostRead),
  'person.get': query<{ readonly person: Actor | null }>()('Who I am', z.strictObject({}), hostRead),
  'person.set': command<{ readonly person: Actor }>()('Who I am changed', z.strictObject({
    name: line('Name', 'Enter your name or post'), organisation: line('Organisation', 'Enter your organisation'),
    role: choice('your role', roles),
  }), hostRead),
  'preferences.get': query<Preferences>()('Preferences', z.strictObject({}), hostRead),
  'preferences.set': command<Preferences>()('Preferences changed', z.strictObject({ theme: z.optional(choice('a theme', ['system', 'light', 'dark'])), density: z.optional(choice('a density', ['dense', 'comfortable'])), toured: z.optional(flag('Looked round')) }), hostRead),
  /** Other keys for a command, none where the list is empty; its own again where it is null. */
  'shortcuts.set': command<Preferences>()('Shortcut changed', z.strictObject({
    command: choice('a command', commandIds), keys: z.nullable(z.array(z.string('Press the keys').check(z.maxLength(40, 'Press the keys'))).check(z.maxLength(3, 'A command can have three shortcuts'))),
  }), hostRead),
  'shortcuts.reset': command<Preferences>()('Shortcuts reset', z.strictObject({}), hostRead),
  'files.list': query<{ readonly files: readonly FileShown[]; readonly place: string | null }>()('Files', z.strictObject({}), hostRead),
  'files.create': command<OpenedFile>()('File created', z.strictObject({
    title: z.optional(line('Title', 'Enter the title of the programme')), sample: z.optional(z.nullable(choice('a sample', ['portfolio', 'practice']))),
  }), hostRead),
  'files.open': command<OpenedFile>()('File opened', z.strictObject({ handle, mode: z.optional(choice('how to open it', ['write', 'read'])), takeOver: z.optional(flag('Take over')) }), hostRead),
  'files.close': command<null>()('File closed', z.strictObject({ handle }), hostRead),
  /** The system's own dialog; answers null where it was left. Not in the browser door, which uploads and downloads instead. */
  'files.choose': command<{ readonly handle: string } | null>()('File chosen', z.strictObject({ purpose: choice('what for', ['open', 'find', 'restore']), handle: z.optional(handle) }), hostRead),
  'files.pin': command<null>()('File pinned', z.strictObject({ handle, pinned: flag('Pinned') }), hostRead),
  'files.forget': command<null>()('File taken off the list', z.strictObject({ handle: z.optional(handle) }), hostRead),
  'files.saveCopy': command<{ readonly handle: string; readonly name: string } | null>()('Copy saved', z.strictObject({ handle, name: maybeText('Name', 100) }), hostRead),
  'files.backup': command<{ readonly name: string } | null>()('Backup made', z.strictObject({ handle }), hostRead),
  'files.restore': command<OpenedFile>()('Backup restored', z.strictObject({ handle, name: maybeText('Name', 100) }), hostRead),
  /** The automatic backups of a file's programme, newest first. `since`: later changes of the file that are in none of them; null where nobody knows. */
  'backups.list': query<{ readonly name: string; readonly place: string; readonly backups: readonly BackupShown[]; readonly since: number | null }>()('Backups', z.strictObject({ handle }), hostRead),
  /** Puts one back to work in the file's place, which is kept beside it. */
  'backups.restore': command<OpenedFile>()('Backup restored', z.strictObject({ handle, backup: reference('a backup') }), hostRead),
  'files.verify': query<{ readonly name: string; readonly sound: boolean; readonly sentences: readonly string[] }>()('File checked', z.strictObject({ handle }), hostRead),
  /** Up to which change this person had seen the file before this sitting, and on which of its days; null the first time. */
  'looked.get': query<{ readonly looked: { readonly change: number; readonly on: string } | null }>()('Last looked', z.strictObject({ handle }), hostRead),
  'looked.set': command<null>()('Looked', z.strictObject({ handle, change: z.int('Enter the number of the change').check(z.gte(1, 'Enter the number of the change')), on: day('the day') }), hostRead),
  /** Tidy CSV files of all, of one project, or of one council; now or as at a change. Null where the dialog for the folder was left. */
  'exports.make': command<ExportShown | null>()('Exported', z.strictObject({
    handle, project: z.optional(reference('a project')), council: z.optional(reference('a council')), change: z.optional(z.int('Enter the number of the change').check(z.gte(1, 'Enter the number of the change'))),
    /** A name to watch and stop it under. */
    job: z.optional(reference('the job')),
  }), hostRead),
  /** The system's own dialog for a CSV to bring in; answers null where it was left. Not in the browser door, which uploads instead. */
  'uploads.choose': command<UploadShown | null>()('File to bring in chosen', z.strictObject({}), hostRead),
  'uploads.drop': command<null>()('File to bring in forgotten', z.strictObject({ upload: reference('a file') }), hostRead),
  /** How far long work on an open file is; null where there is none of that name (any more). */
  /** Where this person was in a file lately, the last first. */
  'places.keep': command<null>()('Places kept', z.strictObject({
    file: handle, places: z.array(z.strictObject({
      address: z.string('Address must be text').check(z.maxLength(2000, 'This address is too long to be kept'), z.refine((text) => text.startsWith('/') && !text.startsWith('//'), 'Address must be of a page of the program')),
      title: line('Title', 'Enter a title', 500),
    })).check(z.maxLength(12, '12 places are kept')),
  }), hostRead),
  'jobs.get': query<{ readonly done: number; readonly of: number | null } | null>()('Job', z.strictObject({ file: handle, job: reference('the job') }), hostRead),
  /** Stops it at its next rest: nothing of it is kept, and what asked for it is answered with `cancelled`. */
  'jobs.cancel': command<{ readonly stopping: boolean }>()('Job stopped', z.strictObject({ file: handle, job: reference('the job') }), hostRead),
  'drafts.list': query<{ readonly drafts: readonly DraftShown[] }>()('Drafts', z.strictObject({}), hostRead),
  'drafts.keep': command<{ readonly keptAt: string }>()('Draft kept', z.strictObject({
    file: handle, form: reference('the form'), title: line('Title', 'Enter a title'), address: z.string(), fields: z.record(z.string(), z.unknown()),
  }), hostRead),
  'drafts.drop': command<null>()('Draft dropped', z.strictObject({ file: handle, form: reference('the form') }), hostRead),
  'views.list': query<{ readonly views: readonly ViewShown[] }>()('Saved views', z.strictObject({ file: handle }), hostRead),
  /** With an id, another name or address for the view that has it. */
  'views.save': command<ViewShown>()('View saved', z.strictObject({
    file: handle, id: z.optional(reference('the view')), list: choice('a list', viewLists), name: line('Name', 'Enter a name for the view', 60),
    address: z.string('Address must be text').check(z.maxLength(4000, 'This view has too many filters to be kept')),
  }), hostRead),
  'views.drop': command<null>()('View deleted', z.strictObject({ file: handle, id: reference('the view') }), hostRead),
};
