import { createHash } from 'node:crypto';

/**
 * The id of a row we ship, made from its key: the same in every file, for ever. A version 8 UUID whose bits are the
 * SHA-256 of the noun and the key. Never change a key that has been released: it would be another row.
 */
export function fixedId(noun: string, key: string): string {
  const hash = createHash('sha256').update(`innovation-grant-tracker/${noun}/${key}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
