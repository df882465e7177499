import { tokenRange } from '../language/analysis.ts';
import { remembered } from '../language/remembered.ts';
import { firstWhere, lastWhere } from '../language/tokens.ts';
import { sourceOf } from '../template/origins.ts';
import type { Projection } from '../template/types.ts';
import type { Span } from '../text/span.ts';
import type { Clause } from './pack.ts';
import type { RunSection } from './run.ts';
import type { SectionVerdict } from './section.ts';
import type { ClauseResult, ElementState, Evidence, Requirement } from './types.ts';
import type { Speaking, Trace, Verdict } from './verdict.ts';

/**
 * A verdict on a projection as a verdict on the template: spans in its source, evidence with its words. `when` is the branch on
 * which it holds, where it does not hold on all.
 */
export function resultOf(
  clause: Clause,
  requirement: Requirement,
  verdict: Verdict,
  { sections, verdicts }: Speaking,
  projection: Projection,
  when: string | undefined,
): ClauseResult {
  const evidence = (trace: Trace): Evidence => {
    const span = spanOf(trace, sections);
    return {
      span: sourceOf(projection.origins, span),
      role: trace.role,
      why: trace.place.why,
      words: wordsAt(projection, span),
      sentence: sentenceAt(trace.place, sections[trace.section], projection),
    };
  };
  const unused = verdict.state === 'missing' || verdict.state === 'not-applicable';
  const home = verdict.home ?? -1;
  const stretch = stretchOf(verdicts[home], sections[home]);
  return {
    id: clause.id,
    title: clause.title,
    requirement,
    state: verdict.state,
    ...(when ? { when } : {}),
    ...(stretch && !unused ? { span: sourceOf(projection.origins, stretch) } : {}),
    elements: verdict.elements.map(({ element, state, traces }) => ({
      id: element.id,
      says: element.says,
      severity: element.severity,
      state: unused && state === 'satisfied' && element.kind !== 'noted' ? ('missing' as ElementState) : state,
      evidence: traces.map(evidence),
    })),
    evidence: verdict.traces.map(evidence),
  };
}

/** The words of sentences. One may hold very many of the words that count, of many clauses, and is put together once. */
const wordsIn = remembered((projection: Projection) => remembered((source: Span) => wordsAt(projection, source)));

/** The sentence of a place, as the letter has it. */
export function sentenceAt(
  place: { readonly sentence: number },
  section: RunSection | undefined,
  projection: Projection,
): string {
  const source = section?.placed[place.sentence]?.source;
  return source ? wordsIn(projection)(source) : '';
}

/** Fields stand as characters of private use. */
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;

/** The words of a stretch of a projection; a field reads as its variable's name in braces. */
export function wordsAt(projection: Projection, { start, end }: Span): string {
  const { text, fields } = projection;
  let words = '';
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const field = code >= FIRST_PRIVATE && code <= LAST_PRIVATE ? fields.get(at) : undefined;
    if (!field) continue;
    words += `${text.slice(from, at)}{{ ${field.variable} }}`;
    from = at + 1;
  }
  words += text.slice(from, end);
  return SPACES.test(words) ? words.replace(/\s+/g, ' ').trim() : words;
}

/** Anything but single spaces between words. */
const SPACES = /^\s|\s$|\s\s|[^\S ]/;

function spanOf({ section, place }: Trace, sections: readonly RunSection[]): Span {
  return placeSpan(place, sections[section]);
}

/** Where the words of a place stand in the projection: from the first to the last that are its own, else the whole sentence. */
export function placeSpan(
  place: { readonly sentence: number; readonly from: number; readonly to: number },
  section: RunSection | undefined,
): Span {
  const sentence = section?.placed[place.sentence];
  if (!sentence) return { start: 0, end: 0 };
  const isOwn = (at: number) => tokenRange(sentence, at) !== undefined;
  const first = firstWhere(place.from, place.to, isOwn);
  const last = lastWhere(place.from, place.to, isOwn);
  if (first === undefined || last === undefined) return { start: sentence.source.start, end: sentence.source.end };
  return { start: tokenRange(sentence, first)?.start ?? 0, end: tokenRange(sentence, last)?.end ?? 0 };
}

/** From the first to the last sentence that carries the clause. */
function stretchOf(verdict: SectionVerdict | undefined, section: RunSection | undefined): Span | undefined {
  if (!verdict || !section) return undefined;
  const indexes = [...verdict.elements.values()].flatMap(({ satisfies, harms }) =>
    [...satisfies, ...harms].map(({ sentence }) => sentence),
  );
  if (indexes.length === 0) return undefined;
  const first = section.placed[Math.min(...indexes)];
  const last = section.placed[Math.max(...indexes)];
  return { start: first?.source.start ?? 0, end: last?.source.end ?? 0 };
}
