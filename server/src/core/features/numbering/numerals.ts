/** How a number of a clause is written: figures, letters of the alphabet, or Roman numerals. */
export type Numeral = 'figures' | 'letters' | 'roman';

/** The number that a numeral stands for, counted from 1; undefined when it is no such numeral. Case does not count. */
export function readNumeral(written: string, kind: Numeral): number | undefined {
  if (kind === 'figures') return /^\d{1,4}$/.test(written) ? Number(written) : undefined;
  if (kind === 'roman') return readRoman(written.toLowerCase());
  return /^[a-z]$/i.test(written) ? written.toLowerCase().charCodeAt(0) - 96 : undefined;
}

/** A number as a numeral, in capitals or not; in figures where letters do not reach. */
export function writeNumeral(value: number, kind: Numeral, capital: boolean): string {
  const text =
    kind === 'letters' && value <= 26 ? String.fromCharCode(96 + value) : kind === 'roman' ? roman(value) : '';
  if (text === '') return String(value);
  return capital ? text.toUpperCase() : text;
}

const ROMAN = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;
const MOST_ROMAN = 399;

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return '';
  let left = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

/** Only the usual form counts: `iv`, never `iiii`. */
function readRoman(text: string): number | undefined {
  if (text === '' || text.length > 9) return undefined;
  let at = 0;
  let value = 0;
  for (const [sign, worth] of ROMAN) {
    while (text.startsWith(sign, at)) {
      value += worth;
      at += sign.length;
    }
  }
  return at === text.length && roman(value) === text ? value : undefined;
}
