import { Uri } from 'vscode';
import { SCHEMES } from '../../server/src/lsp/protocol.ts';

// Addresses of the documents that the server makes.

/** The letter that a template becomes with its data. The address ends like the template's name, so that a tab shows it. */
export function letterAddress(template: Uri): Uri {
  const name = template.path.split('/').at(-1) || 'letter.md';
  return Uri.from({ scheme: SCHEMES.letter, path: `/${name}`, query: encodeURIComponent(template.toString()) });
}

/** The page of a rule, a clause or a citation, by its id: `clause/no-fault`. */
export function pageAddress(id: string): Uri {
  return Uri.from({ scheme: SCHEMES.page, path: `/${id}.md` });
}
