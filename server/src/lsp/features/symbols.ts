import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type OutlineItem, outlineOf, withoutHeadings } from '../../core/features/outline/outline.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../session.ts';

/** The outline: variables, clauses, conditions, lines to sign; headings where the editor does not list them by itself. */
export const symbols: Feature = (session) => {
  const { connection, client, answer } = session;
  const isTree = client.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    answer<DocumentSymbol[] | SymbolInformation[]>('the outline', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return [];
      const outline = outlineOf(opened.subject);
      const items = client.options.commands === true ? withoutHeadings(outline) : outline;
      return isTree ? items.map((item) => treeOf(item, opened.text)) : flatOf(items, opened.text, uri, undefined);
    }),
  );
  return { documentSymbolProvider: { label: 'Proviso' } };
};

function treeOf({ kind, name, detail, span, selection, children }: OutlineItem, text: string): DocumentSymbol {
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind: KINDS[kind],
    range: rangeOf(text, span),
    selectionRange: rangeOf(text, selection),
    children: children.map((child) => treeOf(child, text)),
  };
}

function flatOf(
  items: readonly OutlineItem[],
  text: string,
  uri: string,
  containerName: string | undefined,
): SymbolInformation[] {
  return items.flatMap(({ kind, name, span, children }) => [
    {
      name,
      kind: KINDS[kind],
      location: { uri, range: rangeOf(text, span) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...flatOf(children, text, uri, name),
  ]);
}

const KINDS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  'front-matter': SymbolKind.Module,
  variable: SymbolKind.Variable,
  heading: SymbolKind.String,
  clause: SymbolKind.Class,
  signature: SymbolKind.Interface,
  condition: SymbolKind.Boolean,
  loop: SymbolKind.Array,
};
