import { wordTable } from './grammar.ts';
import type { PassageField } from './passage.ts';

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
  readonly value?: number;
  readonly field?: PassageField;
};

/** A stretch of a text: offsets in UTF-16 units, `end` excluded. */
export type Range = { readonly start: number; readonly end: number };

/** The last index from `from` to `to`, `to` excluded, that passes the test; undefined when none does. */
export function lastWhere(from: number, to: number, test: (at: number) => boolean): number | undefined {
  for (let at = to - 1; at >= from; at--) if (test(at)) return at;
  return undefined;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/uy;
const NUMBER = /\d+(?:,\d+)*(?:\.\d+)?(?:st|nd|rd|th)?/y;
const MONEY = /(?:US)?\$\s?\d+(?:,\d+)*(?:\.\d{1,2})?/y;
const SPACE = /\s/;

/**
 * Splits a text into tokens, in order, in linear time. Hyphenated words come apart, so that `good-faith` and
 * `good faith` read alike; `won't` becomes `will` + `not`, `I'm` becomes `i` + `be`, `Company's` stays one token.
 */
export function tokenize(text: string, fields: ReadonlyMap<number, PassageField>, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const char = text.charAt(at);
    if (SPACE.test(char)) {
      at++;
      continue;
    }
    const field = fields.get(at);
    if (field) {
      tokens.push({ kind: 'field', text: char, key: '', start: at, end: at + 1, capital: true, field });
      at++;
      continue;
    }
    const money = matchAt(MONEY, text, at);
    if (money) {
      tokens.push({ ...plain('money', money, at), value: numberOf(money) });
      at += money.length;
      continue;
    }
    const number = matchAt(NUMBER, text, at);
    if (number) {
      tokens.push({ ...plain('number', number, at), value: numberOf(number) });
      at += number.length;
      continue;
    }
    const word = matchAt(WORD, text, at);
    if (word) {
      pushWord(tokens, word, at);
      at += word.length;
      continue;
    }
    const hyphen = char === '-' && /\p{L}/u.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(at + 1));
    if (!hyphen) tokens.push(plain('mark', char, at));
    at++;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function numberOf(text: string): number {
  return Number.parseFloat(text.replace(/[^\d.]/g, ''));
}

function plain(kind: TokenKind, text: string, start: number): Token {
  return { kind, text, key: foldSpelling(text), start, end: start + text.length, capital: /^\p{Lu}/u.test(text) };
}

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

function pushWord(tokens: Token[], word: string, start: number): void {
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
  tokens.push({ ...plain('word', word, start), key: foldSpelling(first), end: middle });
  tokens.push({ kind: 'word', text: word, key: foldSpelling(second), start: middle, end, capital: false });
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

/** Lower case, straight apostrophes, and one spelling where UK and US differ by rule. Applied to texts and vocabulary alike. */
export function foldSpelling(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const key = fold(word);
  if (FOLDED.size < MOST_FOLDED && word.length < 40) FOLDED.set(word, key);
  return key;
}

/** Words already folded: texts repeat themselves. Bounded, and a second look gives the same. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 50_000;

function fold(word: string): string {
  let key = word.toLowerCase().replaceAll('’', "'");
  if (key.endsWith("'s")) key = key.slice(0, -2);
  else if (key.endsWith("s'")) key = key.slice(0, -1);
  if (key.length < 6) return ODD_SPELLINGS.get(key) ?? key;
  key = ODD_SPELLINGS.get(key) ?? key;
  return key
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ably|ite)?$/, 'or$1')
    .replace(/ll(ed|ing|er|ers|ation|ations)$/, 'l$1')
    .replace(/ogue(s|d)?$/, 'og$1')
    .replace(/dgement(s)?$/, 'dgment$1');
}

/** Verbs that old forms are met of: `the sum which lieth between`, `nothing here sheweth`. */
const OLD_VERBS = `lie/lies show/shows shew/shows make/makes confess/confesses remain/remains acknowledge/acknowledges owe/owes admit/admits
  concede/concedes bear/bears appear/appears claim/claims deni/denies agree/agrees declare/declares bind/binds give/gives take/takes hold/holds
  stand/stands pay/pays accept/accepts know/knows come/comes go/goes follow/follows release/releases forgive/forgives cancel/cancels waive/waives
  sai/says promise/promises prove/proves exceed/exceeds mean/means undertake/undertakes covenant/covenants attach/attaches turn/turns say/says
  find/finds place/places ask/asks request/requests arise/arises witness/witnesses`;

function oldForms(): Record<string, string> {
  const pairs = OLD_VERBS.trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string]);
  return Object.fromEntries(pairs.map(([base, now]) => [`${base.replace(/e$/, '')}eth`, now]));
}

const ODD_SPELLINGS = wordTable({
  ...oldForms(),
  naught: 'nothing',
  nought: 'nothing',
  aught: 'anything',
  saith: 'says',
  cheque: 'check',
  cheques: 'checks',
  licence: 'license',
  licences: 'licenses',
  defence: 'defense',
  defences: 'defenses',
  offence: 'offense',
  programme: 'program',
  wilful: 'willful',
  fulfil: 'fulfill',
  instalment: 'installment',
  instalments: 'installments',
  ageing: 'aging',
  hath: 'has',
  doth: 'does',
  whilst: 'while',
  amongst: 'among',
  shewn: 'shown',
  betwixt: 'between',
  learnt: 'learned',
  analyse: 'analyze',
});
