/** The formats that a letter is written in. */
export const FORMATS = ['md', 'txt', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** Sheets of paper. */
export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/** What is written of a letter beside its words; nothing is looked up. */
export type ExportOptions = {
  /** US Letter without one. */
  readonly paper?: Paper | undefined;
  /** Marks every page (in text and Markdown, the first line) with DRAFT. */
  readonly draft?: boolean | undefined;
  /** For the properties of the file. */
  readonly about: About;
  /** For PDF alone. */
  readonly fonts?: Fonts | undefined;
};

/** Where a letter comes from: the template's name, the version of the clause library, the civil date given by the caller. */
export type About = { readonly template: string; readonly packVersion: string; readonly date: string };

/** TrueType fonts, as bytes. */
export type Fonts = Readonly<Record<'regular' | 'bold' | 'italic' | 'boldItalic', Uint8Array>>;

/** Something that could not be written as it stands. */
export type ExportProblem = { readonly message: string };

/** Bytes of DOCX and PDF, text of the others; `problems` name what the format cannot show. */
export type Exported = { readonly content: Uint8Array | string; readonly problems: readonly ExportProblem[] };

/** What stands across a draft. */
export const DRAFT = 'DRAFT';

/** Width and height in points (1/72 inch). */
export const PAPER_SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  letter: [612, 792],
  a4: [595.28, 841.89],
};

/** A civil date, `2026-11-22`, as year, month and day; 1980-01-01, the oldest that a ZIP file knows, for anything else. */
export function partsOf(date: string): readonly [year: number, month: number, day: number] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined || Number(year) < 1980 ? [1980, 1, 1] : [Number(year), Number(month), Number(day)];
}

/** In one line, for the properties of a file. */
export function provenanceOf({ template, packVersion, date }: About): string {
  return `Template ${template}, Proviso clause library ${packVersion}, ${date}`;
}
