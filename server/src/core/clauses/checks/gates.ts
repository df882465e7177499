import { names, type Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { phraseTable } from '../../language/phrases.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { monthNumber } from './deadline.ts';

/**
 * Words of a sentence for which its main clause waits: tokens `from` to `to`, behind the word that opens them.
 * `until` and `before`: nothing is done sooner; `after`: it is done then; `unless`: it is done only then.
 */
export type Gate = {
  readonly kind: 'until' | 'before' | 'after' | 'unless';
  /** It has the denial of what waits in itself: `not until …`. */
  readonly denies: boolean;
  readonly opener: number;
  readonly from: number;
  readonly to: number;
};

const OPENERS = phraseTable<Gate['kind']>([
  ...[
    'unless and until',
    'until and unless',
    'until such time as',
    'until',
    'till',
    'pending',
    'sooner than',
    'earlier than',
  ].map((words) => [words, 'until'] as const),
  ...['before', 'prior to', 'in advance of', 'ahead of', 'without first'].map((words) => [words, 'before'] as const),
  ...[
    'not before',
    'not until',
    'not till',
    'never before',
    'no sooner than',
    'not sooner than',
    'no earlier than',
    'not earlier than',
    'after',
    'once',
    'when',
    'whenever',
    'as soon as',
    'so soon as',
    'upon',
    'on',
    'following',
    'the day',
    'the date',
    'the moment',
    'the time',
    'the point',
    'only if',
    'only where',
    'if',
    'provided',
    'provided that',
    'on condition that',
    'subject to',
    'against',
    'from',
    'of',
    'conditional on',
    'conditional upon',
    'conditioned on',
    'conditioned upon',
    'contingent on',
    'contingent upon',
    'dependent on',
    'dependent upon',
    'depends on',
    'depends upon',
    'depend on',
    'hinges on',
    'in exchange for',
    'in return for',
    'except on',
    'except upon',
    'except after',
    'save on',
    'save upon',
    'save after',
    'awaits',
    'wait for',
    'waits for',
    'follows',
    'follow',
    'starts with',
    'start with',
    'begins with',
    'begin with',
    'runs from',
    'opens with',
    'triggered by',
    'started by',
  ].map((words) => [words, 'after'] as const),
  ['unless', 'unless'],
]);

const DENIES = wordSet('not no never');

/** Openers that are prepositions: what they wait for follows at once, as a noun (`upon actual receipt of …`). */
const PREPOSITION = wordSet('on upon following of from against for to with by');
/** How many tokens behind a preposition its noun may stand. */
const LONGEST_PHRASE = 6;
/** No sentence is asked for more gates than this. */
const MOST_GATES = 16;

/** The gates of a sentence, in order. `noun`: a concept that a preposition must have close behind it to open a gate. */
export function gatesOf(sentence: Sentence, noun: string): readonly Gate[] {
  const { tokens } = sentence;
  const gates: Gate[] = [];
  for (let at = 0; at < tokens.length && gates.length < MOST_GATES; at++) {
    const hit = OPENERS(tokens, at);
    if (!hit || isNoTime(sentence, at, hit.words)) continue;
    const from = behindInsertion(tokens, at + hit.words.length);
    const to = gateEnd(sentence, from, noun);
    if (to > from) gates.push({ kind: hit.value, denies: DENIES.has(hit.words[0] ?? ''), opener: at, from, to });
    at = from - 1;
  }
  return gates;
}

const INSERTS = wordSet('and but not only never');
const LONGEST_INSERTION = 6;

/** `upon, and not before, receipt of …`: behind the second comma of what is put in there. */
function behindInsertion(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== ',' || !isOneOf(tokens[from + 1], INSERTS)) return from;
  const end = tokens.findIndex(({ text }, at) => at > from && text === ',');
  return end > 0 && end - from <= LONGEST_INSERTION ? end + 1 : from;
}

const NAMES_TIME = wordSet('day date moment time point');
/** Before `the day` that says when. */
const BEFORE_TIME = wordSet('from on after before until till by at of in within upon to since following not only is');
/** Before an `of` that says when: `within ten days of receiving it`. */
const BEFORE_OF = wordSet('day days week weeks month months fortnight hours hour date time condition years');

/** `stating the date and amount received`, `a form of receipt`, `if any`: words that may open a time, and do not here. */
function isNoTime({ tokens, segments, segmentOf }: Sentence, at: number, words: readonly string[]): boolean {
  const before = tokens[at - 1];
  if (words.length === 1 && words[0] === 'of') return !isOneOf(before, BEFORE_OF) && before?.kind !== 'field';
  if (words.length === 1 && words[0] === 'if') return tokens[at + 1]?.key === 'any' && tokens[at + 2]?.kind === 'mark';
  if (words.length !== 2 || words[0] !== 'the' || !NAMES_TIME.has(words[1] ?? '')) return false;
  const isFirst = segments[segmentOf[at] ?? 0]?.from === at || before === undefined || before.kind === 'mark';
  return !(isFirst && tokens[at + 2]?.text !== ',') && !isOneOf(before, BEFORE_TIME);
}

