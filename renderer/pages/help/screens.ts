import type { HelpText } from './helpPage.ts';

/** One page for each screen: what it shows, and what is done there. */
export const screens: readonly HelpText[] = [
  {
    key: 'start', title: 'Start', lead: 'Opens a programme. A programme is one file on this computer, and nothing of it is sent anywhere.',
    parts: [
      { heading: 'What is here', says: [
        'The files you used lately, newest first. Pin one to keep it at the top; take one off the list without touching the file.',
        'Where you were lately in the file you used last. A file opens on the view you left it in.',
        'Half-typed forms that were not saved, each with its file and the time it was kept.',
        'Two samples. The real portfolio holds what public sources say of the programme. The practice programme adds made-up figures, all of them tagged Illustrative, to try things out on.',
      ] },
      { heading: 'When somebody else has the file', says: ['It opens read only, and says who has it. You are told when it is free.'] },
    ],
    next: ['new-programme', 'overview'],
  },
  {
    key: 'new-programme', title: 'New programme', lead: 'Makes a new file with the council register, the outcomes framework and the indicator library in it.',
    parts: [{ heading: 'What to give', says: ['The title of the programme. It can be changed later in Settings. Projects, awards and figures are yours to add.'] }],
    next: ['project-forms', 'settings'],
  },
  {
    key: 'overview', title: 'Overview', lead: 'What needs you first, what the programme holds, and how outcomes stand, on one page.',
    parts: [
      { heading: 'What is here', terms: [
        ['Needs you first', 'figures that are late or off course, and gaps in the record, most pressing first'],
        ['Money awarded', 'the adopted awards, and for how many of the projects one is known'],
        ['Councils taking part', 'a picture of the regions, and a table of it'],
      ['Outcomes by project', 'each outcome of each project at its worst measure: met, not met, no target, no figure yet'],
        ['Recent changes', 'the latest, with who made them'],
      ] },
      { heading: 'Reading a total', says: ['A total never claims more than it knows: it says how many of its parts are known. Follow it to see the projects it is made of.'] },
      { heading: 'Looking back', says: ['See as at a date shows the whole program as it stood then.'] },
    ],
    next: ['projects', 'outcomes', 'past'],
  },
  {
    key: 'projects', title: 'Projects', lead: 'Every project in one table, to narrow, sort and open.',
    parts: [
      { heading: 'Find your way in the table', steps: [
        'Type in the box above the table (Ctrl+F) or open a filter. The count says how many are shown, and each filter can be taken off by its chip.',
        'Press a heading to sort. Blanks come last both ways.',
        'Move with the arrow keys, Home, End, Page Up and Page Down. Enter opens the project; beside the table stands what matters most of the one you are on.',
      ] },
      { heading: 'Columns', says: ['Columns can be shown and hidden, and a set of filters kept as a view. Filters and sorting stay as you left them.'] },
    ],
    next: ['project', 'project-forms'],
  },
  {
    key: 'project', title: 'A project', lead: 'Everything known of one project: award, dates, money, councils, outcomes, notes and what changed.',
    parts: [
      { heading: 'Six parts', terms: [
        ['Summary', 'what it is, its award with every source, and what is missing, each with a way to fill it in'],
        ['Funding', 'its money by quarter, its payments, and what they wait for'],
        ['Councils', 'who leads, who takes part, and from when to when'],
        ['Outcomes', 'its measures, each with baseline, target and figures'],
        ['Notes', 'what came of calls and visits, and how delivery and risk were rated, each with its day'],
        ['History', 'every change to it, with who made it'],
      ] },
      { heading: 'An award and its sources', says: ['Sources often disagree. Each amount stands with the source that says so, and an officer adopts one. Only the adopted one enters totals.'] },
    ],
    next: ['record', 'project-forms', 'history'],
  },
  {
    key: 'funding', title: 'Funding', lead: 'What was awarded, profiled, forecast, spent, paid, is due and is left, each with how many projects it is known of.',
    parts: [
      { heading: 'Words', terms: [
        ['Profiled', 'what the award is meant to be spent on in each quarter'],
        ['Forecast to end', 'what was spent as far as it is told, and the forecasts after that'],
        ['Scheduled', 'payments planned, proposed or approved, and not yet made'],
        ['Available', 'awarded less paid and scheduled'],
      ] },
      { heading: 'Known and not known', says: ['A project counts only from the day its record says. Where payments or spending are not kept here from the start of the award, what was paid, spent and is left is not known, and enters no sum.'] },
      { heading: 'What needs you', says: ['Payments that wait for a decision, what falls due in 90 days, and projects farther from their profile than the tolerance allows. Each line opens what it is about.'] },
    ],
    next: ['payments', 'year-end', 'tie-out', 'project-funding', 'rounds'],
  },
  {
    key: 'payments', title: 'Payments', lead: 'Every payment of the programme: first those that wait for a decision, then all of them by when they fall due.',
    parts: [
      { heading: 'Deciding', says: ['Payments that can be approved stand before those that are held. Press Decide to open one: there it is approved as proposed, or at another amount with the reason. Who proposed it says why where they approve it themselves.'] },
      { heading: 'By month or quarter', says: ['Each group says what it comes to, and how much of that is held, proposed, approved, planned and paid. Groups that are all paid are folded; press a name to open one. Cancelled payments enter no sum.'] },
      { heading: 'Taking them away', says: ['The filters narrow what is shown, summed, copied and printed. Copy puts the rows on the clipboard for a spreadsheet; Export writes files with every payment.'] },
    ],
    next: ['funding', 'project-funding'],
  },
  {
    key: 'year-end', title: 'Year end', lead: 'Every award in one financial year: what it was to spend, what it comes to, what is left over, and what becomes of that.',
    parts: [
      { heading: 'Reading it', terms: [
        ['Outlook', 'what was spent and, after the last quarter told, what is forecast'],
        ['Left over', 'profile less outlook; below nought more is spent than was profiled'],
        ['Asked and approved', 'requests to carry forward that wait, and what was approved of others'],
        ['Moved', 'what approvals moved over the 31 March that ends the year, from it and from years before'],
      ] },
      { heading: 'What needs something', says: ['First stand requests that wait for a decision and, once the year is over, awards that do not say yet what they spent, or that leave money over and asked for nothing.'] },
      { heading: 'Known and not known', says: ['An award counts in a sum only where each of its quarters is known; a sum says of how many awards that holds. Each figure opens what it is made of. Copy puts the rows on the clipboard for a spreadsheet.'] },
    ],
    next: ['project-funding', 'funding'],
  },
  {
    key: 'tie-out', title: 'Ledger tie-out', lead: 'The finance system’s ledger beside the payments made here: only what does not agree.',
    parts: [
      { heading: 'Reading a ledger', says: [
        'Save the extract of the finance system as CSV and choose it. Say which column holds what; the next extract with the same heads needs no telling. Every row is read, or none. The same file again changes nothing, and one Undo takes a ledger back whole.',
      ] },
      { heading: 'How a row finds its payment', says: ['By a reference of its own; else by amount, payee and day. A reference that several payments share only helps. Each match says why it was made. If a match is wrong, undo it: it is not made again.'] },
      { heading: 'What does not agree', terms: [
        ['Amount, date or payee', 'the row and its payment differ; a day may differ by ten'],
        ['Only in the ledger', 'no payment here is like it'],
        ['Only here', 'a payment made on a day the ledger covers, and not in it'],
        ['Twice in the ledger', 'a second row of a payment that has its row'],
      ] },
      { heading: 'Which is which', says: ['A row that could be either of two payments is not guessed. You say which.'] },
    ],
    next: ['funding', 'project-funding'],
  },
  {
    key: 'project-funding', title: 'Money of a project', lead: 'Profile, forecast, spending and payments by financial quarter, and what payments wait for.',
    parts: [
      { heading: 'The grid of quarters', says: [
        'Move with the arrow keys. Enter or F2 edits a cell, Esc leaves it as it was. Cells copied from a spreadsheet are pasted with Ctrl+V. An amount may be written 1.02m or 12k; what it is read as stands above the grid.',
        'Nothing is in the file until you press Save; then all of it is one change, with one Undo. To take a figure out, write clear over it.',
      ] },
      { heading: 'Forecasts', says: ['A forecast belongs to the quarter it was made in, and only quarters to come can be forecast. The latest one counts; earlier ones are kept. Nought is a forecast.'] },
      { heading: 'Refunds and corrections', says: ['What was spent can be changed until the quarter after it is over. Later it is put right by a correction, which says why and stays in its quarter.'] },
      { heading: 'Payments', says: ['One person proposes and another approves, or the reason is kept. A held payment says what it waits for: a condition, an outcome, or somebody’s decision. A project on hold can be neither forecast nor paid.', 'A schedule is planned at once: how many, the first day, how often, and an amount that is shared out. What goes beyond the award asks for the decision and who made it.'] },
      { heading: 'Underspend and carry-forward', says: ['What a year leaves over is its profile less its outlook: what was spent, and after the last quarter told what is forecast. A council asks to carry it forward into later quarters and says why; an officer approves all of it or a part, or refuses. An approval writes the new profile in the same change, so one Undo takes both back. The award stays the same.'] },
      { heading: 'Variations', says: [
        'A change to the award is a record of its own: of time, money, scope or a partner, a virement between cost lines, a hold, or an end. It is a draft until it is submitted; officers approve, reject or send it back, with who decides and the interests they declare.',
        'Approving makes all of it so as one change, with one Undo. Where somebody changed what it started from, it is refused with both values; a draft can be started again from what stands now.',
        'A virement lowers no cost line below what is spent on it, and moves no quarter’s total. A hold stops forecasts and payments together until it is released.',
      ] },
      { heading: 'Match funding', says: ['What others bring beside the grant: cash, in kind and other income, each secured or not. What is given in kind says how it was valued. An officer enters what the award asks for; where less comes in, somebody says how the gap will be closed.'] },
      { heading: 'Paid on outcomes', says: [
        'A schedule says which share of the award rests on which measures, with what weight, and how what was achieved turns into what is paid. Each measure is guarded by another that would show harm: where it does, nothing is paid for that measure.',
        'The working uses each figure as it is shown, so it can be checked by hand. Where one figure is missing what is due is not known, and the page says which. A payment that was proposed keeps its working as it was that day.',
      ] },
    ],
    next: ['funding', 'project'],
  },
  {
    key: 'award-records', title: 'Letters, shares and the grants standard', lead: 'What an award rests on, and how it stands to the ten minimum requirements for government grants.',
    parts: [
      { heading: 'Letters and agreements', says: ['Each letter, agreement and determination is kept with its date and what it fixed. None is changed: a later one is added as the next version, and the one before it stays to be read. The amount in a letter enters totals once it is adopted on the project’s summary.'] },
      { heading: 'Shares', says: ['Where several councils share an award, each has its part from a day on, and on every day the parts come to the award. To change the award and the shares together, end the shares from that day, adopt the new amount, and set the shares again.'] },
      { heading: 'The ten requirements', says: ['Each is met, with evidence, or not met, with the reason. Nobody’s answer is not a failure: it is not answered. Beside the answer stands what the requirement asks to be on record, with people and dates.'] },
      { heading: 'Missing', says: ['The list says what is missing: days on which no senior officer is named, a yearly review or a check past its day, a record that nobody made. A requirement that is explained asks for nothing more.'] },
    ],
    next: ['project-funding', 'rounds'],
  },
  {
    key: 'rounds', title: 'Rounds', lead: 'Every round of grants: when it took bids, when its projects run, its pot, and what was awarded.',
    parts: [
      { heading: 'Reading it', says: ['A round opens the projects in it. Awarded is the sum of what is known, and says for how many of its projects. A round inside another draws on the pot of that one, and is counted on its own row alone.'] },
      { heading: 'Adding and changing', says: ['Press Add round, or Edit beside one. A project is put in a round by its own form.'] },
      { heading: 'Criteria', says: ['Decisions beside a round leads to its criteria. A change is kept as the next version and the one before it stays to be read. Once the round has opened, a change needs its reason and who decided it: bids were written to the criteria before.'] },
      { heading: 'Decisions on bids', says: ['A decision holds what was recommended, what was decided, by whom, and their interests; write None where they have none. Where it differs from the recommendation, say why. An amount that is decided becomes the agreed figure of the award, unless the award has an adopted figure already: that one stays, and the decision names it.'] },
    ],
    next: ['overview', 'projects'],
  },
  {
    key: 'project-forms', title: 'Adding and changing', lead: 'The forms for projects, councils, awards and measures work alike.',
    parts: [
      { heading: 'Filling in', says: [
        'What is not known can be left out. Dates may be a year, a month or a day: 2017, May 2017, 9 May 2017. Money may be written 11.6m or £200,000; what it was read as stands beside it.',
        'Nothing is checked until you save. Then a list at the top says what is missing or cannot be, and leads to each field. What you typed stays.',
      ] },
      { heading: 'Saving', says: ['Ctrl+Enter or Ctrl+S saves from anywhere in the form. Esc leaves it. A half-typed form is kept on this computer and offered again.'] },
      { heading: 'When two people changed the same', says: ['You see both versions, field by field, and choose. Nobody’s work is written over unseen.'] },
    ],
    next: ['project', 'history'],
  },
  {
    key: 'record', title: 'Record figures', lead: 'One figure at a time: for one council or the whole project, one measure, one period.',
    parts: [
      { heading: 'Recording', steps: [
        'Choose the council at the top, then a measure from the list. A tick marks what is recorded.',
        'Type the parts. What they come to is worked out beside them, with the figure before it and the definition to go by.',
        'Press Save and go to next.',
      ] },
      { heading: 'No figure', says: ['Press We do not have this figure and say why: it is hidden to protect people, not available, or does not apply. A nought that was counted is typed as 0.'] },
      { heading: 'Changing a figure', says: ['Open its period again and type over it. The figure before is kept in History.'] },
      { heading: 'Many figures at once', says: ['Press Fill in a grid to type all periods of a measure side by side, or to paste them from a spreadsheet.'] },
    ],
    next: ['record-grid', 'measure', 'council-lead'],
  },
  {
    key: 'record-grid', title: 'Figures as a grid', lead: 'All figures of one measure: a row for each period, the councils side by side. Type in it, or paste a block from a spreadsheet.',
    parts: [
      { heading: 'How to paste a block', steps: [
        'In Excel or LibreOffice choose the cells with the figures, without their heads, and copy them with Ctrl+C.',
        'Here, go to the cell where the first of them belongs and press Ctrl+V.',
        'Read what stands there now. Cells that differ are marked and say what was there; a cell to put right has a red triangle and says what is wrong and what to do.',
        'Put right what is marked, then press Save. All figures are saved as one change, with one Undo; while one of them cannot be right, none is saved.',
      ] },
      { heading: 'What can be pasted', says: [
        'Plain text only: cells with tabs between them, up to 1 MB. Colours, formulas and pictures are left out.',
        'Numbers as people write them, like 1,204. Write [x] where a figure is not available, [z] where it does not apply, [c] where it is kept back to protect people. A marker may stand beside a number: 8 [p] is provisional.',
        'A blank cell says nothing: what stands there stays. A recorded figure is replaced and never emptied.',
      ] },
      { heading: 'Keys', terms: [
        ['Arrows, Home, End, Page Up, Page Down', 'Go from cell to cell; with Ctrl to the first or last one; with Shift they choose cells'],
        ['F2 or Enter, or just typing', 'Opens the cell. Enter or Tab keeps what is typed and goes on, Esc leaves the cell as it was'],
        ['Delete', 'Takes back what you wrote in the chosen cells and have not saved'],
        ['Ctrl+Z', 'Takes back the last of what you wrote; when all is saved, it undoes the save'],
        ['Ctrl+C', 'Copies the chosen cells for a spreadsheet'],
      ] },
      { heading: 'Cells that are closed', says: ['A period that is not over, and councils whose figures are not yours to record, are grey. The line above the grid says why.'] },
    ],
    next: ['record', 'import', 'council-lead'],
  },
  {
    key: 'import', title: 'Import figures', lead: 'Brings a CSV file in, after showing what it would change.',
    parts: [
      { heading: 'Bringing a file in', steps: [
        'Press Import figures on the Overview, or Ctrl+I, and choose a CSV file.',
        'Read what it would change: each row and column, what stands there now and what would.',
        'Press the button that says how many changes it brings in. They are one change in History, with one Undo.',
      ] },
      { heading: 'What a file may hold', says: [
        'One table, with the heads that this program’s own export has: projects, councils taking part (participations), awards, measures or figures (observations). A column that is left out stays as it is.',
        'A council lead can bring in figures of their own council. What is marked illustrative stays so.',
      ] },
      { heading: 'When something is wrong', says: ['Nothing is brought in until all of it is right. Each fault is listed with its row, its column and what to do. Put it right in the file, save it and choose it again.', 'The same file again changes nothing, so it is safe to try twice.'] },
    ],
    next: ['record', 'export', 'history'],
  },
  {
    key: 'export', title: 'Export figures', lead: 'Takes all figures, one project’s or one council’s out as CSV files.',
    parts: [
      { heading: 'Taking figures out', steps: [
        'Press Ctrl+E, or Export its figures on the page of a council.',
        'Choose everything, one project or one council. A council lead takes their own council.',
        'Press Export CSV files. In a browser one zip file comes with your downloads; in the window you choose a folder.',
      ] },
      { heading: 'What is in the files', says: [
        'One file for each kind of thing, keyed by references and codes. Not known is blank, and made-up figures have yes in the column illustrative.',
        'Looking back at a day, you take out what stood on that day. The same change exported twice is the same bytes; the fingerprint under the list shows it.',
      ] },
      { heading: 'Bringing them back', says: ['Change figures in a spreadsheet and bring the file in under Import figures. A council can send its files to the department in this way.'] },
    ],
    next: ['import', 'history'],
  },
  {
    key: 'councils', title: 'Councils', lead: 'Every council of England as it stood on the day, region by region, and which of them take part.',
    parts: [
      { heading: 'The picture', says: ['Each tile is a council. Its shade says in how many projects it takes part; the table beside it says the same in words. Press a tile to open the council.'] },
      { heading: 'The register', says: ['Codes with the days they were in force, and which council followed which. A council that has gone keeps its page, and leads on to those that followed.'] },
    ],
    next: ['council', 'outcomes'],
  },
  {
    key: 'council', title: 'A council', lead: 'The projects it leads or takes part in, and its figures beside England’s and other councils’.',
    parts: [{ heading: 'Reading it', says: [
      'Money is shown for the projects it leads, where an award is known; a share of an award is never guessed.',
      'Each figure stands beside England’s and its region’s of the same period where one is published. A figure opens the measure it belongs to, with its source.',
    ] }],
    next: ['measure', 'councils'],
  },
  {
    key: 'outcomes', title: 'Outcomes', lead: 'The outcomes framework down to the measures of each aim. An aim that nobody measures is shown as a gap.',
    parts: [
      { heading: 'The framework', says: ['The five Every Child Matters outcomes, each with its aims. Stability and continuity, the added goal of the social work practice pilots, stands as a sixth group and is marked so.'] },
      { heading: 'From an aim to a figure', says: ['Open an indicator to see its definition in every version, which projects use it, and how their councils compare. Open a measure to see its figures over time.'] },
    ],
    next: ['indicator', 'measure'],
  },
  {
    key: 'indicator', title: 'An indicator', lead: 'One entry of the library: what is counted, how, from when, and who uses it.',
    parts: [{ heading: 'Versions', says: ['Where a definition changed, both versions stand here with the day from which each holds, and why. Figures by two versions are never joined to one line.'] }, { heading: 'Comparing', says: ['Councils are listed worst first. What is not known stands last, and small numbers are easily over-read: look at the parts of a figure, too.'] }],
    next: ['measure', 'outcomes'],
  },
  {
    key: 'measure', title: 'A measure', lead: 'An indicator as one project uses it: baseline, target, figures over time and where they come from.',
    parts: [
      { heading: 'The chart', says: ['The line of the project or of one council, with target and England’s line where there is one. A gap is a period without a figure; a break is a change of definition. The table holds the same figures, and screen readers are led to it.'] },
      { heading: 'Met or not met', says: ['The latest figure is held against the target for its period, else the target by the end. Without a target or a figure nothing is claimed.'] },
      { heading: 'Signs', terms: [['[c]', 'hidden to protect people'], ['[x]', 'not available'], ['[z]', 'does not apply'], ['[low]', 'rounds to nought'], ['[p]', 'provisional'], ['[r]', 'revised'], ['[e]', 'estimate'], ['[f]', 'forecast'], ['[u]', 'low reliability'], ['[b]', 'break in the series']] },
    ],
    next: ['record', 'indicator'],
  },
  {
    key: 'history', title: 'History', lead: 'Every change to the file, newest first, with who made it, what stood before and what stands now.',
    parts: [
      { heading: 'Finding a change', says: ['Type a word, a name or a change number, or narrow by person, project or kind of change.'] },
      { heading: 'Undo', says: ['Undo takes a change back, and is a change itself, so it can be undone too. Where later changes rest on it, they are named and come first.'] },
      { heading: 'As it was', says: ['Type a date to see what was known then beside now, or press See it to look at every screen as it stood.'] },
    ],
    next: ['past', 'programme-officer'],
  },
  {
    key: 'settings', title: 'Settings', lead: 'Who you are, how the program looks, and what is true of the whole programme.',
    parts: [{ heading: 'What is here', terms: [
      ['You', 'the name or post, organisation and role that stand beside your changes, kept on this computer'],
      ['Look', 'light, dark or as the computer; dense rows or more room'],
      ['Shortcuts', 'the keys of every command: give it others, switch them off, or go back to its own. Keys that are for typing, or that the browser keeps, are refused with the reason'],
      ['Programme', 'its title and marking'],
      ['Practice date', 'the day that stands for today in a practice programme'],
      ['This file', 'copies, backups and a check of the file'],
      ['People and posts', 'who has made changes, and a way to take a leaver’s name out of them'],
    ] }],
    next: ['start', 'backups'],
  },
  {
    key: 'backups', title: 'Backups', lead: 'The copies that the program keeps by itself, and the way back to one.',
    parts: [
      { heading: 'When one is made', says: ['At the first change of a day, and when a file that was changed is closed. Each is checked when it is made. Work never waits for it; where none can be made, a line says why, and what you saved is safe in the file itself.', 'They lie beside the program’s own settings, apart from the file, so that what happens to its folder does not happen to them. On a computer that breaks they are lost with it: keep a backup of your own elsewhere, too, with Make a backup.'] },
      { heading: 'How long they are kept', says: ['One a day for 14 days, one a week for three months, one a month after that. The newest sound one always stays, and so does the last one from before each change of the file’s format. One that cannot be read stands for nothing: what it would have stood for stays.'] },
      { heading: 'Going back to one', steps: ['Choose Restore beside it.', 'It is checked whole, and takes the file’s place. The file as it was is kept beside it as “before restore”.', 'A file that cannot be opened any more leads here with See its backups.'] },
    ],
    next: ['settings', 'start', 'history'],
  },
];
