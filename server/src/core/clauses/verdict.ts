import type { Clause, ClauseElement } from './pack.ts';
import type { Run, RunSection } from './run.ts';
import { judgeSection, type Known, NOTHING, type Place, type SectionVerdict } from './section.ts';
import type { ClauseState, ElementState } from './types.ts';

/** A section with the verdict on one clause. */
export type JudgedSection = RunSection & { readonly verdict: SectionVerdict };

/** Words that count: tokens of a sentence of a section. */
export type Trace = {
  readonly section: RunSection;
  readonly place: Pick<Place, 'sentence' | 'from' | 'to' | 'why'>;
  readonly role: 'satisfies' | 'harms' | 'doubt';
};
export type ElementVerdict = {
  readonly element: ClauseElement;
  readonly state: ElementState;
  readonly traces: readonly Trace[];
};

/** One clause on one path through the template. */
export type Verdict = {
  readonly state: ClauseState;
  /** Where the clause stands. */
  readonly home?: JudgedSection;
  readonly elements: readonly ElementVerdict[];
  readonly traces: readonly Trace[];
};

export type VerdictOptions = {
  /** Judge a snippet: elements that only a whole document can satisfy are left out. */
  readonly snippet: boolean;
  readonly known: Known;
};

/** Judges one clause on one text. */
export function verdictOf(clause: Clause, run: Run, options: VerdictOptions): Verdict {
  const document = { parties: run.analysis.parties, facts: run.facts, known: options.known };
  const speaking: JudgedSection[] = [];
  run.sections.forEach((one, index) => {
    const verdict = judgeSection(clause, one.section, document);
    if (index === 0 || verdict !== NOTHING) speaking.push({ ...one, verdict });
  });
  const home = speaking.reduce<JudgedSection | undefined>(
    (best, one) => (best === undefined || one.verdict.weight > best.verdict.weight ? one : best),
    undefined,
  );
  const judged = clause.elements.filter((element) => !(options.snippet && element.kind === 'document'));
  const elements = judged.map((element) => elementVerdict(element, home, speaking));
  const state = stateOf(elements, home);
  if (!home || state === 'missing') return { state, elements, traces: [] };
  const traces = home.verdict.guards.map((guard): Trace => ({ section: home, place: guard, role: guard.role }));
  return { state, elements, traces, home };
}

function elementVerdict(
  element: ClauseElement,
  home: JudgedSection | undefined,
  sections: readonly JudgedSection[],
): ElementVerdict {
  const traces: Trace[] = [];
  for (const section of sections) {
    const isHome = section === home;
    const finding = section.verdict.elements.get(element.id);
    if (!finding) continue;
    if (isHome || element.detect.anywhere)
      for (const place of finding.satisfies) traces.push({ section, place, role: 'satisfies' });
    if (isHome || element.detect.harmAnywhere || section.verdict.speaks) {
      for (const place of finding.harms) if (isHome || !place.measured) traces.push({ section, place, role: 'harms' });
    }
  }
  const harmed = traces.some(({ role }) => role === 'harms');
  const satisfied =
    traces.some(({ role }) => role === 'satisfies') ||
    ((element.kind === 'absence' || (element.kind === 'document' && element.detect.any.length === 0)) && !harmed);
  const state: ElementState = harmed ? 'harmful' : satisfied ? 'satisfied' : 'missing';
  return { element, state, traces: harmed ? traces.filter(({ role }) => role === 'harms') : traces };
}

function stateOf(elements: readonly ElementVerdict[], home: JudgedSection | undefined): ClauseState {
  const errors = elements.filter(({ element }) => element.severity === 'error' && element.kind !== 'absence');
  const counted = errors.length > 0 ? errors : elements.filter(({ element }) => element.kind !== 'absence');
  const satisfied = counted.filter(({ state }) => state === 'satisfied').length;
  const harmed = elements.some(
    ({ element, state }) =>
      state === 'harmful' &&
      (element.severity === 'error' || element.detect.harmSeverity === 'error' || errors.length === 0),
  );
  if (satisfied === 0 && !harmed) return 'missing';
  if (harmed || home?.verdict.guards.some((guard) => guard.role === 'harms')) return 'contradicted';
  const complete = errors.length > 0 ? satisfied === errors.length : satisfied > 0;
  if (!complete) return 'incomplete';
  return home?.verdict.guards.some((guard) => guard.role === 'doubt') ? 'unclear' : 'present';
}
