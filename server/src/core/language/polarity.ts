import { denyByAgent } from './agents.ts';
import { deniesAnew, endsWithItsObject, insertionEnd, mannerEnd } from './denied-insertions.ts';
import { denyLabels, denyListed } from './denied-labels.ts';
import { denyParticiples } from './denied-participles.ts';
import { denySubjects } from './denied-subjects.ts';
import { denyFalse } from './falsehoods.ts';
import { COORDINATORS, DETERMINERS, NEGATIVE_IDIOMS, NEGATORS, POSITIVE_DENIALS, PREPOSITIONS } from './grammar.ts';
import { absoluteEnd, localStop, opensForBoth } from './local-denials.ts';
import {
  answersNeither,
  compoundEnd,
  deniesCompound,
  fallsShort,
  isNegator,
  isNeverOfVerb,
  isNorYet,
  keepsLimit,
  neverDescribes,
  opensOfNone,
  ZERO,
} from './negators.ts';
import { phraseTable } from './phrases.ts';
import type { Segment } from './segments.ts';
import { clamp, shareDeniedObject } from './shared-objects.ts';
import { holdsOne, longestWord, sought, soughtIn } from './sought.ts';
import { freeTimes } from './times-behind.ts';
import type { Token } from './tokens.ts';
import { excepts, TURNING, turns, turnsDenied, turnsList } from './turns.ts';
import { isOneOf, wordSet } from './word-set.ts';

const IDIOMS_SOUGHT = soughtIn(NEGATIVE_IDIOMS);
const IDIOMS = phraseTable(NEGATIVE_IDIOMS.map((phrase) => [phrase, true]));
const LOCAL_DENIALS = [...POSITIVE_DENIALS, 'otherwise than'];
const DENIALS = phraseTable(LOCAL_DENIALS.map((phrase) => [phrase, true]));
const OBJECT_NEGATORS = wordSet('no none nothing nobody neither noone');
const SUBJECT_NEGATORS = wordSet('no none nothing nobody neither nor noone never');

/** Where a sentence denies: the count per token from its own clause, and which clauses deny by their object. */
export type Denials = {
  readonly counts: Uint8Array;
  /** By segment: a `no`, `none`, `nothing` behind the verb (`will place no mark`). */
  readonly objectDenied: readonly boolean[];
};

/**
 * Counts denials per token, left to right, once. Parallel negators (`neither … nor`, `no A and no B`) replace each other;
 * others add up. `base` gives what a clause inherits from the clause that it is a complement of.
 */
export function denials(
  tokens: readonly Token[],
  segments: readonly Segment[],
  base: (index: number, counts: Uint8Array) => number,
): Denials {
  const counts = new Uint8Array(tokens.length);
  const objectDenied: boolean[] = [];
  segments.forEach((segment, index) => {
    const answered = isAnsweredNo(tokens, segment, segments[index + 1]) ? 1 : 0;
    // `…, not because either was at fault`
    const excused = segment.kind === 'reason' && tokens[segment.from - 1]?.key === 'not' ? 1 : 0;
    objectDenied.push(countSegment(tokens, segment, base(index, counts) + answered + excused, counts));
  });
  shareDeniedObject(tokens, segments, counts, objectDenied);
  denyLabels(tokens, segments, counts);
  denyListed(tokens, segments, counts);
  denySubjects(tokens, segments, counts);
  denyByAgent(tokens, segments, counts);
  denyParticiples(tokens, segments, counts);
  denyFalse(tokens, segments, counts);
  freeTimes(tokens, segments, counts);
  return { counts, objectDenied };
}

const NO = wordSet('never none no nil nothing nobody');

/** `Expires: never`, `Time limit: none`: the answer denies what stands before it. */
function isAnsweredNo(tokens: readonly Token[], { to }: Segment, next: Segment | undefined): boolean {
  if (!next || tokens[to - 1]?.text !== ':' || !NO.has(tokens[next.from]?.key ?? '')) return false;
  return next.to - next.from === 1 || (next.to - next.from === 2 && tokens[next.to - 1]?.kind === 'mark');
}

