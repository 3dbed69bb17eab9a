export const usage = `Usage: npm run --silent tracker -- COMMAND ...

  create FILE [--sample portfolio|practice] [--title T]
                                  make a new programme file
  info FILE                       title, ids, counts and soundness of a file
  operations                      every operation with its JSON Schema
  ask FILE OPERATION [JSON | -] [--as-at #CHANGE|TIME] [--on DATE]
                                  one operation; - reads the JSON from stdin
  import FILE INPUT [--kind K] [--dry-run]
                                  bring in a CSV that export writes, or a folder
                                  of them: all or nothing, in one change;
                                  --dry-run only says what would change
  import FILE LEDGER --kind ledger [--columns JSON] [--from DATE --to DATE]
         [--dry-run]              read an extract of the finance system; its
                                  columns are remembered, DATEs are the days it
                                  covers
  export FILE OUT --format csv [--project REF] [--council CODE]
         [--as-at #CHANGE|TIME] [--on DATE] [--audience internal|public]
                                  the tables of a file, into the folder OUT
  verify FILE                     check a file page by page
  backup FILE OUT                 keep a copy that opens for reading
  restore BACKUP FILE             put a backup back to work

Every command takes
  --json                          one JSON value on stdout
  --as '{"name": "...", "organisation": "...", "role": "..."}'
                                  who acts; else the person in the preferences

It ends with 0 when it is done, 1 when it was refused or a check failed, 2 when
it was used wrongly. TIME is a date or a date and time; quote '#57' in a shell.
`;
