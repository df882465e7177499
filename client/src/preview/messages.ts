// What the panel (in the extension) and the view (in the webview) say to each other. Types only: both sides import it.
import type { DataChoice, DataFile, Range } from '../../../server/src/lsp/protocol.ts';
import type {
  ExportFormat,
  PreviewClause,
  PreviewField,
  PreviewFinding,
  PreviewMissing,
  PreviewModel,
  PreviewVariant,
  WhatIf,
} from '../../../server/src/lsp/protocol-preview.ts';
import type { Words } from './words.ts';

export type {
  DataChoice,
  DataFile,
  ExportFormat,
  PreviewClause,
  PreviewField,
  PreviewFinding,
  PreviewMissing,
  PreviewVariant,
  Range,
  WhatIf,
  Words,
};

export type Paper = 'letter' | 'a4';

/** Panel → view. */
export type ToView =
  /** The first: all words for people, in the editor's language. */
  | { readonly kind: 'start'; readonly words: Words }
  /** The letter. Parts without HTML are those that the view has. */
  | { readonly kind: 'letter'; readonly letter: ShownLetter }
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'records'; readonly files: readonly DataFile[] }
  /** There is no letter to show: why. */
  | { readonly kind: 'nothing'; readonly why: string }
  /** The cursor stands at a place of the letter, or on a variable's declaration. */
  | { readonly kind: 'cursor'; readonly at?: number; readonly variable?: string }
  /** The editor shows this place of the letter at its top. */
  | { readonly kind: 'scroll'; readonly at: number }
  /** What became of what the reader did, for all who see or hear it. */
  | { readonly kind: 'told'; readonly text: string };

export type ShownLetter = Pick<PreviewModel, 'title' | 'language' | 'parts' | 'fields' | 'variants' | 'data'> & {
  readonly whatIf: WhatIf;
};
export type Check = {
  readonly clauses: readonly PreviewClause[];
  readonly missing: readonly PreviewMissing[];
  readonly findings: readonly PreviewFinding[];
};

/** View → panel. */
export type FromView =
  /** The view has just been made and shows nothing yet; with what it was left with, after a reload. */
  | { readonly kind: 'ready'; readonly whatIf: WhatIf }
  /** What was sent last is on the screen. */
  | { readonly kind: 'shown' }
  /** To the template, where a stretch of the letter comes from. */
  | { readonly kind: 'toSource'; readonly start: number; readonly end: number }
  | { readonly kind: 'toRange'; readonly range: Range }
  | { readonly kind: 'toVariable'; readonly name: string }
  | { readonly kind: 'scrolled'; readonly at: number }
  | { readonly kind: 'insert'; readonly clause: string }
  | { readonly kind: 'page'; readonly id: string }
  | { readonly kind: 'choose'; readonly data?: DataChoice }
  | { readonly kind: 'whatIf'; readonly values: WhatIf }
  | { readonly kind: 'edit'; readonly variable: string; readonly value: string | readonly string[] }
  | { readonly kind: 'export'; readonly paper: Paper }
  | { readonly kind: 'print'; readonly paper: Paper }
  | { readonly kind: 'compare' };

/** What a view keeps over a reload. */
export type ViewState = {
  /** The template's address. */
  readonly uri: string;
  readonly paper: Paper;
  readonly whatIf: WhatIf;
  readonly drawer?: string;
  /** The place at the top. */
  readonly at: number;
};
