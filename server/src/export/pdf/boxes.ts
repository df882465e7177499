import type { FontName } from './fonts.ts';

/** An element of the structure that assistive technology reads. Lists, items, rows hang in what they are part of. */
export type Tag = {
  readonly type:
    | 'H1'
    | 'H2'
    | 'H3'
    | 'H4'
    | 'H5'
    | 'H6'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'BlockQuote'
    | 'Sect'
    | 'Link';
  readonly parent?: Tag;
};

/** Words in one font, at a place: x from the left margin, baseline from the top of the line. Points. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly font: FontName;
  readonly size: number;
  readonly tag: Tag;
  readonly strike?: boolean;
  /** Where it leads: out of the letter, or to the words with this anchor. */
  readonly href?: string;
  readonly target?: string;
  /** Other places lead here by this name. */
  readonly anchor?: string;
};
/** A horizontal line of ink, from the top of the line of text that it belongs to. */
export type Stroke = {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly thick: number;
  readonly color: string;
};
/** A line of the list of contents that a viewer shows beside the pages: 1 is the highest level. */
export type Entry = { readonly title: string; readonly level: number };
export type Line = {
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly strokes?: readonly Stroke[];
  /** What begins here. */
  readonly entry?: Entry;
};

/** What is set from top to bottom: a paragraph, a row, a signature. */
export type Box = {
  readonly lines: readonly Line[];
  /** White space; of two that meet, the larger counts. */
  readonly before: number;
  readonly after: number;
  /** Not broken unless it is longer than a page. */
  readonly whole?: boolean;
  /** Stands on the page on which the next box begins. */
  readonly keepNext?: boolean;
  /** Set again above it when it begins a page: a table's header. */
  readonly header?: Line;
};

export const BODY = 11.5;
export const LEADING = 14.3;
/** How far the words of a list stand in from its numbers. */
export const STEP = 28;
/** White space below a paragraph. */
export const GAP = 9;
export const INK = '#111111';
export const LINK = '#0b4a8f';

export function heightOf({ lines }: Box): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}
