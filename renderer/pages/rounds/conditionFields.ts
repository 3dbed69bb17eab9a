import type { RequestOf } from '../../../shared/contract/index.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { ok } from '../../../shared/domain/result.ts';
import { readDate, type Reading } from '../../components/form/reading.ts';

/** A place for each condition there may be, so that each has fields of its own. */
const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
export type ConditionPlace = (typeof places)[number];
type ConditionField = `${'condition' | 'due' | 'holds'}${ConditionPlace}`;
export type ConditionValues = Readonly<Record<ConditionField, string>>;

/** Nothing typed for any of them. */
export const noConditions = Object.fromEntries(places.flatMap((place) => [[`condition${place}`, ''], [`due${place}`, ''], [`holds${place}`, '']])) as ConditionValues;
/** What stands for every payment of the award, where one would stand. */
export const everyPayment = 'every';

const typed = (values: ConditionValues, place: ConditionPlace): boolean => [values[`condition${place}`], values[`due${place}`], values[`holds${place}`]].some((value) => value.trim() !== '');
const filled = (values: ConditionValues): readonly ConditionPlace[] => places.filter((place) => typed(values, place));

/** The places to show: those up to the last one typed in, and one more to type in. */
export const shownPlaces = (values: ConditionValues): readonly ConditionPlace[] => places.slice(0, (filled(values).at(-1) ?? -1) + 2);

type Conditions = NonNullable<RequestOf<'decisions.record'>['conditions']>;

/** The conditions as they are typed so far, or what is not right with which. */
export function readConditions(values: ConditionValues): Reading<{ readonly conditions: Conditions }> {
  const issues: Issue[] = [];
  const conditions = filled(values).map((place): Conditions[number] => {
    const due = readDate(values[`due${place}`], 'Due date', 'day');
    if (!due.ok) issues.push({ ...due.problem, path: `due${place}` });
    const holds = values[`holds${place}`];
    return { title: values[`condition${place}`], dueOn: due.ok ? due.value : null, holds: holds === '' ? null : { payment: holds === everyPayment ? null : holds } };
  });
  return issues.length > 0 ? { ok: false, problem: issues } : ok({ conditions });
}

/** Which field a path of the request belongs to; null where it is not one of a condition. */
export function conditionField(path: string, values: ConditionValues): ConditionField | null {
  const [list, at = '0', field] = path.split('.');
  if (list !== 'conditions') return null;
  const place = filled(values)[Number(at)] ?? 0;
  return field === 'dueOn' ? `due${place}` : field === 'holds' ? `holds${place}` : `condition${place}`;
}
