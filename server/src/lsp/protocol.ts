// What client and server say to each other beyond the language server protocol. Types and names only: both sides import it.

/** What the client says of itself when it starts the server (`initializationOptions`). All of it may be absent. */
export type InitializationOptions = {
  /** The client answers `proviso/readFile`, `proviso/listFiles` and `proviso/fileKind`: a browser has no disk. */
  readonly files?: boolean;
  /** The client answers `proviso/fonts`: a browser has no fonts that can be put into a PDF. */
  readonly fonts?: boolean;
  /** The client opens addresses of the scheme `proviso-page`: pages of rules and clauses. */
  readonly pages?: boolean;
  /** The client runs the commands that code lenses and actions name (see COMMANDS). */
  readonly commands?: boolean;
  /** Settings for clients that cannot be asked (`workspace/configuration`). */
  readonly settings?: unknown;
};

/**
 * Schemes of the virtual documents which the server provides (`workspace/textDocumentContent`). A merged letter has the address
 * `proviso-letter:/<name>.md?<address of its template, percent-encoded>`, where the name is for people; a page has
 * `proviso-page:/<id>.md`.
 */
export const SCHEMES = { letter: 'proviso-letter', page: 'proviso-page' } as const;

/** Documents of these schemes are another view of a text, not a text that somebody writes: nothing is said of them. */
export const VIEW_SCHEMES: readonly string[] = [
  SCHEMES.letter,
  SCHEMES.page,
  'proviso-preview',
  'proviso-version',
  'git',
  'jj',
  'output',
  'vscode-scm',
  'search-editor',
];

/**
 * Commands that the client carries out; the server only names them. Arguments, all optional, in this order: for `showCoverage` and
 * `selectData` the letter's address; for `insertClause` the letter's address and the clause's id; for `openRulePage` the page's id
 * (`clause/no-fault`).
 */
export const COMMANDS = {
  showCoverage: 'proviso.showCoverage',
  insertClause: 'proviso.insertClause',
  openRulePage: 'proviso.openRulePage',
  selectData: 'proviso.selectData',
  /** Shows places in the editor's own list: the document's address, the place asked about (Place), the places (ReferencePlace[]). */
  showReferences: 'proviso.showReferences',
} as const;

export type Place = { readonly line: number; readonly character: number };
export type Range = { readonly start: Place; readonly end: Place };
export type TextDocument = { readonly uri: string };
/** A range of a document: an argument of `showReferences`. */
export type ReferencePlace = { readonly uri: string; readonly range: Range };
/** A change to one text. `snippet` is the same text with tab stops, in the syntax of LSP snippets. */
export type PlainEdit = { readonly range: Range; readonly newText: string; readonly snippet?: string };
export type DocumentEdits = { readonly version: number | null; readonly edits: readonly PlainEdit[] };

/** Server → client, when the client has said `files`: the text of a workspace file, null when there is none. */
export const READ_FILE = 'proviso/readFile';
export type ReadFile = { readonly params: { readonly uri: string }; readonly result: string | null };
/** Server → client: addresses of all files below a folder whose names end so; never from `node_modules` or `.git`. */
export const LIST_FILES = 'proviso/listFiles';
export type ListFiles = {
  readonly params: { readonly folder: string; readonly endings: readonly string[] };
  readonly result: readonly string[];
};
/** Server → client: what is at an address. */
export const FILE_KIND = 'proviso/fileKind';
export type FileKind = { readonly params: { readonly uri: string }; readonly result: 'file' | 'folder' | 'nothing' };

/** Server → client, when the client has said `fonts`: the font files of a PDF, in base64. */
export const FONTS = 'proviso/fonts';
export type FontFiles = {
  readonly result: Readonly<Record<'regular' | 'bold' | 'italic' | 'boldItalic', string>>;
};

/** Client → server: what the document is to Proviso. */
export const STATUS = 'proviso/status';
export type Status = { readonly params: { readonly textDocument: TextDocument }; readonly result: DocumentStatus };
export type DocumentStatus = {
  readonly checked: boolean;
  /** One sentence for people: why it is or is not checked. */
  readonly why: string;
  readonly document?: string;
  /** The kind's title for people. */
  readonly title?: string;
  /** Which data the letter is shown with. */
  readonly data?: DataChoice;
  readonly errors: number;
  readonly warnings: number;
};
/** Server → client: ask for status and coverage again. */
export const CHANGED = 'proviso/changed';
export type Changed = { readonly uri: string };

