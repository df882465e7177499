import type { Sentence } from '../../language/analysis.ts';
import type { Period } from '../../language/quantities.ts';
import type { Segment } from '../../language/segments.ts';
import type { VerbGroup } from '../../language/verbs.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const OTHER_ACT = wordSet(
  `answer answered reply respond acknowledge acknowledged tell told inform informed notify notified decide decided meet begin
  start review reviewed consider considered investigate investigated discuss confer explain update updated annotate annotated
  make made submit ask request requested route routed forward forwarded refer referred escalate escalated docket docketed assign
  assigned pass passed log logged open opened confirm`,
);

const OF_REPORT = wordSet(
  'a an any no every each adverse negative derogatory bad harmful damaging critical unfavorable bureau credit',
);

/** `will report it within seven days`; in `shall let no bad report stand longer` it is a thing. */
function reports({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token, at) => isOneOf(token, REPORTING) && !isOneOf(tokens[from + at - 1], OF_REPORT));
}

/** What is sent to the bureaus for the account, and no removal from them. */
const REPORTING = wordSet('report reports reporting');

/**
 * `shall answer the request within seven days`, `will send that report within thirty days`: the time is for something else than
 * the removal.
 */
export function isOfAnotherAct(sentence: Sentence, period: Period): boolean {
  const at = sentence.segmentOf[period.from] ?? 0;
  const segment = sentence.segments[at];
  const verb = segment?.verb;
  if (!segment || !verb) return false;
  // `before seven days have passed from the notice`
  if (verb.from === period.to && isOneOf(sentence.tokens[verb.head], PASSES)) return false;
  if (isDescribing(sentence, segment, period)) return false;
  const isOther =
    (isOneOf(sentence.tokens[verb.head], OTHER_ACT) && !beginsItself(sentence, verb, period)) ||
    isOfPaper(sentence, segment) ||
    givesWords(sentence, segment) ||
    isOfOtherThing(sentence, segment, period);
  if (!isOther && !reports(sentence, verb.from, period.from)) return false;
  const removes = sentence.mentions.some(
    ({ concept, kind, from }) =>
      concept === 'remove' &&
      (from >= verb.from || (kind === 'noun' && verb.passive)) &&
      sentence.segmentOf[from] === at,
  );
  return !removes && !hangsOnRemoval(sentence, segment) && !isLateElse(sentence, segment);
}

const PASSES = wordSet('pass passes passed run elapsed gone');
const BEGIN = wordSet('begin begins start starts open opens');

/** `the seven days that begin when a party is asked`: it is the time that begins. */
function beginsItself({ tokens }: Sentence, { from: verb }: VerbGroup, { to }: Period): boolean {
  return isOneOf(tokens[verb], BEGIN) && verb === to + 1 && /^(?:that|which)$/.test(tokens[to]?.key ?? '');
}

const LATE = wordSet('late overdue untimely breach default');

/** `A withdrawal is late if it is not made within seven days`: the time is that of the removal that the condition is about. */
function isLateElse({ tokens, segments, mentions }: Sentence, { kind, parent, subject }: Segment): boolean {
  const above = kind === 'if' && parent !== undefined ? segments[parent] : undefined;
  if (!above?.verb || tokens[subject.from]?.key !== 'it') return false;
  if (!anyOneOf(tokens.slice(above.verb.from, above.to), LATE)) return false;
  return mentions.some(
    ({ concept, from }) => concept === 'remove' && from >= above.subject.from && from < above.subject.to,
  );
}

const RELATIVE = wordSet('that which who whoever it they he she we i you either each party side');
const HAVE = wordSet('has have had');
const TOLD = /^(?:made|[a-z]+ed)$/;

/** `Within seven days of the demand the party that made it must …`, `each entry it made about me, seven days being allowed`. */
function isDescribing({ tokens, mentions, segmentOf }: Sentence, { from, verb }: Segment, period: Period): boolean {
  if (!verb || verb.passive || !TOLD.test(tokens[verb.head]?.key ?? '')) return false;
  // `any statement that each has made`
  const isTold = verb.from === verb.head || isOneOf(tokens[verb.from], HAVE);
  if (!isTold || !isOneOf(tokens[verb.from - 1], RELATIVE)) return false;
  if (period.to <= verb.from) return true;
  const own = segmentOf[period.from] ?? 0;
  // `shall delete, or have deleted, every statement it has made, within seven days`
  const outer = isOneOf(tokens[from], WHICH) && tokens[from - 1]?.text === ',' ? own - 1 : own;
  return mentions.some(
    (one) =>
      one.concept === 'remove' &&
      one.from < verb.from &&
      (segmentOf[one.from] === own || segmentOf[one.from] === outer),
  );
}
const WHICH = wordSet('every any each all such the');

