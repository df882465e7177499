import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The texts of the library letters. */
export const LETTERS: readonly string[] = readdirSync('templates/letters').map((file) =>
  readFileSync(path.join('templates/letters', file), 'utf8'),
);

/** A whole agreement. */
export const WHOLE = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');

/** A letter as it is while somebody types in it: cut, unclosed, without fences, on one line. */
export function broken(letter: string): readonly string[] {
  const half = letter.slice(0, letter.length / 2);
  return [
    half,
    half.slice(0, half.lastIndexOf('{%') + 2),
    letter.replace('{% endif %}', ''),
    letter.replace('---\n', ''),
    letter.replace(/%\}/g, ''),
    letter.replace(/\n/g, '\r\n'),
    letter.replace(/\n/g, ' '),
  ];
}
