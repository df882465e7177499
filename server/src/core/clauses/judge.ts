import { paths } from '../template/paths.ts';
import { project } from '../template/project.ts';
import type { Choice, Projection, Resolve, Template } from '../template/types.ts';
import { applies } from './applies.ts';
import { joinNeighbors } from './neighbors.ts';
import type { Clause, ClauseElement, ClauseNeed, Pack } from './pack.ts';
import { resultOf } from './result.ts';
import { type Run, runOn } from './run.ts';
import type { Known, SectionMemory, SectionVerdict } from './section.ts';
import { conflictsIn, wordingsIn } from './spoken.ts';
import { withPointers } from './taken-back.ts';
import type { ClauseResult, ClauseState, Coverage, Requirement } from './types.ts';
import { elementsFor, homeOf, speakingOf, type Verdict, verdictOf } from './verdict.ts';

export type JudgeOptions = {
  readonly resolve?: Resolve;
  /** The document kind, when the template does not say it. */
  readonly document?: string;
  /** Judge exactly these clauses, on whatever text is given. */
  readonly clauses?: readonly string[];
};

/** From best to worst: the verdict on a template is its worst path's. */
const ORDER: readonly ClauseState[] = ['not-applicable', 'present', 'unclear', 'incomplete', 'missing', 'contradicted'];

/**
 * Judges every clause that the template's document kind knows (or `options.clauses`) on every path through its conditions.
 * Spans are offsets into the template's source.
 */
export function judge(template: Template, pack: Pack, options: JudgeOptions = {}): Coverage {
  const document = options.document ?? template.frontMatter.document;
  const needs = needsOf(pack, document, options.clauses);
  const snippet = options.clauses !== undefined;
  const known = knownIn(template, pack);
  const runs = runsOf(template, pack, options.resolve);
  const judged = (need: ClauseNeed): readonly ClauseResult[] => {
    const clause = pack.clauses.find(({ id }) => id === need.clause);
    return clause && hasDetection(clause)
      ? [clauseResult(clause, need, runs, { snippet, known, memory: pack.sections }, template)]
      : [];
  };
  const clauses = needs.flatMap(judged);
  const kind = document === undefined ? {} : { document };
  if (snippet) return { ...kind, clauses };
  // A clause that the kind does not name may stand there all the same, and be taken back.
  const clauseOn = (id: string): ClauseResult | undefined =>
    clauses.find((clause) => clause.id === id) ?? judged({ clause: id, requirement: 'optional' })[0];
  return {
    ...kind,
    clauses,
    wordings: wordingsIn(runs, pack, document),
    conflicts: conflictsIn(runs, pack, document, clauseOn),
  };
}

/** A template read with a pack's words, once a path through its conditions. */
export function runsOf(template: Template, pack: Pack, resolver: Resolve | undefined): readonly Run[] {
  const known = knownIn(template, pack);
  return projectionsOf(template, pack, resolver).map((projection) => runOn(projection, pack, known));
}

/** A template's text along each path through its conditions. */
export function projectionsOf(template: Template, pack: Pack, resolver: Resolve | undefined): readonly Projection[] {
  const known = knownIn(template, pack);
  const fieldType = (variable: string) =>
    template.frontMatter.variables.get(variable)?.type ?? pack.variables.get(variable)?.type;
  const resolve = resolver && askedOnce(resolver);
  return paths(template, resolve).paths.map((path) =>
    project(template, path, { ...(resolve ? { resolve } : {}), fieldType, knownValue: known }),
  );
}

/** The certain values of a template's variables. */
export function knownIn(template: Template, pack: Pack): Known {
  return (variable) => knownValue(template, pack, variable);
}

/** A resolver that looks each file up once: all paths of a letter see the same files. */
function askedOnce(resolve: Resolve): Resolve {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, resolve(path));
    return known.get(path);
  };
}

/** A clause whose elements say nothing of how to find them cannot be judged yet. */
export function hasDetection(clause: Clause): boolean {
  return clause.elements.some((element) => element.detect.any.length > 0);
}

/** The clauses to judge, in canonical order: those that the kind names, or exactly those that are asked for. */
export function needsOf(
  pack: Pack,
  document: string | undefined,
  only: readonly string[] | undefined,
): readonly ClauseNeed[] {
  const kind = document === undefined ? undefined : pack.kinds.get(document);
  const order = new Map(pack.clauses.map((clause, index) => [clause.id, index]));
  const all = only
    ? only.map(
        (clause) =>
          kind?.needs.find((need) => need.clause === clause) ?? ({ clause, requirement: 'optional' } as ClauseNeed),
      )
    : [...(kind?.needs ?? pack.clauses.map((clause): ClauseNeed => ({ clause: clause.id, requirement: 'optional' })))];
  return all.sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0));
}

/** A variable's certain value: its default in the template, else the pack's. */
function knownValue(template: Template, pack: Pack, variable: string): string | undefined {
  const declared = template.frontMatter.variables.get(variable);
  if (declared) return declared.default === undefined ? undefined : String(declared.default);
  return pack.variables.get(variable)?.default;
}

type JudgeAround = { readonly snippet: boolean; readonly known: Known; readonly memory: SectionMemory };

