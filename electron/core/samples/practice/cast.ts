import type { Actor } from '../../../../shared/domain/actor.ts';
import { fixedId } from '../../reference/ids.ts';

const officer = (number: number): Actor => ({ name: `Officer ${number} (practice)`, organisation: 'Department for Education', role: 'programme officer' });
const lead = (number: number, organisation: string): Actor => ({ name: `Council lead ${number} (practice)`, organisation, role: 'council lead' });

/** Who acts in the story: posts, never people. */
export const cast = {
  officer1: officer(1),
  officer2: officer(2),
  hertfordshire: lead(1, 'Hertfordshire County Council'),
  bracknellForest: lead(2, 'Bracknell Forest Council'),
  luton: lead(3, 'Luton Borough Council'),
  peterborough: lead(4, 'Peterborough City Council'),
  westBerkshire: lead(5, 'West Berkshire Council'),
  ealing: lead(6, 'London Borough of Ealing'),
  leeds: lead(7, 'Leeds City Council'),
  hampshire: lead(8, 'Hampshire County Council'),
  bradford: lead(9, 'City of Bradford Metropolitan District Council'),
  havering: lead(10, 'London Borough of Havering'),
  newham: lead(11, 'London Borough of Newham'),
  warwickshire: lead(12, 'Warwickshire County Council'),
  break: lead(13, 'Break'),
} as const satisfies Readonly<Record<string, Actor>>;

export type Post = keyof typeof cast;

/** Posts have fixed ids, so that two practice files hold the same rows. */
export const castRows = () =>
  Object.entries(cast).map(([post, actor]) => ({ id: fixedId('actor', `practice/${post}`), ...actor, anonymised: 0 as const }));
