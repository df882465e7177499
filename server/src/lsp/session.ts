import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../core/engine.ts';
import type { Subject } from '../core/features/subject.ts';
import type { Finding } from '../core/rules/types.ts';
import type { Host } from './host.ts';
import type { DataChoice, InitializationOptions } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** One client, connected: what every handler has at hand. */
export type Session = {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  /** The core with the built-in pack; a document's own is its `subject.engine`. */
  readonly engine: Engine;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** An open document with all around it, whether it is ours or not; undefined when it is not open or no Markdown. */
  readonly opened: (uri: string) => Promise<Opened | undefined>;
  /** An open document that is ours (a letter, or a file that a letter takes in); undefined for every other. */
  readonly subject: (uri: string) => Promise<Opened | undefined>;
  /** Reads a text as if it lay at the address: for files that are not open. */
  readonly read: (uri: string, text: string) => Promise<Opened>;
  /** Which record each letter is shown with. */
  readonly data: Map<string, DataChoice>;
  /** Forgets what was read, and lets the client ask again for everything that it shows. */
  readonly refresh: () => void;
  /** Is called after each refresh and each change of a document's text. */
  readonly onChange: (listener: (uri: string | undefined) => void) => void;
  /**
   * Runs a handler: one turn later, so that a cancellation or a newer text can come first. A failure is logged and shown once, and
   * the answer is `none`: one broken feature must not take the server down.
   */
  readonly answer: <T>(
    name: string,
    none: T,
    token: CancellationToken | undefined,
    work: () => Promise<T> | T,
  ) => Promise<T>;
};

/** A document at one version, read. */
export type Opened = {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly text: string;
  /** The folder that `render` starts from. */
  readonly root: string;
  /** Addresses of the other files that it was read with. */
  readonly uses: readonly string[];
  readonly subject: Subject;
  /** `letter`: checked. `partial`: a letter takes it in; features work, nothing is required of it. `other`: left alone. */
  readonly standing: 'letter' | 'partial' | 'other';
  /** Why it is checked or not: one sentence for people. */
  readonly why: string;
  /** The findings, computed when first asked for. */
  readonly findings: () => readonly Finding[];
};

/** What the client can do, as far as we ask. */
export type Client = {
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
  readonly pullsDiagnostics: boolean;
  readonly markdownMessages: boolean;
  readonly snippetEdits: boolean;
  readonly documentChanges: boolean;
  readonly watchesFiles: boolean;
};

/** One feature of the server: registers its handlers and says what it adds to the server's capabilities. */
export type Feature = (session: Session) => Partial<ServerCapabilities>;

/** The engines of the packs in use, then the built-in one: for what is asked without a document. */
export function enginesOf({ workspace, engine }: Pick<Session, 'workspace' | 'engine'>): readonly Engine[] {
  return [...new Set([...workspace.engines(), engine])];
}
