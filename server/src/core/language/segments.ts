import { type ClauseKind, COORDINATORS, NEGATORS, PREPOSITIONS, SUBORDINATORS } from './grammar.ts';
import { phraseTable } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

/** How a clause hangs on what stands before it. */
export type SegmentKind = 'main' | ClauseKind;

/**
 * One finite clause: tokens `from` to `to`. `subject` is the stretch before its verb, or that of the clause whose subject it
 * shares. `parent` is the clause it is a complement of or hangs on. Fragments without a verb are segments without `verb`.
 */
export type Segment = {
  from: number;
  to: number;
  kind: SegmentKind;
  verb?: VerbGroup;
  subject: { from: number; to: number };
  sharesSubject: boolean;
  parent?: number;
  /** The opening word or words (`provided that`), as tokens. */
  opener?: { from: number; to: number };
};

const STRONG = new Set([';', ':', '—', '–']);

/** Cuts a sentence into finite clauses. Every token belongs to exactly one segment. */
export function segment(tokens: readonly Token[], groups: readonly VerbGroup[]): Segment[] {
  const cuts = new Map<number, { kind: SegmentKind; openerTo?: number }>();
  for (let at = 0; at < tokens.length; at++) {
    const opener = openerAt(tokens, at);
    if (opener && worthCutting(tokens, at, opener, groups)) {
      cuts.set(at, { kind: opener.kind, openerTo: opener.to });
      at = Math.max(at, opener.to - 1);
    }
  }
  for (const [at, cut] of [...cuts])
    if (cut.kind === 'until' || cut.kind === 'while') endOpener(tokens, at, cut.openerTo ?? at + 1, groups, cuts);
  for (let at = 0; at < tokens.length; at++) {
    if (STRONG.has(tokens[at]?.text ?? '') && !cuts.has(at + 1)) cuts.set(at + 1, { kind: 'main' });
  }
  for (let index = 0; index + 1 < groups.length; index++) {
    const left = groups[index] as VerbGroup;
    const right = groups[index + 1] as VerbGroup;
    cutBetween(tokens, left, right, cuts);
  }
  return build(tokens, groups, cuts);
}

/** `Until the audit date, the parties shall …`: an opener without a verb of its own ends at the comma before the next subject. */
function endOpener(
  tokens: readonly Token[],
  from: number,
  openerTo: number,
  groups: readonly VerbGroup[],
  cuts: Map<number, { kind: SegmentKind; openerTo?: number }>,
): void {
  const next = groups.find((group) => group.from >= openerTo);
  if (!next) return;
  const comma = lastIndex(tokens, openerTo, next.from, (token) => token.text === ',');
  if (comma !== undefined && comma > from + 1 && comma + 1 < next.from && !cuts.has(comma + 1))
    cuts.set(comma + 1, { kind: 'main' });
}

const OPENERS = phraseTable(SUBORDINATORS);

function openerAt(tokens: readonly Token[], at: number): { kind: ClauseKind; to: number } | undefined {
  const opener = OPENERS(tokens, at);
  if (opener) return { kind: opener.value, to: at + opener.words.length };
  // `Should a mark appear`, `Were Company to …` open a condition.
  const token = tokens[at];
  const before = tokens[at - 1];
  if (
    token &&
    (token.key === 'should' || token.key === 'were') &&
    (!before || before.kind === 'mark' || COORDINATORS.has(before.key))
  )
    return { kind: 'if', to: at };
  return undefined;
}

const NEEDS_VERB = new Set<ClauseKind>(['when', 'while', 'until', 'reason', 'relative', 'where', 'as']);

/** `after receipt`, `before a court`, `since 2019` are prepositions; they open a clause only when a verb follows before the next strong break. */
function worthCutting(
  tokens: readonly Token[],
  at: number,
  opener: { kind: ClauseKind; to: number },
  groups: readonly VerbGroup[],
): boolean {
  const word = tokens[at]?.key ?? '';
  if (word === 'provided' && opener.to === at + 1 && !(tokens[at - 1]?.kind === 'mark')) return false;
  if (!NEEDS_VERB.has(opener.kind)) return true;
  const next = groups.find((group) => group.from >= opener.to);
  if (!next) return opener.kind === 'until' || (opener.kind === 'while' && word !== 'while');
  if (opener.kind === 'relative' || opener.kind === 'where') return true;
  if (PREPOSITIONS.has(word)) {
    for (let between = opener.to; between < next.from; between++) {
      const token = tokens[between];
      if (token && (token.text === ',' || STRONG.has(token.text))) return opener.kind === 'until';
    }
  }
  return true;
}

