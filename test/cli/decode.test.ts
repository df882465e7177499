import assert from 'node:assert/strict';
import { decode, firstBadByte, MAX_BYTES } from '../../server/src/cli/decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8 and keeps a byte-order mark, so that offsets stay offsets', () => {
    assert.equal(decode(utf8('Für 5 €, 𝒙'), 'a.md'), 'Für 5 €, 𝒙');
    assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0x61), 'a.md'), '\uFEFFa');
    assert.equal(decode(bytes(), 'a.md'), '');
  });

  it('names the byte that is not UTF-8', () => {
    assert.throws(() => decode(bytes(0x61, 0x62, 0xe9, 0x63), 'old.md'), /old\.md is not UTF-8: byte 2 \(0xe9\)/);
  });

  it('recognises UTF-16 and UTF-32 by their marks', () => {
    assert.throws(
      () => decode(bytes(0xff, 0xfe, 0x61, 0), 'w.md'),
      /w\.md is UTF-16 \(little endian\), seen at byte 0/,
    );
    assert.throws(() => decode(bytes(0xfe, 0xff, 0, 0x61), 'w.md'), /UTF-16 \(big endian\)/);
    assert.throws(() => decode(bytes(0xff, 0xfe, 0, 0), 'w.md'), /UTF-32 \(little endian\)/);
  });

  it('refuses binary files and says where', () => {
    assert.throws(() => decode(bytes(0x50, 0x4b, 0, 3), 'letter.docx'), /NUL byte at byte 2/);
  });

  it('refuses what is too large before reading it as text', () => {
    assert.throws(() => decode(new Uint8Array(MAX_BYTES + 1).fill(0x61), 'big.md'), /reads files up to 5 MB/);
  });

  it('agrees with the platform about what is well-formed', () => {
    const samples = [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf0, 0x9f, 0x98, 0x80],
      [0xe2, 0x82],
      [0x80],
      [0xc3, 0xa9],
    ];
    for (const sample of samples) {
      const platformAccepts = isUtf8(Uint8Array.from(sample));
      assert.equal(firstBadByte(Uint8Array.from(sample)) === sample.length, platformAccepts, sample.join(' '));
    }
  });
});

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample);
    return true;
  } catch {
    return false;
  }
}
