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
  { key: 'keys', title: 'Keyboard shortcuts', lead: 'Everything can be done by keys alone. This list opens on any screen with Ctrl+/.', parts: [], next: ['find'] },
];
