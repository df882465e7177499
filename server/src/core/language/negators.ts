import { NEGATORS } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const MARKS = wordSet(
  'mark marks entries entry notations tradelines tradeline listings remarks reporting furnishing items records comments credit',
);
export const ZERO = wordSet('zero nil');

/** Forms that have a number for a name: `will file no 1099`. */
const FORMS = wordSet('1099 1098 1040');

/** In `the no-fault terms survive` only the rest of the compound is denied. */
export function deniesCompound(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.key === 'no' && tokens[at + 1]?.joined === true;
}

const GOES_ON = wordSet('or nor');

/** In `never became a debt, and is disputed` the word stands by the first verb, and denies nothing of the second; not so before `or`. */
export function isNeverOfVerb(
  tokens: readonly Token[],
  at: number,
  { from, subject }: { readonly from: number; readonly subject: { readonly to: number } },
): boolean {
  return tokens[at]?.key === 'never' && at === subject.to - 1 && subject.to <= from && !isOneOf(tokens[from], GOES_ON);
}

/** Where a hyphenated compound ends, `from` being its second word. */
export function compoundEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (tokens[end]?.joined) end++;
  return end;
}

/** Whether a token denies what follows it: `not`, `never`, `no`; not in `invoice no. 4471`. */
export function isNegator(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  // `Zero marks of any kind`
  if (isOneOf(token, ZERO) && isOneOf(tokens[at + 1], MARKS)) return true;
  if (token.kind !== 'word' || !NEGATORS.has(token.key) || token.key === 'without') return false;
  // `if not, on whose behalf`: what follows is not denied.
  if (token.key === 'not' && tokens[at - 1]?.key === 'if' && tokens[at + 1]?.text === ',') return false;
  // `that it was or was not owed`, `that it was, or was not, owed`
  const first = tokens[at - 3]?.text === ',' ? at - 4 : at - 3;
  if (token.key === 'not' && tokens[at - 2]?.key === 'or' && tokens[at - 1]?.key === tokens[first]?.key) return false;
  if (token.key !== 'no') return true;
  // `invoice no. 4471`
  const next = tokens[at + 1];
  if (isOneOf(next, FORMS)) return true;
  return next?.kind !== 'number' && !(next?.text === '.' && isCode(tokens, at + 2));
}

/** `title no. A-40411`, `at No. CV-2022-1180`: no word follows, or the letters of a number. */
function isCode(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind !== 'word' ||
    HIDDEN.test(token.text) ||
    (token.key === 'ending' &&
      tokens.slice(at + 1, at + 3).some(({ kind }) => kind === 'number' || kind === 'field')) ||
    (LETTERS_OF_NUMBER.test(token.text) && (tokens[at + 1]?.kind === 'number' || tokens[at + 1]?.text === '-'))
  );
}

/** `account no. xxxx-1234`: digits that are not shown; `title no. ending 0932` */
const HIDDEN = /^[xX]{2,}$/;
const LETTERS_OF_NUMBER = /^(?:[A-Za-z]|[A-Z]{2,8})$/;

const DEGREE = wordSet('a an fully wholly entirely perfectly completely');
const SOUND = wordSet(
  'valid just genuine legitimate lawful proper true real enforceable owed due owing correct accurate binding good',
);

/** `nobody has proved it to be less than a valid debt`: by how much it falls short is a denial. */
export function fallsShort(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'less' || tokens[at + 1]?.key !== 'than') return false;
  let next = at + 2;
  while (next < at + 4 && isOneOf(tokens[next], DEGREE)) next++;
  return isOneOf(tokens[next], SOUND);
}

/** `nor yet to have been forgiven` is one denial; in `has yet to be paid` the word denies. */
export function isNorYet(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'yet' && tokens[at - 1]?.key === 'nor';
}

const OF_NONE = wordSet('neither none');
const WHOM = wordSet('whom which');

/** `The parties, neither of whom admits fault, agree`: the denial is that of the relative clause. */
export function opensOfNone(tokens: readonly Token[], at: number): boolean {
  return (
    OF_NONE.has(tokens[at]?.key ?? '') &&
    tokens[at - 1]?.text === ',' &&
    tokens[at + 1]?.key === 'of' &&
    WHOM.has(tokens[at + 2]?.key ?? '')
  );
}

const FARTHEST_NEITHER = 8;

/** `neither an acknowledgment that anything is owed nor any promise`: behind the complement `nor` answers the `neither` before it. */
export function answersNeither(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= FARTHEST_NEITHER; at--) {
    const { key, kind } = tokens[at] as Token;
    if (key === 'neither') return true;
    if (key === 'nor' || kind === 'mark') return false;
  }
  return false;
}

const DESCRIBES = /(?:ed|en|own|paid|sold|sent|held|met|kept)$/;
const DESCRIBED = /^[a-z]{2,}$/;

/** `a sum never shown to be due`, `the $900 never collected`: what the subject is said never to have been says nothing of the verb. */
export function neverDescribes(tokens: readonly Token[], negator: number, { subject }: Segment): boolean {
  if (tokens[negator]?.key !== 'never' || negator <= subject.from || negator + 1 >= subject.to) return false;
  const before = tokens[negator - 1];
  const isThing =
    before?.kind === 'money' || (before?.kind === 'word' && !before.capital && DESCRIBED.test(before.key));
  return isThing && DESCRIBES.test(tokens[negator + 1]?.key ?? '');
}

const HAS = wordSet('has have is are be there carries bears knows sets');

/** `It restarts no time limit` denies the act; `it has no time limit` says that it lasts. */
export function keepsLimit(tokens: readonly Token[], at: number, { verb }: Segment): boolean {
  if (tokens[at]?.key !== 'no' || tokens[at + 1]?.key !== 'time' || verb?.to !== at) return false;
  return !HAS.has(tokens[verb.head]?.key ?? '');
}
