/** The councils of the story, by their names in the register. */
export const places = {
  hertfordshire: 'Hertfordshire County Council',
  bracknellForest: 'Bracknell Forest Council',
  luton: 'Luton Borough Council',
  peterborough: 'Peterborough City Council',
  westBerkshire: 'West Berkshire Council',
  ealing: 'London Borough of Ealing',
  leeds: 'Leeds City Council',
  hampshire: 'Hampshire County Council',
  isleOfWight: 'Isle of Wight Council',
  bradford: 'City of Bradford Metropolitan District Council',
  havering: 'London Borough of Havering',
  newham: 'London Borough of Newham',
  warwickshire: 'Warwickshire County Council',
  islington: 'London Borough of Islington',
  oxfordshire: 'Oxfordshire County Council',
  rotherham: 'Rotherham Metropolitan Borough Council',
  doncaster: 'City of Doncaster Council',
  devon: 'Devon County Council',
  kent: 'Kent County Council',
  northYorkshire: 'North Yorkshire County Council',
  camden: 'London Borough of Camden',
  southwark: 'London Borough of Southwark',
  coventry: 'Coventry City Council',
} as const;

export type Place = keyof typeof places;

/** How large each council's part is beside the others of its project; one that stands alone is 1. */
export const weights: Readonly<Partial<Record<Place, number>>> = {
  hertfordshire: 4, bracknellForest: 1, luton: 1.9, peterborough: 1.1, westBerkshire: 1, hampshire: 3.5, kent: 1.8, devon: 1.4,
};

/** Children aged 0 to 17, made up in the size of the real ones, for rates. */
export const children: Readonly<Partial<Record<Place, number>>> = {
  hertfordshire: 268_400, bracknellForest: 28_300, luton: 57_200, peterborough: 49_600, westBerkshire: 35_700, leeds: 163_900, bradford: 141_700,
};
