import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { actionsAt } from '../../core/features/actions/actions.ts';
import type { Action, ActionKind, Doing } from '../../core/features/actions/doing.ts';
import { editsOf } from '../../core/features/actions/edits.ts';
import type { Finding } from '../../core/rules/types.ts';
import { editOf } from '../changes.ts';
import { offsetOf, spanOf } from '../convert.ts';
import type { Feature, Opened, Session } from '../session.ts';

/** What can be done where the cursor is. Titles come at once, edits when an action is chosen. */
export const codeActions: Feature = (session) => {
  const { connection, client, answer } = session;
  const { codeAction } = client.capabilities.textDocument ?? {};
  const resolves = codeAction?.resolveSupport?.properties.includes('edit') === true && codeAction.dataSupport === true;
  connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
    answer<CodeAction[]>('the code actions', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return [];
      const wants = (kind: ActionKind): boolean =>
        context.only === undefined ||
        context.only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '');
      const meant = findingsOf(opened, context.diagnostics);
      const actions = actionsAt(opened.subject, opened.findings(), spanOf(opened.text, range), wants, meant);
      const offered = actions.map((action) => codeActionOf(action, opened, context.diagnostics));
      return resolves ? offered : offered.flatMap((one) => withEdit(one, opened, session) ?? []);
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    answer('a code action', action, token, async () => {
      const data = dataOf(action.data);
      const opened = data === undefined ? undefined : await session.subject(data.uri);
      if (data === undefined || opened === undefined) return action;
      const done = editsOf(data.doing, opened.subject, opened.findings());
      if ('edits' in done) {
        if (done.caution !== undefined) connection.window.showInformationMessage(done.caution);
        return { ...action, edit: editOf(opened, done.edits, client) };
      }
      connection.window.showInformationMessage(done.refused);
      return { ...action, disabled: { reason: done.refused } };
    }),
  );
  const codeActionKinds: ActionKind[] = [
    'quickfix',
    'refactor.extract',
    'source.fixAll.proviso',
    'source.proviso.insertMissing',
    'source.proviso.renumber',
  ];
  return { codeActionProvider: { codeActionKinds, resolveProvider: true } };
};

/** The findings that the client asks about, where it names any of ours; undefined for all that touch the place. */
function findingsOf(opened: Opened, diagnostics: readonly Diagnostic[]): readonly Finding[] | undefined {
  const asked = new Set(
    diagnostics
      .filter(({ source }) => source === 'proviso')
      .map(({ code, range }) => `${code} ${offsetOf(opened.text, range.start)}`),
  );
  const found = opened.findings().filter(({ rule, span }) => asked.has(`${rule} ${span.start}`));
  return found.length > 0 ? found : undefined;
}

/** What an action carries until it is chosen. The edits are made from the document as it is then. */
type Data = { readonly uri: string; readonly version: number | null; readonly doing: Doing };

function codeActionOf(
  { title, kind, doing, finding, preferred }: Action,
  opened: Opened,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const mended = diagnostics.filter(
    ({ code, range, source }) =>
      finding !== undefined &&
      source === 'proviso' &&
      code === finding.rule &&
      offsetOf(opened.text, range.start) === finding.at,
  );
  const data: Data = { uri: opened.uri, version: opened.version, doing };
  return {
    title,
    kind,
    data,
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
    ...(preferred === true ? { isPreferred: true } : {}),
  };
}

/** For a client that takes no edits later: what cannot be done is not offered. */
function withEdit(action: CodeAction, opened: Opened, { client }: Session): CodeAction | undefined {
  const data = dataOf(action.data);
  if (data === undefined) return undefined;
  const done = editsOf(data.doing, opened.subject, opened.findings());
  if (!('edits' in done) || done.edits.length === 0) return undefined;
  const { data: _, ...rest } = action;
  return { ...rest, edit: editOf(opened, done.edits, client) };
}

function dataOf(raw: unknown): Data | undefined {
  const data = raw as Partial<Data> | null | undefined;
  return typeof data?.uri === 'string' && typeof data.doing?.do === 'string' ? (data as Data) : undefined;
}
