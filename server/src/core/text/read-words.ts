import { IRREGULAR_ORDINALS, SCALES, SMALL, TENS } from './words.ts';

/** A number read from words. `value` is a plain decimal string (`30`, `900.50`). */
export type ReadNumber = { readonly value: string; readonly kind: 'cardinal' | 'ordinal' | 'money' };

/**
 * Reads a number written in English words: `thirty`, `twenty-first`, `one thousand eight hundred and forty`,
 * `nine hundred dollars and 50/100`, `nine hundred and 50/100 dollars`, `two dollars and five cents`. Case, hyphens and
 * "and" are free. Undefined when the text is anything else.
 */
export function readNumberWords(text: string): ReadNumber | undefined {
  if (text.length > 300) return undefined;
  const words = text
    .toLowerCase()
    .replace(/[-\u2010-\u2015,]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const dollars = words.findIndex((word) => word === 'dollars' || word === 'dollar');
  if (dollars >= 0) return readMoney(words, dollars);
  return readPlain(words);
}

function readMoney(words: readonly string[], at: number): ReadNumber | undefined {
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const fraction = readCents(after[0] === 'and' ? after.slice(1) : after);
  if (fraction === undefined) return undefined;
  let cents = fraction;
  const last = before.at(-1);
  if (last?.includes('/')) {
    const inline = readCents([last]);
    if (inline === undefined || after.length > 0) return undefined;
    cents = inline;
    before.pop();
    if (before.at(-1) === 'and') before.pop();
  }
  const whole = readPlain(before);
  if (whole?.kind !== 'cardinal') return undefined;
  return { kind: 'money', value: `${whole.value}.${String(cents).padStart(2, '0')}` };
}

/** What follows "dollars": nothing, `50/100`, `no/100` or `five cents`. */
function readCents(words: readonly string[]): number | undefined {
  if (words.length === 0) return 0;
  const [first = ''] = words;
  const hundredths = /^(\d{1,2}|no|xx)\/100$/.exec(first);
  if (words.length === 1 && hundredths) return Number(hundredths[1]) || 0;
  if (words.at(-1) !== 'cents' && words.at(-1) !== 'cent') return undefined;
  const cents = Number(readPlain(words.slice(0, -1))?.value ?? Number.NaN);
  return cents < 100 ? cents : undefined;
}

function readPlain(words: readonly string[]): ReadNumber | undefined {
  const negative = words[0] === 'minus' || words[0] === 'negative';
  let total = 0;
  let group = 0;
  let groupLimit = Number.POSITIVE_INFINITY;
  let room = 1000;
  let seen = false;
  let ordinal = false;
  for (let i = negative ? 1 : 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (ordinal) return undefined;
    if (word === 'and' && seen && i < words.length - 1) continue;
    if (word === 'a' && !seen && words.length > 1) {
      group = 1;
      seen = true;
      room = 1;
      continue;
    }
    const known = NUMBER_WORDS.get(word);
    if (!known) return undefined;
    seen = true;
    ordinal = known.ordinal;
    if (known.scale && known.value === 100) {
      if (group === 0 || group > 9) return undefined;
      group *= 100;
      room = 100;
    } else if (known.scale) {
      if (group === 0 || known.value >= groupLimit) return undefined;
      total += group * known.value;
      groupLimit = known.value;
      group = 0;
      room = 1000;
    } else {
      if (known.value >= room || (group > 0 && known.value === 0)) return undefined;
      group += known.value;
      room = known.value >= 20 ? 10 : 1;
    }
  }
  if (!seen) return undefined;
  return { kind: ordinal ? 'ordinal' : 'cardinal', value: String((total + group) * (negative ? -1 : 1)) };
}

type NumberWord = { readonly value: number; readonly scale: boolean; readonly ordinal: boolean };

const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map(
  [
    ...SMALL.map((word, value) => ({ word: word as string, value, scale: false })),
    ...TENS.map((word, i) => ({ word: word as string, value: i * 10, scale: false })).slice(2),
    ...SCALES.map(({ word, size }) => ({ word: word as string, value: size as number, scale: true })),
  ].flatMap(({ word, value, scale }): [string, NumberWord][] => {
    const ordinal = IRREGULAR_ORDINALS[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`);
    return [
      [word, { value, scale, ordinal: false }],
      [ordinal, { value, scale, ordinal: true }],
    ];
  }),
);
