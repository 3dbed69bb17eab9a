import { expect, type Page } from '@playwright/test';

/** One screen in one state. Every walk over the product goes through the lists below, and a test finds the route that is in none. */
export interface Place {
  /** Of its own; its tree is kept under this name. */
  readonly name: string;
  readonly address: string;
  readonly heading: string | RegExp;
  /** The change looked back at. */
  readonly asAt?: number;
  /** What is done there before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
  /** What `act` opened over the page: Esc closes it, and the focus goes back where it was. */
  readonly over?: 'dialog' | 'menu';
  /** Only where a file is chosen in the page; the desktop window asks by the system’s own dialog, which no test can drive. */
  readonly browserOnly?: boolean;
}

export interface Walk {
  readonly name: string;
  /** Who is there; null where nobody has said so yet. */
  readonly who: { readonly role: 'Programme officer' | 'Council lead' | 'Evaluator'; readonly organisation: string } | null;
  /** The programme that is open; null where none is. */
  readonly programme: 'practice' | 'empty' | null;
  readonly places: readonly Place[];
}

const press = (name: string | RegExp) => async (page: Page): Promise<void> => { await page.getByRole('button', { name, exact: typeof name === 'string' }).first().click(); };
/** The link from which a panel is opened by its keys, and where the focus is when it closes. */
const fromTheRail = (page: Page): Promise<void> => page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Projects/ }).focus();
const keys = async (page: Page): Promise<void> => {
  await fromTheRail(page);
  await page.keyboard.press('Control+/');
};

/** Sends the form of the page as it stands. */
async function sendEmpty(page: Page): Promise<void> {
  await page.locator('form[data-form] button[type="submit"]').first().click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
}