function cutBetween(
  tokens: readonly Token[],
  left: VerbGroup,
  right: VerbGroup,
  cuts: Map<number, { kind: SegmentKind; openerTo?: number }>,
): void {
  let existing: number | undefined;
  for (let at = left.to; at <= right.from; at++) if (cuts.has(at)) existing = at;
  const comma = lastIndex(tokens, left.to, right.from, (token) => token.text === ',');
  if (existing !== undefined) {
    const cut = cuts.get(existing);
    // `the bill which you sent is unproven`: the outer clause resumes right at its verb.
    return void (cut &&
    cut.kind === 'relative' &&
    comma !== undefined &&
    comma > existing &&
    COORDINATORS.has(tokens[comma + 1]?.key ?? '')
      ? cuts.set(comma + 1, { kind: 'main' })
      : undefined);
  }
  const opened = openKind(cuts, left);
  // A clause opened by a conjunction ends at its comma: `If it appears, both …`.
  if (opened && opened !== 'that' && comma !== undefined) {
    // At its first comma with a subject behind it: `If a mark appears, the Parties, their successors and assigns shall …`.
    let at = left.to;
    while (at < comma && !(tokens[at]?.text === ',' && startsSubject(tokens[at + 1]))) at++;
    cuts.set(at + 1, { kind: 'main' });
    return;
  }
  const that = lastIndex(
    tokens,
    left.to,
    right.from,
    (token) => token.key === 'that' && !isDemonstrative(tokens, token),
  );
  if (that !== undefined && !pointsBack(tokens, that, left, cuts)) {
    cuts.set(that, {
      kind: that > left.to && isNounBefore(tokens, that, left) ? 'relative' : 'that',
      openerTo: that + 1,
    });
    return;
  }
  const paired = lastWhere(
    left.to,
    right.from,
    (at) =>
      tokens[at]?.text === ',' &&
      COORDINATORS.has(tokens[at + 1]?.key ?? '') &&
      tokens[at + 1]?.key !== 'or' &&
      at + 1 < right.from,
  );
  if (paired !== undefined) {
    cuts.set(paired + 1, { kind: 'main' });
    return;
  }
  const coordinator =
    lastWhere(left.to, right.from, (at) => coordinates(tokens, at) && OPENS_SUBJECT.test(tokens[at + 1]?.key ?? '')) ??
    lastWhere(left.to, right.from, (at) => coordinates(tokens, at));
  if (comma !== undefined && coordinator === comma + 1) {
    cuts.set(coordinator, { kind: 'main' });
    return;
  }
  if (coordinator !== undefined && !(right.from - coordinator > 1 && isListCoordinator(tokens, coordinator, left))) {
    cuts.set(coordinator, { kind: 'main' });
    return;
  }
  if (comma !== undefined) {
    cuts.set(comma + 1, { kind: 'main' });
    return;
  }
  if (coordinator !== undefined) {
    cuts.set(coordinator, { kind: 'main' });
    return;
  }
  if (opened === 'relative' || opened === 'when' || opened === 'if') {
    cuts.set(right.from, { kind: 'main' });
    return;
  }
  // `agree the bill has not been proven`: a complement without `that`; `a debt you have forgiven`: a relative without `which`.
  if (TAKES_CLAUSE.test(tokens[left.head]?.key ?? '')) {
    cuts.set(left.to, { kind: 'that' });
    return;
  }
  const subject = subjectStart(tokens, left.to, right.from);
  cuts.set(subject, { kind: subject < right.from && subject > left.to ? 'relative' : 'main' });
}

/** Verbs that take a clause as their object. */
const TAKES_CLAUSE =
  /^(?:agree|confirm|acknowledge|record|state|declare|stipulate|recogni[sz]e|understand|accept|admit|concede|deny|dispute|say|saying|claim|assert|contend|maintain|believe|think|know|show|prove|find|mean|warrant|represent|certify|promise|ensure|insist|allege|hold|see|write|hope|wish|feel|guarantee|suppose|affirm|note)(?:s|es|d|ed|ing)?$|^(?:agreed|denied|certified|said|told|shown|found|understood|meant|held|knew|known|thought|wrote)$/;

/** Where the short subject right before a verb begins: `you`, `Company`, `the patient`. */
function subjectStart(tokens: readonly Token[], from: number, verb: number): number {
  let at = verb - 1;
  while (at > from && (tokens[at]?.key.endsWith('ly') || tokens[at]?.key === 'both' || tokens[at]?.key === 'each'))
    at--;
  if (at < from) return verb;
  const token = tokens[at] as Token;
  if (/^(?:i|you|we|they|he|she|it|nobody|anyone|one)$/.test(token.key) || token.kind === 'field') return at;
  if (token.capital) {
    while (at > from && tokens[at - 1]?.capital) at--;
    return at;
  }
  if (/^(?:the|a|an|each|either|neither|that|this)$/.test(tokens[at - 1]?.key ?? '') && at - 1 >= from) return at - 1;
  return verb;
}

