interface Code {
  readonly code: string;
  readonly successors: readonly string[];
}

interface InGrant {
  readonly code: string;
  readonly project: string;
}

/**
 * How many grants each council takes part in, for itself and for every council it followed: Dorset today stands for what
 * Dorset County Council joined.
 */
export function grantsByCode(register: readonly Code[], inGrants: readonly InGrant[]): ReadonlyMap<string, number> {
  const projects = Map.groupBy(inGrants, ({ code }) => code);
  const before = (code: string): readonly string[] => register.filter(({ successors }) => successors.includes(code)).map((earlier) => earlier.code);
  const withEarlier = (code: string, seen: Set<string>): ReadonlySet<string> => {
    if (seen.has(code)) return seen;
    seen.add(code);
    for (const earlier of before(code)) withEarlier(earlier, seen);
    return seen;
  };
  return new Map(register.map(({ code }) => {
    const grants = [...withEarlier(code, new Set())].flatMap((each) => (projects.get(each) ?? []).map(({ project }) => project));
    return [code, new Set(grants).size];
  }));
}
