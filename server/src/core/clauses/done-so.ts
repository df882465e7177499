import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment, Span } from '../language/segments.ts';
import { holdsOne, sought } from '../language/sought.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

/** Words that do what was asked for: a sentence of the section, and tokens of it. */
export type DoneSo = Span & { readonly sentence: number };

/**
 * `When asked to remove it, a party shall do so`, `Either may demand that the other withdraw it. The other shall comply.`: where the act
 * that is only asked for at a mention is promised, in the same sentence or the one behind it.
 */
export function doneSo(sentences: readonly Sentence[], index: number, mention: Mention): DoneSo | undefined {
  const own = sentences[index];
  if (!own || !isAskedToDo(own, mention)) return undefined;
  const here = doneIn(own, own.segmentOf[mention.from] ?? 0, mention);
  if (here) return { ...here, sentence: index };
  for (let at = index + 1; at <= index + MOST_BEHIND; at++) {
    const next = sentences[at];
    if (!next || next.label) return undefined;
    const there = doneIn(next, 0, mention);
    if (there) return { ...there, sentence: at };
    if (!isOnRequest(next)) return undefined;
  }
  return undefined;
}
const MOST_BEHIND = 2;

const ASKS = wordSet(
  `ask asks asked asking request requests requested requesting demand demands demanded demanding require requires required requiring
  call calls called calling want wants wanted wish wishes tell tells told instruct instructs instructed direct directs directed seek
  seeks sought insist insists apply applies notice notices petition petitions`,
);
const ASKING = sought(ASKS);
const LONGEST_REQUEST = 24;
const BREAKS = wordSet('; :');
const BEFORE_ACT = wordSet('to promptly please at once have');

/** `asks the other to withdraw it`, `demands that it be withdrawn`, `a request for its removal`. */
function isAskedToDo({ tokens, segments, segmentOf, denied }: Sentence, { from, to, kind, form }: Mention): boolean {
  if ((denied[from] ?? 0) % 2 === 1 || !holdsOne(tokens, ASKING)) return false;
  const own = segmentOf[from] ?? 0;
  const { kind: how, from: start, parent } = segments[own] as Segment;
  const isThat = how === 'that' && parent !== undefined;
  const first = Math.max(from - LONGEST_REQUEST, isThat ? (segments[parent]?.from ?? start) : start);
  let ask = to - 1;
  while (ask >= first && !isOneOf(tokens[ask], ASKS) && !BREAKS.has(tokens[ask]?.text ?? '')) ask--;
  if (ask < first || !isOneOf(tokens[ask], ASKS)) return false;
  // `request removal of it`: the act with the word that asks for it.
  if (ask >= from || kind !== 'verb' || form === 'ing') return true;
  if (isThat || tokens.slice(Math.max(ask, from - 2), from).some((token) => isOneOf(token, BEFORE_ACT))) return true;
  // `may request that the other withdraw it`
  return tokens.slice(ask, from).some(({ key }) => key === 'that');
}

const HANDLES =
  /^(?:review|consider|evaluat|decid|discuss|investigat|look|weigh|assess|acknowledg|not(?:e|es)$|log|forward|answer|repl|respond)/;

/** The clause behind a place that does so, unless another promise stands between. */
function doneIn(sentence: Sentence, first: number, mention: Mention): Span | undefined {
  const { tokens, segments, stances } = sentence;
  for (let at = first; at < segments.length; at++) {
    const { verb, kind } = segments[at] as Segment;
    if (!verb || (kind !== 'main' && kind !== 'that')) continue;
    const stance = stances[at];
    const done = stance?.standing === 'agreed' ? doneAt(sentence, segments[at] as Segment, mention.concept) : undefined;
    const isPromise = stance?.modality === 'must' || stance?.modality === 'is';
    if (done && isPromise && (sentence.denied[done.from] ?? 0) % 2 === 0) return done;
    const isOwn = at === first && sentence.segmentOf[mention.from] === at;
    if (!isOwn && (stance?.modality !== 'is' || HANDLES.test(tokens[verb.head]?.key ?? ''))) return undefined;
  }
  return undefined;
}

const PROMISES = wordSet(
  `agree agrees agreed undertake undertakes promise promises covenant covenants commit commits pledge pledges bound obliged obligated
  required has have must`,
);
const LONGEST_PROMISE = 12;

function doneAt(sentence: Sentence, { verb, subject, to }: Segment, concept: string): Span | undefined {
  const { tokens } = sentence;
  if (!verb) return undefined;
  if (verb.passive) {
    if (!isOneOf(tokens[verb.head], FULFILLED) || !pointsBack(sentence, subject, concept)) return undefined;
    return { from: verb.head, to: verb.to };
  }
  if (doesSo(tokens, verb.head)) return { from: verb.head, to: verb.head + 1 };
  if (!isOneOf(tokens[verb.head], PROMISES)) return undefined;
  for (let at = verb.to; at < Math.min(to, verb.to + LONGEST_PROMISE); at++)
    if (tokens[at - 1]?.key === 'to' && doesSo(tokens, at)) return { from: at, to: at + 1 };
  return undefined;
}

const DOES = wordSet('do does done');
const SO = wordSet('so it that this');
const COMPLIES = wordSet('comply complies complied oblige obliges obey obeys');
const FULFILS = wordSet(
  `honor honors honored effect effects grant grants fulfill fulfil fulfills fulfils perform performs satisfy satisfies meet meets make makes
  complete completes execute executes effectuate accomplish carry act acts answer`,
);
const ITS_OBJECT = wordSet('it that this such the each any every same on upon');
const REQUESTED = wordSet('request demand requests demands removal deletion withdrawal retraction it that this same');
const FARTHEST_OBJECT = 4;

/** `do so`, `comply`, `honor the request`, `effect it`. */
function doesSo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (isOneOf(tokens[at], DOES)) return isOneOf(next, SO) || (next?.key === 'just' && isOneOf(tokens[at + 2], SO));
  if (isOneOf(tokens[at], COMPLIES)) return true;
  if (tokens[at]?.key === 'give' && next?.key === 'effect') return true;
  if (tokens[at]?.key === 'answer' || !isOneOf(tokens[at], FULFILS) || !isOneOf(next, ITS_OBJECT)) return false;
  return anyOneOf(tokens.slice(at + 1, at + 1 + FARTHEST_OBJECT), REQUESTED);
}

const FULFILLED = wordSet(
  `done honored granted fulfilled obeyed carried effected complied made completed performed satisfied met executed accomplished
  effectuated finished`,
);
const POINTS = wordSet('it that this so request demand requests demands same');

/** `it must be done`, `the request shall be honored`, `the removal must be made`. */
function pointsBack({ tokens, mentions }: Sentence, { from, to }: Span, concept: string): boolean {
  if (anyOneOf(tokens.slice(from, to), POINTS)) return true;
  return mentions.some((one) => one.concept === concept && one.from >= from && one.from < to);
}

const ASKED_BY = wordSet('request requests demand demands notice notices asking it');

/** `A request must be in writing.` between the request and what is done. */
function isOnRequest({ tokens, segments }: Sentence): boolean {
  const { subject, from = 0 } = segments[0] ?? {};
  return subject !== undefined && subject.from >= from && anyOneOf(tokens.slice(subject.from, subject.to), ASKED_BY);
}
