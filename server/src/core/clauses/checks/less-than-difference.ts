import type { Sentence } from '../../language/analysis.ts';
import { isInverted } from '../../language/inverted-sums.ts';
import type { Mention } from '../../language/mentions.ts';
import { QUOTES } from '../../language/quotes.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { Check, Found } from './check.ts';

/**
 * A harm where what is neither canceled nor forgiven is less than the difference: only a part of it (`$300 of the unpaid portion`,
 * `half of the shortfall`), or what is paid above the bill (`the amount by which the payment exceeds the bill`), which is nothing.
 */
export const lessThanDifference: Check = ({ sentences }) =>
  sentences.flatMap((sentence, index) => [
    ...partsIn(sentence, index),
    ...invertedIn(sentences, index),
    ...hedgedIn(sentence, index),
  ]);

const LET_GO: ReadonlySet<string> = new Set(['forgive', 'cancel']);

function isDenied({ mentions, denied }: Sentence): boolean {
  return mentions.some(({ concept, from }) => LET_GO.has(concept) && (denied[from] ?? 0) % 2 === 1);
}

/** Only parts of the difference, in a sentence that says of nothing else that it is not let go. */
function partsIn(sentence: Sentence, index: number): Found[] {
  const { tokens, mentions } = sentence;
  const all = mentions.filter(({ concept, weak }) => concept === 'difference' && !weak);
  if (all.length === 0 || !isDenied(sentence)) return [];
  const parts = all.flatMap((one) => {
    const from = partBefore(tokens, mentions, one);
    return from === undefined ? [] : [{ ...one, from }];
  });
  const isPart = (one: Mention) => parts.some(({ from, to }) => from < one.to && one.from <= to);
  const [first] = parts;
  if (!first || !all.every(isPart)) return [];
  return [{ sentence: index, from: first.from, to: first.to, harm: 'that is only a part of the difference' }];
}

const WHOLLY = wordSet('wholly fully entirely completely altogether totally');
const LONGEST_LIST = 4;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|year|years|month|months|\d+)$/;
const FARTHEST_DAY = 6;
const LATER = wordSet('will shall');

/** `is not wholly forgiven`, `is no longer canceled`, `will not be forgiven before May 1`: let go all the same, in part, once or later. */
function hedgedIn(sentence: Sentence, index: number): Found[] {
  const { tokens, mentions, denied, segments, segmentOf } = sentence;
  return mentions.flatMap(({ concept, from, to, weak }): Found[] => {
    if (!LET_GO.has(concept) || weak || (denied[from] ?? 0) % 2 === 0) return [];
    const before = tokens.slice(Math.max(0, from - LONGEST_LIST), from);
    const isPartly = before.some((token, at) => isOneOf(token, WHOLLY) && before[at - 1]?.key === 'not');
    const isNoMore = before.some(({ key }, at) => key === 'longer' && before[at - 1]?.key === 'no');
    const verb = segments[segmentOf[from] ?? 0]?.verb;
    const isLater =
      verb !== undefined &&
      isOneOf(tokens[verb.from], LATER) &&
      tokens.slice(to, to + FARTHEST_DAY).some(({ key }, at) => {
        const isBehind = !tokens.slice(to, to + at).some(({ kind }) => kind === 'mark');
        return key === 'before' && isBehind && isDay(tokens, to + at + 1);
      });
    return isPartly || isNoMore || isLater
      ? [{ sentence: index, from, to, harm: 'that leaves it let go in part, or later' }]
      : [];
  });
}

/** `December 31`, `the end of the year` */
function isDay(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + LONGEST_LIST).some(({ key, kind }) => MONTH.test(key) || kind === 'number');
}

const PART = wordSet('part portion share slice piece fraction half third quarter component element percent');
const ALL = wordSet('no any every each all entire whole either other remaining unpaid');
const WHICH = wordSet('the this that such said');
const ONE_PART = wordSet('a one some the only just ten twenty thirty forty fifty sixty seventy eighty ninety');
const LONGEST_PART = 5;

