export const SMALL = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
] as const;
export const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
export const SCALES = [
  { word: 'billion', size: 1_000_000_000 },
  { word: 'million', size: 1_000_000 },
  { word: 'thousand', size: 1000 },
  { word: 'hundred', size: 100 },
] as const;
/** Ordinals which are not the cardinal with `th`. */
export const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/**
 * A whole number in words: 30 → `thirty`, 1840 → `one thousand eight hundred forty` (no "and", as in American
 * drafting). Negative numbers start with `minus`. Undefined for fractions and from one trillion on.
 */
export function cardinalWords(value: number): string | undefined {
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 1_000_000_000_000) return undefined;
  return value < 0 ? `minus ${spell(-value)}` : spell(value);
}

/** A whole number as an ordinal in words: 21 → `twenty-first`. Undefined where `cardinalWords` is. */
export function ordinalWords(value: number): string | undefined {
  const words = cardinalWords(value);
  if (words === undefined) return undefined;
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(cut);
  return (
    words.slice(0, cut) + (IRREGULAR_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`))
  );
}

/** A whole number as an ordinal in figures: 1 → `1st`, 12 → `12th`. */
export function ordinalFigures(value: number): string {
  const tens = Math.abs(value) % 100;
  const ones = tens % 10;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th');
  return `${value}${suffix}`;
}

/**
 * A sum in words, as on a check: `720.00` → `seven hundred twenty dollars`, `900.50` → `nine hundred dollars and 50/100`.
 * The sum is a decimal string with at most two decimals and no grouping; undefined for anything else.
 */
export function dollarWords(sum: string): string | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(sum);
  if (!match) return undefined;
  const dollars = Number(match[2]);
  const cents = (match[3] ?? '').padEnd(2, '0');
  const words = `${match[1] ? 'minus ' : ''}${spell(dollars)} ${dollars === 1 ? 'dollar' : 'dollars'}`;
  return Number(cents) === 0 ? words : `${words} and ${cents}/100`;
}

function spell(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) {
    const ones = value % 10;
    return (TENS[Math.floor(value / 10)] ?? '') + (ones ? `-${SMALL[ones]}` : '');
  }
  for (const { word, size } of SCALES) {
    if (value < size) continue;
    const rest = value % size;
    return `${spell(Math.floor(value / size))} ${word}${rest ? ` ${spell(rest)}` : ''}`;
  }
  return '';
}
