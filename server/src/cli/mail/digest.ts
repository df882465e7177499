import { createHash } from 'node:crypto';

/** A digest of values that JSON can hold: the same values in the same order give the same one. */
export function keyOf(values: unknown): string {
  return hashOf(JSON.stringify(values));
}

/** A digest of a file's content. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