const MONEY = wordSet(
  `payment payments installment installments check checks cheque cheques money fee fees interest return returns form forms suit lawsuit
  release releases w w9 default defaults breach delinquency hearing trial invoice invoices notice notices mail letters mailing arbitration mediation`,
);
const LATE_BY = wordSet('late overdue behind old');
const LONGEST_OBJECT = 6;
const LONGEST_NAME = 3;

/** `A returned check shall be replaced within ten days`, `Notices take effect three days after mailing`, `thirty days late`. */
function isOfOtherThing(
  { tokens, segments }: Sentence,
  { kind, subject, verb, to, parent }: Segment,
  { from, to: behind }: Period,
): boolean {
  if (!verb) return false;
  const isNotice = anyOneOf(tokens.slice(behind, behind + FARTHEST_NOTICE), NOTICE) && isBeforeNotice(tokens, behind);
  if (isOneOf(tokens[behind], LATE_BY) || (isNotice && !isOneOf(tokens[from - 1], UPON))) return true;
  const above = kind === 'when' || kind === 'if' ? segments[parent ?? -1]?.subject : undefined;
  if (above && anyOneOf(tokens.slice(above.from, Math.min(above.to, above.from + LONGEST_NAME)), MONEY)) return true;
  if (isToConsider(tokens, behind)) return true;
  // `A bureau may take up to thirty days to act on a request`
  const isMay = verb.modality === 'may' || isOneOf(tokens[verb.head], TAKES);
  if (isMay && isOneOf(tokens[subject.to - 1], BUREAU)) return true;
  const end = from >= verb.to ? Math.min(from, verb.to + LONGEST_OBJECT) : Math.min(to, verb.to + LONGEST_OBJECT);
  const named = tokens.slice(subject.from, Math.min(subject.to, subject.from + LONGEST_NAME));
  return anyOneOf(named, MONEY) || anyOneOf(tokens.slice(verb.to, end), MONEY);
}
const TAKES = wordSet('take takes needs need');
const WEIGHS = wordSet('consider review study read accept sign think');
const PAPER = wordSet('agreement offer letter settlement paper document');

/** `shall have twenty-one days to consider this Agreement` */
function isToConsider(tokens: Sentence['tokens'], behind: number): boolean {
  if (tokens[behind]?.key !== 'to' || !isOneOf(tokens[behind + 1], WEIGHS)) return false;
  return anyOneOf(tokens.slice(behind + 2, behind + 2 + LONGEST_NAME), PAPER);
}

const BUREAU = wordSet('bureau bureaus agency agencies');
const NOTICE = wordSet('notice warning');
const FARTHEST_NOTICE = 4;
const WRITTEN = wordSet('written prior advance of');

/** `ten days' written notice` */
function isBeforeNotice(tokens: Sentence['tokens'], behind: number): boolean {
  const words = tokens.slice(behind, behind + FARTHEST_NOTICE);
  const notice = words.findIndex((token) => isOneOf(token, NOTICE));
  return words.slice(0, notice).every((token) => token.kind === 'mark' || isOneOf(token, WRITTEN));
}
const UPON = wordSet('on upon');

const GIVES = wordSet('give gives provide provides send sends state states');
const WORDS = wordSet('reason reasons answer response reply explanation decision acknowledgment account view position');

/** `must give its reasons`, `shall send an answer` */
function givesWords({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], GIVES)) return false;
  return anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + 3)), WORDS);
}

const KEEPS = wordSet(
  `keep keeps kept get gets receive receives retain retains return returns sign signs signed give gives send sends deliver delivers mail mails
  exchange exchanges provide provides hand hands`,
);
const PAPERS = wordSet('receipt receipts reminder reminders copy copies original originals counterpart counterparts');

/** `Within thirty days of signing each party keeps a copy`: what is done with the paper itself. */
function isOfPaper({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], KEEPS)) return false;
  return anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_PAPER)), PAPERS);
}
const FARTHEST_PAPER = 7;

/** In `shall be retracted by the party that made it within seven days` the time is that of the removal. */
function hangsOnRemoval({ segmentOf, segments, mentions, tokens, denied }: Sentence, segment: Segment): boolean {
  const { parent, verb } = segment;
  const isPerfect = verb !== undefined && isOneOf(tokens[verb.from], HAVE) && verb.head > verb.from;
  if (!(segment.kind === 'relative' || (segment.kind === 'that' && isPerfect)) || parent === undefined || !verb)
    return false;
  const isPast = verb.modality === 'is' && !isOneOf(tokens[verb.head], STILL_TO_COME);
  if (!isPast) return false;
  // `may be left standing by the party that made it for more than seven days`
  const outer = segments[parent];
  const stands =
    outer?.verb !== undefined &&
    denied[outer.verb.head] === 1 &&
    anyOneOf(tokens.slice(outer.verb.from, outer.to), STANDS);
  return stands || mentions.some(({ concept, from }) => concept === 'remove' && segmentOf[from] === parent);
}

const STANDS = wordSet('left stand standing remain stay kept up');

const STILL_TO_COME = wordSet('answer reply respond acknowledge make makes begin start ask request');
