import type { Analysis, Sentence } from '../language/analysis.ts';
import type { Role } from '../language/parties.ts';
import { CHECKS, type CheckScope, DOCUMENT_CHECKS } from './checks.ts';
import type { Bound, Condition } from './conditions.ts';
import { guardsBeside, guardsOf } from './guards/find.ts';
import type { Guard } from './guards/guard.ts';
import { type Match, matches, type Scope } from './match.ts';
import type { Clause, ClauseElement } from './pack.ts';

/** A place of a section: tokens of a sentence, with the reason in words. */
export type Place = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly why: string;
  readonly measured?: true;
};

/** What a section gives an element. */
export type ElementFinding = {
  readonly satisfies: readonly Place[];
  readonly harms: readonly Place[];
  readonly bearers: ReadonlySet<Role>;
};

/** A clause as one section of the document gives it. */
export type SectionVerdict = {
  readonly section: number;
  readonly sentences: readonly Sentence[];
  readonly elements: ReadonlyMap<string, ElementFinding>;
  readonly guards: readonly Guard[];
};

type Known = (variable: string) => string | undefined;

/** Verdicts on sections seen before: a letter's paths share most of their sections. */
export type SectionMemory = Map<string, SectionVerdict>;

/** Judges one clause on one section. `memory` saves work and changes no result. */
export function judgeSection(
  clause: Clause,
  analysis: Analysis,
  section: number,
  sentences: readonly Sentence[],
  known: Known,
  memory: SectionMemory,
): SectionVerdict {
  if (looksAtDocument(clause)) return judgeAnew(clause, analysis, section, sentences, known);
  const key = `${clause.id} ${sentences.map((sentence) => sentence.sameness).join(' ')}`;
  const before = memory.get(key);
  if (before) return { ...before, section, sentences };
  const verdict = judgeAnew(clause, analysis, section, sentences, known);
  memory.set(key, verdict);
  return verdict;
}

/** Whether a clause is judged by more than the sentences of a section. */
function looksAtDocument(clause: Clause): boolean {
  return clause.elements.some(({ detect }) =>
    [...detect.any, ...detect.harm].some(({ check }) => check !== undefined && DOCUMENT_CHECKS.has(check)),
  );
}

function judgeAnew(
  clause: Clause,
  analysis: Analysis,
  section: number,
  sentences: readonly Sentence[],
  known: Known,
): SectionVerdict {
  const scope: Scope = { sentences, rivals: clause.detect.rivals };
  const elements = new Map<string, ElementFinding>();
  const anchors = new Map<string, Match[]>();
  for (const element of clause.elements) {
    const within = element.detect.for ? (anchors.get(element.detect.for) ?? []) : [];
    const checks: CheckScope = {
      sentences,
      anchors: within,
      parties: analysis.parties,
      text: analysis.visible,
      known,
      document: analysis.sentences,
    };
    const found = { satisfies: [] as Place[], harms: [] as Place[], bearers: new Set<Role>() };
    const own: Match[] = [];
    for (const condition of element.detect.any) collect(condition, element, scope, checks, own, found);
    for (const condition of element.detect.harm) {
      const all = condition.anchor.length > 0 ? bound(condition, matches(condition, scope, true), scope) : [];
      for (const match of all) found.harms.push(placeOf(match, 'contradicts'));
      if (condition.check)
        for (const place of CHECKS[condition.check]?.(checks, condition.value) ?? [])
          found.harms.push({ ...place, why: place.harm ?? 'contradicts', measured: true });
    }
    anchors.set(element.id, own);
    elements.set(element.id, found);
  }
  return { section, sentences, elements, guards: guardsFor(clause, elements, sentences) };
}

function collect(
  condition: Condition,
  element: ClauseElement,
  scope: Scope,
  checks: CheckScope,
  own: Match[],
  found: { satisfies: Place[]; harms: Place[]; bearers: Set<Role> },
): void {
  if (condition.check) {
    const needsAnchor = condition.anchor.length > 0;
    const near = needsAnchor ? matches(condition, scope).map((match) => match.sentence) : undefined;
    for (const place of CHECKS[condition.check]?.(checks, condition.value) ?? []) {
      if (near && !near.includes(place.sentence)) continue;
      if (place.harm) found.harms.push({ ...place, why: place.harm, measured: true });
      else found.satisfies.push({ ...place, why: element.says });
    }
    return;
  }
  for (const match of bound(condition, matches(condition, scope), scope)) {
    own.push(match);
    found.satisfies.push(placeOf(match, element.says));
    for (const role of match.bearers) found.bearers.add(role);
  }
}

