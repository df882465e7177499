import type { Sentence } from '../language/analysis.ts';
import type { Segment } from '../language/segments.ts';
import type { Token } from '../language/tokens.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/**
 * Whether a clause has one somebody for its subject whom nobody introduced: `Zorbex shall not disparage Anna`. Such a promise has
 * one side, though nobody can say which; with no subject, or a thing for it, the document speaks for all who sign it.
 */
export function isByStranger({ tokens, mentions }: Sentence, segment: Segment): boolean {
  const { subject, verb } = segment;
  if (!verb || verb.passive || !ACTS.has(tokens[verb.from]?.key ?? '')) return false;
  let from = subject.from;
  while (from < subject.to && NO_NAME.has(tokens[from]?.key ?? '')) from++;
  const words = tokens.slice(from, subject.to);
  const opens = from === 0;
  if (words.length === 0 || words.length > LONGEST_NAME || !words.every(isName)) return false;
  // At the start of a sentence every word has a capital: there only what no vocabulary knows is a name.
  if (!opens || words.length > 1) return true;
  return !mentions.some((mention) => mention.from === from) && /(?:ee|or|er|ix|ex)$/.test(words[0]?.key ?? '');
}

function isName({ kind, capital, text }: Token): boolean {
  return (kind === 'word' && capital) || text === '.' || text === '&';
}

const ACTS = wordSet('shall will must may agrees undertakes promises covenants');
const NO_NAME = wordSet('the');
const LONGEST_NAME = 4;

const ONE_PERSON = wordSet('he she');
const BY_ONE_PERSON = wordSet('him her me');

/** `that she is indebted`, `is denied by her`: one person, and never both sides. */
export function isByOnePerson({ tokens }: Sentence, { subject, verb, to }: Segment): boolean {
  if (subject.to - subject.from === 1 && ONE_PERSON.has(tokens[subject.from]?.key ?? '')) return true;
  if (!verb?.passive) return false;
  const by = tokens.findIndex(({ key }, at) => at >= verb.to && at < to && key === 'by');
  return by > 0 && BY_ONE_PERSON.has(tokens[by + 1]?.key ?? '') && tokens[by + 2]?.kind !== 'word';
}

const NEUTRALS = wordSet('mediator conciliator arbitrator');

/** `The mediator did not decide who was right`: what a neutral leaves open neither side says. */
export function isByNeutral({ tokens, segments }: Sentence, segment: Segment | undefined): boolean {
  const outer = segments[segment?.parent ?? -1];
  if ((segment?.kind !== 'relative' && segment?.kind !== 'that') || !outer || outer.kind !== 'main') return false;
  return tokens.slice(outer.subject.from, outer.subject.to).some(({ key }) => NEUTRALS.has(key));
}

const BEFORE_PAPER = wordSet('in by of');
const PAPERS = wordSet('request inquiry enquiry application correspondence questionnaire');

/** `Nothing in this request is an acknowledgment`: a paper that asks speaks for the side that sends it. */
export function isAskingPaper({ tokens }: Sentence): boolean {
  return tokens.some(({ key }, at) => {
    if (!PAPERS.has(key) || tokens[at - 1]?.key !== 'this') return false;
    return at === 1 || (BEFORE_PAPER.has(tokens[at - 2]?.key ?? '') && !BY_NOUN.has(tokens[at - 3]?.key ?? ''));
  });
}

const BY_NOUN = wordSet('day days receipt service delivery time date');

const VIEWED = wordSet('considered regarded deemed viewed treated seen understood taken held construed read');

/** `shall not be considered by Customer to have been forgiven`: the view of one side. */
export function isViewOfOne({ tokens, stances, segmentOf }: Sentence, { verb, to, from }: Segment): boolean {
  if (!verb?.passive || !isOneOf(tokens[verb.head], VIEWED)) return false;
  const bearers = stances[segmentOf[from] ?? 0]?.bearers;
  const isOne = bearers !== undefined && bearers.has('company') !== bearers.has('customer');
  return isOne && tokens[verb.to]?.key === 'by' && to > verb.to + 1;
}

const WITHOUT = wordSet('without');
const FARTHEST_WITHOUT = 5;
const EITHER_SIDE = wordSet('either any both each anyone anybody whoever us them');

/** `Without Company admitting fault, …`, `without admission of fault by Company or its assigns`: only one side is let off by it. */
export function isWithoutOfOne({ tokens, mentions }: Sentence, at: number): boolean {
  const from = tokens.findIndex(
    (token, index) => index < at && index >= at - FARTHEST_WITHOUT && isOneOf(token, WITHOUT),
  );
  if (from < 0 || tokens.slice(from, at).some(({ kind }) => kind === 'mark')) return false;
  const comma = tokens.findIndex(({ text }, index) => index > at && (text === ',' || text === ';'));
  const to = comma < 0 ? tokens.length : comma;
  if (tokens.slice(from, to).some((token) => isOneOf(token, EITHER_SIDE))) return false;
  const named = (...concepts: readonly string[]) =>
    mentions.some((one) => concepts.includes(one.concept) && one.from > from && one.from < to && !one.weak);
  if (named('both_parties', 'neither_party')) return false;
  return named('party_company', 'owner_company') !== named('party_customer', 'customer_side');
}
