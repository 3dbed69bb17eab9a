import type { HelpText } from './helpPage.ts';

/** What is the same on every screen. */
export const workings: readonly HelpText[] = [
  {
    key: 'find', title: 'Find or do', lead: 'One box for everything: Ctrl+K, then a few letters, then Enter.',
    parts: [
      { heading: 'What it finds', says: ['Commands that can be used now, with their keys; projects, councils and measures by name; and words in notes, reasons and definitions. Before anything is typed it shows where you were lately.', 'Spelling is forgiven where nothing is spelt as you typed it: “hertforshire” finds Hertfordshire.'] },
      { heading: 'Find in view', says: ['Ctrl+F looks for words in the screen you are on: all its text, what stands in its boxes, and every row of a long table, those out of sight too. Enter goes to the next place, Shift+Enter to the one before, Esc back to where you were.', 'Capital letters and accents make no difference. In a browser, Ctrl+F pressed twice opens the browser’s own finding.', 'The box above a table narrows the table instead: only rows with those words stay.'] },
    ],
    next: ['keys', 'projects'],
  },
  {
    key: 'past', title: 'Seeing the past', lead: 'The file keeps every state it was in, and every screen can show any of them.',
    parts: [{ heading: 'How', says: ['From History, or with See as at a date on Overview. A banner on every screen says which day it is and how many later changes are not shown. All is read only there, and Find or do finds what was known then.', 'Back to now in the banner leads back to the same screen.'] }],
    next: ['history'],
  },
  { key: 'keys', title: 'Keyboard shortcuts', lead: 'Everything can be done by keys alone. This list opens on any screen with Ctrl+/.', parts: [{ heading: 'Other keys', says: ['Settings, Shortcuts gives any command other keys, switches them off or gives it its own back. What stands there is what this list, the menu and Find or do show.'] }], next: ['find', 'settings'] },
  {
    key: 'two-edits', title: 'Two edits of one thing', lead: 'When somebody saved what you are still typing on, neither edit is lost.',
    parts: [
      { heading: 'What you see', says: ['Save shows what stood there before, theirs and yours, side by side. Nothing of yours is saved yet, and nothing of theirs is changed.'] },
      { heading: 'What to do', steps: ['Choose mine or theirs for each field that both changed. A field that only one of you changed is chosen already.', 'Save what is chosen. How it was settled stands in the history beside your change, and Undo takes it back like any other.', 'Not now? Leave the form: it waits on Overview under Two edits met.'] },
      { heading: 'A file that somebody else has open', says: ['It opens read only here and says who has it. You are told when it is free, with a button to open it for changes.', 'A file on a share or in a synced folder is warned of before anything is written: Make a local copy puts a copy on this computer and opens that.'] },
    ],
    next: ['history', 'backups'],
  },
];
