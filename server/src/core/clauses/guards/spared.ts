import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isOfLawful } from './carved.ts';
import { speaksOfItself } from './self-reference.ts';

/** Whether what `need not …`, `shall not be required to …` spares somebody of (from `behind` on) is no part of what any clause promises. */
export function isSpared(sentence: Sentence, at: number, behind: number, detect: ClauseDetection): boolean {
  const { tokens } = sentence;
  let act = behind;
  while (isOneOf(tokens[act], ADVERBS)) act++;
  return (
    isOneOf(tokens[act], COURTESIES) ||
    isFurtherPaper(sentence, act) ||
    isFormOfRequest(sentence, at, act) ||
    isUnasked(tokens, act) ||
    isUnconvinced(tokens, act) ||
    staysOpen(tokens, at, act) ||
    isOutlay(sentence, act, detect) ||
    isOfCustomerAlone(sentence, at, act, detect) ||
    isOfLawful(sentence, { from: behind, to: act })
  );
}

const DECIDED = wordSet(
  'decided determined resolved settled answered proved proven established adjudicated tried shown',
);
const FARTHEST_DECIDED = 4;

/** `has not been decided and need not be`: who was right stays open. */
function staysOpen(tokens: Sentence['tokens'], at: number, act: number): boolean {
  if (tokens[act]?.key !== 'be') return false;
  const next = tokens[act + 1];
  if (isOneOf(next, DECIDED)) return true;
  return (
    (next === undefined || next.kind === 'mark') &&
    anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_DECIDED), at), DECIDED)
  );
}

/** What is done for the other's comfort, or to quarrel: no part of any promise. */
export const COURTESIES = wordSet('explain justify apologize defend mediate arbitrate negotiate litigate sue');
const ADVERBS = wordSet('first again also even then ever itself themselves');

const SIGNS = wordSet('sign execute deliver initial notarize exchange complete furnish produce file swear prepare');
const FURTHER = wordSet('further other more additional new separate another second');
const PAPER = wordSet(
  'paper papers document documents instrument instruments form forms release deed affidavit agreement writing letter certificate',
);
const FARTHEST_PAPER = 6;
/** `need not sign today` */
const AT_ONCE = wordSet('today now immediately here');

/** `No party shall be required to sign any other paper`: what is wanted no more, as this one is enough. */
function isFurtherPaper({ tokens }: Sentence, act: number): boolean {
  if (!isOneOf(tokens[act], SIGNS)) return false;
  if (isOneOf(tokens[act + 1], AT_ONCE)) return true;
  const object = tokens.slice(act + 1, act + 1 + FARTHEST_PAPER);
  const more = object.findIndex((token) => isOneOf(token, FURTHER));
  return more >= 0 && more < 3 && anyOneOf(object.slice(more), PAPER);
}

const REQUESTS = wordSet('request requests notice notices demand demands letter message');
const ASKERS = wordSet('asks asking requesting requester requests');
const FORM = wordSet(
  `name state give say identify use mention recite contain explain show cite quote describe follow attach enclose specify come bear carry
  go refer prove set`,
);
const FARTHEST_ASKER = 3;
const BE_FORM = wordSet(
  `in made notarized sworn written long formal repeated justified explained accompanied addressed phrased worded signed sent any on
  supported detailed dated numbered certified by`,
);

/** `The request need not be in any particular form`, `need not name the bureau`: how little one must ask with. */
function isFormOfRequest({ tokens, segments, segmentOf }: Sentence, at: number, act: number): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  const isAsker = anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_ASKER), at), ASKERS);
  if (!isAsker && !(subject && anyOneOf(tokens.slice(subject.from, Math.min(subject.to, at)), REQUESTS))) return false;
  if (tokens[act]?.key === 'be') return isOneOf(tokens[act + 1], BE_FORM);
  return isOneOf(tokens[act], FORM);
}

const ASKED = wordSet('asked reminded requested told prompted notified warned chased');

/** `It need not first be asked to do so.` */
function isUnasked(tokens: Sentence['tokens'], act: number): boolean {
  let asked = act + 1;
  while (isOneOf(tokens[asked], ADVERBS)) asked++;
  return tokens[act]?.key === 'be' && isOneOf(tokens[asked], ASKED);
}

const OWNS = wordSet('agree admit concede accept believe think confess acknowledge');
const WRONG = wordSet(
  'untrue false wrong inaccurate mistaken incorrect unfair error mistake unjustified justified right',
);
const LONGEST_VIEW = 9;

/** `need not agree that the statement was untrue`: a view that nobody has to give up, and not the act. */
function isUnconvinced(tokens: Sentence['tokens'], act: number): boolean {
  if (!isOneOf(tokens[act], OWNS)) return false;
  const view = tokens.slice(act + 1, act + 1 + LONGEST_VIEW);
  const end = view.findIndex(({ kind }) => kind === 'mark');
  return anyOneOf(view.slice(0, end < 0 ? view.length : end), WRONG);
}

const ACCEPTS = wordSet('accept receive');
const MONEY = wordSet('payment payments installment installments check checks cash card money sum sums amount');
const FARTHEST_MONEY = 5;
const SPENDS = wordSet('pay post advance lend borrow hire retain appear attend travel buy spend');

/** `is not required to pay anything more`, `need not hire a lawyer`: an outlay, where nothing of the clause is its object. */
function isOutlay({ tokens, segments, segmentOf, mentions }: Sentence, act: number, detect: ClauseDetection): boolean {
  const accepts = isOneOf(tokens[act], ACCEPTS) && anyOneOf(tokens.slice(act + 1, act + FARTHEST_MONEY), MONEY);
  if (!accepts && !isOneOf(tokens[act], SPENDS)) return false;
  const to = segments[segmentOf[act] ?? 0]?.to ?? act;
  if (tokens[act]?.key !== 'pay' && speaksOfItself(tokens, act, to)) return false;
  return !mentions.some(
    ({ concept, weak, from }) =>
      from >= act && from < to && !weak && (detect.topic.includes(concept) || MARKS.has(concept)),
  );
}
const MARKS: ReadonlySet<string> = new Set(['credit_bureau', 'credit_report', 'mark']);

const ASSENTS = wordSet('agree join consent promise do be comply honor keep observe perform honour follow act help');
const KEEPS = wordSet('to by with');
const PUTS_UP = wordSet('accept tolerate endure');

/** `Customer need not keep the envelope`: what the protected side is spared of, where it is nothing that both have promised. */
function isOfCustomerAlone(
  { tokens, stances, segments, segmentOf, mentions }: Sentence,
  at: number,
  act: number,
  { topic, allow }: ClauseDetection,
): boolean {
  const own = segmentOf[at] ?? 0;
  const bearers = stances[own]?.bearers;
  // `You (the cardholder) need not accept anything that is reported`
  if (bearers?.has('customer') && isOneOf(tokens[act], PUTS_UP)) return true;
  if (!bearers?.has('customer') || bearers.has('company')) return false;
  if (isOneOf(tokens[act], ASSENTS) && !(tokens[act]?.key === 'keep' && !isOneOf(tokens[act + 1], KEEPS))) return false;
  const to = segments[own]?.to ?? tokens.length;
  if (speaksOfItself(tokens, act, to)) return false;
  return !mentions.some(
    ({ concept, weak, from }) =>
      from >= act && from < to && !weak && (topic.includes(concept) || allow.includes(concept)),
  );
}