/** Where `half of the`, `$300 of the`, `the interest component of the` begins before a mention; undefined where the whole is meant. */
function partBefore(tokens: readonly Token[], mentions: readonly Mention[], one: Mention): number | undefined {
  const { from, kind } = one;
  if (kind !== 'noun') return undefined;
  const of = tokens.slice(Math.max(0, from - 4), from).findLastIndex(({ key }) => key === 'of') + Math.max(0, from - 4);
  if (tokens[of]?.key !== 'of' || !isOneOf(tokens[of + 1], WHICH)) return undefined;
  const part = tokens[of - 1]?.text === ')' ? of - 2 : of - 1;
  const isSum = tokens[part]?.kind === 'money';
  if (!isSum && !isOneOf(tokens[part], PART) && tokens[part]?.text !== '%') return undefined;
  // `the part of the bill that is not paid`, `$900 of the $900 left`: the part is the difference itself.
  if (mentions.some((other) => other.concept === 'difference' && other.from <= part && other.to > part))
    return undefined;
  const before = tokens.slice(Math.max(0, part - LONGEST_PART), part);
  const start = before.findLastIndex((token) => isOneOf(token, ONE_PART) || token.kind === 'number');
  if (anyOneOf(before.slice(-2), ALL)) return undefined;
  return start < 0 ? part : Math.max(0, part - LONGEST_PART) + start;
}

/** `“Gap” means the amount by which the payment exceeds the bill`, where the gap, or that amount itself, is said not to be let go. */
function invertedIn(sentences: readonly Sentence[], index: number): Found[] {
  const sentence = sentences[index] as Sentence;
  const { tokens } = sentence;
  const names = termsIn(tokens);
  return tokens.flatMap((_, at): Found[] => {
    if (!isInverted(tokens, at) && !(names.length > 0 && (isNothing(tokens, at) || isShortOf(tokens, at)))) return [];
    const isOfClause =
      isDenied(sentence) || sentences.some((one) => isDenied(one) && names.some((name) => has(one, name)));
    return isOfClause ? [{ sentence: index, from: at, to: at + 1, harm: 'that is no part of the bill' }] : [];
  });
}

const MEANS = wordSet('means mean is');
const ZERO = wordSet('zero nil nothing');
const FARTHEST_ZERO = 6;

/** `“Difference” means the lesser of zero dollars and …`, `means $0.00`: a term that stands for no money at all. */
function isNothing(tokens: readonly Token[], at: number): boolean {
  const isNone = isOneOf(tokens[at], ZERO) || (tokens[at]?.kind === 'money' && tokens[at]?.value === 0);
  if (!isNone) return false;
  const before = tokens.slice(Math.max(0, at - FARTHEST_ZERO), at);
  return anyOneOf(before, MEANS) && !anyOneOf(before, GREATER);
}
const PAID = wordSet('check payment payments paid pays remittance money cash tender');
const BILLED = wordSet('bill billed invoice charged claimed claim demand account ledger');
const SETTLED = wordSet('settlement settled compromise agreed');
const LONGEST_PAID = 8;

/** `the amount by which the check falls short of the Settlement Amount`: what was not paid of the sum that was to be paid. */
function isShortOf(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.key, tokens[at + 1]?.key];
  if (!(first === 'short' && second === 'of') && !(first === 'less' && second === 'than')) return false;
  const before = tokens.slice(Math.max(0, at - LONGEST_PAID), at);
  const behind = tokens.slice(at + 2, at + 2 + LONGEST_LIST);
  return anyOneOf(before, PAID) && !anyOneOf(before, BILLED) && anyOneOf(behind, SETTLED);
}

const GREATER = wordSet('greater larger more not than');

const LONGEST_TERM = 5;

/** The terms that a sentence has in quotation marks. */
function termsIn(tokens: readonly Token[]): readonly (readonly Token[])[] {
  return tokens.flatMap((token, at) => {
    if (!QUOTES.has(token.text)) return [];
    const length = tokens.slice(at + 1, at + 2 + LONGEST_TERM).findIndex(({ text }) => QUOTES.has(text));
    return length > 0 && tokens[at + 1]?.capital ? [tokens.slice(at + 1, at + 1 + length)] : [];
  });
}

function has({ tokens }: Sentence, name: readonly Token[]): boolean {
  return tokens.some((_, at) => name.every(({ key }, place) => tokens[at + place]?.key === key));
}
