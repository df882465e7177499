import type { Severity, Span } from '../text/span.ts';

export type ElementState = 'satisfied' | 'missing' | 'harmful';
export type ClauseState = 'present' | 'incomplete' | 'unclear' | 'contradicted' | 'missing' | 'not-applicable';
export type Requirement = 'required' | 'recommended' | 'optional' | 'forbidden';

/** Words that count: why an element is satisfied or harmed, or what a person must read. Span in the template's source. */
export type Evidence = {
  readonly span: Span;
  readonly role: 'satisfies' | 'harms' | 'doubt';
  readonly why: string;
  /** The words themselves, as the letter has them: of an included clause the span is only its `render` tag. */
  readonly words: string;
  /** The sentence that they stand in, as the letter has it. */
  readonly sentence?: string;
};

/** Words that nearly give an element which is missing, and what they lack. Span in the template's source. */
export type NearMiss = {
  readonly element: string;
  readonly span: Span;
  readonly words: string;
  readonly sentence: string;
  readonly why: string;
};

export type ElementResult = {
  readonly id: string;
  readonly says: string;
  readonly severity: Severity;
  readonly state: ElementState;
  readonly evidence: readonly Evidence[];
};

export type ClauseResult = {
  readonly id: string;
  readonly title: string;
  readonly requirement: Requirement;
  readonly state: ClauseState;
  /** The branch on which this verdict holds, when it does not hold on all (`medical is true`). */
  readonly when?: string;
  /** Where the clause stands, in the template's source; absent when missing. */
  readonly span?: Span;
  readonly elements: readonly ElementResult[];
  /** Words beside the clause that are not understood (state `unclear`) or that take it back (`contradicted`). */
  readonly evidence: readonly Evidence[];
};

/** A harmful wording in a text: which, and its words. Span in the template's source. */
export type WordingResult = { readonly id: string; readonly span: Span; readonly words: string };

/** Words that clash with a clause that is given at `against`; both absent where the words are a conflict by themselves. */
export type ConflictResult = WordingResult & { readonly clause?: string; readonly against?: Span };

/** The verdict on every clause that the document kind knows, in the pack's canonical order. */
export type Coverage = {
  readonly document?: string;
  readonly clauses: readonly ClauseResult[];
  /** Harmful wordings, in reading order by wording; absent where single clauses were asked for. */
  readonly wordings?: readonly WordingResult[];
  readonly conflicts?: readonly ConflictResult[];
};
