import type { Sentence } from '../../language/analysis.ts';
import { QUOTES } from '../../language/quotes.ts';
import { remembered } from '../../language/remembered.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const QUOTED = sought(QUOTES);
const LONGEST_TERM = 5;
const FARTHEST_VERB = 8;
const FARTHEST_TERM = 6;
/** Words of any clause that a definition may empty. */
const COMMON = wordSet('request requests demand demands notice party parties assigns day days remove removal removed');
const DAYS = wordSet('day days');
const MEANS = wordSet(
  'means mean meaning refers refer denotes signifies is are covers comprises understand understands',
);
const LEAVES_OUT = wordSet('excludes exclude');

/** A term in quotation marks, and where the words begin that say what it means; `isLess`: they say what it does not. */
type Defined = { readonly from: number; readonly to: number; readonly behind: number; readonly isLess: boolean };

const definedTerm = remembered(({ tokens, denied }: Sentence): Defined | undefined => {
  const open = tokens.slice(0, FARTHEST_TERM).findIndex(({ text }) => QUOTES.has(text));
  const close = tokens.findIndex(({ text }, at) => at > open + 1 && QUOTES.has(text));
  if (open < 0 || close < 0 || close - open - 1 > LONGEST_TERM) return undefined;
  for (let at = close + 1; at < Math.min(tokens.length, close + FARTHEST_VERB); at++) {
    const isNot = (denied[at] ?? 0) % 2 === 1;
    const isLess =
      isOneOf(tokens[at], LEAVES_OUT) || (/^include/.test(tokens[at]?.key ?? '') && isNot) || isLimit(tokens, at);
    if (isLess || (isOneOf(tokens[at], MEANS) && !isNot)) return { from: open + 1, to: close, behind: at + 1, isLess };
  }
  return undefined;
});

/** `is limited to`, `is confined to` */
function isLimit(tokens: readonly Token[], at: number): boolean {
  const isNot = anyOneOf(tokens.slice(Math.max(0, at - 2), at), NOT);
  return isOneOf(tokens[at], LIMITED) && tokens[at + 1]?.key === 'to' && !isNot;
}
const NOT = wordSet("not isn't never");
const LIMITED = wordSet('limited confined restricted');

/** Who or what has to say so first. */
const APPROVED = wordSet(
  `approved approves countersigned countersigns accepted accepts granted grants endorsed authorized issues concedes conceded admits admitted
  agrees determined determines declared declares ruled rules ordered orders adjudged adjudicated judgment court tribunal arbitrator
  certified verified verifies notarized sworn sealed affidavit discretion satisfied accompanied supported believes considers deems chooses elects`,
);
const TOLD_OF = wordSet(
  'approved countersigned accepted granted endorsed authorized certified verified notarized sworn sealed ordered',
);
const WHICH = wordSet('that which who whom when where if unless until once after by of on');
const THOSE = wordSet('those such');
const NOTHING = wordSet('nothing none no');
const MORE = wordSet('else more other further');
const PART = wordSet('part portion share fraction');

/**
 * `“Request” means a request that Company has approved`, `“Assigns” excludes any buyer`, `“Bill” means the fee and nothing else`: words
 * of the clause that are told to mean less than they say.
 */
export function isShrunk(sentence: Sentence, detect: ClauseDetection): boolean {
  if (!holdsOne(sentence.tokens, QUOTED)) return false;
  const term = definedTerm(sentence);
  if (term && isDutyMadeChoice(sentence.tokens, term)) return true;
  if (!term || !isOfClause(sentence, term, detect)) return false;
  const { tokens, mentions, denied } = sentence;
  const meaning = tokens.slice(term.behind);
  // `“Days” excludes Sundays` is read where days are counted.
  if (term.isLess)
    return !isLeftFree(sentence, detect, term.behind) && !anyOneOf(tokens.slice(term.from, term.to), DAYS);
  if (isOfSum(sentence, term) && isNamedByNumber(meaning)) return false;
  if (meaning.some((token, at) => isOneOf(token, NOTHING) && isOneOf(meaning[at + 1], MORE))) return true;
  const isApproved =
    !isOfSum(sentence, term) &&
    !mentions.some(({ concept }) => detect.carve.includes(concept)) &&
    meaning.some((token, at) => {
      if (at === 0 || !isOneOf(token, APPROVED) || (denied[term.behind + at] ?? 0) % 2 === 1) return false;
      return isOneOf(token, TOLD_OF) || anyOneOf(meaning.slice(0, at), WHICH);
    });
  const isPicked = isOneOf(meaning[0], THOSE) || (meaning[0]?.key === 'to' && isOneOf(meaning[1], THOSE));
  const isPart = anyOneOf(meaning.slice(0, 3), PART) && !isWholePart(meaning);
  if (!isLeftFree(sentence, detect, term.behind) && takesOut(sentence, term, detect)) return true;
  return isApproved || (isPicked && meaning.some(({ key }) => key === 'that' || key === 'which')) || isPart;
}

