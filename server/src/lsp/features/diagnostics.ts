import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf } from '../diagnosticsOf.ts';
import type { Feature, Opened, Session } from '../session.ts';
import { nextTurn } from '../turn.ts';

/** Findings as diagnostics: pulled by clients that can, pushed to the others. */
export const diagnostics: Feature = (session) => {
  const check = checker(session);
  if (session.client.pullsDiagnostics) return pull(session, check);
  push(session, check);
  return {};
};

type Report = { readonly items: Diagnostic[]; readonly resultId: string };
type Check = (uri: string) => Promise<Report>;

const NOTHING: Report = { items: [], resultId: 'none' };

/** Checks open documents. With the setting `run: onSave`, an unsaved text keeps the report of the saved one. */
function checker(session: Session): Check {
  const saved = new Map<string, Report>();
  const unsaved = new Set<string>();
  const { documents } = session;
  documents.onDidOpen(({ document: { uri } }) => unsaved.delete(uri));
  documents.onDidSave(({ document: { uri } }) => unsaved.delete(uri));
  session.onChange((uri) => {
    if (uri !== undefined) unsaved.add(uri);
  });
  documents.onDidClose(({ document: { uri } }) => saved.delete(uri));
  return async (uri) => {
    const before = saved.get(uri);
    if (before !== undefined && unsaved.has(uri) && (await session.settings.of(uri)).run === 'onSave') return before;
    const opened = await session.subject(uri);
    const made = opened?.standing === 'letter' ? reportOf(opened, session) : NOTHING;
    saved.set(uri, made);
    return made;
  };
}

function pull(session: Session, check: Check): ReturnType<Feature> {
  const { connection, client } = session;
  const checkFile = fileChecker(session);
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    session.answer<DocumentDiagnosticReport>('the check', { kind: 'full', items: [] }, token, async () => {
      const { items, resultId } = await check(textDocument.uri);
      return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', items, resultId };
    }),
  );
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
    session.answer('the check of the workspace', { items: [] }, token, async () => {
      const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const uri of await lettersOf(session)) {
        if (token.isCancellationRequested) break;
        const version = session.documents.get(uri)?.version ?? null;
        const { items: found, resultId } = version === null ? await checkFile(uri) : await check(uri);
        items.push(
          before.get(uri) === resultId
            ? { kind: 'unchanged', uri, version, resultId }
            : { kind: 'full', uri, version, items: found, resultId },
        );
      }
      return { items };
    }),
  );
  session.onChange((uri) => {
    if (uri === undefined && client.capabilities.workspace?.diagnostics?.refreshSupport === true)
      connection.languages.diagnostics.refresh();
  });
  return {
    diagnosticProvider: {
      identifier: 'proviso',
      documentSelector: [{ language: 'markdown' }],
      interFileDependencies: true,
      workspaceDiagnostics: true,
    },
  };
}

/** All Markdown files below the workspace's folders, where the user wants them checked unopened. */
async function lettersOf(session: Session): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of session.workspace.folders()) {
    const { wholeWorkspace } = await session.settings.of(folder);
    if (wholeWorkspace) found.push(...(await session.workspace.list(folder, ['.md', '.markdown'])));
  }
  return [...new Set(found)];
}

/** Checks files that are not open; what was found holds until the file, or one that it was read with, changes. */
function fileChecker(session: Session): Check {
  const { workspace } = session;
  const known = new Map<string, { text: string; uses: readonly string[]; stamp: number; report: Report }>();
  return async (uri) => {
    const text = await workspace.text(uri, await workspace.rootOf(uri));
    if (text === undefined) return NOTHING;
    const before = known.get(uri);
    if (before?.text === text && before.stamp === workspace.stamp(before.uses)) return before.report;
    await nextTurn();
    const opened = await session.read(uri, text);
    const report = opened.standing === 'letter' ? reportOf(opened, session) : NOTHING;
    known.set(uri, { text, uses: opened.uses, stamp: workspace.stamp(opened.uses), report });
    return report;
  };
}

function reportOf(opened: Opened, session: Session): Report {
  const items = diagnosticsOf(opened, session.client);
  return { items, resultId: fingerprint(JSON.stringify(items)) };
}

/** For clients that cannot pull: after each change, once the typing pauses for a moment. */
function push(session: Session, check: Check): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const send = (uri: string): Promise<void> =>
    session.answer('the check', undefined, undefined, async () => {
      waiting.delete(uri);
      const document = session.documents.get(uri);
      if (document === undefined) return;
      const { items } = await check(uri);
      // A newer text is on its way to its own report.
      if (session.documents.get(uri)?.version !== document.version) return;
      await session.connection.sendDiagnostics({ uri, version: document.version, diagnostics: items });
    });
  const soon = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => void send(uri), PAUSE),
    );
  };
  session.onChange(() => {
    // A file that others take in may be any open one: the others are looked at again too, which costs little when they are not stale.
    for (const one of session.documents.keys()) soon(one);
  });
  session.documents.onDidSave(({ document }) => soon(document.uri));
  session.documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    void session.connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

/** Milliseconds without a keystroke after which findings are pushed. */
const PAUSE = 120;

/** A short name for a report: equal reports have equal names (FNV-1a, twice over two halves of the state). */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${text.length.toString(36)}`;
}
