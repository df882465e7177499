import { ViewColumn, window } from 'vscode';
import { SCHEMES } from '../../../server/src/lsp/protocol.ts';
import { letterAddress } from '../addresses.ts';
import { openRendered } from '../rendered.ts';
import { t } from '../t.ts';
import type { Around } from './register.ts';
import { targetOf } from './target.ts';

/** Opens the letter, filled in, beside its template; it follows each change. */
export async function openMergedLetter(around: Around, given: unknown): Promise<void> {
  const uri = targetOf(around, given);
  if (uri === undefined) return;
  await around.server.start();
  const content = around.server.client.initializeResult?.capabilities.workspace?.textDocumentContent;
  if (content?.schemes.includes(SCHEMES.letter) === true)
    await openRendered(letterAddress(uri), ViewColumn.Beside, true);
  else
    void window.showWarningMessage(t('Proviso’s server cannot do this. Update the extension, or restart the server.'));
}
