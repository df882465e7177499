import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const KEEPS = wordSet('keeps keep stays stay remains remain');

/** `If it is still running, it keeps running`: it stays what it is. */
export function staysSo({ tokens, segments }: Sentence, at: number): boolean {
  const main = segments.slice(at + 1).find(({ kind, verb }) => kind === 'main' && verb);
  if (!main || !anyOneOf(tokens.slice(main.from, main.to), KEEPS)) return false;
  const lastWord = (end: number) => tokens.slice(0, end).findLast(({ kind }) => kind === 'word')?.key;
  return lastWord(segments[at]?.to ?? 0) === lastWord(main.to);
}

const ORDERED = wordSet('must shall will is');
const WILLING = wordSet('agree agrees agreeable accept accepts acceptable satisfactory content right fine');
const SIGNS = wordSet('sign countersign initial date');
const FARTHEST_SIGN = 4;

/** `If you agree, sign here`: how it comes about. */
export function asksToSign({ tokens }: Sentence, { from, to }: Segment): boolean {
  const next = tokens.slice(to, to + FARTHEST_SIGN);
  return anyOneOf(tokens.slice(from, to), WILLING) && anyOneOf(next, SIGNS) && !anyOneOf(next, ORDERED);
}

const TAKES = wordSet('accept agree sign countersign initial approve');
const OFFER = wordSet('offer letter proposal');
const LONGEST_TAKEN = 9;
const NO_WORDS = wordSet('by before until within only pay payment and unless');

/** `If you accept this offer, the following will apply`: what makes every offer binding. */
export function isOfferTaken({ tokens }: Sentence, { from, to, verb }: Segment): boolean {
  const words = tokens.slice(from, to);
  if (!verb || words.length > LONGEST_TAKEN || words[1]?.key !== 'you' || anyOneOf(words, NO_WORDS)) return false;
  return isOneOf(tokens[verb.head], TAKES) && anyOneOf(tokens.slice(verb.to, to), OFFER);
}
