import { window } from 'vscode';
import { FIX_ALL, type FixAll, RENUMBER, type Renumber } from '../../../server/src/lsp/protocol.ts';
import { makeEdits, type Outcome } from '../edits.ts';
import { t } from '../t.ts';
import type { Around } from './register.ts';
import { targetOf } from './target.ts';

/** Makes all fixes that cannot change what the letter says. */
export async function fixAll(around: Around, given: unknown): Promise<void> {
  await repair<FixAll>(around, given, FIX_ALL, {
    done: t('The safe fixes are made. What the letter says is the same.'),
    nothing: t('There is nothing that could be fixed without changing what the letter says.'),
  });
}

/** Numbers the clauses anew, references included. */
export async function renumberClauses(around: Around, given: unknown): Promise<void> {
  await repair<Renumber>(around, given, RENUMBER, {
    done: t('The clauses are numbered anew, and references follow them.'),
    nothing: t('The numbers are in order already.'),
  });
}

async function repair<T extends FixAll | Renumber>(
  around: Around,
  given: unknown,
  method: string,
  says: { readonly done: string; readonly nothing: string },
): Promise<void> {
  const uri = targetOf(around, given);
  if (uri === undefined) return;
  const params = { textDocument: { uri: uri.toString() } };
  tell(await makeEdits(uri, () => around.server.ask<T>(method, params), false), says);
}

function tell(outcome: Outcome, says: { readonly done: string; readonly nothing: string }): void {
  if (outcome === 'done') window.setStatusBarMessage(says.done, READ);
  else if (outcome === 'nothing') void window.showInformationMessage(says.nothing);
  else void window.showWarningMessage(OVERTAKEN());
}

/** Said when the text changed each time before the edits could be made. */
export const OVERTAKEN = (): string => t('The text kept changing, so nothing was done. Try again.');

/** Milliseconds that it takes to read one line. */
const READ = 5000;
