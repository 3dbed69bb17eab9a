import type { Issue } from '../../../shared/domain/problem.ts';
import { cleanText, type TextRule } from '../../../shared/domain/text.ts';

type Kept<K extends string> = { readonly [P in K]?: string | null };

export interface CleanTexts<K extends string> {
  readonly texts: Kept<K>;
  readonly issues: readonly Issue[];
}

/** Text fields as they are kept: NFC and trimmed; nothing but spaces is unknown. A field that was not given stays out. */
export function cleanTexts<K extends string>(given: { readonly [P in NoInfer<K>]?: string | null | undefined }, rules: Readonly<Record<K, TextRule>>, under = ''): CleanTexts<K> {
  const texts: { [P in K]?: string | null } = {};
  const issues: Issue[] = [];
  for (const field in rules) {
    const raw = given[field];
    if (raw === undefined) continue;
    const clean = cleanText(raw ?? '', rules[field]);
    if (clean.ok) texts[field] = clean.value === '' ? null : clean.value;
    else issues.push({ ...clean.problem, path: `${under}${field}` });
  }
  return { texts, issues };
}

/** The fields whose value is another than the row's; null where nothing differs, so that nothing is written. */
export function differing<R extends object>(row: R, fields: Partial<R>): Partial<R> | null {
  const changed: Partial<R> = {};
  let any = false;
  for (const field in fields) {
    if (fields[field] === undefined || fields[field] === row[field]) continue;
    changed[field] = fields[field];
    any = true;
  }
  return any ? changed : null;
}
