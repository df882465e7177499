import { Failure } from './failure.ts';

/** Larger files are refused: a letter has a few kilobytes. */
export const MAX_BYTES = 5 * 1024 * 1024;

/**
 * The text of a file's bytes. UTF-8 with or without byte-order mark (the mark is kept, so that offsets stay offsets).
 * Throws a Failure that names the byte which is wrong.
 */
export function decode(bytes: Uint8Array, name: string): string {
  tooLarge(bytes.length, name);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    throw new Failure(`${name} is ${wide}, seen at byte 0; Proviso reads UTF-8. Save the file as UTF-8 and try again.`);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new Failure(
      `${name} has a NUL byte at byte ${nul}, so it is not a text file. Name the Markdown file instead, or save the text as UTF-8.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = firstBadByte(bytes);
    const value = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    throw new Failure(
      `${name} is not UTF-8: byte ${at} (0x${value}) cannot stand there. It may be Latin-1 or Windows-1252; save the file as UTF-8 and try again.`,
    );
  }
}

/** Throws a Failure when a file of this size would be refused: asked before reading. */
export function tooLarge(size: number, name: string): void {
  if (size <= MAX_BYTES) return;
  const megabytes = (size / 1024 / 1024).toFixed(1);
  throw new Failure(
    `${name} has ${megabytes} MB; Proviso reads files up to ${MAX_BYTES / 1024 / 1024} MB. Split the file, or check that it is a letter.`,
  );
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32 (little endian)' : 'UTF-16 (little endian)';
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big endian)';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32 (big endian)';
  return undefined;
}

/** Offset of the first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7); the length when all do. */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const within = (offset: number, low = 0x80, high = 0xbf): boolean => {
    const byte = bytes[at + offset];
    return byte !== undefined && byte >= low && byte <= high;
  };
  if (first >= 0xc2 && first <= 0xdf) return within(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const second = within(1, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf);
    return second && within(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const second = within(1, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf);
    return second && within(2) && within(3) ? 4 : 0;
  }
  return 0;
}