/** A clause's verdict on each path, in their order. */
export function verdictsOn(
  clause: Clause,
  { requirement, when }: ClauseNeed,
  runs: readonly Run[],
  options: JudgeAround,
  template: Template,
) {
  const verdictOn = verdictReader(options.snippet);
  return runs.map((run) => {
    const alone = speakingOf(clause, run, options.known);
    const holds = (condition: string) => applies(condition, run.projection.choices, template);
    const elements = elementsFor(clause, run, holds);
    const around = { run, known: options.known, memory: options.memory };
    const joined = joinNeighbors(clause, elements, alone, homeOf(alone.verdicts), around);
    const speaking = withPointers(clause, joined, homeOf(joined.verdicts), around);
    const verdict = verdictOn(elements, speaking.verdicts);
    const isWanted = !when || holds(when);
    // What nobody asks for on that path may stand there, whole or not.
    const asked = isWanted ? requirement : 'optional';
    const isAsked = options.snippet || isWanting(asked);
    const isAbsent = verdict.state === 'missing' || !(isAsked || isMostlyThere(verdict, asked));
    const state: ClauseState = !isAbsent ? verdict.state : isWanted ? 'missing' : 'not-applicable';
    return { run, speaking, verdict, state, asked, badness: badnessOf(state, verdict, isAsked) };
  });
}

function clauseResult(
  clause: Clause,
  need: ClauseNeed,
  runs: readonly Run[],
  options: JudgeAround,
  template: Template,
): ClauseResult {
  const judged = verdictsOn(clause, need, runs, options, template);
  const worst = judged.reduce((a, b) => (b.badness > a.badness ? b : a));
  const isWorst = ({ state, badness }: (typeof judged)[number]) =>
    state === 'present' ? badness === worst.badness : state === worst.state;
  const failing = judged.filter(isWorst);
  const branch =
    failing.length < judged.length
      ? branchOf(
          failing.map(({ run }) => run.projection),
          judged.filter((one) => !isWorst(one)).map(({ run }) => run.projection),
        )
      : undefined;
  const { verdict, speaking, run, asked, state } = worst;
  return resultOf(clause, asked, { ...verdict, state }, speaking, run.projection, branch);
}

/**
 * How bad a path's verdict is: by its state, then by how much is not said. That a clause is absent where nobody asks for it says
 * less than any verdict on another path.
 */
function badnessOf(state: ClauseState, { elements }: Verdict, isAsked: boolean): number {
  if (state === 'missing' && !isAsked) return -1;
  const unsaid = state === 'missing' ? 0 : elements.filter((one) => one.state !== 'satisfied').length;
  return ORDER.indexOf(state) + unsaid / (elements.length + 1);
}

type Question = { readonly elements: readonly ClauseElement[]; readonly verdicts: readonly SectionVerdict[] };

/** A document of the kind wants the clause. */
function isWanting(requirement: Requirement): boolean {
  return requirement === 'required' || requirement === 'recommended';
}

/** The share of its elements that makes a clause stand there: of one that is out of place more, for a letter asks in the same words. */
const MOST = 0.5;
const NEARLY_ALL = 0.75;

/**
 * Whether most of what a clause must say is said: a clause that nobody asks for is there only then. Else other clauses share
 * some of its words.
 */
function isMostlyThere({ elements }: Verdict, asked: Requirement): boolean {
  const share = asked === 'forbidden' ? NEARLY_ALL : MOST;
  const said = elements.filter(({ element }) => element.kind === 'presence');
  const errors = said.filter(({ element }) => element.severity === 'error');
  const counted = errors.length > 0 ? errors : said;
  // The first element is what the clause is; without it the others are words of other clauses.
  if (counted.length > 1 && counted[0]?.state === 'missing') return false;
  return counted.length === 0 || counted.filter(({ state }) => state === 'satisfied').length > counted.length * share;
}

/**
 * Judges a clause on many paths: those whose sections say the same of it are judged once. `snippet`: elements that only a
 * whole document can satisfy are left out.
 */
function verdictReader(snippet: boolean): (elements: Question['elements'], verdicts: Question['verdicts']) => Verdict {
  const seen: (Question & { readonly verdict: Verdict })[] = [];
  return (all, verdicts) => {
    const elements = all.filter(({ kind }) => !(snippet && kind === 'document'));
    const before = seen.find((one) => areSame(one.elements, elements) && areSame(one.verdicts, verdicts));
    if (before) return before.verdict;
    const verdict = verdictOf(elements, verdicts);
    seen.push({ elements, verdicts, verdict });
    return verdict;
  };
}

function areSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

type Branch = Pick<Projection, 'choices' | 'when'>;

/**
 * The shortest way to say on which branch a verdict holds: one choice that all failing paths share and no other path has, else
 * all the choices that they share where no other path has them all, else the first failing path.
 */
export function branchOf(failing: readonly Branch[], others: readonly Branch[]): string {
  const has = (projection: Branch, choice: Choice) =>
    projection.choices.some(({ text, value }) => text === choice.text && value === choice.value);
  const shared = (failing[0]?.choices ?? []).filter((choice) => failing.every((projection) => has(projection, choice)));
  const one = shared.find((choice) => !others.some((projection) => has(projection, choice)));
  if (one) return said(one);
  const isOwn = shared.length > 0 && !others.some((projection) => shared.every((choice) => has(projection, choice)));
  return isOwn ? shared.map(said).join(', ') : (failing[0]?.when ?? '');
}

function said({ text, value }: Choice): string {
  return `${text} is ${value}`;
}
