const colours = {
  'In delivery': 'blue', 'In progress': 'blue', Sent: 'blue', Submitted: 'blue', Adopted: 'blue', Open: 'blue', Provisional: 'blue',
  Approved: 'green', 'Met condition': 'green', Final: 'green',
  Late: 'red', 'There is a problem': 'red',
  Outside: 'orange', Returned: 'orange', 'Sent back': 'orange',
  Held: 'purple', 'On hold': 'purple', 'Read only': 'purple',
  Proposed: 'teal', Draft: 'teal', Awarded: 'teal', Scheduled: 'teal',
  Withdrawn: 'grey', Rejected: 'grey', Closed: 'grey', Undone: 'grey', 'Practice example': 'grey',
  Completed: null, 'Not started': null, 'Cannot start yet': null, Planned: null, Paid: null, Recorded: null, Evaluating: null,
} as const;

/** One word, one colour, everywhere. What has no colour is plain text. */
export type Status = keyof typeof colours;

export const isStatus = (word: string): word is Status => Object.hasOwn(colours, word);

export function Tag({ status }: { readonly status: Status }) {
  const colour = colours[status];
  return colour === null ? <span className="nowrap">{status}</span> : <span className={`tag tag--${colour}`}>{status}</span>;
}
