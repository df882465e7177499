import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const JOINS = wordSet('and or as');
const ALSO = wordSet('also even the forever always ever long still just well as on at any for ever all , so');
const BEYOND = wordSet(
  'forever always ever future after afterwards afterward beyond thereafter later past following since',
);
const TAKES_BACK = wordSet('only not no unless if except nothing neither until but');
const FARTHEST_BEYOND = 12;

/** `until no agency carries it, and after that day as well`, `during the term or long after it`: the end that is named is none. */
export function goesPastIt(tokens: Sentence['tokens'], from: number): boolean {
  const end = tokens.findIndex(({ text }, at) => at > from && /^[.;:]$/.test(text));
  const rest = tokens.slice(from, end < 0 ? tokens.length : end);
  // `Until now accounts were reported each month.`
  if (rest[0]?.key === 'until' && isOneOf(rest[1], NOW) && anyOneOf(rest.slice(2), TOLD)) return true;
  return rest.slice(0, FARTHEST_BEYOND).some((token, at) => {
    if (at === 0 || !isOneOf(token, JOINS)) return false;
    let next = at + 1;
    while (isOneOf(rest[next], ALSO) || rest[next]?.text === ',') next++;
    return isOneOf(rest[next], BEYOND) && !anyOneOf(rest.slice(next + 1), TAKES_BACK);
  });
}

const NOW = wordSet('now today');
const TOLD = wordSet('was were has have had');

const HAS = wordSet('has have had');
const WAS = wordSet('was were been');
const PAST = wordSet(
  `went wrote sent met spoke fought ran dealt held sat kept left lay stood took came made gave led sought said told heard saw knew had paid
  argued disputed denied contested exchanged corresponded negotiated quarreled litigated worked lasted asked billed charged lived tried`,
);
/** What was agreed for a time is still only agreed for a time. */
const AGREED = wordSet(
  `agreed promised undertaken undertook covenanted accepted bound committed limited granted given fixed set entered stipulated consented
  suspended waived made gave signed released assigned leased extended authorized permitted allowed barred stopped ceased`,
);

/** `The parties have been in dispute for fourteen months`, `For eleven months they exchanged letters`: what is over, and no limit. */
export function isHistory({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  if (isHaving(tokens, at)) return true;
  const own = segments[segmentOf[at] ?? 0];
  const verb = own?.verb ?? segments.find((one) => one.kind === 'main' && one.verb)?.verb;
  if (!verb || isOneOf(tokens[verb.head], AGREED)) return false;
  if (verb.modality !== 'is' && tokens[verb.from]?.key !== 'could') return false;
  if (isOneOf(tokens[verb.from], HAS) && verb.head > verb.from) return true;
  if (isOneOf(tokens[verb.from], WAS)) return verb.from === verb.head || isOneOf(tokens[verb.head], PAST);
  // `could not agree`
  if (tokens[verb.from]?.key === 'could') return tokens[verb.from + 1]?.key === 'not';
  if (verb.from !== verb.head) return false;
  return isOneOf(tokens[verb.head], PAST) || /[a-z]{3}ed$/.test(tokens[verb.head]?.key ?? '');
}

/** Whether words that name an end say none: `during the term or long after it`, `quarreled for two years`. */
export function isNoEnd(sentence: Sentence, at: number): boolean {
  if (goesPastIt(sentence.tokens, at) || freesCustomer(sentence, at)) return true;
  return sentence.tokens[at]?.key === 'for' && isHistory(sentence, at);
}

const STOPS = wordSet('stops stop keeps keep prevents prevent bars bar hinders hinder');

/** `Nothing here stops Customer from shopping elsewhere while the payments run`: what the protected side stays free to do. */
function freesCustomer({ segments, mentions, tokens, denied }: Sentence, at: number): boolean {
  const verb = segments.findLast((one) => one.verb !== undefined && one.verb.head < at)?.verb;
  if (!verb || !isOneOf(tokens[verb.head], STOPS) || (denied[verb.head] ?? 0) % 2 === 0) return false;
  const behind = mentions.filter(({ from }) => from >= verb.to && from <= verb.to + 2);
  return (
    behind.some(({ concept }) => concept === 'party_customer') &&
    !behind.some(({ concept }) => concept === 'party_company')
  );
}

/** `Having been at odds for eleven months, …` */
function isHaving(tokens: Sentence['tokens'], at: number): boolean {
  const start = tokens.findLastIndex(({ kind }, place) => place < at && kind === 'mark') + 1;
  const having = tokens.findIndex(({ key }, place) => place >= start && place < at && key === 'having');
  return having >= 0 && !isOneOf(tokens[having + 1], AGREED);
}
