import { names, type Sentence } from '../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { isOnlyHandled } from './bound-by-this.ts';

/** Whether each of the two sides is among those who are meant. */
export function areBoth(roles: ReadonlySet<string> | undefined): boolean {
  return roles?.has('company') === true && roles.has('customer');
}

const MUTUAL = wordSet('mutual mutually reciprocal');
const MUTUAL_PAIRS: ReadonlySet<string> = new Set([
  'both ways',
  'either way',
  'each way',
  'both directions',
  'each direction',
  'vice versa',
]);
/** `mutual goodwill` binds nobody. */
const NO_PROMISE = wordSet(
  'spirit interest interests desire desires wish wishes hope hopes cooperation intention goodwill respect convenience benefit courtesy trust regard advantage satisfaction',
);
const PROMISE = wordSet('duty duties obligation obligations promise promises binds bind binding bound applies apply');
/** `This section is for both parties`; but `Nothing in this section limits what a party must say`. */
const PART = wordSet('section clause paragraph sections clauses paragraphs');
const NO_RULE = wordSet('nothing no neither');
/** A sentence of more clauses, or as many tokens as this, says more than whom the section binds. */
const MOST_CLAUSES = 2;
const TOO_LONG = 22;

const OF_PAPER = wordSet(
  'explained read understood discussed signed initialed written changed amended modified waived reviewed negotiated drafted',
);

/** `A change to this section must be in writing and signed by both`: what is done with the words binds nobody to them. */
function isOfPaper({ tokens }: Sentence): boolean {
  return anyOneOf(tokens, OF_PAPER) && !anyOneOf(tokens, BINDS_THEM);
}

const BINDS_THEM = wordSet('binds binding bound applies apply');

const OWE = wordSet('owe');
const EACH_OTHER: ReadonlySet<string> = new Set(['each other', 'one another']);

/** `The duty is mutual`, `it applies to each party`. */
export function saysMutual(sentence: Sentence): boolean {
  const { tokens, label } = sentence;
  if (!label && tokens.some((token, at) => isOneOf(token, MUTUAL) && !isOneOf(tokens[at + 1], NO_PROMISE))) return true;
  if (tokens.some(({ key }, at) => MUTUAL_PAIRS.has(`${key} ${tokens[at + 1]?.key ?? ''}`))) return true;
  if (
    tokens.some((token, at) => isOneOf(token, OWE) && EACH_OTHER.has(`${tokens[at + 1]?.key} ${tokens[at + 2]?.key}`))
  )
    return true;
  if (isOfPaper(sentence)) return false;
  if (reachesBoth(sentence)) return true;
  return (
    (names(sentence, 'both_parties') || (namesBoth(sentence) && anyOneOf(tokens, BINDS_THEM))) &&
    (anyOneOf(tokens, PROMISE) || (anyOneOf(tokens, PART) && !NO_RULE.has(tokens[0]?.key ?? ''))) &&
    sentence.segments.length <= MOST_CLAUSES &&
    tokens.length < TOO_LONG &&
    !isOnlyHandled(sentence)
  );
}

const REACHES = wordSet('applies apply binds bind runs run extends extend');
const LEAVES_OUT = wordSet('only not except unless if when until but may might');

/** `This Section is continuing, applies equally to Provider and Patient, and binds their assigns`: one of its verbs reaches both. */
function reachesBoth({ tokens, mentions, segments, stances }: Sentence): boolean {
  return segments.some(({ verb, subject, from, to }, at) => {
    if (!verb || stances[at]?.standing !== 'agreed' || !isOneOf(tokens[verb.head], REACHES)) return false;
    const told = tokens.slice(subject.from, subject.to);
    if (!anyOneOf(told, PART) && !anyOneOf(told, PROMISE)) return false;
    if (anyOneOf(tokens.slice(from, to), LEAVES_OUT) || NO_RULE.has(told[0]?.key ?? '')) return false;
    const named = mentions.filter((one) => one.from >= verb.to && one.from < to && !one.weak);
    const stands = (concept: string) => named.some((one) => one.concept === concept);
    return stands('both_parties') || (stands('party_company') && stands('party_customer'));
  });
}

/** The sentence speaks of both sides, together or each by its name. */
export function namesBoth(sentence: Sentence): boolean {
  return (
    names(sentence, 'both_parties') ||
    names(sentence, 'neither_party') ||
    (names(sentence, 'party_company') && names(sentence, 'party_customer'))
  );
}

const OWED = wordSet('owed borne');
const DUTY = wordSet('duty obligation promise undertaking it this');
const LONGEST_BEARER = 8;

/** `The duty is owed by Customer and her assigns`: what is told of nobody after that is told of the one. */
export function isOwedByOne(sentences: readonly Sentence[]): boolean {
  const owing = sentences.flatMap(({ tokens, mentions, segments, segmentOf, denied }) =>
    tokens.flatMap((token, at) => {
      const { subject, to = 0 } = segments[segmentOf[at] ?? 0] ?? {};
      if (!isOneOf(token, OWED) || tokens[at + 1]?.key !== 'by' || (denied[at] ?? 0) % 2 === 1 || !subject) return [];
      if (!anyOneOf(tokens.slice(subject.from, subject.to), DUTY)) return [];
      const last = Math.min(to, at + 2 + LONGEST_BEARER);
      return mentions
        .filter(({ concept, from }) => concept.startsWith('party_') && from > at && from < last)
        .map(({ concept }) => concept);
    }),
  );
  return new Set([...owing, ...sentences.flatMap(whoseDutyItIs)]).size === 1;
}

const BE = wordSet('is be becomes remains');
const FARTHEST_DUTY = 12;
const ENDS_BEARER = wordSet('that to : ;');

/** `It is the continuing obligation of Customer that …`, `It shall be Customer's duty that …`: the one whose duty it is called. */
function whoseDutyItIs({ tokens, mentions, denied }: Sentence): readonly string[] {
  const it = tokens.findIndex(({ key }, at) => key === 'it' && anyOneOf(tokens.slice(at + 1, at + 3), BE));
  const be = tokens.findIndex((token, at) => it >= 0 && at > it && at <= it + 2 && isOneOf(token, BE));
  const behind = tokens.slice(be + 1, be + 1 + FARTHEST_DUTY);
  const duty = be < 0 || (denied[be] ?? 0) % 2 === 1 ? -1 : behind.findIndex((token) => isOneOf(token, CALLED_DUTY));
  const end = tokens.findIndex((token, at) => at > be && (isOneOf(token, ENDS_BEARER) || token.text === ','));
  if (duty < 0 || end < 0 || be + 1 + duty >= end) return [];
  const named = mentions.filter(({ from }) => from > be && from < end);
  if (named.some(({ concept }) => concept === 'both_parties')) return [];
  const sides = named.flatMap(({ concept }) =>
    /^(?:party|owner)_/.test(concept) ? [concept.replace('owner_', 'party_')] : [],
  );
  return [...new Set(sides)];
}
const CALLED_DUTY = wordSet('duty obligation responsibility burden task job undertaking promise');
