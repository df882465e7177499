import { isOneOf, wordSet } from '../language/word-set.ts';
import { union } from './concept-bits.ts';
import { type Document, mayBeGiven } from './findings.ts';
import { isItself, OF_ITSELF } from './guards/self-reference.ts';
import type { Clause, ClauseElement } from './pack.ts';
import type { Joint, Run, RunSection } from './run.ts';
import { givesOne, judgeSection, type Known, type SectionMemory, type SectionVerdict, sectionOf } from './section.ts';
import type { Speaking } from './verdict.ts';

/** A clause is written over so many neighboring sections at most. */
const MOST = 6;

/** What joining needs beside the sections. */
type Around = { readonly run: Run; readonly known: Known; readonly memory: SectionMemory };

/**
 * A clause may be written over several numbered paragraphs, or as a list of its terms. Where its section lacks elements of
 * error severity that the paragraphs next to it give, those are read as one section. A section with a title of its own is
 * another clause, unless the whole text is short. Nothing is joined that would harm the clause: what takes it back there is told
 * for what it is.
 */
export function joinNeighbors(
  clause: Clause,
  judged: readonly ClauseElement[],
  speaking: Speaking,
  home: number,
  { run, known, memory }: Around,
): Speaking {
  const verdict = speaking.verdicts[home];
  const at = speaking.places[home];
  if (!verdict || at === undefined || verdict.weight === 0) return speaking;
  const wanting = lackingIn(judged, verdict);
  let lacking = wanting.length;
  if (harms(verdict)) return speaking;
  const document: Document = { parties: run.analysis.parties, facts: run.facts, known };
  const isShort = run.sections.length <= MOST;
  const isOpen = (index: number) => {
    const section = run.sections[index];
    return section !== undefined && (isShort || !isTitled(section));
  };
  const asOne = (first: number, last: number): RunSection => {
    const joint = jointOf(run, first, last);
    if (joint.one) return joint.one;
    const placed = run.sections.slice(first, last + 1).flatMap((part) => part.placed);
    const sentences = placed.map(({ sentence }) => sentence);
    joint.one = { section: sectionOf(sentences, known, memory), placed };
    return joint.one;
  };
  const join = (first: number, last: number, one = asOne(first, last)): Joined => {
    return { from: first, to: last, one, verdict: judgeSection(clause, one.section, document) };
  };
  if (lacking === 0) {
    const taken = isShort ? run.sections.findLastIndex((one, index) => index > at && takesUp(one, at)) : -1;
    const last = Math.max(taken, isShort ? pointing(run, at) : -1);
    const one = last <= at ? undefined : join(at, last);
    const isTakenBack = one?.verdict
      .guards()
      .some(({ role, sentence }) => role === 'harms' && sentence === one.one.placed.length - 1);
    return one && isTakenBack ? replaced(speaking, one) : speaking;
  }
  let best: Joined | undefined;
  const tries: (readonly [from: number, to: number])[] = [];
  let to = at;
  while (to - at < MOST - 1 && isOpen(to + 1)) tries.push([at, ++to]);
  let from = at;
  while (at - from < MOST - 1 && run.sections[from - 1] && (isShort || !isTitled(run.sections[from] as RunSection)))
    tries.push([--from, at]);
  if (from < at && to > at) tries.push([from, to]);
  const reach = jointOf(run, from, to).concepts;
  const reachable = wanting.filter((element) => mayBeGiven(element, reach));
  for (const [first, last] of tries) {
    if (lacking === 0 || reachable.length === 0) break;
    const standing = jointOf(run, first, last).concepts;
    const hoped = reachable.filter((element) => mayBeGiven(element, standing));
    if (hoped.length === 0) continue;
    const one = asOne(first, last);
    if (!givesOne(clause, hoped, one.section, document)) continue;
    const joined = join(first, last, one);
    const left = lackingIn(judged, joined.verdict).length;
    if (left >= lacking || harms(joined.verdict)) continue;
    lacking = left;
    best = joined;
  }
  if (best === undefined) return speaking;
  const last = pointing(run, best.to);
  return replaced(speaking, last > best.to ? join(best.from, last) : best);
}

/** Neighboring sections as one, made once a run: many clauses ask for the same. */
function jointOf({ joined, sections }: Run, first: number, last: number): Joint {
  const name = `${first} ${last}`;
  let joint = joined.get(name);
  if (!joint) {
    joint = { concepts: union(sections.slice(first, last + 1).map(({ section }) => section.concepts)) };
    joined.set(name, joint);
  }
  return joint;
}

/** Sections read as one: which they are, and what they say together. */
type Joined = {
  readonly from: number;
  readonly to: number;
  readonly one: RunSection;
  readonly verdict: SectionVerdict;
};

/** The last of the paragraphs without a title behind a section that speaks of `this section`; the section itself where none does. */
function pointing(run: Run, at: number): number {
  let last = at;
  for (let next = at + 1; next < at + MOST; next++) {
    const section = run.sections[next];
    if (!section || isTitled(section)) break;
    if (pointsBack(section)) last = next;
  }
  return last;
}

const POINTS = wordSet('this these such foregoing');

/** A paragraph without a title that speaks of `this section`, behind the paragraphs that the clause is written over. */
function pointsBack({ placed }: RunSection): boolean {
  const first = placed[0]?.sentence;
  if (!first || first.label) return false;
  return first.tokens.some((token, at) => isOneOf(token, POINTS) && isOneOf(first.tokens[at + 1], OF_ITSELF));
}

/** Elements of error severity that must be said and are not. */
function lackingIn(judged: readonly ClauseElement[], { elements }: SectionVerdict): readonly ClauseElement[] {
  return judged.filter(
    ({ id, severity, kind, detect }) =>
      severity === 'error' &&
      kind === 'presence' &&
      !detect.anywhere &&
      (elements.get(id)?.satisfies.length ?? 0) === 0,
  );
}

/** A short paragraph behind a clause that speaks of it: `3. The Bank is exempt from clause 1.` */
function takesUp({ placed }: RunSection, home: number): boolean {
  const [first, second] = placed;
  if (!first || second || first.sentence.label) return false;
  const { tokens } = first.sentence;
  return tokens.some((token, at) => {
    if (!isItself(tokens, at)) return false;
    const next = tokens[at + 1];
    return next?.kind === 'number' ? next.value === home + 1 : !isOneOf(token, OWN) || tokens[at - 1]?.key !== 'this';
  });
}
const OWN = wordSet('section paragraph clause');

function harms(verdict: SectionVerdict): boolean {
  return (
    [...verdict.elements.values()].some((found) => found.harms.length > 0) ||
    verdict.guards().some(({ role }) => role === 'harms')
  );
}

function isTitled({ placed }: RunSection): boolean {
  return placed[0]?.sentence.label ?? false;
}

/** The joined section in the place of those that it is made of. */
function replaced({ sections, verdicts, places }: Speaking, joined: Joined): Speaking {
  const next = { sections: [] as RunSection[], verdicts: [] as SectionVerdict[], places: [] as number[] };
  let isIn = false;
  places.forEach((place, index) => {
    const isPart = place >= joined.from && place <= joined.to;
    if (isPart && isIn) return;
    isIn ||= isPart;
    next.sections.push(isPart ? joined.one : (sections[index] as RunSection));
    next.verdicts.push(isPart ? joined.verdict : (verdicts[index] as SectionVerdict));
    next.places.push(place);
  });
  return next;
}
