import { wordTable } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Cardinals below a hundred. */
export const SMALL = wordTable({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
/** `first` to `thirtieth`. */
export const ORDINALS = wordTable({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
});
/** Reads number words from `at`: `one thousand one hundred twenty five`. Returns the value and the index behind it. */
export function numberWords(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  let total = 0;
  let part = 0;
  let to = at;
  let seen = false;
  for (; to < tokens.length; to++) {
    const key = tokens[to]?.key ?? '';
    const small = SMALL.get(key);
    if (small !== undefined) {
      part += small;
      seen = true;
    } else if (key === 'hundred' && seen) part = Math.max(part, 1) * 100;
    else if (key === 'thousand' && seen) {
      total += Math.max(part, 1) * 1000;
      part = 0;
    } else if (key === 'million' && seen) {
      total += Math.max(part, 1) * 1_000_000;
      part = 0;
    } else if (
      seen &&
      (tokens[to]?.text === '-' || tokens[to]?.text === ',' || key === 'and') &&
      isNumberWord(tokens[to + 1])
    )
      continue;
    else break;
  }
  return seen ? { value: total + part, to } : undefined;
}

function isNumberWord(token: Token | undefined): boolean {
  return token !== undefined && (SMALL.has(token.key) || token.key === 'hundred' || token.key === 'thousand');
}
