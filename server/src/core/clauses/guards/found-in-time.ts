import type { Sentence } from '../../language/analysis.ts';
import { mentionsBetween } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, wholeSentence } from './guard.ts';

/**
 * `If one is seen in the year after signing, both disown it`, `What shows up later is Customer's own affair`: a duty for each mark that
 * holds for those of some time alone.
 */
export function foundInTime(sentence: Sentence, { topic }: ClauseDetection): GuardWords[] {
  if (!topic.includes('disavow')) return [];
  if (isFoundInTime(sentence))
    return [
      wholeSentence(sentence, { role: 'harms', kind: 'found-in-time', why: 'holds only for what is seen in time' }),
    ];
  if (isLeftAlone(sentence))
    return [wholeSentence(sentence, { role: 'harms', kind: 'left-alone', why: 'leaves some of it to the other side' })];
  return [];
}

const FOUND = wordSet(
  `find finds found see sees seen discover discovers discovered learn learns noticed notice notices spotted spot spots appear appears surface
  surfaces resurface resurfaces turn turns crop crops pop pops come comes shows show shown emerge emerges arise arises exist exists occur occurs
  return returns recur recurs reappear reappears posted placed made entered reported recorded listed detected identified noted located`,
);
const IN = wordSet('in within during throughout over inside');
const UNIT = wordSet('day days week weeks month months quarter quarters year years');
const COUNT = wordSet(
  `the a an any that this said such first next following coming current initial calendar full one two three four five six seven eight nine ten
  twelve fifteen eighteen twenty thirty forty sixty ninety hundred twenty-four thirty-six business working couple of few`,
);
const FARTHEST_TIME = 10;
const LONGEST_TIME = 6;
const NOT_TIME = wordSet('shall will must is are may');
/** What opens the time again: `in that year or at any time later`. */
const OPENS = wordSet('ever whether even or later thereafter afterwards afterward tomorrow whenever regardless');
const BEFORE = wordSet('before until by');
const END_OF_TIME = wordSet(
  'installment instalment payment closing anniversary end date expiry expiration january february march april june july august september october november december',
);

function isFoundInTime(sentence: Sentence): boolean {
  const { tokens, mentions, denied } = sentence;
  if (!mentions.some(({ concept, weak }) => concept === 'disavow' && !weak)) return false;
  return tokens.some((token, at) => {
    if (!FOUND.has(token.key) || (denied[at] ?? 0) % 2 === 1 || isMainVerb(sentence, at)) return false;
    const words = tokens.slice(at + 1, at + 1 + FARTHEST_TIME);
    const stop = words.findIndex(
      (one, place) => one.kind === 'mark' || isOneOf(one, NOT_TIME) || isAct(sentence, at, at + 1 + place),
    );
    const near = stop < 0 ? words : words.slice(0, stop);
    return near.some((one, place) => {
      const behind = tokens.slice(at + 2 + place, at + 2 + place + LONGEST_TIME);
      const isTime = (isOneOf(one, IN) && isPeriod(behind)) || (isOneOf(one, BEFORE) && anyOneOf(behind, END_OF_TIME));
      return isTime && !anyOneOf(tokens.slice(at + 1 + place, at + 2 + place + FARTHEST_TIME), OPENS);
    });
  });
}

/** Where the words on what is found end, and those on what is done begin. */
function isAct({ mentions, segments, segmentOf }: Sentence, found: number, at: number): boolean {
  if (mentions.some(({ concept, from }) => concept === 'disavow' && from === at)) return true;
  return segmentOf[at] !== segmentOf[found] && segments[segmentOf[at] ?? 0]?.kind === 'main';
}

/** A mark that must be reported, or made, within a time: what is done, and no mark that is found. */
function isMainVerb({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { kind, verb } = segments[segmentOf[at] ?? 0] ?? {};
  const isClause = kind === 'main' && verb !== undefined && at >= verb.from && at < verb.to;
  return isClause && !/^(?:that|which)$/.test(tokens[verb.from - 1]?.key ?? '');
}

/** `the year after signing`, `two years of this agreement`, `90 days`. */
function isPeriod(words: readonly Token[]): boolean {
  const unit = words.findIndex((token) => isOneOf(token, UNIT));
  return unit >= 0 && words.slice(0, unit).every((token) => token.kind !== 'word' || isOneOf(token, COUNT));
}

const AFFAIR = wordSet('concern business affair affairs problem problems lookout responsibility');
const LONGEST_OWNER = 6;
const NONE = wordSet('neither either nobody anyone');

/** `is no longer Bank's concern`, `is not the concern of either`, `is Customer's own affair`. */
function isLeftAlone({ tokens, mentions, denied, segments, segmentOf }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!AFFAIR.has(token.key)) return false;
    const start = Math.max(segments[segmentOf[at] ?? 0]?.from ?? 0, at - LONGEST_OWNER);
    const named = mentionsBetween(mentions, start, at);
    const isCompanys = named.some(({ concept }) => concept === 'party_company' || concept === 'company_side');
    const isCustomers = named.some(({ concept }) => concept === 'party_customer' || concept === 'customer_side');
    if ((denied[at] ?? 0) % 2 === 1)
      return isCompanys || (tokens[at + 1]?.key === 'of' && isOneOf(tokens[at + 2], NONE));
    return isCustomers && !isCompanys && (tokens[at - 1]?.key === 'own' || anyOneOf(tokens.slice(start, at), IS));
  });
}
const IS = wordSet('is are becomes remains');
