import type { Span } from '../core/text/span.ts';

/** A letter as it is printed: what every format is made from. All spans are UTF-16 offsets into `source`. */
export type Page = {
  /** The letter as Markdown. */
  readonly source: string;
  /** Never empty. */
  readonly title: string;
  /** A language tag, `en-US`. */
  readonly language: string;
  readonly blocks: readonly Block[];
};

export type Block = Heading | Paragraph | Lines | List | Table | Quote | Code | Rule | Signature;

/** A stretch of running text, or a line break that the writer set. */
export type Run = TextRun | { readonly kind: 'break'; readonly span: Span };
export type TextRun = {
  readonly kind: 'text';
  /** On one line. */
  readonly text: string;
  readonly span: Span;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** Where a link leads: http, https or mailto. */
  readonly href?: string;
  /** The text is the number of a block that another place refers to by this id. */
  readonly anchor?: string;
  /** The text is a number that refers to the block with this id. */
  readonly target?: string;
};

type Placed = {
  readonly span: Span;
  /** Belongs on the same page as the beginning of the next block. */
  readonly keepNext?: boolean;
};
export type Heading = Placed & { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] };
/** `label` is a number that the writer set as text, `(a)`, `5.1`: it hangs before the words. */
export type Paragraph = Placed & {
  readonly kind: 'paragraph';
  readonly label?: readonly TextRun[];
  readonly runs: readonly Run[];
};
/** An address, a date with a reference: lines that the writer broke, one below the other. Lines hold no breaks. */
export type Lines = Placed & { readonly kind: 'lines'; readonly lines: readonly (readonly Run[])[] };
/** `loose`: with a blank line between its items. */
export type List = Placed & {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly loose: boolean;
  readonly items: readonly Item[];
};
export type Item = {
  readonly span: Span;
  /** In an ordered list: the number, and as it is printed, `3.` or `3)`. */
  readonly number?: { readonly value: number; readonly text: string };
  /** Other places refer to the item by this id. */
  readonly anchor?: string;
  readonly blocks: readonly Block[];
};
export type Alignment = 'left' | 'center' | 'right';
export type Cell = { readonly span: Span; readonly runs: readonly Run[] };
/** Each row has as many cells as `align`. `signature`: its cells are signed, so it stays on one page. */
export type Table = Placed & {
  readonly kind: 'table';
  readonly align: readonly Alignment[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly signature: boolean;
};
export type Quote = Placed & { readonly kind: 'quote'; readonly blocks: readonly Block[] };
/** Text whose spaces and line ends count. */
export type Code = Placed & { readonly kind: 'code'; readonly text: string };
export type Rule = Placed & { readonly kind: 'rule' };
/** What one person signs, kept on one page: a closing or the name of a party, then the lines. */
export type Signature = Placed & {
  readonly kind: 'signature';
  readonly opening: readonly (Paragraph | Lines)[];
  readonly lines: readonly SignatureLine[];
};
/** `label` is `By:`, `Name:`; `signed` says that something is written there by hand. */
export type SignatureLine = {
  readonly span: Span;
  readonly label: readonly Run[];
  readonly runs: readonly Run[];
  readonly signed: boolean;
};

/** The words of runs, as a reader sees them. A line break is a newline. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'break' ? '\n' : run.text)).join('');
}

/** A text without the signs that no format can hold: controls other than tabs and line ends, halves of a character. */
export function printedText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
