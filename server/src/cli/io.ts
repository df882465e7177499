import type { Fonts } from '../export/options.ts';

/** Everything the command line needs from the outside world. `main.node.ts` gives the real one, tests give their own. */
export type Io = {
  /** Writes to standard output. Resolves when the pipe has taken it; a closed pipe is no error. */
  readonly stdout: (content: string | Uint8Array) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly disk: Disk;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Is standard output a terminal (then colour and a closing line are welcome)? */
  readonly isTerminal: boolean;
  /** Width of the terminal in cells; 80 when there is none. */
  readonly columns: number;
  /** Civil date of today, `2026-11-22`. */
  readonly today: () => string;
  readonly version: string;
  /** The built-in pack: path in the pack -> text. Read when first asked for. */
  readonly packFiles: () => Readonly<Record<string, string>>;
  /** The fonts of a PDF. Read when first asked for. */
  readonly fonts: () => Fonts;
};

/** The file system, as far as the command line uses it. All paths absolute; all functions throw what Node throws. */
export type Disk = {
  readonly readFile: (path: string) => Uint8Array;
  readonly kind: (path: string) => 'file' | 'folder' | 'other' | 'nothing';
  readonly size: (path: string) => number;
  /** The path with every symbolic link followed. */
  readonly realPath: (path: string) => string;
  readonly names: (folder: string) => readonly string[];
  /** Absolute paths of the files that match the patterns, seen from `cwd`; `node_modules` and `.git` are skipped. */
  readonly glob: (patterns: readonly string[], cwd: string) => readonly string[];
  /** Writes a whole file or nothing: to a neighbour first, then renamed into place. */
  readonly replaceFile: (path: string, bytes: Uint8Array) => void;
};
