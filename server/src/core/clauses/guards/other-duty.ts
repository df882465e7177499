import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { OF_ITSELF } from './self-reference.ts';

/** Whether words that deny a duty (at a token, `behind` the first one after them) deny none of the clause. */
export function isOtherDuty(sentence: Sentence, at: number, behind: number): boolean {
  return isOfLawAlone(sentence, at) || isOfferLeft(sentence, at, behind);
}

const OBLIGES = wordSet('oblige obliges obligate obligates compel compels');
const LAW = wordSet('law laws statute statutes court rule rules regulation regulations order subpoena');
const WIDER = wordSet('nothing none promise contract letter bargain settlement');

/** `although no law obliges Dealer to refrain`: the promise is made all the more; not `no law and no agreement`. */
function isOfLawAlone({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  if (!subject || !isOneOf(tokens[at], OBLIGES)) return false;
  const words = tokens.slice(Math.min(subject.from, at), at);
  return anyOneOf(words, LAW) && !anyOneOf(words, WIDER) && !anyOneOf(words, OF_ITSELF);
}

const OFFER = wordSet('offer offers proposal proposals');

/** `if the offer is not accepted`: what becomes of an offer, and not of what it says. */
function isOfferLeft({ tokens, segments, segmentOf }: Sentence, at: number, behind: number): boolean {
  const { subject, kind } = segments[segmentOf[at] ?? 0] ?? {};
  if (tokens[behind - 1]?.key !== 'accepted' || !subject) return false;
  return (kind === 'if' || kind === 'when') && anyOneOf(tokens.slice(subject.from, Math.min(subject.to, at)), OFFER);
}

export const HONORS = wordSet('honor honour grant fulfil fulfill obey comply follow act heed meet answer');
const HAS = wordSet('has have needs need');
const FARTHEST_REQUEST = 5;

/** `Neither party has to honor a request`: where something is to be done when it is asked for. */
export function needNotGrant({ tokens, mentions, denied }: Sentence, at: number, { allow }: ClauseDetection): boolean {
  const act = tokens[at + 1]?.key === 'to' ? at + 2 : at + 1;
  if (!isOneOf(tokens[at], HAS) || !isOneOf(tokens[act], HONORS)) return false;
  if ((act === at + 1 && tokens[at]?.key !== 'need') || (denied[at] ?? 0) % 2 === 0 || !allow.includes('request_noun'))
    return false;
  return mentions.some(
    ({ concept, weak, from }) => concept === 'request_noun' && !weak && from > act && from <= act + FARTHEST_REQUEST,
  );
}