/** Client → server: the coverage of a document, clause by clause; null when it is not ours. */
export const COVERAGE = 'proviso/coverage';
export type CoverageRequest = {
  readonly params: { readonly textDocument: TextDocument };
  readonly result: CoverageView | null;
};
export type CoverageView = {
  readonly document?: string;
  readonly title?: string;
  /** Counted over required and recommended clauses that apply: "9 of 11". */
  readonly present: number;
  readonly needed: number;
  readonly clauses: readonly ClauseView[];
};
export type ClauseView = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly requirement: 'required' | 'recommended' | 'optional' | 'forbidden';
  readonly state: 'present' | 'incomplete' | 'unclear' | 'contradicted' | 'missing' | 'not-applicable';
  readonly when?: string;
  readonly range?: Range;
  readonly elements: readonly ElementView[];
};
export type ElementView = {
  readonly id: string;
  readonly says: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly state: 'satisfied' | 'missing' | 'harmful';
  readonly range?: Range;
};

/** Client → server: the clauses that can be inserted, with a preview of their wording. */
export const CLAUSES = 'proviso/clauses';
export type ClausesRequest = {
  readonly params: { readonly textDocument: TextDocument };
  readonly result: readonly ClauseChoice[];
};
export type ClauseChoice = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly state?: ClauseView['state'];
  readonly requirement?: ClauseView['requirement'];
  /** The wording as it would read here, merged with examples. */
  readonly preview: string;
};
/** Client → server: the edits that insert a clause at its place; null when it cannot be inserted (with the reason). */
export const INSERT_CLAUSE = 'proviso/insertClause';
export type InsertClause = {
  readonly params: { readonly textDocument: TextDocument; readonly clause: string; readonly asText?: boolean };
  readonly result: DocumentEdits | { readonly refused: string };
};
/** Client → server: edits that number the clauses anew, references included. */
export const RENUMBER = 'proviso/renumber';
export type Renumber = { readonly params: { readonly textDocument: TextDocument }; readonly result: DocumentEdits };
/** Client → server: all fixes that cannot change what the letter says. */
export const FIX_ALL = 'proviso/fixAll';
export type FixAll = { readonly params: { readonly textDocument: TextDocument }; readonly result: DocumentEdits };

/** Client → server: the letters of the library. */
export const LETTERS = 'proviso/letters';
export type Letters = { readonly result: readonly LetterChoice[] };
export type LetterChoice = {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly text: string;
};

/** Client → server: the page of a rule, clause or citation, as Markdown; null when there is none. */
export const PAGE = 'proviso/page';
export type Page = { readonly params: { readonly id: string }; readonly result: string | null };
/** Client → server: everything that has a page, for a pick. */
export const PAGES = 'proviso/pages';
export type Pages = { readonly result: readonly { readonly id: string; readonly title: string }[] };

/** Client → server: data files beside a letter and below `data/` there, for a pick. */
export const DATA_FILES = 'proviso/dataFiles';
export type DataFiles = {
  readonly params: { readonly textDocument: TextDocument };
  readonly result: readonly DataFile[];
};
export type DataFile = {
  /** Its address. */
  readonly file: string;
  /** Its path from the letter's folder. */
  readonly name: string;
  /** What its records are called, in order: `1: Dana Whitfield`. Of a very long file the first thousand. */
  readonly records: readonly string[];
  /** Why it cannot be read, for people; it has no records then. */
  readonly problem?: string;
};
/** Client → server: show the letter with this record; without one, with the examples. Fails, with the reason, when it cannot be read. */
export const SELECT_DATA = 'proviso/selectData';
export type SelectData = {
  readonly params: { readonly textDocument: TextDocument; readonly data?: DataChoice };
  readonly result: null;
};
/** A record of a data file: its address, and which of its records, from 0. */
export type DataChoice = { readonly file: string; readonly record: number };
