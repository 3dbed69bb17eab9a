/** A number from -1 to 1 that depends on the key alone, so that made-up figures are the same in every file. */
export function wobble(key: string): number {
  let hash = 2_166_136_261;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 31 - 1;
}
