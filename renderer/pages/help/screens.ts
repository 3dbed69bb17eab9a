import { figureScreens } from './figureScreens.ts';
import type { HelpText } from './helpPage.ts';
import { moneyScreens } from './moneyScreens.ts';

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
      { heading: 'An award and its sources', says: ['Sources often disagree. Each amount stands with the source that says so, and an officer adopts one. Only the adopted one enters totals.', 'Another award of the project begins with its first figure: press Add figure and choose another award.'] },
    ],
    next: ['record', 'project-forms', 'history'],
  },
  ...moneyScreens,
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
  ...figureScreens,
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
