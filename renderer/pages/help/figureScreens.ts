import type { HelpText } from './helpPage.ts';

/** The screens where figures are typed, brought in and taken out. */
export const figureScreens: readonly HelpText[] = [
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
];
