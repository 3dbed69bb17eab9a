import { type IsoDate, formatDate } from './calendar.ts';
import { type PartialDate, firstDay, lastDay } from './partialDate.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';
import { joinList } from './words.ts';

/** A council under one code, with the days from and to which the code was in force. */
export interface CouncilCode {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Codes that followed; several where it was split. */
  readonly successors: readonly string[];
}

/** In force on some day the date may stand for: refused only when no reading makes it true. */
export const codeValidOn = ({ validFrom, validTo }: Pick<CouncilCode, 'validFrom' | 'validTo'>, date: PartialDate): boolean =>
  lastDay(date) >= validFrom && (validTo === null || firstDay(date) <= validTo);

const find = (codes: readonly CouncilCode[], code: string): CouncilCode | undefined => codes.find(each => each.code === code);

/** The councils that stand on the day where this one was: itself, or those that followed it; none if it began later. */
export function councilNow(codes: readonly CouncilCode[], code: string, date: PartialDate): readonly CouncilCode[] {
  const seen = new Set<string>();
  const follow = (each: string): readonly CouncilCode[] => {
    const found = find(codes, each);
    if (found === undefined || seen.has(each)) return [];
    seen.add(each);
    if (codeValidOn(found, date)) return [found];
    return found.validTo !== null && found.validTo < firstDay(date) ? found.successors.flatMap(follow) : [];
  };
  return follow(code);
}

/** The councils that this one followed and that stood on the day. */
export function councilThen(codes: readonly CouncilCode[], code: string, date: PartialDate): readonly CouncilCode[] {
  const before = codes.filter(({ successors }) => successors.includes(code));
  return before.flatMap(each => (codeValidOn(each, date) ? [each] : councilThen(codes, each.code, date)));
}

/** 'E10000009 Dorset County Council ended on 31 March 2019; use E06000059 or E06000058' */
export function whyNotValid(codes: readonly CouncilCode[], council: CouncilCode, date: PartialDate): string {
  const { code, name, validFrom, validTo } = council;
  const ended = validTo !== null && validTo < firstDay(date);
  const others = (ended ? councilNow : councilThen)(codes, code, date).map(each => each.code);
  const what = ended ? `ended on ${formatDate(validTo)}` : `began on ${formatDate(validFrom)}`;
  return `${code} ${name} ${what}${others.length > 0 ? `; use ${joinList(others, 'or')}` : ''}`;
}

/** For what people type, code and date must agree. A date that is not known agrees with any code. */
export function checkCouncilCode(codes: readonly CouncilCode[], code: string, date: PartialDate | null): Result<CouncilCode, Issue> {
  const council = find(codes, code.trim().toUpperCase());
  if (council === undefined) return fail({ path: 'council', message: `There is no council with the code ${code}` });
  if (date === null || codeValidOn(council, date)) return ok(council);
  return fail({ path: 'council', message: whyNotValid(codes, council, date) });
}
