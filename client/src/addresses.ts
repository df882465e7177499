import { Uri } from 'vscode';
import { SCHEMES } from '../../server/src/lsp/protocol.ts';
import { t } from './t.ts';

// Addresses of the documents that the server makes.

/** The letter that a template becomes with its data. Its name is what the tab shows beside the template's. */
export function letterAddress(template: Uri): Uri {
  const name = (template.path.split('/').at(-1) ?? '').replace(/\.(?:md|markdown)$/i, '');
  return Uri.from({ scheme: SCHEMES.letter, path: `/${name} (${t('merged')}).md`, query: template.toString() });
}

/** The page of a rule, a clause or a citation, by its id: `clause/no-fault`. */
export function pageAddress(id: string): Uri {
  return Uri.from({ scheme: SCHEMES.page, path: `/${id}.md` });
}
