import type { LogOutputChannel, ProviderResult } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { findingsOptions } from './findings.ts';
import type { Looked } from './looked.ts';
import { t } from './t.ts';

/** What the client asks of the server, and what it can do for it. */
export function clientOptions(log: LogOutputChannel, looked: Looked): LanguageClientOptions {
  const { provide, ...findings } = findingsOptions(looked);
  const initializationOptions: InitializationOptions = { files: true, fonts: true, pages: true, commands: true };
  return {
    // Whatever is Markdown: which of it is a letter, and which is only another view of a text, the server decides.
    documentSelector: [{ language: 'markdown' }],
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'proviso',
    ...findings,
    middleware: {
      provideDiagnostics: provide,
      provideTextDocumentContent: (uri, token, next) => contentOr(NO_CONTENT, () => next(uri, token)),
    },
    markdown: { isTrusted: { enabledCommands: ['proviso.openRulePage'] }, supportHtml: false },
  };
}

/** The server's answer may be that there is no such text, for which the client library has no words. */
async function contentOr(none: () => string, ask: () => ProviderResult<string>): Promise<string> {
  try {
    return (await ask()) ?? none();
  } catch {
    return none();
  }
}

const NO_CONTENT = (): string => t('There is nothing to show: the template is no letter any more, or it is gone.');
