import { answers, grants } from './answering.ts';
import { behindInsertion, behindThat, brokenOff } from './broken-off.ts';
import { behindEcho } from './echoed-assent.ts';
import { SPEAKS_ON } from './finite-verb.ts';
import { BE, COORDINATORS, FINITE_AUX } from './grammar.ts';
import { meansSo } from './meant.ts';
import { onlyAdverbs } from './no-subject.ts';
import { isOnlyPlace } from './places.ts';
import { beforeException, deniesAgain, repeatsModal, saysAgain } from './resumptions.ts';
import type { Segment, SegmentKind, Span } from './segments.ts';
import { holdsNegator, sisterOf } from './sisters.ts';
import { deniesOwn, endsDenial, standsAlone } from './stands-alone.ts';
import { takesClause } from './that-clauses.ts';
import type { Token } from './tokens.ts';
import { isSimplePresent, isThirdPersonForm } from './verb-forms.ts';
import { isOneOf, wordSet } from './word-set.ts';

/**
 * Finds what a clause hangs on, and whose subject it shares when it has none of its own. Changes `part` and nothing else. `depths`: how many
 * parentheses are open at each token; behind `(her only promise is this)` a clause goes on with what stood before it.
 */
export function attach(
  part: Segment,
  all: readonly Segment[],
  tokens: readonly Token[],
  depths: Readonly<Uint8Array>,
): void {
  const depth = depths[part.from] ?? 0;
  const last = all.findLastIndex(({ from, verb }) => (depths[verb?.from ?? from] ?? 0) <= depth);
  const before = last === all.length - 1 ? all : all.slice(0, last + 1);
  const previous = before.at(-1);
  if (!previous) return;
  if (part.kind === 'that') {
    part.parent =
      behindEcho(part.from, before, tokens) ??
      behindInsertion(part, before, tokens) ??
      brokenOff(part, before, tokens) ??
      sisterOf(part, before, tokens)?.parent ??
      matrixOf(part, before, tokens);
  } else if (part.kind !== 'main') {
    part.parent = before.length - 1;
    if (part.kind === 'relative' && part.subject.to === part.subject.from) part.subject = nounBefore(tokens, part.from);
  } else if (continuesQuestion(part, previous, tokens)) {
    part.kind = 'whether';
    if (previous.parent !== undefined) part.parent = previous.parent;
    shareWith(part, previous);
  } else if (continuesCondition(part, previous, tokens)) {
    part.kind = previous.kind;
    if (previous.parent !== undefined) part.parent = previous.parent;
  } else if (behindThat(part, before) !== undefined) {
    part.kind = 'that';
    part.parent = behindThat(part, before) as number;
  } else {
    attachMain(part, previous, before, tokens);
  }
}

/** In `covenants for all into whose hands it may fall that …` the complement hangs on the verb that takes one. */
function matrixOf({ from }: Segment, before: readonly Segment[], tokens: readonly Token[]): number {
  const last = before.length - 1;
  const { kind, verb, parent, sharesSubject } = before[last] as Segment;
  // `It is agreed by both, and is to bind all who follow, that …`
  if (kind === 'main' && sharesSubject && verb && !takesClause(tokens[verb.head])) {
    const agreed = before.findLastIndex((one) => one.verb !== undefined && takesClause(tokens[one.verb.head]));
    if (agreed >= 0 && before[agreed]?.kind === 'main' && tokens[from - 1]?.text === ',') return agreed;
  }
  if (kind !== 'relative' || parent === undefined || !verb || takesClause(tokens[verb.head])) return last;
  if (verb.to === from && meansSo(tokens[verb.head])) return last;
  const outer = before[parent] as Segment;
  return outer.verb && takesClause(tokens[outer.verb.head]) ? parent : last;
}

const CONDITIONS: ReadonlySet<SegmentKind> = new Set(['if', 'when', 'unless']);
const ENDS_AT_COMMA: ReadonlySet<SegmentKind> = new Set([...CONDITIONS, 'while']);

/** In `if one appears and Company agrees …` the condition goes on. */
function continuesCondition(part: Segment, previous: Segment, tokens: readonly Token[]): boolean {
  return (
    CONDITIONS.has(previous.kind) &&
    COORDINATORS.has(tokens[part.from]?.key ?? '') &&
    tokens[part.from - 1]?.text !== ',' &&
    !(tokens[part.from - 1]?.text === ';' && endsAtSemicolon(part, previous, tokens))
  );
}

const PRONOUN = wordSet('it he she they we i you');

/** `… when it signs; and it further undertakes …`: a time behind the main clause ends with the semicolon before a new subject. */
function endsAtSemicolon({ from, subject }: Segment, previous: Segment, tokens: readonly Token[]): boolean {
  if (OPPOSES.has(tokens[from]?.key ?? '') || isInItem(tokens, previous.from)) return true;
  return previous.kind === 'when' && previous.from > 0 && PRONOUN.has(tokens[subject.from]?.key ?? '');
}

