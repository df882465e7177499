import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/**
 * Marks are kept off whatever they say: in the promise itself (`shall place no entry, whether it harms Customer or not`), or in a
 * sentence behind it that says how far it reaches (`It makes no difference if the entry is bad`, `The same is true of any other mark`).
 */
export function everyTone({ sentences }: CheckScope): Found[] {
  return sentences.flatMap((sentence, index) => {
    const promised = isPromise(sentence);
    const widened =
      !promised &&
      (isScope(sentence) || isTotal(sentence)) &&
      sentences.slice(Math.max(0, index - FARTHEST), index).some(isPromise);
    if (!promised && !widened) return [];
    const total = widened ? sentence.tokens.findIndex((token) => isOneOf(token, TOTAL)) : -1;
    if (total >= 0 && isTotal(sentence)) return [{ sentence: index, from: total, to: total + 1 }];
    return sentence.mentions
      .filter((mention) => (promised ? isTone(mention) && isOfPromise(sentence, mention) : isWide(sentence, mention)))
      .map(({ from, to }) => ({ sentence: index, from, to }));
  });
}

/** How many sentences before it the promise may stand whose reach a sentence tells. */
const FARTHEST = 3;
const ACTS: ReadonlySet<string> = new Set(['place_mark', 'mark']);

function isTone({ concept }: Mention): boolean {
  return concept === 'every_tone';
}

/** A clause that is agreed and denies that a mark is placed. */
function isPromise(sentence: Sentence): boolean {
  return sentence.mentions.some((mention) => ACTS.has(mention.concept) && isDeniedAct(sentence, mention));
}

const OF_REPORTS: ReadonlySet<string> = new Set(['mark', 'credit_report', 'credit_bureau']);

function isDeniedAct({ denied, stances, segmentOf, mentions }: Sentence, { from, weak }: Mention): boolean {
  // `It makes no difference` places nothing.
  const isSure = ({ concept, weak: other }: Mention) =>
    OF_REPORTS.has(concept) && (!other || concept === 'credit_bureau');
  if (weak && !mentions.some(isSure)) return false;
  const stance = stances[segmentOf[from] ?? 0];
  return (denied[from] ?? 0) % 2 === 1 && stance?.standing === 'agreed' && stance.modality !== 'may';
}

/** In the clause that promises, or in one that hangs on it or follows it without a verb of its own. */
function isOfPromise(sentence: Sentence, tone: Mention): boolean {
  const { segments, segmentOf, mentions } = sentence;
  const own = segmentOf[tone.from] ?? 0;
  const outer = new Set<number>();
  for (let at: number | undefined = own; at !== undefined; at = segments[at]?.parent) outer.add(at);
  if (!segments[own]?.verb && own > 0) outer.add(own - 1);
  // `shall not tell a bureau of it, and it makes no difference whether what is told is harmful`
  if (makesNoDifference(sentence, tone.from)) for (let at = 0; at < own; at++) outer.add(at);
  return mentions.some(
    (one) => ACTS.has(one.concept) && outer.has(segmentOf[one.from] ?? 0) && isDeniedAct(sentence, one),
  );
}

const FARTHEST_MATTER = 4;

/** Behind `makes no difference`, `does not matter`, `is immaterial`. */
function makesNoDifference({ tokens }: Sentence, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - FARTHEST_MATTER), at + 1);
  return anyOneOf(before, MATTERS) && anyOneOf(before, DENIES);
}

const MATTERS = wordSet('immaterial irrelevant difference matters matter odds');
const REACHES = wordSet(
  `covers cover includes include embraces embrace applies apply extends extend holds goes true bars bar reaches reach takes means mean
  included covered caught meant prohibited banned barred forbidden out captures encompasses`,
);
const POINTS = wordSet(
  'this that it same the all they these those i we entries marks items promise ban prohibition paragraph section rule',
);
const LIMITS = wordSet(
  'except unless but excluding may can could might permitted allowed free continue continues provided',
);
const LONGEST_SUBJECT = 4;

