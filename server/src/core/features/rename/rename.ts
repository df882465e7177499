import type { Edit, Span } from '../../text/span.ts';
import type { Project } from '../navigation/project.ts';
import { type DocumentSymbol, symbolAt } from '../navigation/symbol.ts';
import { renameName, whyNotName } from './names.ts';
import { renameTerm, termAsDefined, whyNotTerm } from './terms.ts';

/** An edit in one file of a project. */
export type FileEdit = { readonly file: string; readonly edit: Edit };
/** A sentence for people: why it cannot be done, and the way out. */
export type Refused = { readonly refused: string };
export type At = { readonly file: string; readonly offset: number };

/** What would be renamed at a place: its stretch, and the name to start from. */
export function prepareRename(project: Project, at: At): { readonly span: Span; readonly name: string } | Refused {
  const symbol = symbolAt(project, at);
  if (symbol?.kind === 'name') {
    const refused = whyNotName(project, symbol);
    return refused === undefined ? { span: symbol.span, name: symbol.use.name } : { refused };
  }
  if (symbol?.kind === 'term') {
    const refused = whyNotTerm(project, at.file, symbol.key);
    return refused === undefined
      ? { span: symbol.span, name: termAsDefined(project, at.file, symbol.key) }
      : { refused };
  }
  return { refused: whyNothing(symbol) };
}

/** The edits that give what stands at a place another name, in every file that uses it. */
export function rename(project: Project, at: At, name: string): readonly FileEdit[] | Refused {
  const symbol = symbolAt(project, at);
  if (symbol?.kind === 'name') return renameName(project, symbol, name);
  if (symbol?.kind === 'term') return renameTerm(project, at.file, symbol.key, name);
  return { refused: whyNothing(symbol) };
}

function whyNothing(symbol: DocumentSymbol | undefined): string {
  if (symbol?.kind === 'path') return 'A file gets another name in the file list; the render tags that name it follow.';
  if (symbol?.kind === 'section') return 'Clauses get other numbers with the command “Renumber clauses”.';
  if (symbol?.kind === 'document') return 'The document kind is one of a fixed list; choose another from it.';
  return 'Only variables, names of loops and assignments, and defined terms can be renamed.';
}
