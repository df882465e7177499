import { type CancellationToken, DocumentHighlightKind, type TextDocumentPositionParams } from 'vscode-languageserver';
import { definitionOf } from '../../core/features/navigation/definition.ts';
import { highlightsOf } from '../../core/features/navigation/highlights.ts';
import type { Project } from '../../core/features/navigation/project.ts';
import { referencesOf } from '../../core/features/navigation/references.ts';
import { type DocumentSymbol, symbolAt } from '../../core/features/navigation/symbol.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import { linksOf, locationOf } from '../places.ts';
import { inProject } from '../project.ts';
import type { Feature, Opened, Session } from '../session.ts';

/** Where names, terms, sections and files come from, and where else they stand. */
export const navigation: Feature = (session) => {
  const { connection, client } = session;
  const definition = (params: TextDocumentPositionParams, token: CancellationToken) =>
    atSymbol(session, params, token, (project, symbol, { uri, text }) =>
      linksOf(project, definitionOf(project, uri, symbol), rangeOf(text, symbol.span), client),
    );
  connection.onDefinition((params, token) =>
    session.answer('going to the definition', null, token, () => definition(params, token)),
  );
  connection.onDeclaration((params, token) =>
    session.answer('going to the declaration', null, token, () => definition(params, token)),
  );
  connection.onReferences((params, token) =>
    session.answer('finding references', null, token, () =>
      atSymbol(session, params, token, (project, symbol, { uri }) =>
        referencesOf(project, uri, symbol, params.context.includeDeclaration).map((place) =>
          locationOf(project, place),
        ),
      ),
    ),
  );
  connection.onDocumentHighlight((params, token) =>
    session.answer('highlighting', null, token, () =>
      atSymbol(session, params, token, (project, symbol, { uri, text }) =>
        highlightsOf(project, uri, symbol).map(({ span, access }) => ({
          range: rangeOf(text, span),
          kind: access === undefined ? DocumentHighlightKind.Text : KINDS[access],
        })),
      ),
    ),
  );
  return {
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
  };
};

const KINDS = { read: DocumentHighlightKind.Read, write: DocumentHighlightKind.Write } as const;

/** Asks about the symbol at a place; null where there is none, or the document is not ours. */
async function atSymbol<T>(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
  ask: (project: Project, symbol: DocumentSymbol, opened: Opened) => T,
): Promise<T | null> {
  const opened = await session.subject(textDocument.uri);
  if (opened === undefined) return null;
  const offset = offsetOf(opened.text, position);
  return inProject(session, opened, token, (project) => {
    const symbol = symbolAt(project, { file: opened.uri, offset });
    return symbol === undefined ? null : ask(project, symbol, opened);
  });
}
