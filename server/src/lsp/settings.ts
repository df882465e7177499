import type { Connection } from 'vscode-languageserver';
import type { Client } from './session.ts';

/** The user's settings for one document: section `proviso`, see package.json for what each means. */
export type DocumentSettings = {
  readonly enable: boolean;
  /** When findings are made: while typing, or when the file is saved. */
  readonly run: 'onType' | 'onSave';
  /** Severities by rule id, or `off`. */
  readonly rules: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>;
  /** Overrides today's date (`2026-11-22`); empty for the clock's. */
  readonly today: string;
  /** Check every letter of the workspace, not only open ones. */
  readonly wholeWorkspace: boolean;
  readonly inlayHints: { readonly values: boolean; readonly clauses: boolean };
  readonly codeLens: boolean;
  readonly completion: { readonly clauses: boolean };
};

export type Settings = {
  /** The settings that hold for a document; asked of the client once and kept until they change. */
  readonly of: (uri: string) => Promise<DocumentSettings>;
  /** Takes over settings that the client sends along, and forgets all that was asked. */
  readonly changed: (sent: unknown) => void;
};

/** Settings by scope. A client that cannot be asked gives them when it starts, or when it says that they changed. */
export function settingsOf(connection: Connection, { capabilities, options }: Client): Settings {
  const canAsk = capabilities.workspace?.configuration === true;
  let sent: unknown = options.settings;
  let asked = new Map<string, Promise<DocumentSettings>>();
  const ask = async (uri: string): Promise<DocumentSettings> => {
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'proviso' }));
    } catch {
      return read(sent);
    }
  };
  return {
    of: (uri) => {
      if (!canAsk) return Promise.resolve(read(sent));
      const known = asked.get(uri) ?? ask(uri);
      asked.set(uri, known);
      return known;
    },
    changed: (now) => {
      const section = now !== null && typeof now === 'object' ? (now as Record<string, unknown>).proviso : undefined;
      if (section !== undefined) sent = section;
      asked = new Map();
    },
  };
}

/** Settings from outside: each value of the wrong type counts as not given. */
function read(raw: unknown): DocumentSettings {
  const given = record(raw);
  const hints = record(given.inlayHints);
  const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
  return {
    enable: flag(given.enable, true),
    run: given.run === 'onSave' ? 'onSave' : 'onType',
    rules: rulesOf(record(given.rules)),
    today: typeof given.today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given.today) ? given.today : '',
    wholeWorkspace: flag(given.wholeWorkspace, false),
    inlayHints: { values: flag(hints.values, true), clauses: flag(hints.clauses, true) },
    codeLens: flag(record(given.codeLens).enable, true),
    completion: { clauses: flag(record(given.completion).clauses, true) },
  };
}

function rulesOf(raw: Readonly<Record<string, unknown>>): DocumentSettings['rules'] {
  const found: Record<string, 'off' | 'info' | 'warning' | 'error'> = {};
  for (const [rule, value] of Object.entries(raw)) {
    const severity = value === 'warn' ? 'warning' : value;
    if (severity === 'off' || severity === 'info' || severity === 'warning' || severity === 'error')
      found[rule] = severity;
  }
  return found;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
