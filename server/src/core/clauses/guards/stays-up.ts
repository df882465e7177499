import type { Sentence } from '../../language/analysis.ts';
import { mentionsBetween } from '../../language/mentions.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isDenied } from '../polarity-of.ts';
import { type GuardWords, wholeSentence } from './guard.ts';

/**
 * What leaves up what the clause takes down, whoever is asked: `Statements that the maker believes to be true may remain`, `Bank does not
 * delete accurate information`, `no deletion will be made`, `Lender's policy against deleting tradelines still applies`.
 */
export function staysUp(sentence: Sentence, { topic, carve }: ClauseDetection): GuardWords[] {
  if (!topic.includes('remove')) return [];
  const isFree = sentence.mentions.some(
    ({ concept, weak }) => !weak && (carve.includes(concept) || concept === 'lawful_carve_out'),
  );
  if (isFree) return [];
  const { tokens, segments } = sentence;
  const isUp =
    tokens.some((_, at) => remains(sentence, at)) ||
    segments.some(
      (segment, at) =>
        segment.kind === 'main' && (deletesNothing(sentence, segment, at) || nothingDeleted(sentence, segment)),
    ) ||
    isPolicy(sentence);
  return isUp
    ? [wholeSentence(sentence, { role: 'harms', kind: 'stays-up', why: 'lets stay what must be taken down' })]
    : [];
}

const THINGS: ReadonlySet<string> = new Set(['statement_noun', 'mark', 'adverse']);
const STAYS = wordSet('remain remains stay stays');
const WHATEVER = wordSet('anything what whatever everything');
const HOLDS = wordSet('believe believes regard regards consider considers think thinks deem deems');
const WHERE = wordSet('where in on up as online visible posted');
const UNTIL = wordSet('until unless longer more than beyond after once only');

/** `Statements that the maker believes to be true may remain`, `anything the maker regards as accurate stays where it is` */
function remains({ tokens, mentions, denied, segments, segmentOf }: Sentence, at: number): boolean {
  if (isDenied(denied, at) || !isOneOf(tokens[at], STAYS) || CONDITIONS.has(segments[segmentOf[at] ?? 0]?.kind ?? ''))
    return false;
  const start = tokens.slice(0, at).findLastIndex(({ text }) => text === ';') + 1;
  const before = tokens.slice(start, at);
  const isThing =
    mentionsBetween(mentions, start, at).some(({ concept, kind }) => THINGS.has(concept) && kind !== 'verb') ||
    anyOneOf(before, WHATEVER);
  if (!isThing || !anyOneOf(before, HOLDS) || anyOneOf(tokens.slice(start), UNTIL)) return false;
  const next = tokens[at + 1];
  return next === undefined || next.kind === 'mark' || isOneOf(next, WHERE);
}
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'when', 'until', 'unless']);

const INFORMATION = wordSet(
  'information data tradeline tradelines history entry entries reporting item items account accounts',
);
const DELETES = wordSet(
  'delete deletes deleted deleting remove removes removed removing withdraw withdraws withdrawing erase erases erased',
);
const REPORTED = wordSet('reported furnished');
const SO = wordSet('without until unless before except other only own dispute disputed lawful');
const FARTHEST_THING = 6;

/** `Bank does not delete accurate information from any consumer report`, `does not remove what it has reported` */
function deletesNothing(sentence: Sentence, { verb, to }: Segment, at: number): boolean {
  const { tokens, mentions, denied, stances } = sentence;
  const subject = stances[at]?.subject;
  if (!verb || verb.passive || !isDenied(denied, verb.head) || !isOneOf(tokens[verb.head], DELETES)) return false;
  if (!subject?.has('company') || subject.has('customer')) return false;
  const behind = tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_THING));
  const isThing =
    anyOneOf(behind, INFORMATION) ||
    anyOneOf(tokens.slice(verb.to), REPORTED) ||
    mentionsBetween(mentions, verb.to, verb.to + FARTHEST_THING).some(({ concept }) => concept === 'mark');
  return isThing && !anyOneOf(tokens.slice(verb.to), SO);
}

const NOTHING = wordSet('no nothing none');
const DELETION = wordSet('deletion deletions removal removals withdrawal withdrawals');
const MADE = wordSet('made done due owed required granted requested sent');

/** `No deletion will be made by reason of this Agreement`, `Nothing already reported will be deleted` */
function nothingDeleted({ tokens, mentions }: Sentence, { subject, verb }: Segment): boolean {
  if (!verb || !isOneOf(tokens[subject.from], NOTHING) || anyOneOf(tokens, SO)) return false;
  const named = tokens.slice(subject.from + 1, verb.from);
  if (isOneOf(named[0], DELETION)) return isOneOf(tokens[verb.head], MADE) && !isAsked(tokens);
  const isThing = anyOneOf(named, REPORTED) || (named.length < FARTHEST_THING && anyOneOf(named, INFORMATION));
  const isMark = mentionsBetween(mentions, subject.from, verb.from).some(({ concept }) => concept === 'mark');
  return verb.passive && isOneOf(tokens[verb.head], DELETES) && (isThing || isMark);
}

const ASKED = wordSet('asked request requested demand charge fee');

/** `No removal will be made that nobody asked for` */
function isAsked(tokens: Sentence['tokens']): boolean {
  return anyOneOf(tokens, ASKED);
}

const POLICY = wordSet('policy policies practice practices rule');
const AGAINST = wordSet('against not never');
const DESPITE = wordSet('notwithstanding regardless whatever irrespective even no any');
const FARTHEST_AGAINST = 5;

/** `It is Lender's practice not to delete what it has reported`, `Clinic's policy against deleting tradelines continues to apply` */
function isPolicy({ tokens, denied, segments }: Sentence): boolean {
  const at = tokens.findIndex((token) => isOneOf(token, POLICY));
  if (at < 0 || anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_AGAINST), at), DESPITE)) return false;
  if (segments.some(({ kind, verb }) => kind === 'main' && verb && isDenied(denied, verb.head))) return false;
  const behind = tokens.slice(at + 1, at + 1 + FARTHEST_AGAINST);
  const against = behind.findIndex((token) => isOneOf(token, AGAINST));
  return against >= 0 && against < 3 && anyOneOf(behind.slice(against + 1), DELETES);
}
