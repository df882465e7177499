import { attach } from './attachment.ts';
import { opensInversion } from './auxiliaries.ts';
import { cutAtBareNobody } from './bare-relatives.ts';
import { cutBetween } from './borders.ts';
import { cutBehindInsertion } from './broken-off.ts';
import { cutBeforeDescribed } from './described-subjects.ts';
import { cutAtDutyTo } from './duty-of.ts';
import { endEllipses } from './elliptical.ts';
import { cutAroundFreeRelatives } from './free-relatives.ts';
import { cutAtFurtherVerbs } from './further-verbs.ts';
import { type ClauseKind, COORDINATORS, NEGATORS } from './grammar.ts';
import { withInfinitives } from './infinitives.ts';
import { cutAroundInserted } from './inserted-clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { cutAtListedActs } from './listed-acts.ts';
import { cutAtPlease, cutAtResult } from './new-starts.ts';
import { cutAroundNounClause } from './noun-clauses.ts';
import { cutAtOpeners, STRONG_BREAKS } from './openers.ts';
import { cutAtParentheses } from './parentheses.ts';
import { closeAsides, personsAside, spokenOutside } from './persons-aside.ts';
import { cutBeforeRelativeSubject } from './relative-subjects.ts';
import { holdsOne, sought } from './sought.ts';
import { goesOnWithThat, isDemonstrative, takesClause } from './that-clauses.ts';
import { firstWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** How a clause hangs on what stands before it. */
export type SegmentKind = 'main' | ClauseKind;

/** A stretch of tokens, `to` excluded. */
export type Span = { readonly from: number; readonly to: number };

/**
 * One finite clause: tokens `from` to `to`. `subject` is the stretch before its verb, or that of the clause whose subject it
 * shares. `parent` is the clause it is a complement of or hangs on. Fragments without a verb are segments without `verb`.
 */
export type Segment = {
  from: number;
  to: number;
  kind: SegmentKind;
  verb?: VerbGroup | undefined;
  subject: Span;
  sharesSubject: boolean;
  parent?: number | undefined;
  /** The clause that goes on in it without a verb of its own: `shall report it, if at all, as paid`. */
  continues?: number | undefined;
  /** The opening word or words (`provided that`), as tokens. */
  opener?: Span | undefined;
};

/**
 * Where a clause begins: its kind, and where the words that open it end. `resumes`: it goes on with the clause that stands at
 * this token, which an insertion has broken off.
 */
export type Cut = { readonly kind: SegmentKind; readonly openerTo?: number; readonly resumes?: number };

/** The cuts of a sentence by the index of the token that they stand before. */
export type Cuts = Map<number, Cut>;

/**
 * Cuts a sentence into finite clauses. Every token belongs to exactly one segment. `followers`: words for those who come after a party, which
 * are read as a name.
 */
export function segment(
  tokens: readonly Token[],
  all: readonly VerbGroup[],
  lexicon: Lexicon,
  followers: readonly Span[],
): Segment[] {
  const asides = [...personsAside(tokens), ...followers];
  const groups = spokenOutside(tokens, all, asides);
  const cuts: Cuts = cutAtOpeners(tokens, groups);
  cutAtThatWithCondition(tokens, cuts);
  cutAtAskedThat(tokens, groups, cuts);
  closeAsides(tokens, groups, asides, cuts);
  endEllipses(tokens, groups, cuts);
  cutAtParentheses(tokens, groups, cuts);
  cutAroundInserted(tokens, groups, cuts);
  cutAroundNounClause(tokens, groups, cuts);
  cutAtBareNobody(tokens, groups, cuts);
  cutAroundFreeRelatives(tokens, groups, cuts);
  cutAtBreaks(tokens, groups, cuts);
  cutAtListedActs(tokens, groups, lexicon, cuts);
  cutAtFurtherThat(tokens, cuts);
  cutAtPlease(tokens, cuts);
  cutAtDutyTo(tokens, cuts);
  cutAtResult(tokens, cuts);
  cutAtNoMore(tokens, groups, cuts);
  const acts = withInfinitives(tokens, groups, cuts);
  for (let index = 0; index + 1 < acts.length; index++)
    cutBetween(tokens, acts[index] as VerbGroup, acts[index + 1] as VerbGroup, cuts, index + 2 === acts.length);
  cutAtFurtherVerbs(tokens, groups, lexicon, cuts);
  cutBeforeDescribed(tokens, groups, cuts);
  cutBehindInsertion(tokens, groups, cuts);
  cutBeforeRelativeSubject(tokens, cuts);
  return build(tokens, groups, cuts);
}

const BREAKS_SOUGHT = sought(STRONG_BREAKS);

function cutAtBreaks(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!holdsOne(tokens, BREAKS_SOUGHT)) return;
  for (let at = 0; at < tokens.length; at++) {
    if (STRONG_BREAKS.has(tokens[at]?.text ?? '') && !cuts.has(at + 1))
      cuts.set(at + 1, announcesThat(tokens, at, groups) ? { kind: 'that', openerTo: at + 2 } : { kind: 'main' });
  }
}

