import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

/** `Either party may ask for its removal`, where the clause is about what is asked for: that one may ask takes nothing back. */
export function mayOnlyAsk(sentence: Sentence, segment: Segment, detect: ClauseDetection): boolean {
  const { verb } = segment;
  if (!verb) return false;
  if (isOneOf(sentence.tokens[verb.head], CALLS_FOR) && detect.allow.includes('request_verb')) return true;
  if (verb.passive && asksOnly(sentence, segment, detect)) return true;
  if (choosesTime(sentence, segment, detect)) return true;
  if (sendsRequest(sentence, segment, detect) || tellsTheOther(sentence, segment)) return true;
  return writesAndAsks(sentence, segment, detect) || pointsOut(sentence, segment, detect);
}

const CALLS_FOR = wordSet('ask request demand call require');

const IS_ASKED = wordSet('made given sent renewed repeated submitted delivered served');

/** `Such requests may be made at any time`. */
function asksOnly({ tokens, mentions }: Sentence, { subject, verb }: Segment, detect: ClauseDetection): boolean {
  return (
    isOneOf(tokens[verb?.head ?? -1], IS_ASKED) &&
    mentions.some(
      ({ concept, from }) =>
        concept === 'request_noun' && detect.allow.includes(concept) && from >= subject.from && from < subject.to,
    )
  );
}

const SENDS = wordSet('send make give serve submit deliver lodge present repeat renew mail');
const FARTHEST_OBJECT = 5;

/** `A Party that learns of one may send a Request`. */
function sendsRequest({ tokens, mentions }: Sentence, { verb, to }: Segment, detect: ClauseDetection): boolean {
  if (!verb || !isOneOf(tokens[verb.head], SENDS) || !detect.allow.includes('request_noun')) return false;
  const last = Math.min(to, verb.to + FARTHEST_OBJECT);
  return mentions.some(
    ({ concept, from, weak }) => concept === 'request_noun' && !weak && from >= verb.to && from < last,
  );
}

const CHOOSES = wordSet('choose decide determine select');
const WHEN = wordSet('when how whether where');

/** `Either party may choose when to make a request`: one who asks, and not the one who is asked. */
function choosesTime(
  { tokens, mentions, stances, segmentOf }: Sentence,
  { verb, to }: Segment,
  { allow, topic }: ClauseDetection,
): boolean {
  if (!verb || !isOneOf(tokens[verb.head], CHOOSES) || !isOneOf(tokens[verb.to], WHEN)) return false;
  const bearers = stances[segmentOf[verb.head] ?? 0]?.bearers;
  if (!bearers?.has('customer') || !allow.includes('request_noun')) return false;
  const inside = mentions.filter(({ from, weak }) => from >= verb.to && from < to + FARTHEST_OBJECT && !weak);
  return (
    inside.some(({ concept }) => concept === 'request_noun' || concept === 'request_verb') &&
    !inside.some(({ concept }) => topic.includes(concept))
  );
}

const TELLS = wordSet('notify tell inform alert advise');
const WRITES_TO = wordSet('write speak complain email');
const WRITERS = wordSet('us me');
const YOU = wordSet('you us me');
const PARTNER = wordSet('party side');

/** The writer speaks: `We may write to you`. */
function isYours(tokens: Sentence['tokens']): boolean {
  return tokens[0]?.key === 'we' || tokens[0]?.key === 'i';
}
const ENDS_PARTNER = wordSet('of about that if when by in at');

/** `Either party may notify the other of a mark`: what one side tells the other reaches nobody else. */
function tellsTheOther({ tokens }: Sentence, { verb }: Segment): boolean {
  // `You may write to us about a harmful entry`
  const isWriters =
    verb !== undefined &&
    tokens[verb.to]?.key === 'to' &&
    isOneOf(tokens[verb.to + 1], isYours(tokens) ? YOU : WRITERS);
  if (isWriters && isOneOf(tokens[verb?.head ?? -1], WRITES_TO)) return true;
  if (!verb || !isOneOf(tokens[verb.head], TELLS)) return false;
  if (tokens[verb.to]?.key !== 'the' || tokens[verb.to + 1]?.key !== 'other') return false;
  const next = tokens[verb.to + (isOneOf(tokens[verb.to + 2], PARTNER) ? 3 : 2)];
  return next === undefined || next.kind === 'mark' || isOneOf(next, ENDS_PARTNER);
}

const POINTS_OUT = wordSet('point bring report identify flag raise show object');
const FARTHEST_OTHER = 12;

/** `Either of us may, now or later, point out to the other a damaging statement`: what the other is told of. */
function pointsOut(
  { tokens, stances, segmentOf }: Sentence,
  { verb, to }: Segment,
  { allow }: ClauseDetection,
): boolean {
  if (!verb || !isOneOf(tokens[verb.head], POINTS_OUT) || !allow.includes('request_verb')) return false;
  const bearers = stances[segmentOf[verb.head] ?? 0]?.bearers;
  if (!bearers?.has('company') || !bearers.has('customer')) return false;
  const behind = tokens.slice(verb.head + 1, Math.min(to, verb.head + 1 + FARTHEST_OTHER));
  return behind.some(({ key }, at) => key === 'to' && behind[at + 1]?.key === 'the' && behind[at + 2]?.key === 'other');
}

const WRITES = wordSet(
  `use invoke write send give text email mail call message point identify name list describe specify flag complain object deliver serve hand
  post raise bring submit notify tell inform alert advise state say`,
);
const ASKS = wordSet(
  'ask asks asking request requests requesting demand demands demanding require requires requiring insist insisting',
);
const TO_ASK = wordSet('and to that for by in');
const ELSEWHERE: ReadonlySet<string> = new Set(['credit_bureau', 'third_party']);
const FARTHEST_ADDRESSEE = 5;

/** `may write to the other and ask that it be taken back`, `may send a note asking for its withdrawal`: said to the other alone. */
function writesAndAsks({ tokens, mentions }: Sentence, { verb }: Segment, { allow, topic }: ClauseDetection): boolean {
  if (!verb || !isOneOf(tokens[verb.head], WRITES) || !allow.includes('request_verb')) return false;
  const asks = tokens.findIndex((token, at) => at > verb.head && isOneOf(token, ASKS));
  if (asks < 0 || !(tokens[asks]?.key.endsWith('ing') || isOneOf(tokens[asks - 1], TO_ASK))) return false;
  const isSentAway = mentions.some(
    ({ concept, weak, from }) =>
      ELSEWHERE.has(concept) && !weak && from >= verb.to && from < Math.min(asks, verb.to + FARTHEST_ADDRESSEE),
  );
  return !isSentAway && mentions.some(({ concept, from }) => topic.includes(concept) && from > asks);
}

const AS_OFTEN = wordSet('many often frequently few');
const REQUESTS = wordSet('request requests demand demands notice notices ask asks');
const FARTHEST_OFTEN = 5;
const FARTHEST_SENT = 8;

/** `may send as many requests as it likes`: how often one asks, and not whether the other does it. */
export function isHowOftenAsked({ tokens, stances, segmentOf }: Sentence, { from }: Mention): boolean {
  const near = tokens.slice(Math.max(0, from - FARTHEST_OFTEN), from);
  const often = near.findLastIndex((token, at) => isOneOf(token, AS_OFTEN) && near[at - 1]?.key === 'as');
  if (often < 0 || stances[segmentOf[from] ?? 0]?.modality !== 'may') return false;
  return anyOneOf(tokens.slice(Math.max(0, from - FARTHEST_SENT), from), REQUESTS);
}
