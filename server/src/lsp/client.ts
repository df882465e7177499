import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';
import type { Client } from './session.ts';

/** Reads what the client says of itself. Options of the wrong shape count as not given. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument = {}, workspace = {} } = capabilities;
  const given: unknown = initializationOptions;
  const options = (given !== null && typeof given === 'object' ? given : {}) as InitializationOptions;
  const { diagnostic } = textDocument;
  return {
    capabilities,
    options,
    pullsDiagnostics: diagnostic !== undefined,
    markdownMessages: diagnostic?.markupMessageSupport === true,
    snippetEdits: workspace.workspaceEdit?.snippetEditSupport === true,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}
