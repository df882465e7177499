import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import { isGerundOf } from './act.ts';

/** `shall consider removing`: the act is not promised, only thought about. */
export function isOnlyWeighed(sentence: Sentence, segment: number, mention: Mention): boolean {
  if (isOnlyRequested(sentence, mention)) return true;
  const part = sentence.segments[segment];
  if (part && isHabit(sentence, part.from, mention.from)) return true;
  const verb = part?.verb ?? sentence.segments[part?.continues ?? -1]?.verb;
  if (!verb || mention.from <= verb.head) return false;
  if (isGerundOf(WEIGHS, sentence, verb.head, mention)) return true;
  // `We used to send a receipt.`
  if (sentence.tokens[verb.head]?.key === 'used' && !verb.passive && sentence.tokens[verb.to]?.key === 'to')
    return true;
  // `will look into releasing the lien`
  const looks = sentence.tokens[verb.head]?.key === 'look' && isOneOf(sentence.tokens[verb.head + 1], LOOKS_INTO);
  return looks || isOneOf(sentence.tokens[verb.head], WEIGHS);
}

const WEIGHS = wordSet(
  'consider considers try attempt offer begin start discuss propose endeavor seek hope plan contemplate weigh help assist think explore study evaluate ponder',
);

const LOOKS_INTO = wordSet('into at');

const REQUESTS = wordSet('request requests demand demands application applications proposal proposals invitation call');
const RECEIVES = wordSet(
  `acknowledge consider review answer respond reply evaluate investigate note log forward route refer relay pass transmit receive process read examine assess
  acknowledging considering reviewing answering responding evaluating`,
);
const FARTHEST_REQUEST = 14;

/** `a duty to acknowledge any request to remove a statement`: the request is dealt with, the act in it not promised. */
function isOnlyRequested({ tokens }: Sentence, { from }: Mention): boolean {
  if (!isOneOf(tokens[from - 1], REQUESTS) && !isOneOf(tokens[from - 2], REQUESTS)) return false;
  return tokens.slice(Math.max(0, from - FARTHEST_REQUEST), from).some((token) => isOneOf(token, RECEIVES));
}

const BE = wordSet('is are be been being was were am get gets got');

/** `We used to send a receipt.`; not `is used to send it`. */
function isHabit({ tokens }: Sentence, from: number, to: number): boolean {
  const used = tokens.findIndex(
    ({ key }, at) => at >= from && at < to && key === 'used' && tokens[at + 1]?.key === 'to',
  );
  return used > 0 && !isOneOf(tokens[used - 1], BE);
}
