import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { holdsOne, sought } from '../language/sought.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

const CAN = wordSet('can could cannot');
const WHAT = wordSet('what something that money sum cancel forgive where when if');
const ANYBODY = wordSet('one nobody people');
const ANY = wordSet('a an no any every');
const LENDERS = wordSet('creditor lender collector company business seller owner holder provider one man');
const OWED = wordSet('owed due owing existed exists established proved proven valid admitted');

/** `One can only cancel what was owed`, `only what is owed can be forgiven`: what holds of every debt, and nothing done to this one. */
export function isTruism(sentence: Sentence, { from }: Mention): boolean {
  return isTruismAt(sentence, sentence.segmentOf[from] ?? 0);
}

/** The same of a clause by its index. */
export function isTruismAt({ tokens, segments, segmentOf, mentions }: Sentence, at: number): boolean {
  if (!holdsOne(tokens, ONLY)) return false;
  const segment = segments[at];
  if (!segment || mentions.some((one) => one.concept === 'difference' && segmentOf[one.from] === at)) return false;
  const start = segments[at - 1]?.from ?? segment.from;
  const words = tokens.slice(start, segments[at + 1]?.to ?? segment.to);
  const only = words.findIndex(({ key }) => key === 'only');
  if (only < 0 || !(anyOneOf(words, CAN) || isAnybody(tokens, segment))) return false;
  const behind = words.slice(only, only + FARTHEST_WHAT);
  return anyOneOf(behind, DEBT) || (anyOneOf(words, OWED) && anyOneOf(behind, WHAT));
}

/** `A creditor forgives only what is owed`: no party of this paper is meant. */
function isAnybody(tokens: readonly Token[], { subject }: Segment): boolean {
  const words = tokens.slice(subject.from, subject.to);
  return words.length < 3 && (isOneOf(words[0], ANYBODY) || (isOneOf(words[0], ANY) && isOneOf(words[1], LENDERS)));
}

const DEBT = wordSet('debt debts obligation obligations');
const ONLY = sought(['only']);
const FARTHEST_WHAT = 6;

const WORDS = wordSet('word words term terms label labels expression expressions phrase phrases');
const KEPT_OUT = wordSet('kept left taken struck avoided omitted rejected excluded banished dropped barred absent');
const LONGEST_PREDICATE = 6;
const OFF = wordSet('off chargeoff');
const SUM_NAME = wordSet('balance date statement amount');

/** `The words “forgiven” and “write-off” have been kept out of this agreement`: words that are named and not said. */
export function isWordKeptOut({ tokens, segments, segmentOf, denied }: Sentence, { from, to, kind }: Mention): boolean {
  // `the charge-off balance on its books`: the name of a sum
  if (kind === 'noun' && isOneOf(tokens[to - 1], OFF) && isOneOf(tokens[to], SUM_NAME)) return true;
  const { subject, verb } = segments[segmentOf[from] ?? 0] ?? {};
  if (!subject || !verb || from < subject.from || from >= verb.from) return false;
  if (!anyOneOf(tokens.slice(subject.from, from), WORDS)) return false;
  const isDenied = (denied[verb.head] ?? 0) % 2 === 1;
  return isDenied || anyOneOf(tokens.slice(verb.from, verb.to + LONGEST_PREDICATE), KEPT_OUT);
}

const CORRECTS = wordSet(
  'correct corrects withdraw withdraws retract retracts amend amends fix fixes rescind rescinds',
);
const PAPERS = wordSet(
  'record records entry entries return returns form forms statement statements report reports letter letters filing filings',
);
const TELLS = wordSet(
  'describes describe describing shows show showing calls call calling says say saying treats treat treating labels labeling',
);
const CORRECTING = sought(CORRECTS);
const TELLING = sought(TELLS);
const FARTHEST_PAPER = 4;

/** `Company will correct any record that describes the difference as canceled`: what is put right says nothing. */
export function isCorrected({ tokens, denied }: Sentence, { from }: Mention): boolean {
  if (!holdsOne(tokens, CORRECTING) || !holdsOne(tokens, TELLING)) return false;
  const paper = tokens.findLastIndex((token, at) => at < from && isOneOf(token, PAPERS));
  const corrects = tokens.findLastIndex((token, at) => at < paper && isOneOf(token, CORRECTS));
  if (paper < 1 || corrects < 0 || paper - corrects > FARTHEST_PAPER || (denied[corrects] ?? 0) % 2 === 1) return false;
  return anyOneOf(tokens.slice(paper + 1, from), TELLS) && !tokens.slice(paper, from).some(({ text }) => text === ';');
}
