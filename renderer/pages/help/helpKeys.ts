/** Which page of help belongs to an address; the first that fits. Null leads to the contents. */
const belongs: readonly (readonly [address: RegExp, help: string | null])[] = [
  [/^\/$/, 'start'],
  [/^\/new$/, 'new-programme'],
  [/^\/overview$/, 'overview'],
  [/^\/projects$/, 'projects'],
  [/^\/new-project$/, 'project-forms'],
  [/^\/projects\/[^/]+\/record(?:\/|$)/, 'record'],
  [/^\/projects\/[^/]+\/grid\/[^/]+$/, 'record-grid'],
  [/^\/projects\/[^/]+\/(?:letters|shares|standard)(?:$|\/)/, 'award-records'],
  [/^\/projects\/[^/]+\/(?:funding(?:$|\/)|payments\/|claims\/|paid-on-outcomes\/|conditions\/|profile$|variations\/|carry-forward\/)/, 'project-funding'],
  [/^\/funding$/, 'funding'],
  [/^\/funding\/payments$/, 'payments'],
  [/^\/funding\/conditions$/, 'conditions'],
  [/^\/funding\/standard$/, 'standards'],
  [/^\/funding\/year-end$/, 'year-end'],
  [/^\/funding\/tie-out$/, 'tie-out'],
  [/^\/projects\/[^/]+\/(?:edit|award\/.+|councils\/.+|measures\/.+)$/, 'project-forms'],
  [/^\/projects\/[^/]+/, 'project'],
  [/^\/councils(?:\/register)?$/, 'councils'],
  [/^\/councils\/[^/]+/, 'council'],
  [/^\/outcomes$/, 'outcomes'],
  [/^\/outcomes\/[^/]+/, 'indicator'],
  [/^\/measures\/[^/]+/, 'measure'],
  [/^\/(?:rounds|new-round)(?:\/|$)/, 'rounds'],
  [/^\/import$/, 'import'],
  [/^\/export$/, 'export'],
  [/^\/history$/, 'history'],
  [/^\/settings(?:\/|$)/, 'settings'],
  [/^\/backups$/, 'backups'],
];

/** The page of help for the screen at an address; null for the contents. */
export const helpKeyOf = (pathname: string): string | null => belongs.find(([address]) => address.test(pathname))?.[1] ?? null;
