import type { Clause } from '../../clauses/pack.ts';
import type { ClauseResult, Coverage } from '../../clauses/types.ts';
import { parse } from '../../template/parse.ts';
import { applyEdits } from '../../text/edits.ts';
import { type Renumbered, renumber } from '../numbering/renumber.ts';
import type { Subject } from '../subject.ts';
import { anchorsOf, rendered, saysNothing } from './anchors.ts';
import { asUnit, type Words, wordsOf } from './clause-text.ts';
import { type Condition, conditionsOf, wrapped } from './conditions.ts';
import { type Declaration, declarationEdit } from './declarations.ts';
import { harms, improves, judgedNow, judgeText, resolverOf, standing } from './judged.ts';
import { type Layout, layoutOf } from './layout.ts';
import { branchPlaces, emptyBranches, isInUnits, type Place, placeFor } from './place.ts';
import { type Terms, termsOf, usesPackTerms } from './terms.ts';
import { isTemplate, plainOutput } from './values.ts';
import { adapted, type Change, changeOf, filledIn, namesIn, type Piece } from './wording.ts';

/** `caution` says what still has to be mended, where the clause does not stand in this document or weakens another one. */
export type Inserted = { readonly edits: readonly Change[]; readonly caution?: string } | { readonly refused: string };
export type InsertOptions = {
  /** Puts in the wording itself, never a `render` tag. */
  readonly asText?: boolean;
  /** Refuses what does not stand at once, or weakens another clause: for insertions that nobody looks at one by one. */
  readonly strict?: boolean;
};

/**
 * Inserts a clause of the pack at its place in the order of an agreement, in the document's own numbering, layout and party
 * terms: numbers and references behind it move, missing variables are declared. The result is judged. Of the ways to insert it, the
 * one in which it stands and harms nothing is taken. Where there is none, a clause that is missing altogether goes in all the same,
 * with a caution: what is in its way stands elsewhere, and the findings name it. Anything else is refused, with the reason in a sentence.
 */
export function insertClause(subject: Subject, id: string, options: InsertOptions = {}): Inserted {
  const { engine, facts } = subject;
  const clause = engine.pack.clauses.find((one) => one.id === id);
  if (clause === undefined) return { refused: `There is no clause “${id}”.` };
  const before = judgedNow(subject);
  const state = before.clauses.find((one) => one.id === id);
  if (rendered(facts.template.nodes).some((one) => one.id === id && !isMissing(state)))
    return { refused: `The clause “${clause.title}” is in the document already.` };
  if (state?.requirement === 'forbidden')
    return { refused: `The clause “${clause.title}” does not belong in a document of this kind.` };
  const harmed = new Set<string>();
  let first: { readonly draft: readonly Change[]; readonly harmed: readonly string[] } | undefined;
  let best: { readonly draft: readonly Change[]; readonly lacking: number } | undefined;
  for (const draft of draftsOf(subject, clause, before, options)) {
    const after = judgeText(subject, applyEdits(facts.text, filledIn(draft)));
    // A clause that nobody misses, or that detection does not know, has only to do no harm.
    const missed = state !== undefined && standing(before, id) < 4;
    const weakened = harms(before, after, id);
    for (const one of weakened) harmed.add(one);
    if (first === undefined || weakened.length < first.harmed.length) first = { draft, harmed: weakened };
    if (!(missed ? improves(before, after, { clause: id }) : harms(before, after).length === 0)) continue;
    const lacking = lackingIn(after, id);
    if (best === undefined || lacking < best.lacking) best = { draft, lacking };
    if (lacking === 0) break;
  }
  if (best !== undefined)
    return {
      edits: best.draft,
      ...(best.lacking < NOT_STANDING ? {} : { caution: caution(subject, clause.title, []) }),
    };
  if (first !== undefined && state !== undefined && saysNothing(state) && options.strict !== true)
    return { edits: first.draft, caution: caution(subject, clause.title, first.harmed) };
  return { refused: refusal(subject, [...harmed]) };
}

