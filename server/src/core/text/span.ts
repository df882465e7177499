/** A half-open stretch of a text: UTF-16 offsets, `end` excluded. */
export type Span = { readonly start: number; readonly end: number };

/** How bad something is. `error` blocks, `warning` asks, `info` tells. */
export type Severity = 'error' | 'warning' | 'info';
/** The graver, the higher. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Replace `span` of the text by `text`; an empty span inserts. */
export type Edit = { readonly span: Span; readonly text: string };

/** A change the user can accept. Safe: it cannot change what the letter says to its reader. */
export type Fix = { readonly title: string; readonly safe: boolean; readonly edits: readonly Edit[] };

/** Something wrong at a place of the source text, found while reading it. `id` is a public rule id. */
export type Problem = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fix?: Fix;
};