/** Where a gate ends: behind its short noun, before the verb that it stands in front of, or with its clause and what hangs on that. */
function gateEnd(sentence: Sentence, from: number, noun: string): number {
  const { tokens, segments, segmentOf } = sentence;
  const at = segmentOf[from - 1] ?? 0;
  const segment = segments[at];
  if (!segment) return from;
  const short = shortNoun(sentence, from, noun);
  if (short > from) return short;
  const opens = segment.opener !== undefined && from - 1 >= segment.opener.from && from - 1 < segment.opener.to;
  const { verb } = segment;
  // `the day on which …`: the clause follows as a segment of its own.
  const inside = opens || (verb && from > verb.head) || !verb;
  if (
    !opens &&
    isOneOf(tokens[from - 1], PREPOSITION) &&
    !stands(sentence, noun, from, Math.min(segment.to, from + LONGEST_PHRASE))
  )
    return from;
  return inside ? clauseEnd(sentence, at) : Math.max(from, verb?.from ?? from);
}

const BEFORE_SHORT = wordSet('such that the said this which its his her my our actual same');
const GOES_ON = wordSet('of by from in into to at for on with');

/** `upon such delivery`, `until that receipt`: a gate that only points back. */
function shortNoun(sentence: Sentence, from: number, noun: string): number {
  const { tokens, mentions } = sentence;
  let at = from;
  while (isOneOf(tokens[at], BEFORE_SHORT)) at++;
  if (at === from) return from;
  const named = mentions.find((one) => one.concept === noun && one.kind === 'noun' && one.from === at);
  return named && !isOneOf(tokens[named.to], GOES_ON) ? named.to : from;
}

/** `Not until it has come does any payment fall due`: the main clause begins with its auxiliary. */
const INVERTS = wordSet('does do did shall will');

/** `until A has signed, and B has received it, does any sum fall due` */
function isInverted(tokens: readonly Token[], part: Segment | undefined): boolean {
  return part?.kind === 'main' && part.verb?.from === part.from && isOneOf(tokens[part.from], INVERTS);
}

/** The end of a clause with the clauses that hang on it: relatives, complements, and what `and` adds to a condition. */
function clauseEnd({ tokens, segments }: Sentence, at: number): number {
  let last = at;
  while (last + 1 < segments.length) {
    const next = segments[last + 1];
    if (!next) break;
    // `; which being received, he shall pay` begins anew.
    const hangs = (next.kind === 'relative' && tokens[next.from - 1]?.text !== ';') || next.kind === 'that';
    // `once the agreement, signed by an officer, has been received`
    const resumes = next.kind === 'main' && next.verb?.from === next.from && !isOneOf(tokens[next.from], INVERTS);
    const goesOn = tokens[next.from - 1]?.text !== ',' || isInverted(tokens, segments[last + 2]);
    const adds = next.kind === 'main' && tokens[next.from]?.key === 'and' && goesOn;
    if (!hangs && !resumes && !adds) break;
    last++;
  }
  return segments[last]?.to ?? 0;
}

/** As a noun or a gerund: `receipt of`, `receiving`. */
function stands({ mentions, tokens }: Sentence, concept: string, from: number, to: number): boolean {
  return mentions.some(
    (one) =>
      one.concept === concept &&
      one.from >= from &&
      one.from < to &&
      (one.kind !== 'verb' || one.form === 'ing' || isHaving(tokens, one)),
  );
}

/** `his first having received it` */
function isHaving(tokens: readonly Token[], { from, form }: Mention): boolean {
  return form === 'participle' && tokens.slice(Math.max(0, from - 2), from).some(({ key }) => key === 'having');
}

/** Whether a sentence speaks of what ends by itself: `this offer lapses unless …`. */
export function isLapse(sentence: Sentence): boolean {
  return names(sentence, 'offer_lapse');
}

const ANYWAY = phraseTable<true>(
  [
    'whether or not',
    'whether signed',
    'nonetheless',
    'nevertheless',
    'regardless',
    'irrespective',
    'in any case',
    'in either case',
    'either way',
    'all the same',
    'dispensed with',
    'without it',
    'in which case',
    'in which event',
    'notwithstanding',
  ].map((words) => [words, true]),
);

const BEFORE_DEADLINE = wordSet('by within no not');

/** `nonetheless`, `but in any case on June 1`; not `and in any case by the fourteenth day`, which counts from the copy. */
export function isAnyway({ tokens }: Sentence, at: number): boolean {
  const words = ANYWAY(tokens, at)?.words;
  if (words === undefined) return false;
  const behind = tokens.slice(at + words.length, at + words.length + 6);
  const isDeadline = tokens[at - 1]?.key === 'and' && isOneOf(behind[0], BEFORE_DEADLINE);
  return !isDeadline || behind.some(({ key, kind, capital }) => kind === 'field' || (capital && monthNumber(key)));
}
