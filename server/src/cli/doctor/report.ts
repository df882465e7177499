/** What `doctor` found. `doctor --format json` prints it as it is, version 1: keys are only ever added. */
export type Report = {
  readonly version: 1;
  readonly program: {
    readonly proviso: string;
    readonly node: string;
    readonly platform: string;
  };
  /** What the built-in pack has. */
  readonly pack: {
    readonly clauses: number;
    readonly wordings: number;
    readonly conflicts: number;
    readonly letters: number;
    readonly kinds: number;
    readonly rules: number;
  };
  readonly terminal: {
    readonly isTerminal: boolean;
    readonly columns: number;
    readonly colour: boolean;
    /** Of the environment; null where it does not say. */
    readonly encoding: string | null;
  };
  /** Configuration files by path, those that others extend included; one that does not count says why. */
  readonly configurations: readonly { readonly path: string; readonly counts: boolean; readonly why?: string }[];
  /** Packs that configurations name, by path. */
  readonly packs: readonly { readonly path: string; readonly name: string; readonly version: string }[];
  /** Files that say what is left alone, by path. */
  readonly ignoreFiles: readonly string[];
  /** Every file that was looked at, by path. `why` is a sentence for people. */
  readonly files: readonly FileReport[];
  /** What is to be mended. */
  readonly problems: readonly string[];
};

export type FileReport = {
  readonly path: string;
  readonly checked: boolean;
  readonly document?: string;
  /** `checked`, or what kept the file from it. */
  readonly reason: Reason;
  readonly why: string;
};

export type Reason =
  | 'checked'
  | 'ignored'
  | 'no-document'
  | 'unknown-document'
  | 'partial'
  | 'not-markdown'
  | 'too-large'
  | 'not-text'
  | 'unreadable'
  | 'configuration';
