import { groupFor, stands } from './concept-bits.ts';
import type { Place } from './findings.ts';
import type { Guard } from './guards/guard.ts';
import type { Clause, ClauseElement } from './pack.ts';
import type { Run, RunSection } from './run.ts';
import { judgeSection, type Known, NOTHING, namedIn, type SectionVerdict } from './section.ts';
import type { ClauseState, ElementState } from './types.ts';

/** What the sections of a text that say anything of a clause say of it, in order; the first section is always one of them. */
export type Speaking = {
  readonly sections: readonly RunSection[];
  readonly verdicts: readonly SectionVerdict[];
  /** Which of the text's sections each of them is, or begins with. */
  readonly places: readonly number[];
};

/** Words that count: tokens of a sentence of one of the speaking sections, by its index. */
export type Trace = {
  readonly section: number;
  readonly place: Pick<Place, 'sentence' | 'from' | 'to' | 'why'>;
  readonly role: 'satisfies' | 'harms' | 'doubt';
};
export type ElementVerdict = {
  readonly element: ClauseElement;
  readonly state: ElementState;
  readonly traces: readonly Trace[];
};

/** One clause on one path through the template, or on all whose sections say the same of it. */
export type Verdict = {
  readonly state: ClauseState;
  /** The speaking section where the clause stands, by its index. */
  readonly home?: number;
  readonly elements: readonly ElementVerdict[];
  readonly traces: readonly Trace[];
};

/** The sections of a text that say anything of a clause. `known` gives a variable's certain value. */
export function speakingOf(clause: Clause, { sections, analysis, facts }: Run, known: Known): Speaking {
  const document = { parties: analysis.parties, facts, known };
  const speaking = { sections: [] as RunSection[], verdicts: [] as SectionVerdict[], places: [] as number[] };
  sections.forEach((one, index) => {
    const verdict = judgeSection(clause, one.section, document);
    if (index > 0 && verdict === NOTHING) return;
    speaking.sections.push(one);
    speaking.verdicts.push(verdict);
    speaking.places.push(index);
  });
  return speaking;
}

/** The elements of a clause that a text must have: not those about something of which it does not speak, or that its facts rule out. */
export function elementsFor(
  clause: Clause,
  { sections }: Run,
  holds: (flag: string) => boolean,
): readonly ClauseElement[] {
  return clause.elements.filter(({ detect: { needs }, when }) => {
    if (needs.length === 0) return when === undefined || holds(when);
    const wanted = groupFor(needs);
    const isNamed = sections.some(({ section }) => stands(wanted, namedIn(section)));
    return isNamed || (when !== undefined && holds(when));
  });
}

/** Judges elements of a clause by what the sections of a text say of them. */
export function verdictOf(judged: readonly ClauseElement[], verdicts: readonly SectionVerdict[]): Verdict {
  const home = homeOf(verdicts);
  const elements = judged
    .map((element) => elementVerdict(element, home, verdicts))
    .filter(({ element, state }) => element.kind !== 'noted' || state === 'satisfied');
  const guards = verdicts[home]?.guards() ?? [];
  const state = stateOf(elements, guards);
  if (home < 0 || state === 'missing') return { state, elements, traces: [] };
  const traces = guards.map((guard): Trace => ({ section: home, place: guard, role: guard.role }));
  return { state, elements, traces, home };
}

/** The section where the clause stands: most is said of it there, and most of that well. */
export function homeOf(verdicts: readonly SectionVerdict[]): number {
  let home = -1;
  verdicts.forEach((verdict, index) => {
    const best = verdicts[home];
    const isBetter =
      !best || verdict.bearing > best.bearing || (verdict.bearing === best.bearing && verdict.weight > best.weight);
    if (isBetter) home = index;
  });
  return home;
}

function elementVerdict(element: ClauseElement, home: number, verdicts: readonly SectionVerdict[]): ElementVerdict {
  const traces: Trace[] = [];
  verdicts.forEach((verdict, section) => {
    const isHome = section === home;
    const finding = verdict.elements.get(element.id);
    if (!finding) return;
    if (isHome || element.detect.anywhere)
      for (const place of finding.satisfies) traces.push({ section, place, role: 'satisfies' });
    const counts = isHome || element.detect.harmAnywhere;
    for (const place of finding.harms)
      if (counts || place.far || (verdict.speaks && !place.measured)) traces.push({ section, place, role: 'harms' });
  });
  if (element.detect.spread && home >= 0 && traces.length === 0) traces.push(...spreadOver(element, verdicts));
  const harmed = traces.some(({ role }) => role === 'harms');
  const satisfied =
    traces.some(({ role }) => role === 'satisfies') ||
    ((element.kind === 'absence' || (element.kind === 'document' && element.detect.any.length === 0)) && !harmed);
  const state: ElementState = harmed ? 'harmful' : satisfied ? 'satisfied' : 'missing';
  return { element, state, traces: harmed ? traces.filter(({ role }) => role === 'harms') : traces };
}

/** What the sections together give of an element that may be spread over them; nothing where a part is lacking. */
function spreadOver({ id }: ClauseElement, verdicts: readonly SectionVerdict[]): readonly Trace[] {
  const groups: Trace[][] = [];
  verdicts.forEach((verdict, section) => {
    verdict.elements.get(id)?.parts?.forEach((places, at) => {
      groups[at] ??= [];
      for (const place of places) groups[at].push({ section, place, role: 'satisfies' });
    });
  });
  return groups.every(({ length }) => length > 0) ? groups.flat() : [];
}

function stateOf(elements: readonly ElementVerdict[], guards: readonly Guard[]): ClauseState {
  const errors = elements.filter(({ element }) => element.severity === 'error' && element.kind !== 'absence');
  const counted = errors.length > 0 ? errors : elements.filter(({ element }) => isCounted(element));
  const satisfied = counted.filter(({ state }) => state === 'satisfied').length;
  const harmed = elements.some(
    ({ element, state }) =>
      state === 'harmful' &&
      (element.severity === 'error' || element.detect.harmSeverity === 'error' || errors.length === 0),
  );
  const isInPart = elements.some(({ element, state }) => element.detect.apart && state === 'satisfied');
  if (satisfied === 0 && !harmed) return isInPart ? 'incomplete' : 'missing';
  if (harmed || guards.some((guard) => guard.role === 'harms')) return 'contradicted';
  if (!isComplete(counted, errors.length > 0)) return 'incomplete';
  return guards.some((guard) => guard.role === 'doubt') ? 'unclear' : 'present';
}

function isCounted({ kind }: ClauseElement): boolean {
  return kind !== 'absence' && kind !== 'noted';
}

/** All error elements; where there are none, one of those that define the clause, or any if none does. */
function isComplete(counted: readonly ElementVerdict[], areErrors: boolean): boolean {
  const isSatisfied = ({ state }: ElementVerdict) => state === 'satisfied';
  if (areErrors) return counted.every(isSatisfied);
  const defining = counted.filter(({ element }) => element.detect.defines);
  return (defining.length > 0 ? defining : counted).some(isSatisfied);
}
