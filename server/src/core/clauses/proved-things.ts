import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import { mentionsBetween } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

type Wanted = (mention: Mention) => boolean;

const PROVES = 'prove_valid';
const BLAMES: ReadonlySet<string> = new Set(['fault', 'blame_verb', 'nf_conduct']);
/** Between a word of proof and what it proves. */
const LEADS = wordSet(
  'of that any a an the either neither each party side us them you i he she it or was is were did to',
);
const LONGEST_LEAD = 5;

/**
 * `is no proof of wrongdoing`, `does not prove that either did anything wrong`: it is fault that is not proved, and `isWanted` finds nothing
 * in the sentence that is not a word for fault as well.
 */
export function provesFaultOnly({ tokens, mentions }: Sentence, mention: Mention, isWanted: Wanted): boolean {
  if (mention.concept !== PROVES) return false;
  let at = mention.to;
  if (isOneOf(tokens[at], ASKS) && !provesOwing(mentions, at)) return true;
  const blame = (from: number) => mentions.find((one) => BLAMES.has(one.concept) && one.from === from);
  while (at - mention.to < LONGEST_LEAD && !blame(at) && isOneOf(tokens[at], LEADS)) at++;
  if (at === mention.to && mention.kind !== 'verb') return false;
  if (!blame(at)) return false;
  const isFault = (one: Mention) =>
    mentions.some((other) => BLAMES.has(other.concept) && other.from <= one.from && one.to <= other.to);
  return !mentions.some((one) => isWanted(one) && !one.weak && !isFault(one));
}

const ASKS = wordSet('when who whom how why where');
const LONGEST_QUESTION = 12;

/** `it was not established when the bill was mailed` is another question; `how much of it is owed` is not. */
function provesOwing(mentions: readonly Mention[], from: number): boolean {
  return mentionsBetween(mentions, from, from + LONGEST_QUESTION).some(
    ({ concept }) => concept === 'valid_adj' || concept === 'debt_word' || concept === 'nf_in_debt',
  );
}

const TAKEN_FOR = wordSet('as to');
const CREATES = wordSet('be have');
const LONGEST_NOUN = 7;
const OWED: ReadonlySet<string> = new Set(['debt_word', 'bill', 'owing_noun']);

/** `was never substantiated as a debt`, `was never shown to be a valid charge`: whatever it is that was not shown to be one. */
export function provesAsDebt(sentence: Sentence, { concept, to }: Mention, isWanted: Wanted): boolean {
  const { tokens, mentions } = sentence;
  if (isOfOwnCost(sentence, to - 1)) return false;
  if (concept !== PROVES || !isOneOf(tokens[to], TAKEN_FOR))
    return isShownToBe(tokens, concept, to - 1) && next(to - 1);
  if (tokens[to]?.key === 'to' && !isOneOf(tokens[to + 1], CREATES)) return false;
  return next(to);

  function next(from: number): boolean {
    return mentionsBetween(mentions, from, from + LONGEST_NOUN).some(
      (one) => isWanted(one) && OWED.has(one.concept) && one.kind === 'noun' && (!one.weak || isCalledValid(one.from)),
    );
  }

  function isCalledValid(from: number): boolean {
    return mentions.some((one) => one.concept === 'valid_adj' && one.kind === 'adjective' && one.to === from);
  }
}

const COSTS = wordSet('cost costs expense expenses fee fees postage');
const OF_SETTLING = wordSet(
  'letter agreement settlement suit litigation collection mediation arbitration counsel attorney attorneys lawyer lawyers notary drafting',
);

/** `the cost of this letter was not established as a debt`: not what was billed. */
function isOfOwnCost({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { from, to } = segments[segmentOf[at] ?? 0]?.subject ?? { from: 0, to: 0 };
  const subject = tokens.slice(from, to);
  return anyOneOf(subject, COSTS) && anyOneOf(subject, OF_SETTLING);
}

/** `proved to be`, `established as`: the words of the mention itself lead on. */
function isShownToBe(tokens: Sentence['tokens'], concept: string, last: number): boolean {
  return concept === PROVES && (isOneOf(tokens[last], TAKEN_FOR) || tokens[last]?.key === 'be');
}

const ON = wordSet('on upon the question');
const NOT = wordSet('not never no nothing nobody');
const OWES = wordSet('owe owes owed');
const LONGEST_ON = 4;

/** `No court has decided whether the bill is owed`: what was not decided is asked in the clause behind it, and names its thing. */
export function decidesWhether(
  { tokens, mentions, segments, segmentOf }: Sentence,
  { concept, to }: Mention,
  isWanted: Wanted,
): boolean {
  if (concept !== PROVES) return false;
  const before = segments[(segmentOf[to - 1] ?? 0) - 1];
  // `The question whether the bill is valid has not been ruled on.`
  if (before?.kind === 'whether' && segments[segmentOf[to - 1] ?? 0]?.verb?.from === before.to)
    return names(before.from, before.to);
  let at = to;
  while (at - to < LONGEST_ON && isOneOf(tokens[at], ON)) at++;
  const part = segments[segmentOf[at] ?? -1];
  if (part?.from !== at) return false;
  // `has not shown that I owe this bill`
  const isOwed =
    part.kind === 'that' && part.verb !== undefined && isOneOf(tokens[part.verb.head], OWES) && isPlain(part);
  return (part.kind === 'whether' || isOwed) && names(part.from, part.to);

  function names(from: number, end: number): boolean {
    const all = mentionsBetween(mentions, from, end);
    const isOwed = all.some((one) => one.concept === 'valid_adj' && !one.weak);
    return all.some((one) => isWanted(one) && one.kind === 'noun' && (!one.weak || isOwed));
  }

  /** Not `that she does not owe it`. */
  function isPlain({ from, verb }: Segment): boolean {
    return !anyOneOf(tokens.slice(from, verb?.to ?? from), NOT);
  }
}
