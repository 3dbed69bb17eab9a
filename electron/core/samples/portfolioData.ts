import type { AwardFigureRow } from '../db/rows/award.ts';
import type { OrganisationRow } from '../db/rows/organisation.ts';
import type { SourceEntry } from '../reference/sources.ts';
import organisations from './data/organisations.json' with { type: 'json' };
import projects from './data/portfolio.json' with { type: 'json' };
import sources from './data/portfolio-sources.json' with { type: 'json' };
import facts from './data/programme-facts.json' with { type: 'json' };

export interface CitationEntry {
  readonly source: string;
  /** What this source says, where it matters: another source may say otherwise. */
  readonly says?: string;
}

export interface FigureEntry {
  readonly pounds: number;
  readonly kind: AwardFigureRow['kind'];
  readonly dated?: string;
  readonly adopted: boolean;
  readonly note?: string;
  readonly sources: readonly CitationEntry[];
}

/** A project as sources show it. What none of them says is left out. */
export interface ProjectEntry {
  readonly reference: string;
  readonly round?: string;
  readonly title: string;
  readonly kind?: 'practice example';
  /** Councils by their name in the register; other bodies by their reference. More than one lead: they lead jointly. */
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly theme?: string;
  readonly model?: string;
  readonly evaluator?: string;
  readonly follows?: string;
  readonly note?: string;
  readonly award?: { readonly note?: string; readonly figures: readonly FigureEntry[] };
  readonly sources: readonly CitationEntry[];
}

export interface FactEntry {
  readonly key: string;
  readonly category: string;
  readonly subject: string;
  /** Facts that answer the same question bear the same words here. */
  readonly question?: string;
  readonly adopted?: boolean;
  readonly factDate?: string;
  readonly periodStart?: string;
  readonly periodEnd?: string;
  readonly pounds?: number;
  readonly number?: number;
  readonly unit?: string;
  readonly note?: string;
  readonly source: string;
}

export interface OrganisationEntry {
  readonly reference: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationRow['kind'];
}

export const projectEntries = projects as readonly ProjectEntry[];
export const factEntries = facts as readonly FactEntry[];
export const organisationEntries = organisations as readonly OrganisationEntry[];
export const sourceEntries = sources as readonly SourceEntry[];
