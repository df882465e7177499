import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

const NOTHING = wordSet('nothing anything');
const OTHER = wordSet(
  'else other good positive neutral favorable flattering helpful harmless complimentary in-between indifferent',
);
const NARROWS = wordSet(
  `that which who but except unless other than only if new further more additional false untrue inaccurate incorrect unverified until
  law required about`,
);
const GOES = wordSet(
  `go goes appear appears show shows shown be put placed place report reported list listed send sent say said tell told give given
  furnish furnished enter entered get gets stand stands stay stays reach reaches land lands is add added post posted write written
  file filed supply supplied provide provided pass passes come comes`,
);
const POINTS = wordSet('there it them either');
const AT = wordSet('on onto in into to from');
const FARTHEST_REPORT = 2;

/**
 * `Nothing bad goes on her report`, `you can't place anything else about it there`, `nothing on Customer's credit file`: what is said of
 * things as such. With the value `bad` where it reaches what harms the customer, with `other` where it reaches all else.
 */
export function nothingThere({ sentences }: CheckScope, value: unknown): Found[] {
  return sentences.flatMap((sentence, index) =>
    sentence.label
      ? []
      : sentence.tokens.flatMap((token, at) => {
          if (isKeptOff(sentence, at)) return [{ sentence: index, from: at, to: at + 1 }];
          if (!isOneOf(token, NOTHING) || !isDeniedThing(sentence, at)) return [];
          const reach = reachOf(sentence, at);
          if (reach !== value && reach !== 'all') return [];
          return isThere(sentences, index, at) || isBesideBad(sentence, at)
            ? [{ sentence: index, from: at, to: at + 1 }]
            : [];
        }),
  );
}

const KEEPS = wordSet('keep kept leave left hold held');
const OFF = wordSet('off out away');
const FARTHEST_OFF = 6;
const FARTHEST_FILE = 5;

/** `shall keep the account off Customer's credit reports`: whatever might be said of it there. */
function isKeptOff({ tokens, mentions, denied, stances, segmentOf }: Sentence, at: number): boolean {
  const { standing, modality, bearers } = stances[segmentOf[at] ?? 0] ?? {};
  if (!isOneOf(tokens[at], KEEPS) || (denied[at] ?? 0) % 2 === 1) return false;
  if (standing !== 'agreed' || modality !== 'must' || !bearers?.has('company')) return false;
  const off = tokens.findIndex((token, place) => place > at && place <= at + FARTHEST_OFF && isOneOf(token, OFF));
  if (off < 0 || anyOneOf(tokens.slice(off), LIMITS)) return false;
  const thing = mentions.some(
    ({ concept, from }) => (concept === 'bill' || concept === 'account_noun') && from > at && from < off,
  );
  const bad = mentions.some(
    ({ concept, from }) => (concept === 'adverse' || concept === 'mark') && from > at && from < off,
  );
  return thing && !bad && mentions.some((one) => one.from > off && one.from <= off + FARTHEST_FILE && isReport(one));
}

/** What is promised and denied: `nothing` as such, `anything` behind a denied verb. */
function isDeniedThing({ tokens, denied, stances, segments, segmentOf }: Sentence, at: number): boolean {
  const own = segmentOf[at] ?? 0;
  const { standing, modality } = stances[own] ?? {};
  if (standing !== 'agreed' || modality === 'request' || modality === 'weak' || isOfPaper(tokens, at)) return false;
  if ((denied[at] ?? 0) % 2 === 0) return false;
  const verb = segments[own]?.verb;
  return tokens[at]?.key === 'nothing' ? true : verb !== undefined && verb.head < at;
}

const HERE = wordSet('here herein hereof hereunder above below contained');