/** Without one of these words a clause denies nothing by itself. */
const DENYING = sought(NEGATORS, ZERO, TURNING, LOCAL_DENIALS.map(longestWord), ['without', 'less']);

/** Counts the denials of one clause into `counts`; gives whether its object is denied. */
function countSegment(tokens: readonly Token[], segment: Segment, base: number, counts: Uint8Array): boolean {
  if (base === 0 && !holdsOne(tokens, DENYING)) return false;
  const mayHoldIdiom = holdsOne(tokens, IDIOMS_SOUGHT);
  // What only goes on with another clause has its denials for its own.
  const goesOn = segment.continues !== undefined;
  const taken = goesOn ? 0 : base;
  let inherited = taken;
  let own = goesOn
    ? base % 2
    : segment.sharesSubject && subjectDenies(tokens, segment)
      ? 1
      : ofNone(tokens, segment)
        ? 1
        : 0;
  let lastNegator = -1;
  let localEnd = -1;
  let localDepth = 0;
  let objectDenied = false;
  let turned = 0;
  let keepsOn = false;
  let told = false;
  let apart: { readonly end: number; readonly own: number } | undefined;
  const verbFrom = segment.verb?.from ?? -1;
  const verbTo = segment.verb?.to ?? segment.from;
  const verbHead = segment.verb?.head ?? -1;
  for (let at = segment.from; at < segment.to; at++) {
    const token = tokens[at] as Token;
    const negates = isNegator(tokens, at);
    if (apart?.end === at && own === 0) [own, inherited, apart] = [apart.own, taken, undefined];
    const absolute = at >= verbTo && token.text === ',' ? absoluteEnd(tokens, at + 1, segment.to) : 0;
    if (own > 0 && opensForBoth(tokens, at)) [own, lastNegator] = [0, -1];
    if (absolute > 0) {
      apart = { end: absolute, own };
      [own, inherited, lastNegator] = [0, 0, -1];
    }
    const idiom = !mayHoldIdiom || keepsLimit(tokens, at, segment) ? 0 : (IDIOMS(tokens, at)?.words.length ?? 0);
    if (idiom > 0) {
      for (let inside = at; inside < at + idiom && inside < segment.to; inside++)
        counts[inside] = clamp(inherited + own);
      at += idiom - 1;
      continue;
    }
    // `Failure to pay shall void the agreement`: what the subject lacks says nothing of the verb.
    if (at === verbFrom) turned = 0;
    // `the $900 never collected is not canceled`
    if (at === verbFrom && own > 0 && neverDescribes(tokens, lastNegator, segment)) [own, lastNegator] = [0, -1];
    if (at >= localEnd) localDepth = 0;
    const denial = (isNorYet(tokens, at) ? 0 : DENIALS(tokens, at)?.words.length) ?? (fallsShort(tokens, at) ? 2 : 0);
    if (denial > 0) {
      localDepth = 1;
      localEnd = localStop(tokens, at + denial, segment.to, tokens[at + denial - 1]?.key);
      // `All names other than those have been removed`: what the subject leaves out says nothing of the verb.
      if (token.key === 'other' && at < verbFrom) localEnd = Math.min(localEnd, verbFrom);
      for (let inside = at; inside < at + denial && inside < segment.to; inside++)
        counts[inside] = clamp(inherited + own);
      at += denial - 1;
      continue;
    } else if (token.key === 'without') {
      const isNext = tokens[at - 1]?.text === ',' || COORDINATORS.has(tokens[at - 1]?.key ?? '');
      if (lastNegator >= verbTo && isOneOf(tokens[lastNegator], OBJECT_NEGATORS) && isNext) own = 0;
      // `without finding that it is owed, without admission by either`, `… owed and without any admission`: side by side.
      localDepth = inherited % 2 === 1 && isNext ? 0 : 1;
      localEnd = localStop(tokens, at + 1, segment.to);
    } else if (opensOfNone(tokens, at)) {
      localDepth = 0;
    } else if (deniesCompound(tokens, at)) {
      localDepth = 1;
      localEnd = compoundEnd(tokens, at + 1);
    } else if (negates && at < verbFrom && insertionEnd(tokens, at, segment.subject.from, verbFrom) > at) {
      // `the excess, having never been fixed, is …`: what is inserted denies nothing behind it.
      localDepth = 1;
      localEnd = insertionEnd(tokens, at, segment.subject.from, verbFrom);
    } else if (negates && mannerEnd(tokens, at, segment) > at) {
      // `each for reasons of economy and not by way of admission, shall …`
      localDepth = 1;
      localEnd = mannerEnd(tokens, at, segment);
    } else if (negates) {
      const parallel = token.key === 'nor' || (lastNegator >= 0 && joined(tokens, lastNegator, at));
      // `nothing admits that it is owed, nor promises anything`: what the complement takes over is told again.
      const isTold =
        token.key === 'nor' &&
        lastNegator < 0 &&
        inherited % 2 === 1 &&
        (tokens[at - 1]?.text === ',' || answersNeither(tokens, segment.from));
      told ||= isTold;
      const isOver =
        isTold || (told && token.key === 'nor') || (inherited % 2 === 1 && deniesAnew(tokens, at, segment.from));
      own = isOver ? 0 : parallel ? 1 : own + 1;
      if (at >= verbTo && OBJECT_NEGATORS.has(token.key) && verbHead >= 0 && !afterPreposition(tokens, at))
        objectDenied = true;
      if (!(isOver && !isTold && inherited % 2 === 1 && token.key !== 'nor')) lastNegator = at;
    } else if (
      own > 0 &&
      (at === verbFrom
        ? describesSubject(tokens, lastNegator, segment)
        : resets(tokens, at, lastNegator, verbTo, segment))
    ) {
      own = 0;
      lastNegator = -1;
    }
    if ((own > 0 || turned > 0) && excepts(tokens, at)) {
      own = 0;
      turned = 0;
      lastNegator = -1;
    }
    counts[at] = clamp(inherited + own + localDepth + turned);
    if (
      turned > 0 &&
      (token.key === 'but' || ENDS_OBJECT.has(token.key) || (token.text === ',' && !keepsOn) || beginsAnew(tokens, at))
    )
      turned = 0;
    if (turns(tokens, at, segment) || (own > 0 && turnsDenied(tokens, at, segment))) {
      turned = 1;
      keepsOn = turnsList(tokens, at);
    }
  }
  // Negators inside the verb group stand behind its auxiliary, yet deny the whole group and what it says of its subject.
  if (segment.verb) {
    const whole = counts[segment.verb.to - 1] ?? 0;
    for (let at = segment.verb.from; at < segment.verb.to; at++) counts[at] = Math.max(counts[at] ?? 0, whole);
  }
  return objectDenied;
}