const ASKS = wordSet('ask request');

/** `signify three things: that the bill …; that neither …`; in `Seven days: that is the time` it is the subject. */
function announcesThat(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  if (tokens[at]?.text !== ':' || tokens[at + 1]?.key !== 'that' || isDemonstrative(tokens, at + 1)) return false;
  if (groups.some(({ from }) => from === at + 2)) return false;
  return !tokens.slice(0, at).some((token) => isOneOf(token, ASKS));
}

const FRONTED: ReadonlySet<SegmentKind> = new Set(['if', 'when', 'where', 'unless', 'while', 'until', 'though']);

/** `has not agreed that whenever one side asks the other will …`: what is said of the whole begins before its condition. */
function cutAtThatWithCondition(tokens: readonly Token[], cuts: Cuts): void {
  for (const [at, { kind }] of [...cuts])
    if (
      FRONTED.has(kind) &&
      at > 1 &&
      tokens[at - 1]?.key === 'that' &&
      takesClause(tokens[at - 2]) &&
      !cuts.has(at - 1)
    )
      cuts.set(at - 1, { kind: 'that', openerTo: at });
}

const ASKED = wordSet('asked requested demanded proposed suggested recommended urged');
const ASKED_SOUGHT = sought(ASKED);
const LONGEST_ASKED = 20;

/** `has asked that no mark appear there, and that the parties disavow it`: a wish whose verb has no ending opens a complement all the same. */
function cutAtAskedThat(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!holdsOne(tokens, ASKED_SOUGHT)) return;
  for (const { head, to } of groups) {
    if (!isOneOf(tokens[head], ASKED) || tokens[to]?.key !== 'that' || cuts.has(to) || isDemonstrative(tokens, to))
      continue;
    const further = firstWhere(to + 1, Math.min(tokens.length, to + LONGEST_ASKED + 1), (at) =>
      goesOnWithThat(tokens, at),
    );
    if (further !== undefined && !groups.some(({ from }) => from > to && from < further))
      cuts.set(to, { kind: 'that', openerTo: to + 1 });
  }
}

const TIMES: ReadonlySet<SegmentKind> = new Set(['while', 'when', 'until']);
const NONE = wordSet('no none nothing');
const NONE_SOUGHT = sought(NONE);

/** In `no interest while I pay, and no fees of any sort` the time ends before the next thing that is denied. */
function cutAtNoMore(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!holdsOne(tokens, NONE_SOUGHT)) return;
  for (const [at, { kind }] of [...cuts]) {
    const verb = TIMES.has(kind) && at > 0 ? groups.find(({ from }) => from > at) : undefined;
    if (!verb || groups.at(-1) !== verb) continue;
    const comma = tokens.findIndex(({ text }, place) => place >= verb.to && (text === ',' || STRONG_BREAKS.has(text)));
    if (tokens[comma]?.text !== ',' || tokens[comma + 1]?.key !== 'and') continue;
    if (isOneOf(tokens[comma + 2], NONE) && !cuts.has(comma + 1)) cuts.set(comma + 1, { kind: 'main' });
  }
}

/** `Customer agrees that it was contested; accordingly no part of it is a debt` goes on with what is agreed. */
const CONSEQUENTLY = wordSet('accordingly therefore hence consequently thus');

const AGREE = wordSet('agree accept acknowledge confirm stipulate');
const LONGEST_AGREEING = 6;

/** `…; accordingly they agree`, `…; therefore both sides accept`: those who agree are named anew. */
function agreesAnew(tokens: readonly Token[], from: number): boolean {
  const ends = (at: number) => isOneOf(tokens[at], AGREE) || tokens[at]?.kind === 'mark';
  const end = firstWhere(from + 1, from + 1 + LONGEST_AGREEING, ends);
  return end !== undefined && isOneOf(tokens[end], AGREE);
}

const SEMICOLON = sought([';']);