/** `neither … nor`, `A and B are`: a coordinator inside the next subject is no border. */
function isListCoordinator(tokens: readonly Token[], at: number, left: VerbGroup): boolean {
  for (let back = at - 1; back >= left.to; back--) {
    const key = tokens[back]?.key ?? '';
    if (key === 'neither' || key === 'both' || key === 'either') return true;
  }
  return false;
}

function openKind(cuts: Map<number, { kind: SegmentKind }>, group: VerbGroup): SegmentKind | undefined {
  let best = -1;
  let kind: SegmentKind | undefined;
  for (const [at, cut] of cuts) if (at <= group.from && at > best) [best, kind] = [at, cut.kind];
  return kind === 'main' ? undefined : kind;
}

function isDemonstrative(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token);
  const before = tokens[at - 1]?.key ?? '';
  return PREPOSITIONS.has(before) && before !== 'except' && before !== 'save';
}

/** In `…, and that obligation is perpetual` the word points back; it opens no complement of a verb that takes none. */
function pointsBack(
  tokens: readonly Token[],
  that: number,
  left: VerbGroup,
  cuts: ReadonlyMap<number, { kind: SegmentKind }>,
): boolean {
  if (!COORDINATORS.has(tokens[that - 1]?.key ?? '') || TAKES_CLAUSE.test(tokens[left.head]?.key ?? '')) return false;
  for (const [at, cut] of cuts) if (at < that && cut.kind === 'that') return false;
  return true;
}

function isNounBefore(tokens: readonly Token[], that: number, left: VerbGroup): boolean {
  const before = tokens[that - 1];
  if (!before || before.kind !== 'word' || that === left.to) return false;
  return (
    !/^(?:agree|agreed|confirm|record|state|declare|stipulate|me|us|you|clear|untrue|true|understood|writing|hereby|mutually|expressly|mean|means)$/.test(
      before.key,
    ) &&
    !before.key.endsWith('ly') &&
    tokens[that + 1] !== undefined &&
    !/^(?:the|this|these|no|neither|any|each|both|it|such|nothing|nobody|a|an|he|she|we|they|i|you)$/.test(
      tokens[that + 1]?.key ?? '',
    ) &&
    !(tokens[that + 1]?.capital ?? false)
  );
}

function startsSubject(token: Token | undefined): boolean {
  return token !== undefined && (OPENS_SUBJECT.test(token.key) || token.capital || token.kind === 'field');
}

/** Words that begin a subject. */
const OPENS_SUBJECT =
  /^(?:the|a|an|this|that|these|those|any|no|neither|each|every|all|both|either|it|they|he|she|we|i|you|nothing|nobody|such|its|their|his|her|my|our|your)$/;

function coordinates(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  return COORDINATORS.has(key) && key !== 'or';
}

function lastWhere(from: number, to: number, test: (at: number) => boolean): number | undefined {
  for (let at = to - 1; at >= from; at--) if (test(at)) return at;
  return undefined;
}

function lastIndex(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (token: Token) => boolean,
): number | undefined {
  for (let at = to - 1; at >= from; at--) if (test(tokens[at] as Token)) return at;
  return undefined;
}

function build(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  cuts: ReadonlyMap<number, { kind: SegmentKind; openerTo?: number }>,
): Segment[] {
  const starts = [...new Set([0, ...cuts.keys()])].filter((at) => at < tokens.length).sort((a, b) => a - b);
  const segments: Segment[] = [];
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? tokens.length;
    const cut = cuts.get(from);
    const verb = groups.find((group) => group.from >= from && group.from < to);
    const openerTo = cut?.openerTo ?? from;
    const subjectFrom = skip(tokens, Math.max(from, openerTo), verb?.from ?? to);
    const own = { from: subjectFrom, to: Math.max(subjectFrom, verb?.from ?? to) };
    const segmentOf: Segment = {
      from,
      to,
      kind: cut?.kind ?? 'main',
      subject: own,
      sharesSubject: false,
      ...(verb ? { verb } : {}),
      ...(openerTo > from ? { opener: { from, to: openerTo } } : {}),
    };
    attach(segmentOf, segments, tokens);
    segments.push(segmentOf);
  });
  return segments;
}

function skip(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (COORDINATORS.has(tokens[at]?.key ?? '') || tokens[at]?.text === ',' || tokens[at]?.text === ')') &&
    !NEGATORS.has(tokens[at]?.key ?? '')
  )
    at++;
  return at;
}

