import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';

/** What the client asks of the server, and what it can do for it. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { files: true, pages: true, commands: true };
  return {
    // Whatever is Markdown: which of it is a letter, and which is only another view of a text, the server decides.
    documentSelector: [{ language: 'markdown' }],
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'proviso',
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: false },
    markdown: { isTrusted: { enabledCommands: ['proviso.openRulePage'] }, supportHtml: false },
  };
}
