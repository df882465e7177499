import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const PAPERS = wordSet('letter agreement paper document settlement memorandum');
const TELLS = wordSet('says provides states sets requires calls lays');
const POINTS = wordSet('this the our');

/** `owe the other nothing apart from what this letter says`: the bargain itself. */
export function isThisDeal({ tokens }: Sentence, behind: number): boolean {
  return (
    tokens[behind]?.key === 'what' &&
    isOneOf(tokens[behind + 1], POINTS) &&
    isOneOf(tokens[behind + 2], PAPERS) &&
    isOneOf(tokens[behind + 3], TELLS)
  );
}

const NOTHING_ELSE = wordSet('nothing no neither none');

/** `Apart from the Settlement Amount, nothing is payable`: the price itself is no exception. */
export function isBeyondPrice({ tokens, mentions }: Sentence, at: number, kind: string): boolean {
  const isFirst = at === 0 || tokens[at - 1]?.text === ',' || tokens[at - 1]?.key === 'that';
  if (kind !== 'except' || !isFirst) return false;
  const comma = tokens.findIndex(({ text }, place) => place > at && text === ',');
  const isPrice = ({ from, concept }: Mention) => from > at && from < comma && concept === 'settlement_sum';
  // `Save for the installments, nothing is payable.`
  const isOwed = isOneOf(tokens[comma + 1], NOTHING_ELSE) && anyOneOf(tokens.slice(comma + 1), OWED);
  if (comma > 0 && anyOneOf(tokens.slice(at, comma), INSTALLMENTS) && isOwed) return true;
  const isField = tokens.slice(at, Math.max(at, comma)).some(({ field }) => field?.variable === 'settlement_amount');
  return comma > 0 && (isField || mentions.some(isPrice)) && isOneOf(tokens[comma + 1], NOTHING_ELSE);
}

const OWED = wordSet('payable owed owing due pay owes paid');
const INSTALLMENTS = wordSet('installment installments instalments payment payments');

const IS = wordSet('is are be was');

/** `no mark that is other than adverse`: the other kind, and no exception; `said to anyone other than the parties`: strangers. */
export function isOfOtherKind(sentence: Sentence, at: number, behind: number, detect: ClauseDetection): boolean {
  const { tokens, mentions } = sentence;
  if (isToStrangers(sentence, at, behind, detect)) return true;
  // `spend the money on something other than lawyers`
  if (tokens[at]?.key === 'other' && tokens[at - 1]?.key === 'something') return true;
  if (tokens[at]?.key !== 'other' || !isOneOf(tokens[at - 1], IS)) return false;
  return mentions.some(
    ({ concept, from, to }) => concept === 'adverse' && from === behind && tokens[to]?.kind !== 'word',
  );
}

const ANYONE = wordSet('anyone anybody someone somebody person persons people party entity else');
const EACH_OTHER = wordSet('each one the a another');
const OTHER_PARTY = wordSet('parties party other another signatories');

/** As against the two themselves, where a removal is spoken of. */
function isToStrangers({ tokens }: Sentence, at: number, behind: number, { topic }: ClauseDetection): boolean {
  if (!topic.includes('remove') || tokens[at]?.key !== 'other' || !isOneOf(tokens[at - 1], ANYONE)) return false;
  if (!anyOneOf(tokens.slice(Math.max(0, at - 3), at - 1), TO)) return false;
  return isOneOf(tokens[behind], EACH_OTHER) && isOneOf(tokens[behind + 1], OTHER_PARTY);
}
const TO = wordSet('to with before');

const WAS = wordSet('was were been being always remained remains');
const GENUINE = wordSet('a an the bona fide good faith genuine real honest sincere serious constant continuous');
const DISPUTED = wordSet('dispute disputes doubt challenge contest question controversy');

/** `the bill having been subject to a genuine dispute`: what was wrong with it, and no limit. */
export function wasDisputed(tokens: readonly Token[], at: number, behind: number): boolean {
  if (!isOneOf(tokens[at - 1], WAS)) return false;
  let next = behind;
  while (isOneOf(tokens[next], GENUINE)) next++;
  return isOneOf(tokens[next], DISPUTED);
}

const WEEKEND = wordSet('saturday saturdays sunday sundays weekend weekends holiday holidays');

/** `a day other than a Saturday, a Sunday or a holiday` */
export function isOfSunday({ tokens }: Sentence, behind: number): boolean {
  return isOneOf(tokens[behind], WEEKEND) || isOneOf(tokens[behind + 1], WEEKEND);
}

const SIGNING = wordSet('signature signatures signing assent acceptance countersignature initials');
const PROVISION = wordSet(
  'paragraph section clause article provision sentence wording language text term terms words following rider',
);
const FARTHEST_SIGNING = 4;
const FARTHEST_PROVISION = 6;

/** `My client's signature is conditioned on paragraph 7, which reads: …`: what is signed holds those words. */
export function isOnWording({ tokens }: Sentence, at: number, behind: number): boolean {
  return (
    anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_SIGNING), at), SIGNING) &&
    anyOneOf(tokens.slice(behind, behind + FARTHEST_PROVISION), PROVISION) &&
    tokens.slice(behind).some(({ text }) => text === ':')
  );
}

const MERELY = wordSet('just merely only simply');

/** `for good and not just for now` */
export function isNotMerely(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at - 1], MERELY) && tokens[at - 2]?.key === 'not';
}

const HAS_COME = wordSet('accrued incurred added posted arisen assessed billed');
const COMES = wordSet('interest fees charges costs payments');

/** `all interest accrued to date`: what has come so far, not how long it is waived. */
export function isOfThePast({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  if (tokens[at]?.key !== 'to') return false;
  const verb = segments[segmentOf[at] ?? 0]?.verb;
  // `Interest to date: none`
  if (isOneOf(tokens[at - 1], COMES)) return verb === undefined || at < verb.from;
  if (!isOneOf(tokens[at - 1], HAS_COME)) return false;
  return verb === undefined || at - 1 >= verb.to;
}
