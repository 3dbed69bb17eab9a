import type { HelpText } from './helpPage.ts';

/** The screens of money, from the award to the last pound. */
export const moneyScreens: readonly HelpText[] = [
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
      { heading: 'Match funding', says: ['What others bring beside the grant, by kind, where any is told. An amount that is not known is counted and enters no sum; the gap counts awards that ask for match funding.'] },
    ],
    next: ['payments', 'conditions', 'standards', 'year-end', 'tie-out', 'project-funding', 'rounds'],
  },
  {
    key: 'payments', title: 'Payments', lead: 'Every payment of the programme: first those that wait for a decision, then all of them by when they fall due.',
    parts: [
      { heading: 'Deciding', says: ['Payments that can be approved stand before those that are held. Press Decide to open one: there it is approved as proposed, or at another amount with the reason. Who proposed it says why where they approve it themselves. Claims that were sent stand above them.'] },
      { heading: 'By month or quarter', says: ['Each group says what it comes to, and how much of that is held, proposed, approved, planned and paid. Groups that are all paid are folded; press a name to open one. Cancelled payments enter no sum.'] },
      { heading: 'Taking them away', says: ['The filters narrow what is shown, summed, copied and printed. Copy puts the rows on the clipboard for a spreadsheet; Export writes files with every payment.'] },
    ],
    next: ['funding', 'project-funding'],
  },
  {
    key: 'conditions', title: 'Conditions and milestones', lead: 'What all awards ask for before money is paid, and by when: first what is late, then what else is open, then what is done with.',
    parts: [
      { heading: 'Words', terms: [
        ['Late', 'open or in progress, and past its day'],
        ['Holds', 'the payments that cannot be approved until it is met or set aside'],
        ['Set aside', 'money can be paid without it, for the reason on record'],
      ] },
      { heading: 'Finding one', says: ['Choose by state, by when it is due, by what it holds or by project; the box finds words of the condition and its evidence. A row opens the condition: officers change it there, others read it on the project’s Funding tab. A new one is added on that tab.'] },
      { heading: 'Taking them away', says: ['Copy puts the rows shown on the clipboard for a spreadsheet; Export writes files with every condition.'] },
    ],
    next: ['payments', 'project-funding', 'funding'],
  },
  {
    key: 'standards', title: 'Grants standard of all awards', lead: 'How each award stands to the ten minimum requirements of the government grants standard, and what its record needs next.',
    parts: [
      { heading: 'Words', terms: [
        ['Met', 'answered as met, with where the evidence is'],
        ['Explained', 'not met, with the reason on record'],
        ['Late', 'a yearly review or the next check is past its day'],
      ] },
      { heading: 'What comes first', says: ['Awards with a late review or check, the longest late first; then those whose record lacks something.', 'Where nothing is on record it is not known what took place: such awards stand last, and none of them is late.'] },
      { heading: 'Filling a gap', says: ['A row opens the record of its award. There an officer answers a requirement, or keeps a review or check.'] },
    ],
    next: ['award-records', 'conditions', 'funding'],
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
        'Amounts may stand in brackets, or with CR or a minus behind them: that is money that came back. Dates are read day first. Say for which days the extract was drawn: only on those is a payment missed in the ledger.',
      ] },
      { heading: 'How a row finds its payment', says: ['By a reference of its own; else by amount, payee and day. A reference that several payments share only helps. Each match says why it was made. If a match is wrong, undo it: it is not made again.'] },
      { heading: 'What does not agree', terms: [
        ['Amount, date or payee', 'the row and its payment differ; a day may differ by ten'],
        ['Only in the ledger', 'no payment here is like it'],
        ['Only here', 'a payment made on a day the ledger covers, and not in it'],
        ['Twice in the ledger', 'a second row of a payment that has its row'],
      ] },
      { heading: 'Which is which', says: ['A row that could be either of two payments is not guessed. You say which. Where a row stands only in the ledger and its payment only here, Match by hand says they are the same.'] },
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
      { heading: 'Profile by cost category and council', says: [
        'Profile by cost category, over the grid, leads to a grid of its own: a row for each cost category, under its council where the award is shared, and the quarters beside it with the sums of years and of all. Where a quarter is profiled in parts, its total is changed there, part by part.',
        'A block from a spreadsheet may bring its quarters, councils and cost categories along; then each amount finds its own place, and sums are left out. What the profile comes to stands over the grid while you type. It cannot go beyond the award, nor a council at the end of any quarter beyond the share it has on that day.',
      ] },
      { heading: 'Forecasts', says: ['A forecast belongs to the quarter it was made in, and only quarters to come can be forecast. The latest one counts; earlier ones are kept. Nought is a forecast. Forecast version, over the grid, leads to all of them beside what was spent.'] },
      { heading: 'Refunds and corrections', says: ['What was spent can be changed until the quarter after it is over. Later it is put right by a correction, which says why and stays in its quarter.'] },
      { heading: 'Payments', says: ['One person proposes and another approves, or the reason is kept. A held payment says what it waits for: a condition, an outcome, or somebody’s decision. A project on hold can be neither forecast nor paid.', 'A schedule is planned at once: how many, the first day, how often, and an amount that is shared out. What goes beyond the award asks for the decision and who made it.'] },
      { heading: 'Claims', says: [
        'An award with terms of claims is paid on what was spent: so much of each cost, up to a cap if there is one. A council makes a claim for a quarter, cost line by cost line, with what shows it. A draft may lack anything; what is sent keeps to what is left of each line, names its evidence and is declared true. Nobody changes it while it waits.',
        'An officer approves what is due or another amount with the reason, refuses, or sends it back with what has to be mended. An approval becomes one approved payment. The working stands line by line and is kept as it was that day. Where a cost, the rate or the award is not known, what is due is not known, and nothing is approved. What the cap holds back is due with a claim once the project is closed.',
        'A budget is what the profile gives the cost line, as much cost as the rate makes of it: £400 at 80% covers £500. An award without terms is paid by instalment, and takes no claim.',
      ] },
      { heading: 'Underspend and carry-forward', says: ['What a year leaves over is its profile less its outlook: what was spent, and after the last quarter told what is forecast. A council asks to carry it forward into later quarters and says why; an officer approves all of it or a part, or refuses. An approval writes the new profile in the same change, so one Undo takes both back. The award stays the same.'] },
      { heading: 'Variations', says: [
        'A change to the award is a record of its own: of time, money, scope or a partner, a virement between cost lines, a hold, or an end. It is a draft until it is submitted; officers approve, reject or send it back, with who decides and the interests they declare.',
        'Approving makes all of it so as one change, with one Undo. Where somebody changed what it started from, it is refused with both values; a draft can be started again from what stands now.',
        'A virement lowers no cost line below what is spent on it, and moves no quarter’s total. A hold stops forecasts and payments together until it is released.',
      ] },
      { heading: 'Match funding', says: ['What others bring beside the grant: cash, in kind and other income, each secured or not. What is given in kind says how it was valued. An officer enters what the award asks for; where less comes in, somebody says how the gap will be closed.'] },
      { heading: 'Paid on outcomes', says: [
        'A schedule says which share of the award rests on which measures, with what weight, and how what was achieved turns into what is paid. Each measure is guarded by another that would show harm: where it does, nothing is paid for that measure.',
        'It can also say how many must have answered, as a response rate or as people: with fewer, nothing is paid for that measure, and while the number is not known, neither is what is due.',
        'The working uses each figure as it is shown, so it can be checked by hand. Where one figure is missing what is due is not known, and the page says which. A payment that was proposed keeps its working as it was that day.',
      ] },
    ],
    next: ['funding', 'project'],
  },
  {
    key: 'award-records', title: 'Letters, shares and the grants standard', lead: 'What an award rests on, and how it stands to the ten minimum requirements for government grants.',
    parts: [
      { heading: 'Letters and agreements', says: ['Each letter, agreement and determination is kept with its date and what it fixed. None is changed: a later one is added as the next version, and the one before it stays to be read. The amount in a letter enters totals once it is adopted on the project’s summary.'] },
      { heading: 'Shares', says: ['Where several councils share an award, each has its part from a day on, and on every day the parts come to the award. To change the award and the shares together, start a variation of money: it carries the new shares with it.', 'Shares agreed for a later day do not go unsaid. Setting shares from a day before asks first, and a variation that shares the award anew waits until the later shares are ended.'] },
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
      { heading: 'Decisions on bids', says: ['A decision holds what was recommended, what was decided, by whom, and their interests; write None where they have none. Where it differs from the recommendation, say why. An amount that is decided becomes the agreed figure of the award, unless the award has an adopted figure already: that one stays, and the decision names it.', 'Each condition becomes a condition of the award, with the day it is due and what it holds back; it is met there like the others, and one undo takes back the decision and all that came with it.'] },
    ],
    next: ['overview', 'projects'],
  },
];
