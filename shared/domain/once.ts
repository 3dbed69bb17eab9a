/** What is worked out from something once, however often it is asked: thousands of rows share a few payees and days. */
export function once<K, T>(work: (of: K) => T): (of: K) => T {
  const known = new Map<K, T>();
  return (of) => {
    const there = known.get(of);
    if (there !== undefined) return there;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}