/** In `shall disclaim the same then and ever after` the object ends before the words for when. */
const ENDS_OBJECT = wordSet(
  'then thenceforth thereafter henceforth hereafter always forever continually continuously perpetually',
);

/** Such a relative clause, which begins with its pronoun, where nothing is inherited. */
function ofNone(tokens: readonly Token[], { from, kind }: Segment): boolean {
  return kind === 'relative' && opensOfNone(tokens, from - 2);
}

/** `shall refrain from calls, and on payment …` */
function beginsAnew(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.key ?? '';
  return tokens[at]?.key === 'and' && tokens[at - 1]?.text === ',' && (PREPOSITIONS.has(next) || next === 'to');
}

const PARTICIPLE = /(?:ed|en|paid|sold|made|known|sent|held|met|kept|left|^to)$/;
/** `not so certified`, `not yet paid` */
const BEFORE_PAST = wordSet('being so yet thus already duly expressly');
const JOINS_PAST = wordSet('but and yet');
/** `The portion not paid may be sold`: what is denied only describes the subject. */
function describesSubject(tokens: readonly Token[], negator: number, { subject }: Segment): boolean {
  // `the sum billed but never paid is …`, `what was charged and not paid is …`, `the promise not to report it covers …`
  const isBilled = isOneOf(tokens[negator - 1], JOINS_PAST) && negator >= subject.from;
  return (
    (negator > subject.from || isBilled) &&
    (tokens[negator]?.key === 'not' || (isBilled && tokens[negator]?.key === 'never')) &&
    tokens[negator - 1]?.kind !== 'mark' &&
    PARTICIPLE.test(tokens[isOneOf(tokens[negator + 1], BEFORE_PAST) ? negator + 2 : negator + 1]?.key ?? '')
  );
}

