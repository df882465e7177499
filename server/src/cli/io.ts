import type { Fonts } from '../export/options.ts';

/** Everything the command line needs from the outside world. `main.node.ts` gives the real one, tests give their own. */
export type Io = {
  /** Writes to standard output. Resolves when the pipe has taken it; a closed pipe is no error. */
  readonly stdout: (content: string | Uint8Array) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly disk: Disk;
  readonly git: Git;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Is standard output a terminal (then colour and a closing line are welcome)? */
  readonly isTerminal: boolean;
  /** Milliseconds of a clock, where standard error is a terminal that can show progress. */
  readonly ticks?: (() => number) | undefined;
  /** Milliseconds of a clock, for what is measured. */
  readonly clock?: (() => number) | undefined;
  /** Threads that run the program's own code beside this one. */
  readonly threads?: Threads | undefined;
  /** Tells of files that change below a folder, by their paths (absolute), until it is closed. */
  readonly watch?: ((folder: string, changed: (file: string) => void) => { readonly close: () => void }) | undefined;
  /** Resolves when the user ends the program (Ctrl+C), which then goes on to its end by itself. */
  readonly interrupted?: (() => Promise<void>) | undefined;
  /** Width of the terminal in cells; 80 when there is none. */
  readonly columns: number;
  /** Civil date of today, `2026-11-22`. */
  readonly today: () => string;
  readonly version: string;
  /** What runs the program: the version of Node.js, and the system. */
  readonly runtime: { readonly node: string; readonly platform: string };
  /** The built-in pack: path in the pack -> text. Read when first asked for. */
  readonly packFiles: () => Readonly<Record<string, string>>;
  /** The fonts of a PDF. Read when first asked for. */
  readonly fonts: () => Fonts;
  /** Where letters can be made on several processors at once. */
  readonly letterThreads?: LetterThreads | undefined;
  /** Where other programs may write to the same folder. */
  readonly processes?: Processes | undefined;
};

/** The processes of a machine, this one among them. */
export type Processes = {
  readonly id: number;
  readonly machine: string;
  /** What tells a process from an earlier one with its number (empty where nothing does); undefined when none runs. */
  readonly started: (id: number) => string | undefined;
};

/** Threads that make letters: how many run at once, and how one is started with what it needs. */
export type LetterThreads = { readonly processors: number; readonly start: (setup: unknown) => LetterThread };

/** `ask` resolves with the answer to one question, and rejects when there is none or the thread has ended. */
export type LetterThread = { readonly ask: (question: unknown) => Promise<unknown>; readonly end: () => void };

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
  /** Writes a file that is not there yet; throws EEXIST when it is. */
  readonly create: (path: string, text: string) => void;
  /** Opens a file to be read from its beginning, piece by piece. */
  readonly open: (path: string) => Opened;
  /** Opens a file to be written at its end; it is made when there is none. */
  readonly append: (path: string) => Appended;
  /** Makes a folder and those above it. */
  readonly makeFolder: (path: string) => void;
  /** Puts a file where another may lie. */
  readonly move: (from: string, to: string) => void;
  /** Takes a file away, where there is one. */
  readonly remove: (path: string) => void;
};

/** A file that is being read. `read` gives the next piece, empty at the end. */
export type Opened = { readonly read: () => Uint8Array; readonly close: () => void };

/** A file that is being written to; what `write` took is with the system when it returns. */
export type Appended = { readonly write: (text: string) => void; readonly close: () => void };

/** The program git. Undefined instead of an answer where it is not installed. */
export type Git = {
  readonly run: (
    args: readonly string[],
    where: { readonly cwd: string; readonly input?: string | Uint8Array },
  ) => GitAnswer | undefined;
  /** The same with an index and new objects in a folder of their own that is taken away: the repository stays as it is. `objects` is its own folder of them. */
  readonly apart: <T>(
    cwd: string,
    objects: string,
    act: (run: (args: readonly string[], input?: string | Uint8Array) => GitAnswer | undefined) => T,
  ) => T;
};
export type GitAnswer = { readonly ok: boolean; readonly stdout: Uint8Array; readonly stderr: string };

/** Threads, as far as the command line uses them. */
export type Threads = {
  /** How many run at once on this machine. */
  readonly cores: number;
  readonly start: () => Thread;
};

/** One thread. `ask` takes and gives plain data, one question at a time; it rejects when the thread broke. */
export type Thread = { readonly ask: (question: unknown) => Promise<unknown>; readonly stop: () => Promise<void> };
