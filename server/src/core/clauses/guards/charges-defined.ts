import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { QUOTES } from '../../language/quotes.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const overlaps = (left: Mention, right: Mention) => left.from < right.to && right.from < left.to;

/** `“Difference” means interest that would have accrued`: a charge beside the bill, and no sum of the settlement (`sums`). */
export function isSumByCharge(
  { mentions }: Sentence,
  at: number,
  sums: ReadonlySet<string>,
  { rivals }: ClauseDetection,
): boolean {
  if (!rivals.includes('side_charges')) return false;
  const isSum = mentions.some(({ to, concept }) => to <= at && concept === 'difference');
  const behind = mentions.filter(({ from }) => from > at);
  const charges = behind.filter(({ concept }) => concept === 'side_charges');
  // `late fees`: the words for a charge are no bill.
  const others = behind.filter((one) => !one.weak && !charges.some((charge) => overlaps(charge, one)));
  const isOfBill = others.some(
    ({ concept }) => concept === 'bill' || (sums.has(concept) && concept !== 'remaining_claim'),
  );
  return isSum && charges.length > 0 && !isOfBill;
}

const BILLS: ReadonlySet<string> = new Set(['bill', 'billed_sum', 'assert_claim', 'debt_word']);
const BEFORE_MEANS = wordSet(
  'shall will does is only in this here herein clause section paragraph letter agreement part sentence as used where throughout',
);
const JOINS = wordSet('and or plus , &');
/** Behind these it is said which charges they are. */
const TELLS_WHICH =
  wordSet(`of in on for from to that which who shown added accrued accruing incurred assessed imposed posted charged
  billed under by at before after since as claimed appearing listed stated set due above below between with without`);
const MORE = wordSet('and plus together with including also');
const LESS = wordSet('excluding not except without other than else');
const LONGEST_ITEM = 6;

/** `“Bill” means the finance charges and late fees shown on the statement`: what lies beside the bill stands for it. */
export function isBillByCharge(sentence: Sentence, at: number, { rivals }: ClauseDetection): boolean {
  if (!rivals.includes('side_charges') || !isQuotedBill(sentence, at)) return false;
  const { tokens, mentions } = sentence;
  const charges = mentions.filter(({ concept, weak, from }) => concept === 'side_charges' && !weak && from > at);
  let items = 0;
  let from = isOneOf(tokens[at + 1], LEADS) ? at + 2 : at + 1;
  if (isOneOf(tokens[from], LEADS)) from++;
  while (from < tokens.length) {
    const words = tokens.slice(from, from + LONGEST_ITEM);
    const length = words.findIndex((one) => isOneOf(one, JOINS) || JOINS.has(one.text) || TELLS_WHICH.has(one.key));
    const to = from + (length < 0 ? words.length : length);
    if (to > from) {
      if (!charges.some((one) => one.from >= from && one.from < to)) return false;
      items++;
    }
    const joint = tokens[to];
    if (!joint || !(isOneOf(joint, JOINS) || JOINS.has(joint.text))) return items > 0 && !goesOnWithBill(sentence, to);
    from = to + 1;
  }
  return items > 0;
}
const ALL = wordSet('any each every all only those such charges amounts sums items');
const LEAVES_OUT = wordSet('not never');
const SHOWN = wordSet(
  'appearing listed shown itemized itemised stated billed posted recorded reflected included set found on in',
);
const OTHER = wordSet('other');
const FARTHEST_LEFT_OUT = 5;

/** `“Disputed Charges” means any charge not appearing on the ledger`: everything but the bill. */
export function isBillLeftOut(sentence: Sentence, at: number, { rivals }: ClauseDetection): boolean {
  if (!rivals.includes('side_charges') || !isQuotedBill(sentence, at)) return false;
  const { tokens } = sentence;
  if (!anyOneOf(tokens.slice(at + 1, at + 3), ALL)) return false;
  return tokens.slice(at + 2, at + 2 + FARTHEST_LEFT_OUT).some((token, index) => {
    const next = tokens[at + 3 + index];
    return (isOneOf(token, LEAVES_OUT) && isOneOf(next, SHOWN)) || (isOneOf(token, OTHER) && next?.key === 'than');
  });
}

const GONE = wordSet(
  `credited refunded reversed waived removed withdrawn voided written forgiven cancelled canceled deleted rescinded returned dropped
  abated erased`,
);
const TELLS_GONE = wordSet('already since later previously long has have had was were been');
const BESIDE = wordSet('less minus net after before including includes plus together excluding without');
const FARTHEST_TOLD = 3;

/** `“Bill” means the adjustment already credited in May`: a charge that nobody asks for any more. */
export function isBillGone(sentence: Sentence, at: number, { rivals }: ClauseDetection): boolean {
  if (!rivals.includes('side_charges') || !isQuotedBill(sentence, at)) return false;
  const { tokens } = sentence;
  const gone = tokens.findIndex((token, place) => place > at && isOneOf(token, GONE));
  if (gone < 0 || anyOneOf(tokens.slice(at + 1, gone), BESIDE)) return false;
  return anyOneOf(tokens.slice(Math.max(at + 1, gone - FARTHEST_TOLD), gone), TELLS_GONE);
}

const QUOTED = sought(QUOTES);
const NOT_MEANT = wordSet('mean cover include embrace reach');
const DOES = wordSet('does shall will');
const SETTLED = wordSet('paid pays payment credited covered');
const THING = wordSet('charge charges bill fee fees rent loan principal balance debt amount sum invoice account claim');

/** `“Bill” means the late fee and does not mean the rent`: what is left out is what the letter is about. */
export function leavesBillOut({ tokens, denied }: Sentence, { rivals }: ClauseDetection): boolean {
  if (!rivals.includes('side_charges') || !holdsOne(tokens, QUOTED)) return false;
  const open = tokens.findIndex(({ text }) => QUOTES.has(text));
  const close = tokens.findIndex(({ text }, at) => at > open && QUOTES.has(text));
  if (open < 0 || close < 0 || !anyOneOf(tokens.slice(open, close), THING)) return false;
  return tokens.some((token, at) => {
    if (at <= close || !isOneOf(token, NOT_MEANT) || (denied[at] ?? 0) % 2 === 0) return false;
    if (tokens[at - 1]?.key !== 'not' || !isOneOf(tokens[at - 2], DOES)) return false;
    const behind = tokens.slice(at + 1);
    return anyOneOf(behind, THING) && !anyOneOf(behind, SETTLED);
  });
}

const LEADS = wordSet('only to solely just merely exclusively');

/** The word defined is the bill in quotation marks, and no charge itself. */
function isQuotedBill({ tokens, mentions }: Sentence, at: number): boolean {
  let close = at - 1;
  while (close > 0 && isOneOf(tokens[close], BEFORE_MEANS)) close--;
  if (!QUOTES.has(tokens[close]?.text ?? '')) return false;
  const named = mentions.filter(({ to }) => to === close);
  return named.some(({ concept }) => BILLS.has(concept)) && !named.some(({ concept }) => concept === 'side_charges');
}

/** `late fees on the statement, together with its principal`: the charges are only part of what is meant. */
function goesOnWithBill({ tokens, mentions }: Sentence, from: number): boolean {
  return tokens.some((token, at) => {
    if (at < from || !isOneOf(token, MORE) || anyOneOf(tokens.slice(at, at + 3), LESS)) return false;
    return mentions.some(
      ({ concept, from: first, weak }) => !weak && concept === 'bill' && first > at && first <= at + FARTHEST_MORE,
    );
  });
}
const FARTHEST_MORE = 4;