/** `… if one is found; yet the buyers may mark as they please`: what stands against it is no condition. */
const OPPOSES = wordSet('nor but yet');

const LONGEST_ITEM = 60;

/** `(i) …; (ii) … when it takes effect; and (iii) …`: a condition within an item of a list ends with the item. */
function isInItem(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - LONGEST_ITEM), at).some(({ text }) => text === ';');
}

/** In `whether your firm owns the claim or collects for another` the second verb is asked after as well. */
function continuesQuestion(part: Segment, previous: Segment, tokens: readonly Token[]): boolean {
  const isEmpty = part.subject.to <= part.subject.from;
  const joins = tokens[part.from - 1]?.key === 'or' || tokens[part.from]?.key === 'or';
  return previous.kind === 'whether' && previous.verb !== undefined && part.verb !== undefined && isEmpty && joins;
}

function attachMain(part: Segment, previous: Segment, before: readonly Segment[], tokens: readonly Token[]): void {
  const empty =
    part.subject.to <= part.subject.from || onlyAdverbs(tokens, part.subject) || isOnlyPlace(tokens, part.subject);
  if (
    empty &&
    continuesRelative(part, previous, tokens) &&
    !repeatsOuter(part, before[previous.parent ?? -1], tokens)
  ) {
    part.kind = 'relative';
    if (previous.parent !== undefined) part.parent = previous.parent;
    shareWith(part, previous);
    return;
  }
  const matrix = before[previous.parent ?? -1];
  // `this does not mean that X; does not mean that Y`
  const isAgain = tokens[part.from - 1]?.text === ';' && matrix && repeatsOuter(part, matrix, tokens);
  if (matrix && empty && (isAgain || deniesAgain(part, previous, matrix, tokens))) {
    part.kind = matrix.kind;
    if (matrix.parent !== undefined) part.parent = matrix.parent;
    shareWith(part, matrix);
    return;
  }
  // `neither acknowledges that it is owed nor promises to pay it`
  if (matrix?.verb && part.verb && isNeitherNor(tokens, matrix.verb.from, part)) {
    shareWith(part, matrix);
    return;
  }
  if (
    matrix &&
    empty &&
    (speaksOn(part, tokens) ||
      saysAgain(tokens, matrix, part) ||
      isNextItem(part, matrix, tokens) ||
      repeatsModal(part, previous, matrix, tokens))
  ) {
    shareWith(part, matrix);
    return;
  }
  // `If the law requires that it be reported, the Company shall …`: the condition ends with its complement.
  if (previous.kind === 'that' && matrix && ENDS_AT_COMMA.has(matrix.kind) && !empty && isBehindComma(part, tokens))
    return;
  if (
    previous.kind === 'that' &&
    previous.parent !== undefined &&
    joins(tokens, part) &&
    (empty ||
      !(
        deniesOwn(tokens, part) ||
        standsAlone(tokens, part, before) ||
        answers(tokens, part, before) ||
        grants(tokens, part, before) ||
        endsDenial(tokens, part, before)
      ))
  ) {
    // `agree that X and Y`: the coordinated clause hangs on the same clause.
    part.kind = 'that';
    part.parent = previous.parent;
    if (empty) shareWith(part, previous);
    return;
  }
  if (!empty || !part.verb) return;
  if (endsSubjectClause(part, before, tokens)) return;
  if (isAskedSubject(part, previous, tokens)) {
    part.subject = { from: previous.from, to: previous.to };
    part.sharesSubject = true;
    // `agree that whether it was due is a question …`
    if (tokens[previous.from - 1]?.key === 'that' && previous.parent !== undefined) {
      part.kind = 'that';
      part.parent = previous.parent;
    }
    return;
  }
  const other = beforeException(part, before, tokens) ?? before.findLast((one) => !LENDS_NO_SUBJECT.has(one.kind));
  if (!other) return;
  shareWith(part, other);
  if (other.kind !== 'that' || other.parent === undefined) return;
  part.kind = 'that';
  part.parent = other.parent;
}

function isNeitherNor(tokens: readonly Token[], verb: number, { from, verb: own }: Segment): boolean {
  return tokens[from]?.key === 'nor' && own?.from === from + 1 && tokens[verb - 1]?.key === 'neither';
}

/** `That nothing remains owing, shall be confirmed …`: the clause before is the subject, and its denials are its own. */
function endsSubjectClause(part: Segment, before: readonly Segment[], tokens: readonly Token[]): boolean {
  return tokens[before[0]?.from ?? 0]?.key === 'that' && part.verb?.from === part.from && isBehindComma(part, tokens);
}

