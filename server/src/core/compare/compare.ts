import { branchOf } from '../clauses/judge.ts';
import type { PathVerdict } from '../clauses/judge-paths.ts';
import type { ClauseResult, ClauseState, Requirement, WordingResult } from '../clauses/types.ts';
import type { Template } from '../template/types.ts';
import type { Span } from '../text/span.ts';
import { type ClauseLoss, clauseLoss, type LostElement, sentencesOf } from './clause-losses.ts';
import { type PathPair, pairsOf, type Renamed, renamedBetween } from './pairs.ts';
import { type Alignment, align, changeOf, laidOver, type SentenceChange } from './sentences.ts';

/** A protection that an edit took away or weakened; read the other way round, one that it gave. */
export type Difference = {
  /** The rule that would tell: `clause/no-fault`, `wording/…`, `conflict/…`. */
  readonly rule: string;
  readonly title: string;
  /** Of a clause: what the kind of document asks, and how it stood before and stands after. */
  readonly requirement?: Requirement;
  readonly before?: ClauseState;
  readonly after?: ClauseState;
  /** The branch of the newer template on which it holds, when it does not hold on all. */
  readonly when?: string;
  readonly elements: readonly LostElement[];
  /** The harmful words that came; empty for a clause. */
  readonly words: readonly string[];
  /** Where it stood in the older template's source, and where it stands in the newer one's. */
  readonly beforeSpan?: Span;
  readonly afterSpan?: Span;
  readonly changes: readonly SentenceChange[];
};

/** What an edit did to what a letter protects. */
export type Comparison = {
  readonly losses: readonly Difference[];
  readonly gains: readonly Difference[];
  /** Names that were taken for the same because an edit renamed them. */
  readonly renamed: readonly Renamed[];
};

/** One of the two versions of a letter. */
export type Version = { readonly template: Template; readonly paths: readonly PathVerdict[] };

/**
 * Compares what two versions of a letter protect, clause by clause and element by element, on every pair of paths that one set of
 * data can take. Both must be judged as the same kind of document. `titles` names wordings and conflicts by their id.
 */
export function compareVersions(before: Version, after: Version, titles: (rule: string) => string): Comparison {
  const names = renamedBetween(before.template, after.template);
  const asked = new Set(before.paths.flatMap(({ choices }) => choices.flatMap(({ text }) => text.match(NAMES) ?? [])));
  const renamed = names.filter(({ from }) => asked.has(from));
  const back = renamed.map(({ from, to }) => ({ from: to, to: from }));
  return {
    losses: lossesOf(before.paths, after.paths, renamed, titles),
    gains: lossesOf(after.paths, before.paths, back, titles).map(turned),
    renamed,
  };
}

const NAMES = /[\p{L}\p{N}_-]+/gu;

function lossesOf(
  before: readonly PathVerdict[],
  after: readonly PathVerdict[],
  renamed: readonly Renamed[],
  titles: (rule: string) => string,
): readonly Difference[] {
  const pairs = pairsOf(before, after, renamed);
  const alignments = new Map<PathVerdict, Map<PathVerdict, Alignment>>();
  const alignment = (pair: PathPair): Alignment => {
    const of = alignments.get(pair.before) ?? new Map<PathVerdict, Alignment>();
    alignments.set(pair.before, of);
    const known = of.get(pair.after) ?? align(pair.before.sentences, pair.after.sentences);
    of.set(pair.after, known);
    return known;
  };
  const clauses = before[0]?.clauses.map(({ id }) => id) ?? [];
  const spoken = (kind: 'wording' | 'conflict') =>
    [...new Set(after.flatMap((path) => foundIn(path, kind).map(({ id }) => id)))].sort();
  const fallen = clauses.flatMap((id) => clauseDifference(id, pairs, after, alignment) ?? []);
  const harmful = (['wording', 'conflict'] as const).flatMap((kind) =>
    spoken(kind).flatMap((id) => wordingDifference(kind, id, pairs, after, alignment, titles) ?? []),
  );
  // The clause that the same words take back tells more of them.
  return [...fallen, ...harmful.filter((one) => !fallen.some((clause) => touch(one.afterSpan, clause.afterSpan)))];
}

function touch(one: Span | undefined, other: Span | undefined): boolean {
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;
}

/** Of pairs that lost equally much, the one with the fewest conditions that hold: most letters are like that. */
function heavier<T extends { readonly pair: PathPair }>(a: T, b: T, weightOf: (one: T) => number): T {
  const trues = ({ pair }: T): number => pair.after.choices.filter(({ value }) => value).length;
  return weightOf(b) - weightOf(a) > 0 || (weightOf(b) === weightOf(a) && trues(b) < trues(a)) ? b : a;
}