/** `Nothing in this paragraph …` */
function isOfPaper(tokens: Sentence['tokens'], at: number): boolean {
  const next = isOneOf(tokens[at + 1], OTHER) ? at + 2 : at + 1;
  return isOneOf(tokens[next], HERE) || (isOneOf(tokens[next], IN) && isOneOf(tokens[next + 1], THIS));
}
const IN = wordSet('in of within under');
const THIS = wordSet('this that the these it section paragraph clause exhibit agreement order');

function reachOf({ tokens, mentions }: Sentence, at: number): 'bad' | 'other' | 'all' | 'none' {
  const next = tokens[at + 1];
  if (mentions.some(({ concept, from }) => concept === 'adverse' && from === at + 1)) return 'bad';
  if (isOneOf(next, OTHER)) return 'other';
  return isOneOf(next, NARROWS) && next?.key !== 'about' ? 'none' : 'all';
}

const FARTHEST_PAIR = 14;

/** `Nothing bad and nothing else`, `nothing negative, and nothing else about this account`. */
function isBesideBad(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (tokens[at]?.key !== 'nothing' || reachOf(sentence, at) !== 'other') return false;
  const end = sentence.segments[sentence.segmentOf[at] ?? 0]?.to;
  if (anyOneOf(tokens.slice(at + 2, end), LIMITS)) return false;
  const bad = tokens.findIndex(
    ({ key }, place) =>
      key === 'nothing' && place >= at - FARTHEST_PAIR && place < at && reachOf(sentence, place) === 'bad',
  );
  const between = tokens.slice(bad + 1, at);
  return (
    bad >= 0 &&
    between.some((token) => isOneOf(token, JOINS)) &&
    between.every(({ text }) => text !== '.' && text !== ';')
  );
}
const JOINS = wordSet('and or nor');

/** It is about what stands on the customer's credit report, which is named here or was named before. */
function isThere(sentences: readonly Sentence[], index: number, at: number): boolean {
  const sentence = sentences[index] as Sentence;
  const { tokens, segments, segmentOf } = sentence;
  const own = segments[segmentOf[at] ?? 0];
  if (!own) return false;
  const behind = tokens.slice(at + 2, own.to);
  if (anyOneOf(tokens.slice(at + 2), LIMITS) || segments[(segmentOf[at] ?? 0) + 1]?.kind === 'relative') return false;
  const isPut = own.verb
    ? carriesNothing(sentence, own) ||
      (isOneOf(tokens[own.verb.head], GOES) &&
        (!isOneOf(tokens[own.verb.head], IS) || isOneOf(tokens[own.verb.to], PLACE)))
    : isOneOf(tokens[at + 1], AT) || isOneOf(tokens[at + 2], AT);
  if (!isPut) return false;
  if (sentence.mentions.some((one) => one.from > own.from && one.from < own.to && isReport(one))) return true;
  const points = behind.some(
    (token, place) => isOneOf(token, POINTS) && (token.key === 'there' || isOneOf(behind[place - 1], AT)),
  );
  if (!points) return false;
  return sentences
    .slice(Math.max(0, index - FARTHEST_REPORT), index + 1)
    .some(({ mentions }) => mentions.some((one) => isReport(one) && !one.weak));
}
const IS = wordSet('is be stands');
const PLACE = wordSet('on in at there placed put reported with to');
const LIMITS = wordSet('that which but except unless only if until');

const CARRIES = wordSet(
  'carry carries carried contain contains bear bears reflect reflects include includes mention mentions',
);

/** `my credit reports are to carry nothing about this bill`: the report itself is the subject. */
function carriesNothing({ tokens, mentions }: Sentence, { verb, subject }: Sentence['segments'][number]): boolean {
  if (!verb || !isOneOf(tokens[verb.head], CARRIES)) return false;
  return mentions.some((one) => isReport(one) && !one.weak && one.from >= subject.from && one.to <= subject.to);
}

function isReport({ concept, kind }: Mention): boolean {
  return (concept === 'credit_report' || concept === 'credit_bureau') && kind !== 'verb';
}