/** `Whether the bill is valid was never decided`: the question itself is the subject. */
function isAskedSubject({ from, verb }: Segment, previous: Segment, tokens: readonly Token[]): boolean {
  if (previous.kind !== 'whether' || !previous.verb || verb?.from !== from || previous.to !== from) return false;
  const before = tokens[previous.from - 1];
  return tokens[from - 1]?.kind === 'word' && (!before || before.kind === 'mark' || before.key === 'that');
}

function isBehindComma({ from }: Segment, tokens: readonly Token[]): boolean {
  return tokens[from - 1]?.text === ',' && !COORDINATORS.has(tokens[from]?.key ?? '');
}

/** In `I deny that I owe it, and ask you to …` the writer goes on behind the complement. */
function speaksOn({ from, verb }: Segment, tokens: readonly Token[]): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  // `It does not acknowledge that it is owed, makes no promise, and …`
  if (verb?.from === from && verb.head === from && tokens[verb.to]?.key === 'no') return true;
  return SPEAKS_ON.has(tokens[verb?.from ?? -1]?.key ?? '');
}

/** In `denies that it is owed; and makes no promise` the second verb is one more of the first's subject. */
function isNextItem({ from, verb }: Segment, matrix: Segment, tokens: readonly Token[]): boolean {
  if (tokens[from - 1]?.text !== ';' || !verb || !matrix.verb || verb.passive) return false;
  if (isOneOf(tokens[verb.from], FINITE_AUX) || isOneOf(tokens[matrix.verb.head], FINITE_AUX)) return false;
  const isThird = tokens[matrix.verb.from]?.key === 'does' || isThirdPersonForm(tokens[matrix.verb.head]);
  return isSimplePresent(tokens, verb) && isThird;
}

/** In `a debt we once held and then tore up` both verbs describe the debt. */
function continuesRelative(part: Segment, previous: Segment, tokens: readonly Token[]): boolean {
  return (
    previous.kind === 'relative' &&
    previous.verb?.modality === 'is' &&
    part.verb?.modality === 'is' &&
    previous.subject.from >= previous.from &&
    COORDINATORS.has(tokens[part.from]?.key ?? '') &&
    (tokens[part.from - 1]?.kind === 'word' || isInserted(part, previous, tokens))
  );
}

const FARTHEST_END = 4;

/** `in which the bill is not shown, and is not presumed, to be valid`: a second verb between commas shares what is said behind them. */
function isInserted({ verb }: Segment, previous: Segment, tokens: readonly Token[]): boolean {
  if (!verb || previous.verb?.to !== previous.to - 1) return false;
  return tokens.slice(verb.to, verb.to + FARTHEST_END).some(({ text }) => text === ',');
}

/** In `is not a debt which Company cancels and is not a debt which it forgives` the outer verb comes again. */
function repeatsOuter({ verb }: Segment, outer: Segment | undefined, tokens: readonly Token[]): boolean {
  if (!verb || !outer?.verb || tokens[verb.from]?.key !== tokens[outer.verb.from]?.key) return false;
  return holdsNegator(tokens, verb) && holdsNegator(tokens, outer.verb);
}

/** Clauses whose subject ends with them. */
const LENDS_NO_SUBJECT: ReadonlySet<SegmentKind> = new Set([
  'relative',
  'if',
  'when',
  'unless',
  'until',
  'whether',
  'while',
]);

function shareWith(part: Segment, other: Segment): void {
  part.subject = other.subject;
  part.sharesSubject = true;
}

/** Whether a clause is joined to the one before it by a coordinator, a comma or a semicolon. */
function joins(tokens: readonly Token[], part: Segment): boolean {
  const mark = tokens[part.from - 1]?.text;
  return COORDINATORS.has(tokens[part.from]?.key ?? '') || (mark === ',' && part.verb !== undefined) || mark === ';';
}

const LONGEST_ANTECEDENT = 8;

const BEHIND_AS = wordSet('of well to long soon such');
const BEFORE_AS = wordSet('such same well so');

/** The words before a relative clause back to the next border: what `which` and `who` stand for. */
function nounBefore(tokens: readonly Token[], at: number): Span {
  let from = at - 1;
  while (from > 0 && at - from < LONGEST_ANTECEDENT) {
    const { key, text } = tokens[from - 1] as Token;
    if (/^[,;:.)]$/.test(text) || COORDINATORS.has(key)) break;
    // `the sum is not debt which …`: the predicate alone
    if (key === 'not' && BE.has(tokens[from - 2]?.key ?? '')) break;
    if (key === 'that' && takesClause(tokens[from - 2])) break;
    // `treat the gap as debt that has been forgiven`: what it is treated as
    if (key === 'as' && !isOneOf(tokens[from], BEHIND_AS) && !isOneOf(tokens[from - 2], BEFORE_AS)) break;
    from--;
  }
  return { from: Math.max(0, from), to: at };
}
