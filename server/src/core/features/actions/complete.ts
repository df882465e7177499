import type { Clause, ClauseElement } from '../../clauses/pack.ts';
import type { ClauseResult, Coverage } from '../../clauses/types.ts';
import { parse } from '../../template/parse.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { Subject } from '../subject.ts';
import { declarationEdit } from './declarations.ts';
import { quickJudge } from './excerpt.ts';
import { homesOf } from './homes.ts';
import { improves, judgedNow, judgeText, resolverOf } from './judged.ts';
import { behind, reworded, type Setting } from './reword.ts';
import { sentencesIn } from './sentences.ts';
import { termsOf } from './terms.ts';
import { isTemplate, plainOutput } from './values.ts';
import { adapted, type Change, filledIn, namesIn } from './wording.ts';

/** A change that has been judged, with what it did. */
export type Completion = { readonly edits: readonly Change[]; readonly element: string };

/** How many candidates that look well are judged in the whole document. */
const MOST_JUDGED = 3;

export type LookOptions = {
  /** Looks at the clause alone, and not at the whole document: enough to offer it, not enough to make it. */
  readonly quick?: boolean;
};

/**
 * Completes an element of a clause that stands in the document, within the clause's own words: the ways that the pack names for
 * it are tried sentence by sentence, then the sentences of the clause's wording behind its own. Undefined when nothing that was
 * tried satisfies the element without harm.
 */
export function completeElement(
  subject: Subject,
  clauseId: string,
  elementId: string,
  { quick: quickly = false }: LookOptions = {},
): Completion | undefined {
  const clause = subject.engine.pack.clauses.find(({ id }) => id === clauseId);
  const element = clause?.elements.find(({ id }) => id === elementId);
  const before = judgedNow(subject);
  const result = before.clauses.find(({ id }) => id === clauseId);
  if (!clause || !element || !result) return undefined;
  const aim = { clause: clauseId, element: elementId };
  let judged = 0;
  for (const home of homesOf(subject, clause, result)) {
    const quick = quickJudge(subject, clauseId, home);
    const quickBefore = quick([]);
    for (const edits of candidatesFor(subject, clause, element, { ...result, span: home }, before)) {
      if (judged >= MOST_JUDGED) return undefined;
      if (!improves(quickBefore, quick(filledIn(edits)), aim)) continue;
      if (quickly) return { edits, element: elementId };
      judged += 1;
      const whole = withDeclarations(subject, edits);
      if (improves(before, judgeText(subject, applyEdits(subject.facts.text, filledIn(whole))), aim))
        return { edits: whole, element: elementId };
    }
  }
  return undefined;
}

/** What rewording needs to know of the document. */
export function settingOf(subject: Subject, before: Coverage, harms: readonly Span[]): Setting {
  const { template } = subject.facts;
  const terms = termsOf(template, resolverOf(subject));
  const output = isTemplate(subject) ? (tag: string) => tag : plainOutput(subject, before, terms);
  return { template, terms, harms, words: (text) => adapted(text, { terms, output }) };
}

/** The sentences of a clause's wording, in the form for the document's person. */
export function wordingSentences({ body, data }: Clause, { terms }: Setting): readonly string[] {
  const source = terms.person === 'first' && typeof data.first_person === 'string' ? data.first_person : body;
  const template = parse(source);
  const assign = /^\s*\{%-?\s*assign[^%]*%\}/.exec(source)?.[0] ?? '';
  return sentencesIn(template, { start: 0, end: source.length }).map(
    ({ start, end }) => assign + source.slice(start, end),
  );
}

/** Variables that edits bring in are declared, in the same change. */
export function withDeclarations(subject: Subject, edits: readonly Change[]): readonly Change[] {
  if (!isTemplate(subject)) return edits;
  const { template } = subject.facts;
  const names = edits.flatMap(({ text }) => namesIn(text));
  const used = new Set(names.filter((name) => !subject.facts.uses.some((use) => use.name === name && use.local)));
  const declared = declarationEdit(
    template,
    [...used].map((name) => ({ name, known: subject.engine.dictionary.get(name) })),
  );
  return declared === undefined ? edits : [declared, ...edits];
}

function* candidatesFor(
  subject: Subject,
  clause: Clause,
  element: ClauseElement,
  result: ClauseResult,
  before: Coverage,
): Generator<readonly Change[]> {
  const { template } = subject.facts;
  const harms = result.elements.find(({ id }) => id === element.id)?.evidence.map(({ span }) => span) ?? [];
  const setting = settingOf(subject, before, harms);
  const sentences = sentencesIn(template, result.span!);
  const own = bearingOf(result, sentences);
  const bearing = own.length > 0 ? own : sentences;
  const last = sentences.findLast(({ start, end }) => /[^;:,]$/.test(template.text.slice(start, end)));
  for (const way of element.complete) {
    // A subject or a phrase tells by itself whether it is the right one; words at an end fit any sentence.
    const fitting = way.kind === 'tail' || way.kind === 'lead' ? bearing : [...new Set([...bearing, ...sentences])];
    const places = way.kind === 'sentence' ? [last] : fitting.slice(0, MOST_SENTENCES);
    for (const sentence of places) {
      if (sentence === undefined) continue;
      const edits = reworded(way, sentence, setting);
      if (edits.length > 0) yield edits;
    }
  }
  if (last === undefined) return;
  for (const words of wordingSentences(clause, setting)) yield [behind(last, template, setting.words(words))];
}

/** More sentences than this are not reworded one by one. */
const MOST_SENTENCES = 6;

/** The sentences that carry the clause, those with most of its elements first. */
function bearingOf({ elements }: ClauseResult, sentences: readonly Span[]): readonly Span[] {
  const weight = ({ start, end }: Span): number =>
    elements.filter(({ evidence }) => evidence.some(({ span }) => span.start >= start && span.start < end)).length;
  return [...sentences].filter((one) => weight(one) > 0).sort((a, b) => weight(b) - weight(a));
}

/** Whether edits leave a text as it is. */
export function changes(text: string, edits: readonly Edit[]): boolean {
  return edits.some(({ span, text: put }) => text.slice(span.start, span.end) !== put);
}
