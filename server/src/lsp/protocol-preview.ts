// What client and server say to each other about the preview of a letter. Types and names only: both sides import it.
import type { ClauseView, DataChoice, PlainEdit, Range, TextDocument } from './protocol.ts';

/** Values tried out in place of those in the data, by variable, as they are typed into a form. */
export type WhatIf = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What a preview shows: a letter, with values tried out. */
export type PreviewParams = { readonly textDocument: TextDocument; readonly whatIf?: WhatIf };

/** Client → server: the letter as it looks on paper; null when the document is no letter. */
export const PREVIEW = 'proviso/preview';
export type PreviewRequest = {
  /** `known`: keys of the parts that the client has, so that their HTML need not be sent again. */
  readonly params: PreviewParams & { readonly known?: readonly string[] };
  readonly result: PreviewModel | null;
};
export type PreviewModel = {
  readonly version: number | null;
  readonly title: string;
  readonly language: string;
  /** In order, without gaps. */
  readonly parts: readonly PreviewPart[];
  /**
   * Where the letter comes from, in fours: start and end of a stretch of the letter, start and end of the template's range (UTF-16 offsets).
   * Stretches of equal length go together character by character, others as a whole.
   */
  readonly provenance: readonly number[];
  readonly fields: readonly PreviewField[];
  readonly variants: readonly PreviewVariant[];
  readonly data?: DataChoice;
};
/** Clean HTML: elements and words have their offsets in the part as `data-s` and `data-e`, values their variable as `data-variable`. */
export type PreviewPart = {
  readonly key: string;
  /** Offset in the letter. */
  readonly start: number;
  readonly end: number;
  /** Absent when the client has it. */
  readonly html?: string;
};
export type PreviewField = {
  readonly name: string;
  readonly label: string;
  readonly type:
    | 'text'
    | 'party'
    | 'address'
    | 'money'
    | 'date'
    | 'days'
    | 'integer'
    | 'percent'
    | 'choice'
    | 'flag'
    | 'list';
  /** As it is written in the data; absent for nothing, and for lists. */
  readonly value?: string;
  /** A list's values, of this type each; absent for a list of anything else. */
  readonly values?: readonly string[];
  readonly items?: PreviewField['type'];
  readonly from: 'what-if' | 'record' | 'example' | 'default' | 'nothing';
  readonly options?: readonly string[];
  readonly required: boolean;
  readonly problem?: string;
  /** Where the letter declares it. */
  readonly declared?: Range;
  /** Conditions ask for it. */
  readonly tested: boolean;
};
export type PreviewVariant = { readonly when: string; readonly values: WhatIf };

/** Client → server: what is to be said of the same letter; asked for once the typing pauses. */
export const PREVIEW_CHECK = 'proviso/previewCheck';
export type PreviewCheckRequest = { readonly params: PreviewParams; readonly result: PreviewCheck | null };
export type PreviewCheck = {
  readonly version: number | null;
  readonly clauses: readonly PreviewClause[];
  /** What the letter needs and does not have. */
  readonly missing: readonly PreviewMissing[];
  readonly findings: readonly PreviewFinding[];
};
export type PreviewClause = Pick<ClauseView, 'id' | 'title' | 'state' | 'requirement' | 'when'> & {
  /** Where the letter has it; absent when this form of the letter leaves it out. */
  readonly at?: number;
  readonly range: Range;
  readonly lacks: readonly string[];
};
export type PreviewMissing = Pick<ClauseView, 'id' | 'title' | 'purpose' | 'requirement' | 'when'>;
export type PreviewFinding = {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** In the letter. */
  readonly at?: number;
  /** In the template. */
  readonly range: Range;
  readonly variable?: string;
};

/** Client → server: the edit that gives a variable another value where the shown value stands: in the record, or as the letter's example. */
export const EDIT_VALUE = 'proviso/editValue';
export type EditValue = {
  readonly params: {
    readonly textDocument: TextDocument;
    readonly variable: string;
    readonly value: string | readonly string[];
  };
  /** `text` is what the file holds now: an edit of another text would be wrong. */
  readonly result:
    | { readonly uri: string; readonly edits: readonly PlainEdit[]; readonly text: string }
    | { readonly refused: string };
};

/** Client → server: the letter as a file. */
export const EXPORT = 'proviso/export';
export type ExportRequest = {
  readonly params: PreviewParams & {
    readonly format: ExportFormat;
    readonly paper: 'letter' | 'a4';
    readonly draft: boolean;
  };
  readonly result: { readonly base64: string; readonly problems: readonly string[] } | { readonly refused: string };
};
export type ExportFormat = 'docx' | 'pdf' | 'html' | 'txt' | 'md';

/** Client → server: the merged letter of another text of the same template, such as the one that was saved last. */
export const MERGE_TEXT = 'proviso/mergeText';
export type MergeText = {
  readonly params: PreviewParams & { readonly text?: string };
  readonly result: string | null;
};
