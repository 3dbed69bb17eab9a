import * as z from 'zod/mini';
import { awardFigureKinds, type AwardFigureKind } from '../domain/award.ts';
import { checkParticipationDates, participationRoles, type ParticipationRole } from '../domain/participation.ts';
import type { PartialDate } from '../domain/partialDate.ts';
import { checkLifecycle, checkProjectDates, lifecycles, projectKinds, stages, type Lifecycle, type Stage } from '../domain/project.ts';
import type { Named, SourceShown } from './common.ts';
import { changedIn, choice, flag, line, maybeChoice, maybeText, partialDate, pence, reference, source } from './fields.ts';
import type { StandingRatings } from './notes.ts';
import type { MeasureSummary, OutcomeCell } from './outcomes.ts';
import { command, query } from './operation.ts';

export interface LeadShown {
  readonly reference: string;
  readonly name: string;
  readonly shortName: string;
}

/** The amount totals use. `pence` null: not known, never nought. */
export interface AwardedShown {
  readonly pence: number | null;
  readonly kind: AwardFigureKind | null;
  readonly illustrative: boolean;
  /** How far known figures lie apart, in pence; null where fewer than two are known. */
  readonly disagreement: number | null;
}

/** One line of the Projects table. */
export interface ProjectRow {
  readonly reference: string;
  readonly title: string;
  readonly kind: 'grant' | 'practice example';
  readonly lifecycle: Lifecycle | null;
  readonly stage: Stage | null;
  readonly theme: string | null;
  readonly round: Named | null;
  readonly leads: readonly LeadShown[];
  /** Councils taking part, lead included; null where none is known. */
  readonly councils: number | null;
  readonly regions: readonly string[];
  readonly awarded: AwardedShown;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly evaluator: string | null;
  readonly measures: number;
  readonly ratings: StandingRatings;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

export interface ParticipationShown {
  readonly id: string;
  readonly organisation: LeadShown & { readonly kind: string };
  /** The council then: the code in force when it took part. Null for other bodies. */
  readonly council: { readonly code: string; readonly name: string; readonly shortName: string; readonly region: string } | null;
  /** The council now, where it has been recoded or succeeded since. */
  readonly councilNow: readonly { readonly code: string; readonly name: string }[];
  readonly role: ParticipationRole;
  readonly plannedJoinedOn: PartialDate | null;
  readonly joinedOn: PartialDate | null;
  readonly plannedLeftOn: PartialDate | null;
  readonly leftOn: PartialDate | null;
  readonly note: string | null;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

export interface AwardFigureShown {
  readonly id: string;
  readonly kind: AwardFigureKind;
  readonly pence: number | null;
  readonly dated: PartialDate | null;
  readonly adopted: boolean;
  readonly note: string | null;
  readonly illustrative: boolean;
  readonly sources: readonly SourceShown[];
  readonly changedIn: number;
}

export interface AwardShown {
  readonly reference: string;
  readonly note: string | null;
  readonly figures: readonly AwardFigureShown[];
  readonly adopted: AwardFigureShown | null;
  readonly disagreement: number | null;
  readonly changedIn: number;
}

/** A project that this one goes on from, or that goes on from it, with what tells it in few words. */
export interface KinShown extends Named {
  readonly round: string | null;
  readonly leads: readonly string[];
}

export interface ProjectDetail {
  readonly reference: string;
  readonly title: string;
  readonly kind: 'grant' | 'practice example';
  readonly lifecycle: Lifecycle | null;
  readonly lifecycleReason: string | null;
  readonly stage: Stage | null;
  readonly theme: string | null;
  readonly reformArea: string | null;
  readonly model: string | null;
  readonly round: Named | null;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly evaluator: string | null;
  readonly note: string | null;
  readonly follows: KinShown | null;
  readonly followedBy: readonly KinShown[];
  readonly leads: readonly LeadShown[];
  /** Councils taking part by code, lead first. */
  readonly councils: readonly { readonly code: string; readonly name: string; readonly shortName: string; readonly role: ParticipationRole }[];
  readonly participations: readonly ParticipationShown[];
  /** The adopted amount in pence over all awards; null where any is not known. */
  readonly award: AwardedShown;
  readonly awards: readonly AwardShown[];
  readonly sources: readonly SourceShown[];
  readonly measures: readonly MeasureSummary[];
  readonly outcomes: readonly OutcomeCell[];
  readonly ratings: StandingRatings;
  /** How many notes of calls and visits there are. */
  readonly notes: number;
  readonly illustrative: boolean;
  readonly changedIn: number;
}

/** How many were asked for, and how many of them differed from what they were to become. */
export interface ManyEdited {
  readonly projects: number;
  readonly changed: number;
}

const awardFigureFields = {
  kind: choice('what kind of figure this is', awardFigureKinds),
  pence: pence('Amount'),
  dated: partialDate('Date of the figure'),
  note: maybeText('Note'),
  source: z.optional(z.nullable(source)),
};
const projectFields = {
  round: maybeText('Round', 200),
  lifecycle: maybeChoice('where the project stands', lifecycles),
  lifecycleReason: maybeText('Reason', 1000),
  stage: maybeChoice('a stage', stages),
  theme: maybeText('Theme', 300),
  reformArea: maybeText('Reform area', 300),
  model: maybeText('Model', 500),
  startsOn: partialDate('Start date'),
  endsOn: partialDate('End date'),
  evaluator: maybeText('Evaluator', 500),
  follows: maybeText('The project it follows', 200),
  note: maybeText('Note'),
};
const addProject = z.strictObject({
  title: line('Title', 'Enter the title of the project'),
  reference: z.optional(z.nullable(z.string('Reference must be text'))),
  kind: z.optional(choice('a kind', projectKinds)),
  ...projectFields,
  /** Council codes (E10000015) or organisation references. */
  leads: z.optional(z.array(reference('a council or organisation'))),
  partners: z.optional(z.array(reference('a council or organisation'))),
  award: z.optional(z.nullable(z.strictObject(awardFigureFields))),
});
const editProject = z.strictObject({ reference: reference('the reference of the project'), changedIn, title: z.optional(line('Title', 'Enter the title of the project')), ...projectFields, reason: maybeText('Reason for the change', 1000) });
/** What many projects may be given at once: what they share, and not what each has of its own. */
const editMany = z.strictObject({
  projects: z.array(z.strictObject({ reference: reference('the reference of the project'), changedIn }), 'Choose the projects to change')
    .check(z.minLength(1, 'Choose the projects to change'), z.maxLength(5000, 'Choose 5,000 projects or fewer at a time')),
  round: projectFields.round, theme: projectFields.theme, stage: projectFields.stage, lifecycle: projectFields.lifecycle, lifecycleReason: projectFields.lifecycleReason,
  reason: maybeText('Reason for the change', 1000),
});
const participationDates = {
  plannedJoinedOn: partialDate('Planned joining date'),
  joinedOn: partialDate('Joining date'),
  plannedLeftOn: partialDate('Planned leaving date'),
  leftOn: partialDate('Leaving date'),
  note: maybeText('Note'),
};

export const projectOperations = {
  'projects.list': query<{ readonly projects: readonly ProjectRow[] }>()('Projects', z.strictObject({})),
  'projects.get': query<ProjectDetail>()('Project', z.strictObject({ reference: reference('the reference of the project') })),
  'projects.add': command<ProjectDetail>()('Project added', addProject, { check: (request) => [...checkProjectDates(request), ...checkLifecycle(request)] }),
  'projects.edit': command<ProjectDetail>()('Project changed', editProject, { check: (request) => [...checkProjectDates(request), ...checkLifecycle(request)] }),
  /** One change of all of them, or none. */
  'projects.editMany': command<ManyEdited>()('Projects changed', editMany, { check: checkLifecycle }),
  'participations.add': command<ProjectDetail>()('Council added', z.strictObject({
    project: reference('the reference of the project'), organisation: reference('a council or organisation'),
    role: choice('a role', participationRoles), ...participationDates,
  }), { check: checkParticipationDates }),
  'participations.edit': command<ProjectDetail>()('Participation changed', z.strictObject({
    id: reference('the participation'), changedIn, role: z.optional(choice('a role', participationRoles)), ...participationDates,
  }), { check: checkParticipationDates }),
  'participations.remove': command<ProjectDetail>()('Participation removed', z.strictObject({ id: reference('the participation'), changedIn })),
  'awards.addFigure': command<ProjectDetail>()('Award figure added', z.strictObject({
    project: reference('the reference of the project'), award: z.optional(z.nullable(z.string())), ...awardFigureFields, adopt: flag('Adopt'),
    /** The reference of another award, which is made with this as its first figure. */
    newAward: maybeText('Reference of the award', 120),
  }), {
    check: ({ award, newAward }) => (award && newAward ? [{ path: 'newAward', message: 'Name an award that is there or a new one, not both' }] : []),
  }),
  'awards.adoptFigure': command<ProjectDetail>()('Award adopted', z.strictObject({ figure: reference('the figure'), changedIn, reason: maybeText('Reason', 1000) })),
};
