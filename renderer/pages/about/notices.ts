export interface Notice {
  readonly what: string;
  readonly notice: string;
}

/** Whose work is in the program and on what terms. The full notices stand in the documentation. */
export const notices: readonly Notice[] = [
  { what: 'Councils', notice: 'Names and codes: Source: Office for National Statistics licensed under the Open Government Licence v3.0.' },
  { what: 'Projects, awards and programme facts', notice: 'From publications of the Department for Education and others, each named beside its figure. Contains public sector information licensed under the Open Government Licence v3.0.' },
  { what: 'England series', notice: 'From statistics published by the Department for Education, each release named beside its figures. Contains public sector information licensed under the Open Government Licence v3.0.' },
  { what: 'Outcomes framework and indicators', notice: 'From Every Child Matters and the national indicator set. Contains public sector information licensed under the Open Government Licence v3.0.' },
  { what: 'Software', notice: 'Made with React, React Router, TanStack Query and Virtual, D3 scale and shape, Zod, Kysely, date-fns, Papa Parse, fflate, uuid, electron-store, Electron and SQLite, under the MIT, ISC and BSD licences and, for SQLite, in the public domain.' },
];
