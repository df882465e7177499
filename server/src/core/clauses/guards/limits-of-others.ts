import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { orderFrom } from './lawful-conduct.ts';
import { speaksOfItself } from './self-reference.ts';

type Limit = { readonly at: number; readonly behind: number; readonly to: number; readonly kind: string };

/** Whether a limit is set to something else than the promise: to a remedy of the company, to a filing of it, to an address, to strangers. */
export function limitsOther(sentence: Sentence, limit: Limit, detect: ClauseDetection): boolean {
  return (
    isOfRemedy(sentence, limit) ||
    isOfAct(sentence, limit, detect) ||
    isOfAddress(sentence, limit) ||
    letsFollowersIn(sentence, limit) ||
    keepsThis(sentence, limit) ||
    isThisPaper(sentence, limit) ||
    isOrdered(sentence, limit, detect) ||
    isOfSending(sentence, limit, detect) ||
    isOfLawOrCosts(sentence, limit)
  );
}

const REMEDIES = wordSet('remedy remedies recovery recourse claim claims relief');
/** `Any waiver is limited to the case for which it is given.` */
const WAIVERS = wordSet('waiver waivers amendment amendments');
const OF_DEFAULT = wordSet('default late missed unpaid nonpayment overdue defaults payment');

/** `Company's remedy for late payment is limited to the unpaid balance`; not `Customer's remedy for a breach of this section`. */
function isOfRemedy({ tokens, segments, segmentOf, mentions }: Sentence, { at }: Limit): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  if (!subject) return false;
  const words = tokens.slice(subject.from, Math.min(subject.to, at));
  if (anyOneOf(words, WAIVERS)) return true;
  if (!anyOneOf(words, REMEDIES)) return false;
  const owners = mentions.filter(
    ({ from, concept }) => from >= subject.from && from < subject.to && SIDES.has(concept),
  );
  const isCustomers = owners.some(({ concept }) => concept === 'party_customer');
  return !isCustomers && (owners.length > 0 || anyOneOf(words, OF_DEFAULT));
}
const SIDES: ReadonlySet<string> = new Set(['party_company', 'party_customer', 'owner_company']);

const ACTS = wordSet(
  'file issue sell transfer assign place charge contact sue accelerate collect share disclose call demand levy bring',
);
const ONLY: ReadonlySet<string> = new Set(['only', 'except', 'subject']);
const TO_BUREAU: ReadonlySet<string> = new Set(['credit_bureau', 'credit_report', 'mark', 'adverse']);

/** `Company shall file a return only where the law requires it and only after notice`: an act of the company, made harder for it. */
function isOfAct(
  { tokens, segments, segmentOf, stances, mentions }: Sentence,
  { at, kind }: Limit,
  { topic }: ClauseDetection,
): boolean {
  const own = segmentOf[at] ?? 0;
  let home = own;
  while (segments[home] && !segments[home]?.verb && home > 0) home--;
  // What the condition says hangs on the act of the clause above it.
  if (segments[home]?.kind !== 'main') home = segments[home]?.parent ?? home;
  const segment = segments[home];
  const subject = stances[home]?.subject;
  if (!segment?.verb || !ONLY.has(kind) || at < segment.verb.to || !isOneOf(tokens[segment.verb.head], ACTS))
    return false;
  if (!subject?.has('company') || subject.has('customer')) return false;
  return !mentions.some(
    ({ concept, weak, from, kind: form }) =>
      from >= segment.from &&
      !weak &&
      (TO_BUREAU.has(concept) || (topic.includes(concept) && form !== 'noun' && from !== segment.verb?.head)),
  );
}

const ADDRESSES = wordSet('address addresses mailbox email telephone heading title');

/** `The e-mail address below is only for requests under this section.` */
function isOfAddress({ tokens, segments, segmentOf }: Sentence, { at }: Limit): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  return subject !== undefined && subject.to <= at && anyOneOf(tokens.slice(subject.from, subject.to), ADDRESSES);
}

const NOBODY = wordSet('no nobody none neither');
const OUTSIDE = wordSet(
  'stranger strangers outsider one else person persons third beneficiary beneficiaries nobody other',
);
const LONGEST_SUBJECT = 4;

