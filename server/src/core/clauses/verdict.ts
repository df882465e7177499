import type { Analysis } from '../language/analysis.ts';
import type { Clause, ClauseElement } from './pack.ts';
import { judgeSection, type Place, type SectionMemory, type SectionVerdict } from './section.ts';
import type { ClauseState, ElementState } from './types.ts';

/** Words that count, still in the projection: offsets into its text. */
export type Trace = {
  readonly start: number;
  readonly end: number;
  readonly role: 'satisfies' | 'harms' | 'doubt';
  readonly why: string;
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
  readonly start?: number;
  readonly end?: number;
  readonly elements: readonly ElementVerdict[];
  readonly traces: readonly Trace[];
};

export type VerdictOptions = {
  /** Judge a snippet: elements that only a whole document can satisfy are left out. */
  readonly snippet: boolean;
  readonly known: (variable: string) => string | undefined;
  readonly memory?: SectionMemory;
};

/** Judges one clause on one analysed text. */
export function verdictOf(clause: Clause, analysis: Analysis, options: VerdictOptions): Verdict {
  const sections = analysis.sections.map((sentences) =>
    judgeSection(clause, analysis, sentences, options.known, options.memory ?? new Map()),
  );
  const home = sections.reduce<SectionVerdict | undefined>(
    (best, one) => (best === undefined || weight(clause, one) > weight(clause, best) ? one : best),
    undefined,
  );
  const judged = clause.elements.filter((element) => !(options.snippet && element.kind === 'document'));
  const elements = judged.map((element) => elementVerdict(clause, element, home, sections));
  const state = stateOf(elements, home);
  const traces = (home?.guards ?? []).map((guard) => trace(home as SectionVerdict, guard, guard.role));
  return { state, elements, traces: state === 'missing' ? [] : traces, ...spanOf(home, state) };
}

/** How much of the clause a section gives: its error elements first, then the others. */
function weight(clause: Clause, verdict: SectionVerdict): number {
  let sum = 0;
  for (const element of clause.elements) {
    if ((verdict.elements.get(element.id)?.satisfies.length ?? 0) > 0) sum += element.severity === 'error' ? 10 : 3;
  }
  return sum;
}

function elementVerdict(
  clause: Clause,
  element: ClauseElement,
  home: SectionVerdict | undefined,
  sections: readonly SectionVerdict[],
): ElementVerdict {
  const places: { verdict: SectionVerdict; place: Place; role: 'satisfies' | 'harms' }[] = [];
  for (const verdict of sections) {
    const isHome = verdict === home;
    const finding = verdict.elements.get(element.id);
    if (isHome || element.detect.anywhere)
      for (const place of finding?.satisfies ?? []) places.push({ verdict, place, role: 'satisfies' });
    if (isHome || element.detect.harmAnywhere || speaksOf(clause, verdict)) {
      for (const place of finding?.harms ?? [])
        if (isHome || !place.measured) places.push({ verdict, place, role: 'harms' });
    }
  }
  const harmed = places.some(({ role }) => role === 'harms');
  const satisfied =
    places.some(({ role }) => role === 'satisfies') ||
    ((element.kind === 'absence' || (element.kind === 'document' && element.detect.any.length === 0)) && !harmed);
  const state: ElementState = harmed ? 'harmful' : satisfied ? 'satisfied' : 'missing';
  return {
    element,
    state,
    traces: places
      .filter(({ role }) => !harmed || role === 'harms')
      .map(({ verdict, place, role }) => trace(verdict, place, role)),
  };
}

/** Only a section that is about the clause, and gives part of it, can contradict it. */
function speaksOf(clause: Clause, verdict: SectionVerdict): boolean {
  if (weight(clause, verdict) < 10) return false;
  return verdict.sentences.some((sentence) =>
    sentence.mentions.some((mention) => clause.detect.topic.includes(mention.concept) && !mention.weak),
  );
}

function trace(
  verdict: SectionVerdict,
  place: Pick<Place, 'sentence' | 'from' | 'to' | 'why'>,
  role: Trace['role'],
): Trace {
  const sentence = verdict.sentences[place.sentence];
  const tokens = sentence?.tokens.slice(place.from, place.to).filter((token) => token.start >= 0) ?? [];
  return {
    start: tokens[0]?.start ?? sentence?.source.start ?? 0,
    end: tokens.at(-1)?.end ?? sentence?.source.end ?? 0,
    role,
    why: place.why,
  };
}

function stateOf(elements: readonly ElementVerdict[], home: SectionVerdict | undefined): ClauseState {
  const errors = elements.filter(({ element }) => element.severity === 'error' && element.kind !== 'absence');
  const counted = errors.length > 0 ? errors : elements.filter(({ element }) => element.kind !== 'absence');
  const satisfied = counted.filter(({ state }) => state === 'satisfied').length;
  const harmed = elements.some(
    ({ element, state }) =>
      state === 'harmful' &&
      (element.severity === 'error' || element.detect.harmSeverity === 'error' || errors.length === 0),
  );
  if (satisfied === 0 && !harmed) return 'missing';
  if (harmed || home?.guards.some((guard) => guard.role === 'harms')) return 'contradicted';
  const complete = errors.length > 0 ? satisfied === errors.length : satisfied > 0;
  if (!complete) return 'incomplete';
  return home?.guards.some((guard) => guard.role === 'doubt') ? 'unclear' : 'present';
}

/** From the first to the last sentence that carries the clause. */
function spanOf(home: SectionVerdict | undefined, state: ClauseState): { start?: number; end?: number } {
  if (!home || state === 'missing') return {};
  const indexes = [...home.elements.values()].flatMap((finding) =>
    [...finding.satisfies, ...finding.harms].map((place) => place.sentence),
  );
  if (indexes.length === 0) return {};
  const first = home.sentences[Math.min(...indexes)];
  const last = home.sentences[Math.max(...indexes)];
  return { start: first?.source.start ?? 0, end: last?.source.end ?? 0 };
}
