import type { Edit, Span } from '../../text/span.ts';

/** One proposal. Spans are offsets into the text that was asked about. */
export type Completion = {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Follows the label at once: a type, a signature. */
  readonly signature?: string | undefined;
  /** Stands apart from the label: what it is called. */
  readonly note?: string | undefined;
  /** Replaced when it is accepted: on one line, and the place asked about is in it. */
  readonly span: Span;
  readonly text: string;
  /** The same with tab stops, in the syntax of LSP snippets. */
  readonly snippet?: string | undefined;
  /** What typed words are compared with; the label where there is none. */
  readonly filter?: string | undefined;
  /** Smaller comes first; equal ones by label. */
  readonly rank: number;
  /** Changes elsewhere that belong to it. */
  readonly also?: readonly Edit[] | undefined;
  /** What its documentation is about: see `about`. */
  readonly about?: string | undefined;
  /** Signs that accept it when they are typed. */
  readonly commit?: readonly string[] | undefined;
  /** More is to be completed in what it inserts. */
  readonly goesOn?: boolean | undefined;
};

export type CompletionKind =
  | 'variable'
  | 'local'
  | 'known'
  | 'member'
  | 'filter'
  | 'tag'
  | 'block'
  | 'operator'
  | 'option'
  | 'value'
  | 'clause'
  | 'file'
  | 'key'
  | 'type'
  | 'document'
  | 'reference'
  | 'term'
  | 'wording';

export type Completions = {
  readonly items: readonly Completion[];
  /** Asked again while typing goes on: the items were chosen by the words typed so far. */
  readonly incomplete: boolean;
};

export const NONE: Completions = { items: [], incomplete: false };

/** A whole list. */
export function all(items: readonly Completion[]): Completions {
  return items.length === 0 ? NONE : { items, incomplete: false };
}

/** Text for a snippet, in which nothing is a tab stop. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
