import type { ClauseResult } from '../core/clauses/types.ts';
import type { Finding } from '../core/rules/types.ts';
import type { Span } from '../core/text/span.ts';
import type { Waived } from '../core/waivers/apply.ts';

/** A checked file, as every reporter takes it. */
export type CheckedFile = {
  /** As printed: relative, forward slashes. */
  readonly path: string;
  readonly document?: string;
  readonly text: string;
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** Findings that waivers in the text take aside, in reading order. */
  readonly waived: readonly Waived[];
  /** A span as zero-based lines and UTF-16 characters. */
  readonly range: (span: Span) => Range;
};

/** The coverage of a file, as every coverage reporter takes it. */
export type CoveredFile = {
  readonly path: string;
  readonly document?: string;
  readonly text: string;
  /** In the pack's canonical order. */
  readonly clauses: readonly ClauseResult[];
  /** Did the user name these clauses? Then each of them is told of, whatever the kind of document asks for. */
  readonly asked?: boolean;
  readonly range: (span: Span) => Range;
};

/** As in the language server protocol: zero-based, UTF-16, `end` excluded. */
export type Range = { readonly start: Place; readonly end: Place };
export type Place = { readonly line: number; readonly character: number };