type Align = (pair: PathPair) => Alignment;

function clauseDifference(
  id: string,
  pairs: readonly PathPair[],
  after: readonly PathVerdict[],
  alignment: Align,
): Difference | undefined {
  const of = ({ clauses }: PathVerdict): ClauseResult | undefined => clauses.find((clause) => clause.id === id);
  const lost = pairs.flatMap((pair) => {
    const [was, is] = [of(pair.before), of(pair.after)];
    const loss = was === undefined || is === undefined ? undefined : clauseLoss(was, is);
    return loss === undefined ? [] : [{ pair, loss }];
  });
  const [first, ...others] = lost;
  if (first === undefined) return undefined;
  const { pair, loss } = others.reduce((a, b) => heavier(a, b, (one) => one.loss.weight), first);
  return {
    rule: `clause/${id}`,
    title: loss.after.title,
    requirement: loss.after.requirement,
    before: loss.before.state,
    after: loss.after.state,
    ...branch(lost, after),
    elements: loss.elements,
    words: [],
    ...(loss.before.span === undefined ? {} : { beforeSpan: loss.before.span }),
    ...spanAfter(loss),
    changes: changesOf(sentencesOf(loss), alignment(pair)),
  };
}

/** The words that harm, else where the clause stands. */
function spanAfter({ after }: ClauseLoss): { readonly afterSpan?: Span } {
  const all = [...after.elements.flatMap(({ evidence }) => evidence), ...after.evidence];
  const span = all.find(({ role }) => role === 'harms')?.span ?? after.span;
  return span === undefined ? {} : { afterSpan: span };
}

/** Where the failing paths are not all of them: what they have in common. */
function branch(
  lost: readonly { readonly pair: PathPair }[],
  after: readonly PathVerdict[],
): { readonly when?: string } {
  const failing = new Set(lost.map(({ pair }) => pair.after));
  if (failing.size === after.length) return {};
  const when = branchOf(
    [...failing],
    after.filter((path) => !failing.has(path)),
  );
  return when === '' ? {} : { when };
}

function foundIn(path: PathVerdict, kind: 'wording' | 'conflict'): readonly WordingResult[] {
  return kind === 'wording' ? path.wordings : path.conflicts;
}

/** A harmful wording that the newer text has more often than the older one. */
function wordingDifference(
  kind: 'wording' | 'conflict',
  id: string,
  pairs: readonly PathPair[],
  after: readonly PathVerdict[],
  alignment: Align,
  titles: (rule: string) => string,
): Difference | undefined {
  const lost = pairs.flatMap((pair) => {
    const was = foundIn(pair.before, kind).filter((one) => one.id === id);
    const is = foundIn(pair.after, kind).filter((one) => one.id === id);
    const known = new Set(was.map(({ words }) => words));
    const come = is.filter(({ words }) => !known.has(words));
    return is.length > was.length ? [{ pair, come: come.length > 0 ? come : is.slice(was.length) }] : [];
  });
  const [first, ...others] = lost;
  if (first === undefined) return undefined;
  const { pair, come } = others.reduce((a, b) => heavier(a, b, (one) => one.come.length), first);
  const said = pair.after.sentences.filter((sentence) => come.some(({ words }) => sentence.includes(words)));
  const rule = `${kind}/${id}`;
  return {
    rule,
    title: titles(rule),
    ...branch(lost, after),
    elements: [],
    words: come.map(({ words }) => words),
    ...(come[0] === undefined ? {} : { afterSpan: come[0].span }),
    changes: changesOf({ before: [], after: said }, alignment(pair)),
  };
}

/** More sentences than these tell nobody more. */
const MOST_CHANGES = 6;

function changesOf(
  said: { readonly before: readonly string[]; readonly after: readonly string[] },
  alignment: Alignment,
): readonly SentenceChange[] {
  const all = [
    ...said.before.flatMap((sentence) => changeOf(sentence, 'before', alignment) ?? []),
    ...said.after.flatMap((sentence) => changeOf(sentence, 'after', alignment) ?? []),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ before = '', after = '' }) => {
      const key = `${before}\n${after}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .slice(0, MOST_CHANGES);
}

/** A loss of the way back is a gain of the way there. */
function turned({ before, after, beforeSpan, afterSpan, changes, elements, ...rest }: Difference): Difference {
  return {
    ...rest,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
    ...(afterSpan === undefined ? {} : { beforeSpan: afterSpan }),
    ...(beforeSpan === undefined ? {} : { afterSpan: beforeSpan }),
    elements: elements.map((element) => ({ ...element, before: element.after, after: element.before })),
    changes: changes.map((change) => laidOver(change.after, change.before)),
  };
}