/** Opens Find or do from the link to Projects, and types into it. */
const find = (text: string) => async (page: Page): Promise<void> => {
  await fromTheRail(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(text === '' ? '' : /result/);
};

const csv = (text: string, until: (page: Page) => Promise<void>) => async (page: Page): Promise<void> => {
  await page.locator('input[data-purpose="import"]').setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await until(page);
};

const herts = '/projects/herts-family-safeguarding-r2';
const hertsTitle = /^Family Safeguarding: extension/;
const bradford = '/projects/bradford-b-positive';
const breakProject = '/projects/staying-close-break';
const moves = 'herts-family-safeguarding-r2-placement-moves-3plus';
const record = `${herts}/record/E06000032/${moves}`;
const long = 'Long-term placement stability (same carer for two years)';
/** A change of the practice programme that has a past of its own. */
const past = 138;

export const officer = { role: 'Programme officer', organisation: 'Department for Education' } as const;

export const walks: readonly Walk[] = [
  {
    name: 'before anybody is there', who: null, programme: null,
    places: [
      { name: 'who-you-are', address: '/', heading: 'Who you are' },
      { name: 'who-you-are-in-error', address: '/', heading: 'Who you are', act: sendEmpty },
    ],
  },
  {
    name: 'without a file', who: officer, programme: null,
    places: [
      { name: 'start', address: '/', heading: 'Start' },
      { name: 'new-programme', address: '/new', heading: 'New programme' },
      { name: 'new-programme-in-error', address: '/new', heading: 'New programme', act: sendEmpty },
      { name: 'settings-without-a-file', address: '/settings', heading: 'Settings' },
      { name: 'about', address: '/about', heading: 'About' },
      { name: 'help', address: '/help', heading: 'Help' },
      { name: 'help-page', address: '/help/overview', heading: 'Overview' },
      { name: 'help-without-a-picture', address: '/help/council-lead', heading: 'For a council lead' },
      { name: 'help-keys', address: '/help/keys', heading: 'Keyboard shortcuts' },
      { name: 'no-file-open', address: '/overview', heading: 'No file is open' },
    ],
  },
  {
    name: 'the programme', who: officer, programme: 'practice',
    places: [
      { name: 'overview-with-the-tour', address: '/overview', heading: 'Overview', act: async (page) => { await press('Next')(page); } },
      { name: 'overview', address: '/overview', heading: 'Overview', act: async (page) => { await press('Skip')(page); await page.getByRole('complementary', { name: 'A look round' }).waitFor({ state: 'detached' }); } },
      { name: 'overview-see-as-at', address: '/overview', heading: 'Overview', act: press('See as at a date'), over: 'dialog' },
      { name: 'overview-sources', address: '/overview', heading: 'Overview', act: press(/sources/i), over: 'dialog' },
      { name: 'find', address: '/overview', heading: 'Overview', act: find(''), over: 'dialog' },
      { name: 'find-found', address: '/overview', heading: 'Overview', act: find('hertforshire'), over: 'dialog' },
      { name: 'find-nothing', address: '/overview', heading: 'Overview', act: find('wxyzwq'), over: 'dialog' },
      { name: 'keys', address: '/overview', heading: 'Overview', act: keys, over: 'dialog' },
      { name: 'rounds', address: '/rounds', heading: 'Rounds' },
      { name: 'new-round-in-error', address: '/new-round', heading: 'New round', act: sendEmpty },
      { name: 'round-decisions', address: '/rounds/round-2/decisions', heading: 'Round 2' },
      { name: 'round-criteria', address: '/rounds/round-2/criteria', heading: /^Change / },
      { name: 'round-criteria-in-error', address: '/rounds/round-2/criteria', heading: /^Change /, act: sendEmpty },
      { name: 'round-decide', address: '/rounds/round-2/decide', heading: /^Record / },
      { name: 'round-decide-conditions', address: '/rounds/round-2/decide', heading: /^Record /, act: async (page) => {
        await page.getByLabel('Decision', { exact: true }).selectOption('awarded with conditions');
        await page.getByLabel('Condition 1', { exact: true }).fill('Lease of the second site');
      } },
      { name: 'round-decide-in-error', address: '/rounds/round-2/decide', heading: /^Record /, act: sendEmpty },
      { name: 'edit-round', address: '/rounds/round-1', heading: /^Edit / },
      { name: 'settings', address: '/settings', heading: 'Settings' },
      { name: 'shortcuts', address: '/settings/shortcuts', heading: /./ },
      { name: 'backups', address: '/backups', heading: /./ },
    ],
  },
  {
    name: 'projects', who: officer, programme: 'practice',
    places: [
      { name: 'projects', address: '/projects', heading: 'Projects' },
      { name: 'projects-filtered', address: '/projects?lead=E10000015', heading: 'Projects', act: async (page) => {
        await page.getByRole('searchbox', { name: 'Find in this list' }).fill('family');
        await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible();
        await page.getByRole('grid').getByRole('rowheader').first().click();
        await expect(page.getByRole('complementary', { name: 'Project' }).getByRole('table')).toBeVisible();
      } },
      { name: 'projects-none', address: '/projects', heading: 'Projects', act: async (page) => {
        await page.getByRole('searchbox', { name: 'Find in this list' }).fill('wxyzwq');
        await expect(page.getByText('No project fits these filters.')).toBeVisible();
      } },
      { name: 'projects-columns', address: '/projects?find=', heading: 'Projects', act: press(/^Columns/), over: 'menu' },
      { name: 'projects-edit-many', address: '/projects', heading: 'Projects', act: press(/^Edit \d+ projects/), over: 'dialog' },
      { name: 'projects-save-view-in-error', address: '/projects', heading: 'Projects', act: async (page) => {
        await press('Save view')(page);
        await page.getByRole('dialog').getByRole('button', { name: 'Save view' }).click();
        await expect(page.getByRole('alert')).toBeFocused();
      }, over: 'dialog' },
      { name: 'new-project', address: '/new-project', heading: 'New project' },
      { name: 'new-project-in-error', address: '/new-project', heading: 'New project', act: sendEmpty },
      { name: 'new-project-list-open', address: '/new-project', heading: 'New project', act: async (page) => {
        await page.getByRole('combobox', { name: /^Lead/ }).pressSequentially('Hert');
        await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      } },
      { name: 'no-such-project', address: '/projects/none', heading: /./ },
      { name: 'no-such-page', address: '/nowhere', heading: 'There is no such page' },
    ],
  },
  {
    name: 'a project', who: officer, programme: 'practice',
    places: [
      { name: 'project', address: herts, heading: hertsTitle },
      { name: 'project-menu', address: herts, heading: hertsTitle, act: press('More'), over: 'menu' },
      { name: 'project-adopt', address: herts, heading: hertsTitle, act: press(/^Adopt/), over: 'dialog' },
      { name: 'project-councils', address: `${herts}/councils`, heading: hertsTitle },
      { name: 'project-outcomes', address: `${herts}/outcomes?measure=${moves}`, heading: hertsTitle },
      { name: 'project-notes', address: `${herts}/notes`, heading: hertsTitle },
      { name: 'project-history', address: `${herts}/history`, heading: hertsTitle },
      { name: 'edit-project', address: `${herts}/edit`, heading: /^Edit / },
      { name: 'edit-project-leaving', address: `${herts}/edit`, heading: /^Edit /, act: async (page) => {
        await page.getByLabel('Title', { exact: true }).pressSequentially('x');
        await press('Cancel')(page);
        await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
      }, over: 'dialog' },
      { name: 'add-award-figure-in-error', address: `${herts}/award/add`, heading: /./, act: sendEmpty },
      { name: 'add-council-in-error', address: `${herts}/councils/add`, heading: /./, act: sendEmpty },
      { name: 'edit-council', address: `${bradford}/councils/f85d1bcf-c453-871d-a1b5-192a8bc8de40`, heading: /./ },
    ],
  },
  {
    name: 'measures, notes and figures', who: officer, programme: 'practice',
    places: [
      { name: 'add-measure-in-error', address: `${herts}/measures/add?outcome=stay_safe`, heading: /./, act: sendEmpty },
      { name: 'edit-measure', address: `${herts}/measures/${moves}`, heading: /./ },
      { name: 'add-note-in-error', address: `${herts}/notes/add`, heading: /./, act: sendEmpty },
      { name: 'edit-note', address: `${bradford}/notes/5510a65d-c744-805e-a3f4-1825b5c31897`, heading: /./ },
      { name: 'rate', address: `${herts}/ratings/delivery`, heading: /./ },
      { name: 'rate-in-error', address: `${herts}/ratings/risk`, heading: /./, act: sendEmpty },
      { name: 'record', address: record, heading: /^Luton/ },
      { name: 'record-in-error', address: record, heading: /^Luton/, act: async (page) => {
        await press('We do not have this figure')(page);
        await press('Save')(page);
        await expect(page.getByRole('alert')).toContainText('Select why there is no figure');
      } },
      { name: 'record-grid', address: `${herts}/grid/${moves}`, heading: /./ },
      { name: 'import', address: '/import', heading: 'Import figures' },
      { name: 'import-with-faults', address: '/import', heading: 'Import figures', browserOnly: true, act: csv('project,note\nno-such-project,x\n', (page) => expect(page.getByRole('alert')).toBeFocused()) },
      { name: 'import-differences', address: '/import', heading: 'Import figures', browserOnly: true, act: csv('project,note\nleeds-family-valued,Brought in\n', (page) => expect(page.getByRole('table', { name: 'What the file would change' })).toBeVisible()) },
      { name: 'import-brought-in', address: '/import', heading: 'Import figures', browserOnly: true, act: async (page) => {
        await press('Bring in 1 change')(page);
        await expect(page.getByText('Nothing new in this file')).toBeVisible();
      } },
      { name: 'export', address: '/export', heading: 'Export figures' },
      { name: 'history', address: '/history', heading: 'History' },
      { name: 'history-person-menu', address: '/history', heading: 'History', act: press('Person'), over: 'menu' },
      { name: 'history-in-error', address: '/history', heading: 'History', act: async (page) => {
        await press(/^Details of/)(page);
        await press('See it')(page);
        await expect(page.getByText('Enter the date to look back to')).toBeVisible();
      } },
    ],
  },
  {
    name: 'money', who: officer, programme: 'practice',
    places: [
      { name: 'funding', address: '/funding', heading: 'Funding' },
      { name: 'tie-out', address: '/funding/tie-out', heading: 'Ledger tie-out', act: press('Show what agrees') },
      { name: 'tie-out-with-faults', address: '/funding/tie-out', heading: 'Ledger tie-out', browserOnly: true, act: csv('Date,Payee,Amount,Amount\n31/02/2019,Leeds,12k,1\n', (page) => expect(page.getByRole('table', { name: 'Rows of the extract' })).toBeVisible()) },
      { name: 'funding-projects', address: '/funding?show=projects', heading: 'Funding' },
      { name: 'payments', address: '/funding/payments', heading: 'Payments' },
      { name: 'payments-narrowed', address: '/funding/payments?state=Held&by=month', heading: 'Payments' },
    ],
  },
  {
    name: 'money of a project', who: officer, programme: 'practice',
    places: [
      { name: 'project-funding', address: `${herts}/funding`, heading: hertsTitle },
      { name: 'forecast-versions', address: `${herts}/funding/forecasts`, heading: 'Forecast versions' },
      { name: 'profile', address: '/projects/warwickshire-house-project/profile', heading: 'Profile' },
      { name: 'profile-in-error', address: '/projects/warwickshire-house-project/profile', heading: 'Profile', act: async (page) => {
        await page.locator('[data-cell="0:8"]').click();
        await page.keyboard.type('900k');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Save 1 amount' }).click();
        await expect(page.getByRole('alert')).toContainText('more than the award');
      } },
      { name: 'payment', address: `${herts}/payments/9`, heading: /./ },
      { name: 'payment-change', address: `${herts}/payments/10`, heading: /./, act: press('Change and propose') },
      { name: 'plan-payments', address: `${herts}/payments/plan`, heading: /./, act: async (page) => {
        await page.getByLabel('First due').fill('30 9 2019');
        await page.getByLabel('Amount of all together').fill('1m');
        await expect(page.getByText('Decision to go beyond the award')).toBeVisible();
      } },
      { name: 'plan-payments-in-error', address: `${herts}/payments/plan`, heading: /./, act: sendEmpty },
      { name: 'add-payment-in-error', address: `${herts}/payments/add`, heading: /./, act: sendEmpty },
      { name: 'claim', address: `${breakProject}/claims/2`, heading: 'Claim 2' },
      { name: 'claim-decide', address: `${breakProject}/claims/2`, heading: 'Claim 2', act: press('Decide') },
      { name: 'payment-of-a-claim', address: `${breakProject}/payments/1`, heading: 'Payment 1' },
      { name: 'claim-terms', address: `${breakProject}/claims/terms`, heading: /./ },
      { name: 'add-claim-in-error', address: `${breakProject}/claims/add`, heading: /./, act: async (page) => {
        await page.getByLabel('Send it to be decided').check();
        await sendEmpty(page);
      } },
      { name: 'edit-claim', address: `${breakProject}/claims/2/edit`, heading: /./ },
      { name: 'paid-on-outcomes', address: `${bradford}/paid-on-outcomes/2`, heading: 'Outcomes in the second year' },
      { name: 'payment-on-outcomes', address: `${bradford}/payments/4`, heading: 'Payment 4' },
      { name: 'edit-schedule', address: `${bradford}/paid-on-outcomes/2/edit`, heading: /./ },
      { name: 'add-schedule-in-error', address: `${bradford}/paid-on-outcomes/add`, heading: /./, act: sendEmpty },
      { name: 'add-condition-in-error', address: `${herts}/conditions/add`, heading: /./, act: sendEmpty },
      { name: 'edit-condition', address: `${herts}/conditions/1`, heading: /./ },
      { name: 'add-letter', address: `${herts}/letters/add`, heading: /./ },
      { name: 'add-letter-in-error', address: `${herts}/letters/add`, heading: /./, act: sendEmpty },
      { name: 'shares', address: `${herts}/shares`, heading: /./ },
      { name: 'shares-in-error', address: `${herts}/shares`, heading: /./, act: sendEmpty },
      { name: 'grant-standard', address: `${herts}/standard`, heading: 'Grants standard' },
      { name: 'answer-standard', address: `${herts}/standard/6`, heading: /./ },
      { name: 'standard-entry', address: `${herts}/standard/9/add`, heading: /./ },
      { name: 'standard-entry-changed', address: `${herts}/standard/1/entry/9e0a2361-fca1-868f-8ea3-6a66fc099a69`, heading: /./ },
      { name: 'standard-entry-in-error', address: `${herts}/standard/9/add`, heading: /./, act: sendEmpty },
      { name: 'variation-made', address: '/projects/havering-face-to-face/variations/1', heading: 'Variation 1: money' },
      { name: 'variation-to-decide', address: `${herts}/variations/1`, heading: 'Variation 1: time' },
      { name: 'variation-approve-in-error', address: `${herts}/variations/1`, heading: 'Variation 1: time', act: async (page) => {
        await press('Approve')(page);
        await press('Approve variation')(page);
        await expect(page.getByRole('alert')).toContainText('Enter the interests of who decides, or None');
      } },
      { name: 'start-variation-of-money', address: `${herts}/variations/add?kind=money`, heading: 'Start a variation' },
      { name: 'start-variation-in-error', address: `${bradford}/variations/add?kind=virement`, heading: 'Start a variation', act: sendEmpty },
      { name: 'edit-variation', address: '/projects/newham-newday/variations/1/edit', heading: 'Change a variation' },
      { name: 'record-spending', address: `${herts}/funding/spend`, heading: /./ },
      { name: 'keep-payments', address: `${herts}/funding/keep/payments`, heading: /./ },
      { name: 'keep-forecasts', address: `${herts}/funding/keep/forecasts`, heading: /./ },
      { name: 'explain-variance', address: `${herts}/funding/explain/2019-01-01`, heading: /./ },
      { name: 'conditions', address: '/funding/conditions', heading: 'Conditions and milestones' },
      { name: 'conditions-none-fit', address: '/funding/conditions?find=zebra', heading: 'Conditions and milestones' },
      { name: 'standards', address: '/funding/standard', heading: 'Grants standard of all awards' },
      { name: 'standards-late', address: '/funding/standard?standing=Late', heading: 'Grants standard of all awards' },
      { name: 'year-end', address: '/funding/year-end', heading: 'Year end' },
      { name: 'year-end-over', address: '/funding/year-end?year=2018-04-01', heading: 'Year end' },
      { name: 'carry-forward', address: `${herts}/carry-forward/1`, heading: /./ },
      { name: 'carry-forward-decided', address: '/projects/havering-face-to-face/carry-forward/1', heading: /./ },
      { name: 'match-funding-in-error', address: `${herts}/funding/match/add`, heading: /./, act: sendEmpty },
      { name: 'match-funding-line', address: `${herts}/funding/match/line/90afce62-013b-8315-b493-e980faf36a4b`, heading: /./ },
      { name: 'match-funding-needed', address: `${herts}/funding/match/needed`, heading: /./ },
      { name: 'ask-carry-forward-in-error', address: `${herts}/funding/carry-forward/2017-04-01`, heading: /./, act: sendEmpty },
    ],
  },
  {
    name: 'councils and outcomes', who: officer, programme: 'practice',
    places: [
      { name: 'councils', address: '/councils', heading: 'Councils' },
      { name: 'council-register', address: '/councils/register', heading: 'Councils' },
      { name: 'council', address: '/councils/E10000015', heading: /^Hertfordshire/ },
      { name: 'council-that-ended', address: '/councils/E10000009', heading: /./ },
      { name: 'no-such-council', address: '/councils/E99', heading: /./ },
      { name: 'outcomes', address: '/outcomes', heading: 'Outcomes' },
      { name: 'indicator-compared', address: '/outcomes/placement_stability_long_term', heading: long },
      { name: 'indicator-nobody-uses', address: '/outcomes/placed_20_miles_outside', heading: /./ },
      { name: 'measure', address: `/measures/${moves}`, heading: /./ },
      { name: 'measure-of-a-council', address: `/measures/${moves}?council=E06000031&period=financial-quarter:2018-10-01`, heading: /./ },
    ],
  },
  {
    name: 'an empty programme, read', who: { role: 'Evaluator', organisation: 'University of Example' }, programme: 'empty',
    places: [
      { name: 'empty-overview', address: '/overview', heading: 'Overview' },
      { name: 'empty-projects', address: '/projects', heading: 'Projects' },
      { name: 'empty-conditions', address: '/funding/conditions', heading: 'Conditions and milestones' },
      { name: 'empty-standards', address: '/funding/standard', heading: 'Grants standard of all awards' },
      { name: 'empty-rounds', address: '/rounds', heading: 'Rounds' },
      { name: 'empty-councils', address: '/councils', heading: 'Councils' },
      { name: 'empty-outcomes', address: '/outcomes', heading: 'Outcomes' },
      { name: 'empty-history', address: '/history', heading: 'History' },
      { name: 'reader-new-project', address: '/new-project', heading: 'New project' },
      { name: 'reader-import', address: '/import', heading: 'Import figures' },
    ],
  },
  {
    name: 'a lead, and the past', who: { role: 'Council lead', organisation: 'Luton' }, programme: 'practice',
    places: [
      { name: 'lead-project', address: herts, heading: hertsTitle },
      { name: 'lead-record', address: `${herts}/record`, heading: /./ },
      { name: 'past-overview', address: '/overview', asAt: past, heading: 'Overview' },
      { name: 'past-projects', address: '/projects', asAt: past, heading: 'Projects' },
      { name: 'past-project-outcomes', address: `${herts}/outcomes`, asAt: past, heading: hertsTitle },
      { name: 'past-record', address: record, asAt: past, heading: /./ },
      { name: 'past-record-grid', address: `${herts}/grid/${moves}`, asAt: past, heading: /./ },
      { name: 'past-measure', address: `/measures/${moves}`, asAt: past, heading: /./ },
      { name: 'past-council', address: '/councils/E06000032', asAt: past, heading: /./ },
      { name: 'past-tie-out', address: '/funding/tie-out', asAt: past, heading: 'Ledger tie-out' },
      { name: 'past-history', address: '/history', asAt: past, heading: 'History' },
    ],
  },
];