/** Weighs more than all elements of a clause together. */
const NOT_STANDING = 100;

/** How much of the clause is not there: its elements, and more than all of them while it does not stand. */
function lackingIn(coverage: Coverage, id: string): number {
  const elements = coverage.clauses.find((one) => one.id === id)?.elements ?? [];
  return elements.filter(({ state }) => state !== 'satisfied').length + (standing(coverage, id) < 4 ? NOT_STANDING : 0);
}

function refusal(subject: Subject, harmed: readonly string[]): string {
  return harmed.length > 0
    ? `Nothing was inserted: beside what the document says, the wording would weaken ${titlesOf(subject, harmed)}.`
    : 'Nothing was inserted: something else in the document takes the clause back, so its wording would not stand. Mend that first.';
}

function caution(subject: Subject, title: string, harmed: readonly string[]): string {
  return harmed.length > 0
    ? `“${title}” is inserted. Read it beside ${titlesOf(subject, harmed)}: as they stand, they do not agree.`
    : `“${title}” is inserted, but it does not stand whole yet: other words of the document are in its way. The findings name them.`;
}

function titlesOf({ engine }: Subject, ids: readonly string[]): string {
  return engine.pack.clauses
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => `“${title}”`)
    .join(', ');
}

function isMissing(state: ClauseResult | undefined): boolean {
  return state?.state === 'missing';
}

/** Every way to insert the clause, the most natural first. */
export function draftsOf(
  subject: Subject,
  clause: Clause,
  before: Coverage,
  options: InsertOptions,
): readonly (readonly Change[])[] {
  const { template } = subject.facts;
  const result = before.clauses.find(({ id }) => id === clause.id);
  const branch = result?.state !== 'present' && result?.when !== undefined ? conditionsOf(result.when) : undefined;
  const anchors = anchorsOf(template, before.clauses, subject.engine);
  const layout = layoutOf(template, anchors);
  const opens = subject.engine.pack.clauses.every(({ order }) => order >= clause.order);
  const usual: Place = { at: placeFor({ order: clause.order, opens }, template, anchors, layout), open: '', close: '' };
  const needed = conditionOf(subject, clause);
  const places: Place[] = [];
  if (needed) {
    places.push(...emptyBranches(template.nodes, needed, template));
    places.push({ ...usual, ...wrapped([needed], newlineOf(template.text)) });
  }
  if (!needed && branch === undefined) places.push(usual);
  if (!needed && branch !== undefined) {
    // What stands on the other branches may be an alternative of the clause, or mere words that resemble it.
    places.push(...branchPlaces(subject, clause, branch, layout), usual);
    places.push({ ...usual, ...wrapped(branch, newlineOf(template.text)) });
  }
  const forms = options.asText === true || !rendersHere(subject, clause, layout) ? [false] : [true, false];
  return places.flatMap((place) => forms.map((render) => draft(subject, clause, before, layout, place, render)));
}

/** The condition that the document's kind puts on the clause, where the document has that variable. */
function conditionOf({ facts, engine }: Subject, { id }: Clause): Condition | undefined {
  const kind = engine.pack.kinds.get(facts.document ?? '');
  const when = kind?.needs.find(({ clause }) => clause === id)?.when;
  if (when === undefined) return undefined;
  const holds = !when.startsWith('not ');
  const text = holds ? when : when.slice(4).trim();
  // A condition of several parts, or on what is declared, has no flag of its own to wrap the clause in.
  return facts.template.frontMatter.variables.has(text) ? { text, holds } : undefined;
}

/** Templates take clauses in by `render`, unless their words for the parties, or titles as headings, ask for the wording itself. */
function rendersHere(subject: Subject, clause: Clause, layout: Layout): boolean {
  const { template } = subject.facts;
  if (!isTemplate(subject) || !usesPackTerms(termsOf(template, resolverOf(subject)))) return false;
  const others = rendered(template.nodes).some(({ id }) => id !== clause.id);
  return others || !(layout.kind === 'headed' || layout.level > 0);
}

