interface Code {
  readonly code: string;
  readonly shortName: string;
  readonly successors: readonly string[];
}

interface InGrant {
  readonly code: string;
  readonly project: string;
}

/** Who goes on with a council's grants: the one of its successors that keeps its name; where none does, it is not known which, and all of them. */
function heirs(register: readonly Code[], { shortName, successors }: Code): readonly string[] {
  const ofItsName = register.filter(({ code, shortName: name }) => successors.includes(code) && name === shortName);
  return ofItsName.length === 0 ? successors : ofItsName.map(({ code }) => code);
}

/** A code with the codes of every council whose grants it goes on with: Dorset today stands for what Dorset County Council joined. */
export function withEarlier(register: readonly Code[], code: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(code)) return seen;
  seen.add(code);
  for (const earlier of register) if (earlier.successors.includes(code) && heirs(register, earlier).includes(code)) withEarlier(register, earlier.code, seen);
  return seen;
}

/** How many grants each council takes part in, for itself and for every council whose grants it goes on with. */
export function grantsByCode(register: readonly Code[], inGrants: readonly InGrant[]): ReadonlyMap<string, number> {
  const projects = Map.groupBy(inGrants, ({ code }) => code);
  return new Map(register.map(({ code }) => {
    const grants = [...withEarlier(register, code)].flatMap((each) => (projects.get(each) ?? []).map(({ project }) => project));
    return [code, new Set(grants).size];
  }));
}
