import { type Uri, window } from 'vscode';
import { addressOf } from '../documents.ts';
import { t } from '../t.ts';
import type { Around } from './register.ts';

/** The letter that a command is about: the one that it was given, the editor's, or the one that the views show. */
export function targetOf({ letter }: Around, given: unknown): Uri | undefined {
  const uri = addressOf(given) ?? letter.shown().uri;
  if (uri === undefined)
    void window.showInformationMessage(t('Open a letter first: a Markdown file whose front matter says “document:”.'));
  return uri;
}
