import { workspace } from 'vscode';
import type { Server } from './server.ts';

/** Asks a new server for the letters and pages that are open: the one before has taken what it knew of them with it. */
export function redrawViews({ client, onState }: Server): void {
  const redraw = (): void => {
    const providers = client.getFeature('workspace/textDocumentContent')?.getProviders() ?? [];
    for (const { uri } of workspace.textDocuments)
      for (const { scheme, onDidChangeEmitter } of providers) if (scheme === uri.scheme) onDidChangeEmitter.fire(uri);
  };
  onState((state) => {
    // The server runs before the client has set up its features; starting ends when it has.
    if (state === 'running') void client.start().then(redraw);
  });
}
