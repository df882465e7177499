import { commands, Disposable, type Uri, type WebviewPanel, workspace } from 'vscode';
import { DATA_FILES, type DataFiles } from '../../../server/src/lsp/protocol.ts';
import type { PreviewModel, WhatIf } from '../../../server/src/lsp/protocol-preview.ts';
import type { Around } from '../commands/register.ts';
import { openDocument } from '../documents.ts';
import { t } from '../t.ts';
import { asking } from './asking.ts';
import { following } from './follow.ts';
import type { FromView, ToView } from './messages.ts';
import { pageOf } from './page.ts';
import { wordsOf } from './words.ts';

/** What a message of the view that reaches beyond the panel is answered by, and what for. */
export type Carrying = {
  readonly uri: Uri;
  readonly whatIf: WhatIf;
  /** How many errors the letter has as it would be sent. */
  readonly errors: number;
  /** The value that was tried out for a variable is written now. */
  readonly settled: (variable: string) => void;
  /** Says to the reader what became of it. */
  readonly tell: (text: string) => void;
};
export type Carry = (message: FromView, carrying: Carrying) => Promise<void>;

/** Fills a panel with the letter of a template and keeps it so until it is closed. */
export function fillPanel(panel: WebviewPanel, uri: Uri, extension: Uri, around: Around, carry: Carry): Disposable {
  const { server, log, looked } = around;
  const { webview } = panel;
  const address = uri.toString();
  let model: PreviewModel | undefined;
  let whatIf: WhatIf = {};
  let errors = 0;
  let shown: () => void = () => {};
  const post = (message: ToView): void => void webview.postMessage(message);
  const places = () => ({ provenance: model?.provenance ?? [], fields: model?.fields ?? [] });
  const follow = following(uri, places, post);

  const ask = asking(server, {
    uri: address,
    whatIf: () => whatIf,
    // The server knows open documents alone, and an editor may be closed while the preview stays.
    prepare: async () => openDocument(uri) ?? (await workspace.openTextDocument(uri)),
    show: async (letter) => {
      model = letter ?? undefined;
      if (letter === null) return post({ kind: 'nothing', why: NO_LETTER() });
      const { title, language, parts, fields, variants, data } = letter;
      const onPage = new Promise<void>((resolve) => {
        shown = resolve;
        // A view that is out of sight draws nothing.
        setTimeout(resolve, LONGEST_DRAWN);
      });
      const seen = { title, language, parts, fields, variants, whatIf, ...(data === undefined ? {} : { data }) };
      post({ kind: 'letter', letter: seen });
      follow.cursor();
      return onPage;
    },
    tell: ({ clauses, missing, findings }) => {
      errors = findings.filter(({ severity }) => severity === 'error').length;
      post({ kind: 'check', check: { clauses, missing, findings } });
    },
    fail: (error) => {
      log.error(error instanceof Error ? error : String(error));
      post({ kind: 'told', text: t('The letter could not be shown anew. See Proviso’s output.') });
    },
  });
  const records = async (): Promise<void> => {
    const files = await server.ask<DataFiles>(DATA_FILES, { textDocument: { uri: address } }).catch(() => []);
    post({ kind: 'records', files });
  };
  const open = async (): Promise<void> => {
    await server.start();
    ask.changed();
    await records();
  };
  const tryOut = (values: WhatIf): void => {
    whatIf = values;
    ask.changed();
  };
  const settled = (variable: string): void =>
    tryOut(Object.fromEntries(Object.entries(whatIf).filter(([name]) => name !== variable)));
  const onMessage = async (message: FromView): Promise<void> => {
    switch (message.kind) {
      case 'ready':
        whatIf = message.whatIf;
        ask.forget();
        post({ kind: 'start', words: wordsOf(t) });
        return open();
      case 'shown':
        return shown();
      case 'toSource':
        return follow.toSource(message.start, message.end);
      case 'toRange':
        return follow.toRange(message.range);
      case 'toVariable': {
        const declared = model?.fields.find(({ name }) => name === message.name)?.declared;
        return declared === undefined
          ? post({
              kind: 'told',
              text: t('“{0}” is a fact of the clause library: this letter does not declare it.', message.name),
            })
          : follow.toRange(declared);
      }
      case 'scrolled':
        return follow.scrolled(message.at);
      case 'insert':
        await commands.executeCommand('proviso.insertClause', address, message.clause);
        return;
      case 'page':
        await commands.executeCommand('proviso.openRulePage', message.id);
        return;
      case 'whatIf':
        return tryOut(message.values);
      default:
        return carry(message, { uri, whatIf, errors, settled, tell: (text) => post({ kind: 'told', text }) });
    }
  };
  webview.options = { enableScripts: true, localResourceRoots: [extension.with({ path: `${extension.path}/dist` })] };
  const listening = Disposable.from(
    webview.onDidReceiveMessage((message: FromView) => {
      onMessage(message).catch((error: unknown) => {
        log.error(error instanceof Error ? error : String(error));
        post({
          kind: 'told',
          text: t('Proviso could not do this: {0}', error instanceof Error ? error.message : String(error)),
        });
      });
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.toString() === address) ask.changed();
    }),
    // A letter that was closed is read from its file again.
    workspace.onDidCloseTextDocument((document) => {
      if (document.uri.toString() === address) ask.changed();
    }),
    server.onChanged((changed) => {
      // Its own text has been asked about already; another file may be one that it takes in.
      if (changed !== address) ask.changed();
      if (changed === '') void records();
    }),
    looked.add(address),
    follow,
    ask,
  );
  webview.html = pageOf(webview, extension, panel.title, address);
  panel.onDidDispose(() => listening.dispose());
  return listening;
}

/** Milliseconds. */
const LONGEST_DRAWN = 500;

const NO_LETTER = (): string => t('There is nothing to show: the template is no letter any more, or it is gone.');
