import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isAsked } from '../asked.ts';
import type { CheckScope, Found } from './check.ts';

/**
 * Words by which the writer of a letter concedes or pays what is claimed: the concepts in `value`. They harm wherever they are
 * said as the writer's own; what the company says (`you say I owe`), what is denied, and what is to be proved concede nothing.
 */
export function concession(scope: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? value.map(String) : [];
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    for (const mention of sentence.mentions) {
      if (!concepts.includes(mention.concept) || !isConceded(scope.sentences, sentence, index, mention)) continue;
      found.push({ sentence: index, from: mention.from, to: mention.to, harm: 'concedes what is claimed' });
    }
  });
  return found;
}

const REPORTS = wordSet(
  `say says said saying claim claims claimed claiming allege alleges alleged assert asserts asserted believe believes contend
  contends maintain maintains think thinks suppose suggest suggests suggested call calls called state states insist insists
  tell tells told write writes wrote written argue argues supposedly allegedly purportedly`,
);
/** `disputes that he owes it` */
const DISPUTES = wordSet(
  'dispute disputes disputed disputing deny denies denied denying contest contests contested challenge challenges',
);
const NO_FACT = wordSet('whether if why how supposed alleged claimed purported');
const TO_BE_SHOWN = wordSet('prove proves proof show shows evidence verify establish demonstrate substantiate explain');
const NEGATIVE = wordSet('not never no nothing neither nor without cannot');
const FARTHEST = 6;
/** Behind these a question still concedes: `When should I pay what I owe?` */
const IN_QUESTION = wordSet('when where how');

function isConceded(all: readonly Sentence[], sentence: Sentence, index: number, mention: Mention): boolean {
  const { tokens, segments, segmentOf, stances } = sentence;
  const at = mention.from;
  const before = tokens.slice(Math.max(0, at - FARTHEST), at);
  if (anyOneOf(before.slice(-4), REPORTS) || anyOneOf(before.slice(-3), NO_FACT)) return false;
  if (before.slice(-4).some((token, index, all) => isOneOf(token, DISPUTES) && all[index + 1]?.key === 'that'))
    return false;
  const segment = segments[segmentOf[at] ?? 0];
  if (segment && NO_STATEMENTS.has(segment.kind)) return false;
  if (isDenied(sentence, mention) && !cannotPay(sentence, at)) return false;
  if (tokens.at(-1)?.text === '?') return anyOneOf(tokens.slice(0, 2), IN_QUESTION) && segment?.kind === 'relative';
  if (stances[segmentOf[at] ?? 0]?.standing === 'position' && segment?.kind !== 'though') return false;
  if (
    isAsked(all, index, mention) &&
    (anyOneOf(before, TO_BE_SHOWN) || isOfAgency(tokens.slice(Math.max(0, at - FARTHEST_AGENCY), at)))
  )
    return false;
  return !isBefore(tokens, segment?.from ?? 0) || anyOneOf(before, BEGINS);
}

const FARTHEST_AGENCY = 8;
const TO_WHOM = wordSet('to with by');
const WHICH = wordSet('which whom');

/** `whether you are an agency with which it was placed for collection`: who the reader is, and nothing that is conceded. */
function isOfAgency(before: readonly Token[]): boolean {
  return before.some((token, at) => isOneOf(token, WHICH) && isOneOf(before[at - 1], TO_WHOM));
}

const NO_STATEMENTS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'until', 'except']);
const BEGINS = wordSet('start begin');

/** `before I agree that I owe`: not conceded yet; `before I start paying` is. */
function isBefore(tokens: readonly Token[], from: number): boolean {
  return tokens[from]?.key === 'before';
}

const BUT = wordSet('but except more other beyond over besides save apart else less above short');
const READER = wordSet('you it them him her');
const NOTHING = wordSet('nothing none naught nil');

function isDenied({ tokens, denied }: Sentence, { from, to }: Mention): boolean {
  // `I owe nothing`, `I owe you nothing`
  const nothing = isOneOf(tokens[to], READER) ? to + 1 : to;
  if (isOneOf(tokens[nothing], NOTHING)) return !isOneOf(tokens[nothing + 1], BUT);
  const at = anyOneOf(tokens.slice(from, to), NEGATIVE) ? from - 1 : from;
  return (denied[at] ?? 0) % 2 === 1;
}

const BEGINS_ANEW = wordSet('and or nor but that');
const PAYS = wordSet('afford pay cover meet clear manage repay handle');

/** `I cannot afford what I owe`: paying is denied, and the debt conceded. */
function cannotPay({ tokens }: Sentence, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 8), at);
  const pays = before.findLastIndex((token) => isOneOf(token, PAYS));
  // `I am not promising to pay and I am not agreeing that I owe it`
  return pays >= 0 && !anyOneOf(before.slice(pays), BEGINS_ANEW);
}
