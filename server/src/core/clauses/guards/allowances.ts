import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { ADVERSE_THINGS } from '../act.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { speaksOfItself } from './self-reference.ts';

const LEAVES_IT = { role: 'harms', kind: 'may', why: 'permits what the clause forbids' } as const;

/** What lets the company do what the clause forbids without saying `may`, or leaves standing what should go. */
export function allowances(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  if (!holdsOne(sentence.tokens, LETTING)) return NO_GUARDS;
  const isAboutMarks = detect.topic.includes('remove') || detect.topic.includes('place_mark');
  return sentence.segments.flatMap((segment, at): GuardWords[] => {
    const isLet =
      permits(sentence, segment, detect) ||
      pleadsAsProved(sentence, segment, at, detect) ||
      (isAboutMarks &&
        (mayLeave(sentence, segment, at) ||
          staysThere(sentence, segment) ||
          onlyOrdered(sentence, segment) ||
          mustBeFalse(sentence, segment)));
    return isLet ? [{ from: segment.from, to: segment.to, ...LEAVES_IT }] : [];
  });
}

const PERMITS = wordSet(
  'permit permits allow allows authorize authorizes entitle entitles enable enables let lets empower empowers',
);
const LEAVES = wordSet('leave keep let retain maintain');
const DISREGARDS = wordSet('disregard ignore withdraw revoke cancel suspend waive amend vary depart');
const FORBIDDEN: ReadonlySet<string> = new Set(['place_mark', 'verify_mark']);
const LONGEST_NAME = 6;

/** `Section 4 permits Company to leave an entry in place`, `The cardholder agreement allows Company to suspend this section`. */
function permits(
  { tokens, mentions, denied, segments }: Sentence,
  { kind, verb }: Segment,
  { topic }: ClauseDetection,
): boolean {
  if (!verb || verb.passive || kind === 'if' || !isOneOf(tokens[verb.head], PERMITS)) return false;
  if ((denied[verb.head] ?? 0) % 2 === 1) return false;
  const party = mentions.find(
    ({ concept, from }) => concept === 'party_company' && from >= verb.to && from < verb.to + LONGEST_NAME,
  );
  const act = party ? party.to + (tokens[party.to]?.key === 'to' ? 1 : 0) : -1;
  if (!party || act < 0 || mentions.some(({ concept, from }) => concept === 'lawful_carve_out' && from > act))
    return false;
  if (mentions.some(({ concept, from }) => concept === 'party_customer' && from === party.from)) return false;
  const to = segments.find((one) => one.from > act && one.kind === 'main')?.from ?? tokens.length;
  const isOfMarks = topic.includes('remove') || topic.includes('place_mark');
  if (isOneOf(tokens[act], DISREGARDS)) return speaksOfItself(tokens, act, to);
  if (!isOfMarks) return false;
  if (isOneOf(tokens[act], LEAVES)) return namesThing(mentions, act, act + LONGEST_NAME);
  return mentions.some(
    ({ concept, kind: form, weak, from }) => from === act && !weak && form === 'verb' && FORBIDDEN.has(concept),
  );
}

const PLEADS = wordSet('plead allege assert present describe treat record enforce represent certify invoke claim');
const PROVED = wordSet('established proven proved valid enforceable admitted undisputed acknowledged owed due');
const FARTHEST_AS = 6;

/** `Company may plead the bill as an established debt`: where both say that nothing was ever proved. */
function pleadsAsProved(
  { tokens, mentions, stances, denied }: Sentence,
  { verb, to }: Segment,
  at: number,
  { topic }: ClauseDetection,
): boolean {
  if (!verb || !topic.includes('unproven_adj') || !isOneOf(tokens[verb.head], PLEADS)) return false;
  const stance = stances[at];
  if (stance?.modality !== 'may' || !stance.bearers.has('company') || (denied[verb.head] ?? 0) % 2 === 1) return false;
  const as = tokens.findIndex(({ key }, index) => index >= verb.to && index < to && key === 'as');
  const isBill = mentions.some(
    ({ concept, weak, from }) => concept === 'bill' && !weak && from >= verb.to && from < as && as - from < FARTHEST_AS,
  );
  return isBill && anyOneOf(tokens.slice(as, as + FARTHEST_AS), PROVED);
}

