import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules beyond WCAG that are left out, each with its reason. */
const leftOut: Readonly<Record<string, string>> = {};

export type Rules = 'all' | 'contrast' | 'all but contrast';

/** What axe finds against WCAG 2.0 to 2.2 A and AA and its own best practice, as one line each: rule, then the parts of the page. `part` narrows it. */
export async function axeFinds(page: Page, rules: Rules, part: string | null = null): Promise<readonly string[]> {
  // The page has no frames; so axe need not open a second page to put together what each found.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (part !== null) axe.include(part);
  const out = [...Object.keys(leftOut), ...(rules === 'all but contrast' ? ['color-contrast'] : [])];
  const found = await (rules === 'contrast' ? axe.withRules(['color-contrast']) : axe.withTags(tags).disableRules(out)).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${(failureSummary ?? '').split('\n')[1]?.trim() ?? ''})`).join('; ')}`);
}
