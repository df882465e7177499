import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Resolved } from '../core/config/resolve.ts';
import { familyOf } from '../core/config/rule-settings.ts';
import type { Finding } from '../core/rules/types.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import type { Resolve } from '../core/template/types.ts';
import { uses } from '../core/template/uses.ts';
import { readChosen } from './chosen.ts';
import { pathBelow } from './files.ts';
import { VIEW_SCHEMES } from './protocol.ts';
import type { Client, Opened, Session } from './session.ts';
import type { Settings } from './settings.ts';
import { isTakenIn } from './takenIn.ts';
import type { Workspace } from './workspace.ts';

type Around = {
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly data: Session['data'];
  readonly client: Client;
  readonly today: () => string;
};

/** Reads documents with all that is around them: each version once, and again when a file that it takes in has changed. */
export function readerOf(around: Around): Pick<Session, 'opened' | 'subject' | 'read'> {
  const { documents, workspace } = around;
  const memory = new Map<
    string,
    { readonly version: number; readonly opened: Promise<Opened>; readonly stamp: Promise<number> }
  >();
  documents.onDidClose(({ document }) => memory.delete(document.uri));
  const opened = async (uri: string): Promise<Opened | undefined> => {
    const document = documents.get(uri);
    if (document === undefined || document.languageId !== 'markdown' || isView(uri)) return undefined;
    const before = memory.get(uri);
    // Without watched files nobody tells of a file that changed: each new version looks again.
    if (!around.client.watchesFiles && before?.version !== document.version) workspace.forget();
    if (before?.version === document.version) {
      const stamp = await before.stamp;
      if (!Number.isNaN(stamp) && stamp === workspace.stamp((await before.opened).uses)) return before.opened;
    }
    const begun = workspace.forgotten();
    const now = readText(uri, document.getText(), document.version, around);
    memory.set(uri, { version: document.version, opened: now, stamp: stampOf(now, workspace, begun) });
    return now;
  };
  return {
    opened,
    subject: async (uri) => {
      const found = await opened(uri);
      return found === undefined || found.standing === 'other' ? undefined : found;
    },
    read: (uri, text) => readText(uri, text, null, around),
  };
}

/** What files and data it was read with; not a number, so that it equals nothing, when one of them changed while it was read. */
async function stampOf(opened: Promise<Opened>, workspace: Workspace, begun: number): Promise<number> {
  try {
    const { uses } = await opened;
    return workspace.forgotten() === begun ? workspace.stamp(uses) : Number.NaN;
  } catch {
    // What could not be read is read again.
    return Number.NaN;
  }
}

function isView(uri: string): boolean {
  return VIEW_SCHEMES.includes(uri.slice(0, uri.indexOf(':')));
}

async function readText(uri: string, text: string, version: number | null, around: Around): Promise<Opened> {
  const { workspace, settings } = around;
  const set = await settings.of(uri);
  const { root, resolved, packs } = await workspace.configured(uri);
  const { engine } = packs;
  // What the text takes in can be told once it is parsed, and nothing else is asked of it before.
  let found: Resolve = () => undefined;
  const facts = engine.read(text, {
    resolve: (path) => found(path),
    document: resolved.document,
    today: set.today === '' ? (resolved.today ?? around.today()) : set.today,
    // The user's own settings have the last word on how grave a finding is.
    severityOf: (rule) => set.rules[rule] ?? set.rules[familyOf(rule)] ?? resolved.severityOf(rule),
    optionOf: resolved.optionOf,
    settings: resolved.written,
  });
  const takesIn = text.includes('render');
  const { resolve, uris } = await workspace.resolver(
    root,
    engine.packFile,
    (find) => void (takesIn && uses(facts.template, find)),
  );
  found = resolve;
  const markdown = await workspace.list(root, ['.md']);
  const chosen = around.data.get(uri);
  const data = chosen === undefined ? undefined : await readChosen(chosen, root, workspace);
  const standing =
    set.enable && resolved.ignoredBy === undefined
      ? await withTakers(standingOf(facts.template, engine.kinds, facts.document), uri, root, around)
      : set.enable
        ? ignored(resolved)
        : OFF;
  let findings: readonly Finding[] | undefined;
  return {
    uri,
    version,
    text,
    root,
    uses: chosen === undefined ? uris : [...uris, chosen.file],
    subject: { facts, engine, partials: partialsOf(markdown, root), ...(data === undefined ? {} : { data }) },
    ...standing,
    findings: () => {
      findings ??= engine.lint(facts);
      return findings;
    },
  };
}

/** What `render` can name below a root: worked out once for as long as no file comes or goes. */
function partialsOf(list: readonly string[], root: string): readonly string[] {
  const known = PARTIALS.get(list) ?? list.flatMap((one) => pathBelow(one, root)?.replace(/\.md$/, '') ?? []);
  PARTIALS.set(list, known);
  return known;
}

/** A memory only, of lists that the workspace keeps until files come or go. */
const PARTIALS = new WeakMap<readonly string[], readonly string[]>();

const OFF: Standing = { standing: 'other', why: 'It is not checked: the setting proviso.enable is off here.' };

function ignored({ ignoredBy }: Resolved): Standing {
  const where = ignoredBy === undefined ? '' : ` (${ignoredBy.file}:${ignoredBy.line}, ${ignoredBy.pattern})`;
  return { standing: 'other', why: `It is not checked: the configuration ignores it${where}.` };
}

/** A file with template code that is no letter itself is looked for in the letters around it. */
async function withTakers(standing: Standing, uri: string, root: string, around: Around): Promise<Standing> {
  const { workspace, documents } = around;
  if (standing.standing !== 'other') return standing;
  if (!/\{[{%]/.test(documents.get(uri)?.getText() ?? '') || !(await isTakenIn(uri, root, workspace))) return standing;
  return { standing: 'partial', why: 'It is not checked by itself: letters take it in, and are checked with it.' };
}