function subjectDenies(tokens: readonly Token[], segment: Segment): boolean {
  // `neither admits it nor promises it, and keeps every defense`: the pair is complete.
  if (tokens[segment.from]?.key === 'and' && tokens[segment.subject.to - 1]?.key === 'neither') return false;
  for (let at = segment.subject.from; at < segment.subject.to; at++) {
    const idiom = IDIOMS(tokens, at)?.words.length ?? 0;
    if (idiom > 0) at += idiom - 1;
    else if (opensOfNone(tokens, at) || deniesCompound(tokens, at) || isNeverOfVerb(tokens, at, segment)) continue;
    else if (neverDescribes(tokens, at, segment)) continue;
    else if (SUBJECT_NEGATORS.has(tokens[at]?.key ?? '') && isNegator(tokens, at))
      if (insertionEnd(tokens, at, segment.subject.from, segment.subject.to) === 0) return true;
  }
  return false;
}

const JOINTS: ReadonlySet<string> = new Set([',', ';', ':', '/', '.']);

/** Two negators with a coordinator or a comma between them run side by side: `not cancelled and not forgiven`. */
function joined(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    const token = tokens[at];
    if (token && (COORDINATORS.has(token.key) || JOINTS.has(token.text))) return true;
  }
  return false;
}

/** Determiners under which a denial goes on behind `and`. */
const GOES_ON = wordSet('no neither any either other');

/** `agree not to place … and to disavow …`; `no interest and a fee of …`; `not … but …`. */
function resets(tokens: readonly Token[], at: number, negator: number, verbTo: number, segment: Segment): boolean {
  const token = tokens[at] as Token;
  if (token.key === 'but' && tokens[at - 1]?.key !== 'nothing' && tokens[at - 1]?.key !== 'not')
    return negator >= verbTo || !segment.verb || at >= verbTo;
  if (endsWithItsObject(tokens, at, negator)) return true;
  if (token.key !== 'and') return false;
  const next = tokens[at + 1];
  // `to say that it is not accepted and to require proof`
  const takesNoTo = next?.key === 'to' && !tokens.slice(negator, at).some(({ key }) => key === 'to');
  const behindVerb = negator >= verbTo || tokens[negator + 1]?.key === 'to' || takesNoTo;
  if (!next || !behindVerb || negator < 0) return false;
  // `Neither Party, in good faith and to avoid the expense of a trial, shall …`: the verb is still to come.
  if (next.key === 'to' && isOneOf(tokens[negator], SUBJECT_NEGATORS) && at < (segment.verb?.from ?? 0)) return false;
  return (
    next.key === 'to' ||
    next.kind === 'money' ||
    (DETERMINERS.has(next.key) && !GOES_ON.has(next.key) && OBJECT_NEGATORS.has(tokens[negator]?.key ?? ''))
  );
}

const BEFORE_MANNER = wordSet('with at in for by under of');

/** In `with no interest` the negator denies its own phrase and not the object. */
function afterPreposition(tokens: readonly Token[], at: number): boolean {
  return BEFORE_MANNER.has(tokens[at - 1]?.key ?? '');
}
