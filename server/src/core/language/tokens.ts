import { wordTable } from './grammar.ts';
import type { PassageField } from './passage.ts';
import { foldSpelling } from './spelling.ts';

/** What a token is, before any grammar. `field` is a template variable that stands for data. */
export type TokenKind = 'word' | 'number' | 'money' | 'field' | 'mark';

/** A word, number, sum, field or punctuation mark. `start`/`end` are offsets into the text that was given. */
export type Token = {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Folded for look-up: lower case, straight apostrophes, one spelling for UK and US. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** The value of a number, or of a sum in dollars. */
  readonly value?: number | undefined;
  readonly field?: PassageField | undefined;
  /** Stands behind a hyphen: `fault` in `no-fault`. */
  readonly joined?: true | undefined;
};

/** A token, or a copy of one with some things changed. All have one shape: engines read objects of many shapes far slower. */
export function tokenOf({ kind, text, key, start, end, capital, value, field, joined }: Token): Token {
  return { kind, text, key, start, end, capital, value, field, joined };
}

/** A stretch of a text: offsets in UTF-16 units, `end` excluded. */
export type Range = { readonly start: number; readonly end: number };

/** The last index from `from` to `to`, `to` excluded, that passes the test; undefined when none does. */
export function lastWhere(from: number, to: number, test: (at: number) => boolean): number | undefined {
  for (let at = to - 1; at >= from; at--) if (test(at)) return at;
  return undefined;
}

/** The first index from `from` to `to`, `to` excluded, that passes the test; undefined when none does. */
export function firstWhere(from: number, to: number, test: (at: number) => boolean): number | undefined {
  for (let at = from; at < to; at++) if (test(at)) return at;
  return undefined;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/uy;
// A docket number (`3:26-cv-187`) and a time of day keep their colon.
const NUMBER = /\d+(?:,\d+)*(?:\.\d+|:\d+)?(?:st|nd|rd|th)?/y;
const MONEY = /(?:(?:US)?\$|£)\s?\d+(?:,\d+)*(?:\.\d{1,2})?/y;
const BEGINS_MONEY: ReadonlySet<string> = new Set(['U', '$', '£']);
/** A line to write on: one mark. */
const BLANK = /_{2,}/y;
/** `i.e.`, `e.g.`: two letters that are no sentence of their own. */
const THAT_IS = /(?:i\.\s?e|e\.\s?g)\.(?=[\s,])/iy;
const SPACE = /\s/;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\d]/u;
const BEFORE_LETTER = /[\p{L}.]/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Splits a text into tokens, in order, in linear time. Hyphenated words come apart, so that `good-faith` and
 * `good faith` read alike; `won't` becomes `will` + `not`, `I'm` becomes `i` + `be`, `Company's` stays one token.
 */
export function tokenize(text: string, fields: ReadonlyMap<number, PassageField>, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const char = text.charAt(at);
    if (char === ' ' || SPACE.test(char)) {
      at++;
      continue;
    }
    const field = fields.get(at);
    if (field) {
      tokens.push(tokenOf({ kind: 'field', text: char, key: '', start: at, end: at + 1, capital: true, field }));
      at++;
      continue;
    }
    const money = BEGINS_MONEY.has(char) ? matchAt(MONEY, text, at) : undefined;
    if (money) {
      tokens.push(plain('money', money, at, numberOf(money)));
      at += money.length;
      continue;
    }
    const number = isDigit(char) ? matchAt(NUMBER, text, at) : undefined;
    if (number) {
      tokens.push(plain('number', number, at, numberOf(number)));
      at += number.length;
      continue;
    }
    const word = matchAt(WORD, text, at);
    const isLone = word?.length === 1 && !BEFORE_LETTER.test(text.charAt(at - 1));
    const thatIs = isLone ? matchAt(THAT_IS, text, at) : undefined;
    if (thatIs) {
      tokens.push(tokenOf({ ...plain('word', thatIs, at), key: 'namely', capital: false }));
      at += thatIs.length;
      continue;
    }
    if (word) {
      const first = tokens.length;
      if (isInitial(text, word, at)) tokens.push(tokenOf({ ...plain('word', word, at), key: INITIAL }));
      else pushWord(tokens, word, at);
      if (text.charAt(at - 1) === '-' && at > from && tokens[first])
        tokens[first] = tokenOf({ ...tokens[first], joined: true });
      at += word.length;
      continue;
    }
    const blank = matchAt(BLANK, text, at);
    if (blank) {
      tokens.push(plain('mark', blank, at));
      at += blank.length;
      continue;
    }
    const hyphen = char === '-' && LETTER.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(text.charAt(at + 1));
    if (!hyphen) tokens.push(plain('mark', char, at));
    at++;
  }
  return tokens;
}

/** Key of the last letter of `Ridge Imaging, P.A.` and `Lakeshore, N.A.`, which is no article. */
const INITIAL = 'a.';

function isInitial(text: string, word: string, at: number): boolean {
  return word === 'A' && text.charAt(at - 1) === '.' && text.charAt(at + 1) === '.';
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function numberOf(text: string): number {
  return Number.parseFloat(text.replace(/[^\d.]/g, ''));
}

function plain(kind: TokenKind, text: string, start: number, value?: number): Token {
  const key = foldSpelling(text);
  return tokenOf({ kind, text, key, start, end: start + text.length, capital: isCapital(text), value });
}

function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first <= LAST_OF_ASCII ? first >= 'A' && first <= 'Z' : CAPITAL.test(text);
}
const LAST_OF_ASCII = '\x7f';

const IRREGULAR_CONTRACTIONS = wordTable<readonly [string, string]>({
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "shan't": ['shall', 'not'],
  "i'm": ['i', 'am'],
  "let's": ['let', 'us'],
});
const ENDINGS = wordTable({ "'ll": 'will', "'ve": 'have', "'re": 'are', "'d": 'would', "n't": 'not' });
const IS_AFTER = new Set(['it', 'that', 'there', 'what', 'here', 'who', 'he', 'she', 'where', 'this']);

/** No other word may be two in one. */
const MAY_BE_TWO = /['’]|^cannot$/i;

function pushWord(tokens: Token[], word: string, start: number): void {
  if (!MAY_BE_TWO.test(word)) {
    tokens.push(plain('word', word, start));
    return;
  }
  const lower = word.toLowerCase().replaceAll('’', "'");
  const pair = IRREGULAR_CONTRACTIONS.get(lower) ?? contraction(lower);
  if (!pair) {
    tokens.push(plain('word', word, start));
    return;
  }
  const cut = start + Math.max(1, word.length - (lower.endsWith("n't") ? 3 : lower.length - lower.indexOf("'")));
  const end = start + word.length;
  const middle = lower.includes("'") ? cut : start + 3;
  const [first, second] = pair;
  tokens.push(tokenOf({ ...plain('word', word, start), key: foldSpelling(first), end: middle }));
  tokens.push(tokenOf({ kind: 'word', text: word, key: foldSpelling(second), start: middle, end, capital: false }));
}

function contraction(lower: string): readonly [string, string] | undefined {
  if (!lower.includes("'")) return undefined;
  if (lower.endsWith("n't")) return [lower.slice(0, -3), 'not'];
  const at = lower.indexOf("'");
  const head = lower.slice(0, at);
  const tail = ENDINGS.get(lower.slice(at));
  if (tail) return [head, tail];
  if (lower.slice(at) === "'s" && IS_AFTER.has(head)) return [head, 'is'];
  return undefined;
}