function draft(
  subject: Subject,
  clause: Clause,
  before: Coverage,
  layout: Layout,
  place: Place,
  render: boolean,
): readonly Change[] {
  const { template, text } = subject.facts;
  const newline = newlineOf(text);
  const terms = termsOf(template, resolverOf(subject));
  const words = render ? renderTag(clause) : wording(subject, clause, before, terms);
  const counted = layout.kind === 'numbered' && (place.inBranch !== true || isInUnits(place.at, layout));
  const numbers = counted ? numbered(subject, layout, place) : { edits: [] };
  const unit = asUnit(words, numbers.inserted, template, layout, newline);
  const pieces = [place.open, ...unit, place.close];
  const { at, head, tail } = spacing(text, place, layout, newline);
  const all: Piece[] = [head, ...pieces, tail];
  const inserted = changeOf({ start: at, end: at }, all);
  const declared = isTemplate(subject)
    ? declarationEdit(template, missingVariables(subject, clause, terms))
    : undefined;
  return [...(declared ? [declared] : []), ...numbers.edits, inserted].sort((a, b) => a.span.start - b.span.start);
}

/** A new alternative of a clause has that clause's number; everything else makes room for itself. */
function numbered({ facts }: Subject, { series }: Layout, { at, open }: Place): Renumbered {
  if (!open.includes('else')) return renumber(facts.template, series, { insertAt: at, keepGaps: true });
  const withBranch = parse(applyEdits(facts.text, [{ span: { start: at, end: at }, text: open }]));
  const { inserted } = renumber(withBranch, undefined, { insertAt: at + open.length, keepGaps: true });
  return { edits: [], ...(inserted === undefined ? {} : { inserted }) };
}

function renderTag({ id, title }: Clause): Words {
  return { title, pieces: [`{% render "clauses/${id}" %}`], isRendered: true };
}

function wording(subject: Subject, clause: Clause, before: Coverage, terms: Terms): Words {
  const source = sourceOf(clause, terms);
  const output = isTemplate(subject) ? (tag: string): Piece => tag : plainOutput(subject, before, terms);
  return wordsOf(clause, adapted(source, { terms, output }));
}

/** The wording for the document's person: a letter of one person to another has a form of its own. */
function sourceOf({ body, data }: Clause, { person }: Terms): string {
  return person === 'first' && typeof data.first_person === 'string' ? data.first_person : body;
}

function missingVariables({ engine }: Subject, clause: Clause, terms: Terms): readonly Declaration[] {
  return namesIn(sourceOf(clause, terms)).map((name) => ({ name, known: engine.dictionary.get(name) }));
}

/** Where exactly, and with which line ends around it, so that one blank line (or none, in a tight list) sets it apart. */
function spacing(
  text: string,
  place: Place,
  layout: Layout,
  newline: string,
): { readonly at: number; readonly head: string; readonly tail: string } {
  const wanted = place.inBranch === true || isTight(text, layout) ? 1 : 2;
  let from = place.at;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  const lines = [...text.slice(from, place.at).matchAll(/\r?\n|\r/g)];
  const enough = lines[wanted - 1];
  const at = enough && from > 0 ? from + enough.index + enough[0].length : place.at;
  const head = newline.repeat(from === 0 ? 0 : Math.max(0, wanted - lines.length));
  const rest = [...text.slice(at).matchAll(/^(?:[ \t]*\r?\n)+/g)][0]?.[0] ?? '';
  const following = [...rest.matchAll(/\n/g)].length;
  const isLast = text.slice(at).trim() === '';
  return { at, head, tail: newline.repeat(isLast ? (following > 0 ? 0 : 1) : Math.max(0, wanted - following)) };
}

/** Numbered items that follow each other without blank lines. */
function isTight(text: string, { kind, series, level }: Layout): boolean {
  if (kind !== 'numbered' || level > 0) return false;
  const gaps = series!.slice(1).map(({ start }) => /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 4), start)));
  return gaps.length > 0 && gaps.filter((blank) => !blank).length * 2 > gaps.length;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
