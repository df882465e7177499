import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { phraseTable } from '../../language/phrases.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

const TURN = phraseTable<'after' | 'until'>([
  ...[
    'until then',
    'till then',
    'before then',
    'before that',
    'not before',
    'nothing before',
    'not sooner',
    'until that happens',
    'until this happens',
  ].map((words) => [words, 'until'] as const),
  ...[
    'then',
    'thereafter',
    'thereupon',
    'whereupon',
    'afterwards',
    'afterward',
    'after that',
    'after the date above',
    'after that date',
    'after the above date',
    'after such date',
    'from the date above',
    'after such delivery',
    'following such delivery',
    'after such receipt',
    'following such receipt',
    'upon such receipt',
    'on such receipt',
    'upon such delivery',
    'having it in hand',
    'with it in hand',
    'delivery opens',
    'receipt opens',
    'after this',
    'at that point',
    'from that day',
    'from then',
    'only at that point',
    'last',
    'finally',
    'lastly',
    'order',
    'sequence',
    'steps',
    'next',
    'the next day',
    'the next morning',
    'the next business day',
    'the same day',
    'that same day',
    'the day after',
    'the day after that',
    'the following day',
  ].map((words) => [words, 'after'] as const),
]);

const ORDER = wordSet('order sequence steps');
const ALSO_ADJECTIVE = wordSet('last finally lastly next');
const NO_ORDER = wordSet('money postal court');
const BEFORE_THEN = wordSet('only and not but until just or');
const THEREUPON = wordSet('then thereafter thereupon whereupon afterward afterwards');

/** The words at a token that put a payment in its turn (`then`, `in this order`), or nothing. */
export function turnAt(
  sentence: Sentence,
  at: number,
  pays: readonly Mention[],
): { readonly words: readonly string[] } | undefined {
  const hit = TURN(sentence.tokens, at);
  // `cannot accommodate that sequence`
  if (hit && isOneOf(sentence.tokens[at], ORDER) && (sentence.denied[at] ?? 0) % 2 === 1) return undefined;
  return hit && isTurn(sentence, at, hit.words) && isPaidThen(sentence, at, hit.words, pays) ? hit : undefined;
}

/** `Last, I pay`, but not `the last four digits`; `in this order`, but not `by money order`. */
function isTurn({ tokens, segments, segmentOf }: Sentence, at: number, words: readonly string[]): boolean {
  const before = tokens[at - 1];
  if (words[0] === 'order') return !isOneOf(before, NO_ORDER);
  if (words.length > 1 || !ALSO_ADJECTIVE.has(words[0] ?? '')) return true;
  const isFirst = segments[segmentOf[at] ?? 0]?.from === at || before?.kind === 'mark' || before?.key === 'and';
  return isFirst || tokens[at + 1]?.kind === 'mark';
}

/** What comes then is the payment: in `the account will then be reported` it is another thing. */
function isPaidThen(
  { segmentOf, segments, tokens }: Sentence,
  at: number,
  words: readonly string[],
  pays: readonly Mention[],
): boolean {
  if (words.length > 1 || !THEREUPON.has(words[0] ?? '')) return true;
  // `if a sum is due, then it shall be paid`
  if (words[0] === 'then' && segments.some(({ kind, from }) => kind === 'if' && from < at)) return false;
  const before = tokens[at - 1];
  const opens = segments[segmentOf[at] ?? 0]?.from === at || before?.kind === 'mark' || isOneOf(before, BEFORE_THEN);
  const isInside = !opens || words[0] !== 'then';
  return !isInside || pays.some(({ from }) => segmentOf[from] === segmentOf[at]);
}

const COMES = wordSet('before precede precedes until');

/** `Step 3 does not come before step 2`: what was told step by step is held to its order. */
export function stepsInOrder({ tokens, denied }: Sentence): boolean {
  const steps = tokens.flatMap(({ key }, at) => (key === 'step' ? [at] : []));
  const [first, second] = steps;
  if (first === undefined || second === undefined || steps.length > 2) return false;
  const turn = tokens.findIndex((token, at) => at > first && at < second && isOneOf(token, COMES));
  if (turn >= 0) return (denied[turn] ?? 0) % 2 === 1;
  return tokens.slice(first, second).some(({ key }) => key === 'after' || key === 'follows');
}
