import * as z from 'zod/mini';
import type { ParticipationRole } from '../domain/participation.ts';
import type { PartialDate } from '../domain/partialDate.ts';
import type { Period } from '../domain/period.ts';
import type { Lifecycle } from '../domain/project.ts';
import type { Total } from '../domain/total.ts';
import type { FigureShown, LeadShownRef, Named } from './common.ts';
import type { MeasureUse, NationalShown } from './indicatorPages.ts';
import { reference } from './fields.ts';
import { query } from './operation.ts';
import type { AwardedShown } from './projects.ts';
import type { RegisterCode } from './register.ts';

/** A council under one code, where it stands beside another. */
export interface CouncilRef extends LeadShownRef {
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** One part a council has in a project; `under` names the council it followed, where that one took part. */
export interface CouncilPart {
  readonly project: Named;
  readonly kind: 'grant' | 'practice example';
  readonly round: Named | null;
  readonly lifecycle: Lifecycle | null;
  readonly role: ParticipationRole;
  readonly under: LeadShownRef | null;
  readonly joinedOn: PartialDate | null;
  readonly leftOn: PartialDate | null;
  readonly awarded: AwardedShown;
  readonly illustrative: boolean;
}

/** One council of the picture, with the grants it leads or takes part in. */
export interface CouncilTile extends LeadShownRef {
  readonly type: string;
  readonly parts: readonly Pick<CouncilPart, 'project' | 'round' | 'role' | 'under'>[];
  /** The awards of the grants it leads. */
  readonly leads: Total;
  readonly illustrative: boolean;
}

/** The councils that stand on `on`, by region. A council stands for those it followed too. */
export interface CouncilMap {
  readonly on: string;
  readonly takingPart: number;
  readonly of: number;
  readonly regions: readonly { readonly name: string; readonly councils: readonly CouncilTile[] }[];
}

/** Figures of other councils put together for the same indicator, definition, people counted and period. */
export interface Together extends FigureShown {
  readonly counted: number;
  readonly of: number;
}

/** One measure as a council reports it, beside others. */
export interface CouncilFigure extends MeasureUse {
  /** The code its latest figure was given under. */
  readonly under: string;
  readonly latest: (FigureShown & { readonly period: Period; readonly version: number; readonly markers: string }) | null;
  readonly england: NationalShown | null;
  readonly region: NationalShown | null;
  /** Null where figures of this kind are not put together for a comparison (counts and scores), or there is no figure. */
  readonly othersInRegion: Together | null;
  readonly others: Together | null;
}

export interface CouncilDetail extends RegisterCode {
  readonly on: string;
  readonly standing: boolean;
  /** The councils it followed, and those that followed it. */
  readonly before: readonly CouncilRef[];
  readonly after: readonly CouncilRef[];
  /** The councils that stand in its place on `on`; empty where it stands itself. */
  readonly now: readonly CouncilRef[];
  readonly parts: readonly CouncilPart[];
  /** The awards of the grants it leads. */
  readonly leads: Total;
  readonly leadsIllustrative: boolean;
  readonly figures: readonly CouncilFigure[];
}

export const councilPageOperations = {
  'councils.get': query<CouncilDetail>()('Council', z.strictObject({ council: reference('a council') })),
  'councils.map': query<CouncilMap>()('Councils taking part', z.strictObject({})),
};