/** In `agree that X; and that no part of it …` the sentence has one more complement behind the semicolon. */
function cutAtFurtherThat(tokens: readonly Token[], cuts: Cuts): void {
  if (!holdsOne(tokens, SEMICOLON)) return;
  let isBehindThat = false;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.key === 'that') isBehindThat ||= at > 0;
    if (!isBehindThat || tokens[at - 1]?.text !== ';') continue;
    if (CONSEQUENTLY.has(tokens[at]?.key ?? '') && cuts.get(at)?.kind !== 'if' && !agreesAnew(tokens, at + 1))
      cuts.set(at, { kind: 'that', openerTo: at + 1 });
    if (!goesOnWithThat(tokens, at)) continue;
    cuts.set(at, { kind: 'that', openerTo: tokens[at]?.key === 'that' ? at + 1 : at + 2 });
  }
}

/** Where the clauses of a sentence begin, in order. */
function startsOf(tokens: readonly Token[], cuts: ReadonlyMap<number, Cut>): readonly number[] {
  const starts = tokens.length > 0 ? [0] : [];
  if (cuts.size === 0) return starts;
  for (const at of cuts.keys()) if (at !== 0 && at < tokens.length) starts.push(at);
  return starts.sort((a, b) => a - b);
}

/** Makes a segment of every stretch between two cuts, and hangs each on those before it. */
function build(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: ReadonlyMap<number, Cut>): Segment[] {
  const starts = startsOf(tokens, cuts);
  const segments: Segment[] = [];
  const depths = depthsOf(tokens);
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? tokens.length;
    const cut = cuts.get(from);
    const verb = groups.find((group) => group.from >= from && group.from < to);
    const openerTo = cut?.openerTo ?? from;
    const subjectFrom = skipJoints(tokens, Math.max(from, openerTo), verb?.from ?? to);
    const part: Segment = {
      from,
      to,
      kind: cut?.kind ?? 'main',
      verb,
      subject: invertedSubject(tokens, verb) ?? { from: subjectFrom, to: Math.max(subjectFrom, verb?.from ?? to) },
      sharesSubject: false,
      parent: undefined,
      continues: undefined,
      opener: openerTo > from ? { from, to: openerTo } : undefined,
    };
    const outer = cut?.resumes === undefined ? undefined : segments.findLast((one) => one.from <= (cut.resumes ?? 0));
    if (outer) {
      resume(part, outer, tokens);
      if (outer.verb && !verb) part.continues = segments.indexOf(outer);
    } else attach(part, segments, tokens, depths);
    segments.push(part);
  });
  return segments;
}

/** How many parentheses are open at each token. */
function depthsOf(tokens: readonly Token[]): Uint8Array {
  const depths = new Uint8Array(tokens.length);
  if (!holdsOne(tokens, OPENING)) return depths;
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]?.text;
    if (text === ')' && depth > 0) depth--;
    depths[at] = depth;
    if (text === '(' && depth < DEEPEST) depth++;
  }
  return depths;
}
const OPENING = sought(['(']);
const DEEPEST = 250;

/** In `Should either of us (or anyone who follows) say …` the clause goes on behind the parenthesis with what stood before it. */
function resume(part: Segment, outer: Segment, tokens: readonly Token[]): void {
  part.kind = outer.kind;
  if (outer.parent !== undefined) part.parent = outer.parent;
  if (outer.verb && part.verb && part.subject.to > part.subject.from) return;
  part.sharesSubject = true;
  if (outer.verb) part.subject = outer.subject;
  else {
    // What stands in parentheses belongs to the subject, and what stands behind them.
    const to = tokens[part.from - 1]?.text === ')' ? (part.verb?.from ?? part.from) : outer.subject.to;
    part.subject = { from: outer.subject.from, to };
  }
}

const IT = wordSet('it this that they these');

/** In `Nor will either of them place a mark` the subject stands inside the verb group. */
function invertedSubject(tokens: readonly Token[], verb: VerbGroup | undefined): Span | undefined {
  // `Nor is it a gift`
  if (verb && tokens[verb.from - 1]?.key === 'nor' && verb.to === verb.from + 1 && isOneOf(tokens[verb.to], IT))
    return { from: verb.to, to: verb.to + 1 };
  if (!verb || verb.head - verb.from < 2) return undefined;
  if (tokens[verb.from - 1]?.key !== 'nor' && !opensInversion(tokens, verb.from)) return undefined;
  return { from: verb.from + 1, to: verb.head };
}

/** The first token at or behind `from` that is no coordinator, comma or closing parenthesis; `nor` and its like are kept. */
function skipJoints(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (COORDINATORS.has(tokens[at]?.key ?? '') || tokens[at]?.text === ',' || tokens[at]?.text === ')') &&
    !NEGATORS.has(tokens[at]?.key ?? '')
  )
    at++;
  return at;
}
