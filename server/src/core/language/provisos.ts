import { NEGATORS } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/**
 * `Provided always that naught herein admits a debt`: a proviso that a sentence begins with, that denies and that speaks of the
 * paper itself stands alone. One that says what the paper shall not prevent or require is an exception wherever it stands.
 */
export function isOpeningProviso(tokens: readonly Token[], { kind, from, to, verb, subject }: Segment): boolean {
  if (kind !== 'except' || from !== 0 || !verb) return false;
  if (isSolemnDuty(tokens, subject, verb)) return true;
  const subjectWords = tokens.slice(subject.from, verb.from);
  const words = tokens.slice(subject.from, to);
  return (
    subjectWords.some((token) => isOneOf(token, THIS_PAPER)) &&
    words.slice(0, verb.to + 1 - subject.from).some(({ key }) => NEGATORS.has(key)) &&
    !words.some((token) => isOneOf(token, PREVENTS))
  );
}

const OF_BOTH = wordSet('each both');
const ORDERS = wordSet('shall must will');

/** `Provided always, that each of the undersigned shall …`: in the speech of deeds a covenant of both, and no exception. */
function isSolemnDuty(tokens: readonly Token[], subject: Segment['subject'], verb: VerbGroup): boolean {
  if (tokens[0]?.key !== 'provided' || tokens[1]?.key !== 'always') return false;
  return isOneOf(tokens[subject.from], OF_BOTH) && isOneOf(tokens[verb.from], ORDERS);
}

const THIS_PAPER = wordSet('herein hereof hereby hereunder hereto this these');
const PREVENTS = wordSet(
  `prevent prevents prevented preventing limit limits limited restrict restricts preclude precludes prohibit prohibits oblige
  obliges obliging obligation require requires requiring bind binds bound apply applies duty`,
);

const POINTS_BACK = wordSet('it they');
const DENIES = wordSet('not never');

/**
 * `…; which obligation is without end`: behind a semicolon the relative clause speaks of all that was said. In `nothing makes it a
 * debt, which it was never shown to be` it has a denial of its own.
 */
export function isAfresh(tokens: readonly Token[], { kind, from, verb }: Segment): boolean {
  if (kind !== 'relative') return false;
  if (tokens[from - 1]?.text === ';') return true;
  if (tokens[from - 1]?.text !== ',' || tokens[from]?.key !== 'which' || !isOneOf(tokens[from + 1], POINTS_BACK))
    return false;
  return verb !== undefined && tokens.slice(verb.from, verb.to).some((token) => isOneOf(token, DENIES));
}

/** `Provided every installment posts on time, …`, `…, provided it is late`; not `the number provided on the form`. */
export function opensProviso(tokens: readonly Token[], at: number): boolean {
  if (at > 0) return tokens[at - 1]?.kind === 'mark';
  return !isOneOf(tokens[1], AFTER_PARTICIPLE);
}
const AFTER_PARTICIPLE = wordSet('by in for on at below above herein hereby hereunder under to with as always however');