/** `It makes no difference if …`, `That covers bad marks and every other kind`: says how far a promise reaches. */
function isScope({ tokens, segments, stances, denied, mentions }: Sentence): boolean {
  return segments.some(({ verb, kind, subject }, at) => {
    if (!verb || kind !== 'main' || stances[at]?.standing !== 'agreed' || stances[at]?.modality === 'may') return false;
    const words = tokens.slice(verb.from, verb.to + LONGEST_SUBJECT);
    const isDenied = (denied[verb.head] ?? 0) % 2 === 1;
    const points = tokens.slice(subject.from, Math.min(subject.to, subject.from + LONGEST_SUBJECT));
    // `Includes negative and not negative.`
    if (points.length > 0 && !anyOneOf(points, POINTS)) return false;
    // `That is negative, positive, everything.`
    if (isOneOf(points.at(-1), THAT) && isOneOf(tokens[verb.head], IS) && !isDenied && isToneAt(mentions, verb.to))
      return true;
    const matters = words.findIndex((token) => isOneOf(token, MATTERS));
    if (matters >= 0)
      return (isDenied || anyOneOf(words, DENIES)) && isOneOf(tokens[verb.from + matters + 1], ASKED_AFTER);
    return !isDenied && anyOneOf(words, REACHES);
  });
}
const THAT = wordSet('that this');
const IS = wordSet("is 's");

function isToneAt(mentions: Sentence['mentions'], at: number): boolean {
  return mentions.some((one) => isTone(one) && one.from >= at && one.from <= at + 1);
}
const ASKED_AFTER = wordSet('whether if that what how which not ,');
const DENIES = wordSet('immaterial irrelevant no not');

const TOTAL = wordSet('total absolute complete blanket unqualified unconditional');
const BAN = wordSet('prohibition ban bar promise restriction covenant undertaking duty');

/** `The prohibition is total.` */
function isTotal({ tokens, segments, denied }: Sentence): boolean {
  const { verb, subject } = segments[0] ?? {};
  if (!verb || !subject || (denied[verb.head] ?? 0) % 2 === 1) return false;
  return (
    tokens[verb.head]?.key === 'is' &&
    isOneOf(tokens[subject.to - 1], BAN) &&
    isOneOf(tokens[verb.to], TOTAL) &&
    !anyOneOf(tokens, LIMITS)
  );
}

/** Words that mean a mark only beside their like: `This covers every report`. */
const PAPERS = wordSet(
  'report reports file files record records reference references statement statements data information status line lines',
);

const ANY_OTHER = wordSet('every any all');
const OTHER = wordSet('other others');
const NEITHER = wordSet('neither none');

/** What such a sentence reaches: every tone, every kind, any other mark. */
function isWide({ tokens, mentions }: Sentence, mention: Mention): boolean {
  if (anyOneOf(tokens, LIMITS) || tokens.some((_, at) => isLimit(tokens, at))) return false;
  if (isTone(mention)) return true;
  if (mention.concept === 'any_kind')
    return !mention.weak && mentions.some(({ concept }) => concept === 'mark' || concept === 'adverse');
  if (mention.concept !== 'mark' || mention.kind === 'verb' || isOneOf(tokens[mention.from], PAPERS)) return false;
  const before = tokens.slice(Math.max(0, mention.from - 2), mention.from);
  return (
    (anyOneOf(before, ANY_OTHER) && (anyOneOf(before, OTHER) || !isNarrowed(mentions, mention))) ||
    anyOneOf(tokens, NEITHER)
  );
}

/** `only`, but not that of `not only`; `if`, but not that of `it makes no difference if`. */
function isLimit(tokens: Sentence['tokens'], at: number): boolean {
  if (isOneOf(tokens[at], ONLY)) return tokens[at - 1]?.key !== 'not';
  return tokens[at]?.key === 'if' && !isOneOf(tokens[at - 1], MATTERS);
}
const ONLY = wordSet('only solely merely just');

function isNarrowed(mentions: readonly Mention[], { from }: Mention): boolean {
  return mentions.some(({ concept, to }) => concept === 'adverse' && to === from);
}