function namesThing(mentions: Sentence['mentions'], from: number, to: number): boolean {
  return mentions.some(({ concept, from: at }) => ADVERSE_THINGS.has(concept) && at > from && at < to);
}

const OWN = wordSet('copy copies internal own books ledger');

/** `When in doubt Company may leave the entry as it is.` */
function mayLeave({ tokens, mentions, stances }: Sentence, { kind, verb, to }: Segment, at: number): boolean {
  const stance = stances[at];
  if (!verb || kind === 'if' || stance?.modality !== 'may' || !stance.bearers.has('company')) return false;
  if (!isOneOf(tokens[verb.head], LEAVES) || anyOneOf(tokens.slice(verb.to, to), OWN)) return false;
  return namesThing(mentions, verb.head, verb.head + LONGEST_NAME);
}

const REQUESTS = wordSet('request requests demand demands');
const BACKED = wordSet('order judgment ruling decree affidavit subpoena');
const COUNTS = wordSet('counts count qualifies qualify granted honored valid answered met');

/** `Only a request with a court order counts.` */
function onlyOrdered({ tokens }: Sentence, { subject, verb, to }: Segment): boolean {
  if (!verb || tokens[subject.from]?.key !== 'only') return false;
  const words = tokens.slice(subject.from, subject.to);
  return anyOneOf(words, REQUESTS) && anyOneOf(words, BACKED) && anyOneOf(tokens.slice(verb.from, to), COUNTS);
}

const NEEDED = wordSet('necessary required needed essential');
const FALSE = wordSet('false untrue inaccurate wrong incorrect erroneous');
const FARTHEST_FALSE = 8;

/** `It is necessary that the statement was false.` */
function mustBeFalse({ tokens, denied, mentions }: Sentence, { verb }: Segment): boolean {
  const at = verb ? [verb.head, verb.head + 1].find((place) => isOneOf(tokens[place], NEEDED)) : undefined;
  if (at === undefined || (denied[at] ?? 0) % 2 === 1 || tokens[at + 1]?.key !== 'that') return false;
  return anyOneOf(tokens.slice(at + 2, at + FARTHEST_FALSE), FALSE) && namesThing(mentions, at, at + FARTHEST_FALSE);
}

const STAYS = wordSet('stay stays stand stands remain remains');
const WHERE = wordSet('on in where as there up put posted and but');
const TRUE = wordSet('accurate true correct truthful verified valid right factual undisputed substantiated proper');
const IT = wordSet('it they that');

/** `If the entry is accurate, it stays.`, `An accurate entry remains.` */
function staysThere({ tokens, mentions, denied }: Sentence, { kind, verb, subject, to }: Segment): boolean {
  if (!verb || kind !== 'main' || !isOneOf(tokens[verb.head], STAYS) || (denied[verb.head] ?? 0) % 2 === 1)
    return false;
  const next = tokens[verb.to];
  if (verb.to < to && next?.kind === 'word' && !isOneOf(next, WHERE)) return false;
  const words = tokens.slice(subject.from, subject.to);
  const isThing = mentions.some(
    ({ concept, from }) => ADVERSE_THINGS.has(concept) && from >= subject.from && from < subject.to,
  );
  if (!isThing && !(words.length === 1 && isOneOf(words[0], IT))) return false;
  const before = tokens.slice(0, verb.from);
  return anyOneOf(before, TRUE) && !before.some((token, at) => isOneOf(token, TRUE) && isOneOf(before[at - 1], NOT));
}
const NOT = wordSet('not or');

/** Where none of these stands, nothing is let. */
const LETTING = sought(PERMITS, PLEADS, LEAVES, STAYS, BACKED, NEEDED);