/**
 * Whether a sentence speaks of what the clause leaves free anyway. What is told to the bureaus (from the token `from` on) is what a removal is
 * for, whatever else the law allows.
 */
export function isLeftFree({ mentions }: Sentence, { topic, carve }: ClauseDetection, from: number): boolean {
  const isOfBureaus =
    topic.includes('remove') &&
    mentions.some(({ concept, weak, from: at }) => concept === 'credit_bureau' && !weak && at >= from);
  return !isOfBureaus && mentions.some(({ concept }) => carve.includes(concept));
}

const EXCEPTS = wordSet('except excluding save barring');
const FARTHEST_TAKEN = 4;

/** `“Entry” means any item other than a tradeline`: one of the things that the clause is about is none of them. */
function takesOut({ tokens, mentions }: Sentence, { behind }: Defined, { terms }: ClauseDetection): boolean {
  return tokens.some((token, at) => {
    if (at < behind) return false;
    const isOther = token.key === 'other' && tokens[at + 1]?.key === 'than';
    if (!isOther && !isOneOf(token, EXCEPTS)) return false;
    const from = isOther ? at + 2 : at + 1;
    return mentions.some(
      (one) =>
        terms.includes(one.concept) && one.kind !== 'verb' && one.from >= from && one.from < from + FARTHEST_TAKEN,
    );
  });
}

const ORDERS = wordSet('shall will must agree agrees promise undertake');
const CHOICES = wordSet('may might can could intends intend hopes hope tries try expects wishes');
const FARTHEST_CHOICE = 4;

/** `“shall” means “may”` */
function isDutyMadeChoice(tokens: readonly Token[], { from, to, behind }: Defined): boolean {
  return anyOneOf(tokens.slice(from, to), ORDERS) && anyOneOf(tokens.slice(behind, behind + FARTHEST_CHOICE), CHOICES);
}

const THE = wordSet('the');
const NUMBERED = wordSet('account invoice statement bill claim case loan file number no policy');

/** `“Account” means account 4471 and nothing else`: which one it is. */
function isNamedByNumber(meaning: readonly Token[]): boolean {
  const first = isOneOf(meaning[0], THE) ? 1 : 0;
  return (
    isOneOf(meaning[first], NUMBERED) && meaning.slice(first + 1, first + 4).some(({ text }) => /^\d[\d-]*$/.test(text))
  );
}

/** `the part of the bill above the settlement`, `the portion that is not paid`: what the clause is about. */
function isWholePart(meaning: readonly Token[]): boolean {
  return anyOneOf(meaning, REST) && !anyOneOf(meaning, TAKEN_OUT);
}
const REST = wordSet('above over exceeding exceeds beyond left remains remaining unpaid paid settlement');
const TAKEN_OUT = wordSet('charged written not already except only');

const SUMS: ReadonlySet<string> = new Set([
  'bill',
  'account_noun',
  'remaining_claim',
  'difference',
  'billed_sum',
  'settlement_sum',
]);

/** The bill or a sum is told by who claims it and what became of it; an adverse statement is no statement of account. */
function isOfSum({ mentions, tokens }: Sentence, { from, to }: Defined): boolean {
  const isAdverse = mentions.some(({ concept, ...one }) => concept === 'adverse' && one.from >= from && one.to <= to);
  return (
    !isAdverse &&
    !anyOneOf(tokens.slice(from, to), COMMON) &&
    mentions.some((one) => one.from >= from && one.to <= to && SUMS.has(one.concept))
  );
}

function isOfClause({ tokens, mentions }: Sentence, { from, to }: Defined, { topic, terms }: ClauseDetection): boolean {
  return (
    anyOneOf(tokens.slice(from, to), COMMON) ||
    mentions.some(
      (one) =>
        one.from >= from &&
        one.to <= to &&
        (topic.includes(one.concept) || terms.includes(one.concept) || one.concept === 'bill'),
    )
  );
}
