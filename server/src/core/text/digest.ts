/**
 * A short name for a text: equal texts have equal names, and different ones in practice never the same. Fast, and no secret:
 * three 32-bit states mixed in different ways, and the length. For keys of memories, not for signatures.
 */
export function digestOf(...texts: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let c = 0x9e3779b9;
  let length = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
      c = Math.imul(c ^ (code + at), 2246822519);
    }
    // Where one text ends and the next begins is part of what is named.
    a = Math.imul(a ^ text.length, 3266489917);
    b = Math.imul(b ^ 0x10000, 668265263);
    length += text.length;
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(c ^ (c >>> 13), 3266489909);
  return [a, b, c, length].map((part) => (part >>> 0).toString(36)).join('-');
}
