import type { HelpText } from './helpPage.ts';

/** One page for each of the people who use the program. */
export const people: readonly HelpText[] = [
  {
    key: 'programme-officer',
    title: 'For a programme officer',
    lead: 'You keep the whole file: projects, awards, councils, measures and figures. You can change everything in it.',
    parts: [
      { heading: 'Begin the day', steps: [
        'Open the file from Start. Overview lists what needs you first, and what changed lately.',
        'Follow a line to what it is about. Every figure on a screen leads to what it is made of.',
        'Press Ctrl+K and type a few letters of a project, council or measure to go straight there.',
      ] },
      { heading: 'Trust a total', says: [
        'A total says what it covers: “£134.0 million, known for 53 of 72 projects”. What is not known is hatched and enters no sum.',
        'Where sources disagree on an award, all of them stand on the project’s page and one is adopted. The total goes by the adopted one.',
      ] },
      { heading: 'Answer “what did we know, and when?”', steps: [
        'Open History and type a date under As it was.',
        'Press See it. Every screen now shows the file as it stood at the end of that day, under a banner. Nothing can be changed there.',
        'Press Back to now in the banner.',
      ] },
      { heading: 'Put right what went wrong', says: [
        'Ctrl+Z takes back your latest change of this sitting. History takes back any change, and names what rests on it where it cannot.',
      ] },
    ],
    next: ['overview', 'projects', 'history'],
  },
  {
    key: 'council-lead',
    title: 'For a council lead',
    lead: 'You record the figures of your own council, and see how they stand beside others.',
    parts: [
      { heading: 'Say who you are', says: [
        'In Settings your organisation is your council’s name, and your role is Council lead. The program then offers you your council’s figures. Where your council leads a project, you may record for its partners too.',
      ] },
      { heading: 'Record a figure', steps: [
        'Open the project, then Record figures. The list on the left says what is still to be recorded.',
        'Type the parts of the figure, such as how many children and how many of them. The percentage is worked out as you type.',
        'Where you have no figure, press We do not have this figure and say why. A blank is never taken for nought.',
        'Press Save and go to next.',
        'Many figures are in a spreadsheet already? Press Fill in a grid and paste them all at once.',
      ] },
      { heading: 'Nothing you typed is lost', says: [
        'A half-typed form is kept on this computer from the first second. Start offers it again, with the day and the hour.',
        'Once saved, a figure is in the file. The line at the foot of the page says so, and has Undo.',
      ] },
      { heading: 'No child’s record belongs here', says: ['Record counts and rates only. Names, dates of birth and single stories of a child do not belong in this file.'] },
    ],
    next: ['record', 'council', 'measure'],
  },
  {
    key: 'evaluator',
    title: 'For an evaluator',
    lead: 'You read every figure with its definition, its gaps and its source, and take it away. You change none of them.',
    parts: [
      { heading: 'Know what a figure is', says: [
        'Each measure names who is counted, how often a figure is expected, and the version of its definition. Where a definition changed, the line breaks: the two parts are never joined.',
        'Shares of several councils are put together from their parts. Two percentages are never averaged, and the screen says how many councils gave a figure.',
      ] },
      { heading: 'See what is missing', says: [
        'Not known is a value of its own, and hatched. [c] is hidden to protect people, [x] not available, [z] does not apply, [low] rounds to nought.',
      ] },
      { heading: 'Take figures away', says: [
        'The command “npm run --silent tracker -- export FILE FOLDER --format csv” writes every table as CSV. With --as-at it writes what the file knew at a change or a date, so that the same export can be made again.',
      ] },
      { heading: 'Made-up figures are tagged', says: ['Everything made up in the practice programme is tagged Illustrative, and so is every sum with a made-up part, on screen and in files.'] },
    ],
    next: ['measure', 'outcomes', 'past'],
  },
];
