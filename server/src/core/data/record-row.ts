/** One record of a file of many: its named values, or what is wrong with it. `line` counts from 1. */
export type RecordRow = { readonly line: number } & (
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly wrong: string }
);

/** Takes the text of a file piece by piece; each piece gives the records that it completes. Throws BadData. */
export type RecordReader = {
  readonly push: (text: string) => readonly RecordRow[];
  readonly end: () => readonly RecordRow[];
  /** The names that every record may have, once they are known; undefined where each record names its own. */
  readonly columns: () => readonly string[] | undefined;
};