function placeOf(match: Match, why: string): Place {
  return { sentence: match.sentence, from: match.mention.from, to: match.mention.to, why };
}

/** Keeps the matches that bind whom the condition wants; for `both`, promises of each side add up. */
function bound(condition: Condition, found: readonly Match[], scope: Scope): readonly Match[] {
  const { by } = condition;
  if (!by || found.length === 0) return found;
  if (by === 'company-only')
    return found.filter((match) => match.bearers.has('company') && !match.bearers.has('customer'));
  if (by === 'agreed' && found.some((match) => match.agreeing.has('company') && match.agreeing.has('customer')))
    return found;
  if (by !== 'both' && by !== 'agreed') return found.filter((match) => reaches(match, by, scope));
  const union = new Set(found.flatMap((match) => [...match.bearers]));
  if (union.has('company') && union.has('customer')) return found;
  // Nobody is named as the one who acts: then the document speaks for all who sign it, unless one person speaks in it.
  const flat = found.filter((match) => match.flat);
  if (flat.length > 0 && !speaksAlone(scope)) return flat;
  if (saysMutual(scope)) return found;
  return found.filter((match) => isReciprocal(match, scope));
}

function reaches(match: Match, by: Exclude<Bound, 'both' | 'agreed' | 'company-only'>, scope: Scope): boolean {
  return match.bearers.has(by) || (match.flat && !speaksAlone(scope));
}

/** One person's letter: `I`, and nobody else agrees to anything in it. */
function speaksAlone(scope: Scope): boolean {
  const words = new Set(scope.sentences.flatMap((sentence) => sentence.tokens.map((token) => token.key)));
  const shared = scope.sentences.some((sentence) =>
    sentence.mentions.some((mention) => mention.concept === 'both_parties' || mention.concept === 'neither_party'),
  );
  return (words.has('i') || words.has('my')) && !shared && !words.has('we') && !words.has('us');
}

/** `When either party asks, the other shall …`: whoever is asked acts, so both are bound. */
function isReciprocal(match: Match, scope: Scope): boolean {
  const sentence = scope.sentences[match.sentence];
  const segment = sentence?.segments[sentence.segmentOf[match.mention.from] ?? 0];
  if (!sentence || !segment) return false;
  const subject = sentence.tokens.slice(segment.subject.from, segment.subject.to).map((token) => token.key);
  const open = subject.some((key) =>
    /^(?:other|one|whoever|requested|asked|recipient|publisher|maker|speaker|latter)$/.test(key),
  );
  const names = (concept: string) => sentence.mentions.some((mention) => mention.concept === concept);
  return (
    open && (names('both_parties') || names('neither_party') || (names('party_company') && names('party_customer')))
  );
}

const MUTUAL = /^(?:mutual|mutually|reciprocal|both ways|either way|vice versa)$/;

/** `The duty is mutual`, `it applies to each party`. */
function saysMutual(scope: Scope): boolean {
  return scope.sentences.some(
    (sentence) =>
      sentence.tokens.some(
        (token, at) => MUTUAL.test(token.key) || MUTUAL.test(`${token.key} ${sentence.tokens[at + 1]?.key ?? ''}`),
      ) ||
      (sentence.mentions.some((mention) => mention.concept === 'both_parties') &&
        sentence.tokens.some((token) =>
          /^(?:duty|duties|obligation|obligations|promise|promises|binds|bind|applies|apply|section|clause|paragraph)$/.test(
            token.key,
          ),
        ) &&
        sentence.segments.length <= 2 &&
        sentence.tokens.length < 22),
  );
}

function guardsFor(
  clause: Clause,
  elements: ReadonlyMap<string, ElementFinding>,
  sentences: readonly Sentence[],
): Guard[] {
  const evidence = new Set<number>();
  for (const element of clause.elements) {
    if (element.severity !== 'error' && clause.elements.some((other) => other.severity === 'error')) continue;
    for (const place of elements.get(element.id)?.satisfies ?? [])
      if (element.detect.any.some((condition) => condition.anchor.length > 0)) evidence.add(place.sentence);
  }
  if (evidence.size === 0) return [];
  return sentences.flatMap((sentence, index) =>
    sentence.source.label
      ? []
      : evidence.has(index)
        ? guardsOf(sentence, index, clause.detect)
        : guardsBeside(sentence, index, clause.detect, evidence.has(index - 1)),
  );
}