/** `No stranger may rely on it, save successors and assigns`: those who follow a party are let in. */
function letsFollowersIn({ tokens, mentions }: Sentence, { behind, to, kind }: Limit): boolean {
  if (kind !== 'except' || !isOneOf(tokens[0], NOBODY) || !anyOneOf(tokens.slice(0, LONGEST_SUBJECT), OUTSIDE))
    return false;
  const inside = mentions.filter(({ from, weak }) => from >= behind && from < to && !weak);
  return inside.some(({ concept }) => concept === 'assigns' || concept === 'both_parties');
}

const LETS_GO = wordSet('releases release released waives waive discharges discharge dismisses gives claims rights');
const FARTHEST_CLAIM = 12;

/** `releases Company from all claims other than those under this section`: what is kept is the clause. */
function keepsThis({ tokens }: Sentence, { at, behind, to, kind }: Limit): boolean {
  if (kind !== 'except' || !speaksOfItself(tokens, behind, to)) return false;
  return anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_CLAIM), at), LETS_GO);
}

const PAPER = wordSet('agreement letter paper settlement document writing');
const NONE = wordSet('no nothing none');

/** `Apart from this Agreement there is no other agreement between the parties.` */
function isThisPaper({ tokens }: Sentence, { behind, kind }: Limit): boolean {
  if (kind !== 'except' || tokens[behind]?.key !== 'this' || !isOneOf(tokens[behind + 1], PAPER)) return false;
  const rest = tokens.slice(behind + 2);
  return anyOneOf(rest, NONE) && anyOneOf(rest, OTHER) && anyOneOf(rest, PAPERS);
}
const OTHER = wordSet('other further else nothing');
const PAPERS = wordSet(
  'agreement agreements understanding understandings promise promises terms binds agreed contract',
);

const WHAT = wordSet('what one those any such that an a');
const NOT = wordSet('not no only never');
const FARTHEST_ORDER = 5;
/** `Except for what a court or the tax authorities require, there is no exception.` */
function isOrdered({ tokens, mentions }: Sentence, { behind, to, kind }: Limit, { carve }: ClauseDetection): boolean {
  if (kind !== 'except' || carve.length === 0 || !isOneOf(tokens[behind], WHAT)) return false;
  const comma = tokens.findIndex(({ text }, at) => at > behind && text === ',');
  const end = comma < 0 || comma > to ? to : comma;
  const words = tokens.slice(behind, end);
  const order = orderFrom(tokens, behind, end, FARTHEST_ORDER);
  if (order < 0 || order >= end || anyOneOf(words, NOT)) return false;
  return !mentions.some(({ concept, from }) => from >= behind && from < end && SIDES.has(concept));
}

const TIME_ITSELF: ReadonlySet<string> = new Set(['time_bar', 'limitation_period', 'promise_word']);

/** `Nothing is tendered at this time`, in a clause about a limitation period: no payment comes with the paper, and the period is whole. */
function isOfSending(
  { mentions, segmentOf, denied }: Sentence,
  { at, kind }: Limit,
  { topic }: ClauseDetection,
): boolean {
  if (kind !== 'time' || !topic.includes('time_bar')) return false;
  const own = mentions.filter(({ from }) => segmentOf[from] === segmentOf[at]);
  const sent = own.some(
    ({ concept, from, to }) => concept === 'with_letter' && to <= at && (denied[from] ?? 0) % 2 === 1,
  );
  return sent && !own.some(({ concept }) => TIME_ITSELF.has(concept));
}

const CONFLICT = wordSet('conflict conflicts choice');
const SECRET = wordSet('confidential secret private confidence');
const ADVISERS = wordSet(
  'advisers advisors counsel attorneys accountants insurers courts regulators authorities lawyers adviser',
);
const BEARS = wordSet('bears bear pays pay');
const COSTS = wordSet('costs cost fees expenses lawyers attorneys');
const FARTHEST_RULES = 8;

/** `governed by the law of Ohio, except its rules on conflict of laws`, `Except as stated in Section 2, each party bears its own costs.` */
function isOfLawOrCosts({ tokens }: Sentence, { at, behind, kind }: Limit): boolean {
  if (kind !== 'except') return false;
  if (
    anyOneOf(tokens.slice(behind, behind + FARTHEST_RULES), CONFLICT) &&
    tokens.slice(0, at).some(({ key }) => /^laws?$/.test(key))
  )
    return true;
  if (anyOneOf(tokens.slice(0, at), SECRET) && anyOneOf(tokens.slice(behind), ADVISERS)) return true;
  return tokens.some((token, bears) => isOneOf(token, BEARS) && anyOneOf(tokens.slice(bears + 1, bears + 5), COSTS));
}