/** Finds what a clause hangs on, and whose subject it shares when it has none of its own. */
function attach(part: Segment, before: readonly Segment[], tokens: readonly Token[]): void {
  const previous = before.at(-1);
  if (!previous) return;
  if (part.kind === 'that') {
    const joint =
      COORDINATORS.has(tokens[part.from - 1]?.key ?? '') || /^[,;:]$/.test(tokens[part.from - 1]?.text ?? '');
    const sister = joint ? before.findLast((one) => one.kind === 'that' && one.parent !== undefined) : undefined;
    part.parent = sister?.parent ?? before.length - 1;
    return;
  }
  if (part.kind !== 'main') {
    part.parent = before.length - 1;
    if (part.kind === 'relative' && part.subject.to === part.subject.from) part.subject = nounBefore(tokens, part.from);
    return;
  }
  if (
    (previous.kind === 'if' || previous.kind === 'when' || previous.kind === 'unless') &&
    COORDINATORS.has(tokens[part.from]?.key ?? '') &&
    tokens[part.from - 1]?.text !== ','
  ) {
    // `if one appears and Company agrees …`: the condition goes on.
    part.kind = previous.kind;
    if (previous.parent !== undefined) part.parent = previous.parent;
    return;
  }
  const empty = part.subject.to <= part.subject.from || onlyAdverbs(tokens, part.subject);
  if (
    previous.kind === 'that' &&
    previous.parent !== undefined &&
    joins(tokens, part) &&
    !((deniesOwn(tokens, part) || standsAlone(tokens, part, before)) && !empty)
  ) {
    // `agree that X, and that Y` / `agree that X and Y`: the coordinated clause hangs on the same matrix.
    part.kind = 'that';
    part.parent = previous.parent;
    if (empty) shareWith(part, previous);
    return;
  }
  if (!empty || !part.verb) return;
  for (let index = before.length - 1; index >= 0; index--) {
    const other = before[index] as Segment;
    if (
      other.kind === 'relative' ||
      other.kind === 'if' ||
      other.kind === 'when' ||
      other.kind === 'unless' ||
      other.kind === 'until'
    )
      continue;
    shareWith(part, other);
    if (other.kind === 'that' && other.parent !== undefined) {
      part.kind = 'that';
      part.parent = other.parent;
    }
    return;
  }
}

/** `You have never shown that …, and I have never shown …`: after a denied matrix a new subject behind a comma begins anew. */
function standsAlone(tokens: readonly Token[], part: Segment, before: readonly Segment[]): boolean {
  const parent = before[before.at(-1)?.parent ?? -1];
  if (!parent || tokens[part.from - 1]?.text !== ',') return false;
  for (let at = parent.from; at < parent.to; at++) if (NEGATORS.has(tokens[at]?.key ?? '')) return true;
  return false;
}

/** `Nobody has shown that …, and neither of us says …`: a clause with a negative subject of its own stands alone. */
function deniesOwn(tokens: readonly Token[], part: Segment): boolean {
  for (let at = part.subject.from; at < part.subject.to; at++)
    if (NEGATORS.has(tokens[at]?.key ?? ''))
      return tokens[part.from - 1]?.text === ',' || tokens[part.from - 1]?.text === ';';
  return false;
}

function shareWith(part: Segment, other: Segment): void {
  part.subject = other.subject;
  part.sharesSubject = true;
}

function joins(tokens: readonly Token[], part: Segment): boolean {
  const first = tokens[part.from];
  if (!first) return false;
  return (
    COORDINATORS.has(first.key) ||
    (tokens[part.from - 1]?.text === ',' && part.verb !== undefined) ||
    tokens[part.from - 1]?.text === ';'
  );
}

function onlyAdverbs(tokens: readonly Token[], span: { from: number; to: number }): boolean {
  for (let at = span.from; at < span.to; at++) {
    const key = tokens[at]?.key ?? '';
    if (
      !(
        key.endsWith('ly') ||
        /^(?:then|thereafter|also|thereupon|hereby|,|in|turn|and|or|but)$/.test(key || (tokens[at]?.text ?? ''))
      )
    )
      return false;
  }
  return true;
}

function nounBefore(tokens: readonly Token[], at: number): { from: number; to: number } {
  let from = at - 1;
  while (from > 0 && at - from < 8) {
    const key = tokens[from - 1]?.key ?? '';
    const text = tokens[from - 1]?.text ?? '';
    if (text === ',' || text === ';' || text === '.' || COORDINATORS.has(key)) break;
    from--;
  }
  return { from: Math.max(0, from), to: at };
}
