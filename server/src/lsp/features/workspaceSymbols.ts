import { type CancellationToken, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { packClause } from '../../core/engine.ts';
import { type FileSymbol, fit, symbolsOf } from '../../core/features/navigation/workspaceSymbols.ts';
import { rangeOf } from '../convert.ts';
import { pathBelow } from '../files.ts';
import { inFolder } from '../project.ts';
import type { Feature, Session } from '../session.ts';

/** Letters, variables, defined terms and clauses of the whole workspace, by name. */
export const workspaceSymbols: Feature = (session) => {
  session.connection.onWorkspaceSymbol(({ query }, token) =>
    session.answer('looking through the workspace', [], token, () =>
      find(query.slice(0, LONGEST_QUERY), session, token),
    ),
  );
  return { workspaceSymbolProvider: { resolveProvider: false } };
};

const LONGEST_QUERY = 100;
const MOST_SYMBOLS = 500;

async function find(query: string, session: Session, token: CancellationToken): Promise<WorkspaceSymbol[]> {
  const found = new Map<string, { readonly rank: number; readonly symbol: WorkspaceSymbol }>();
  for (const root of await rootsOf(session)) {
    const files = await inFolder(session, root, token, (project) => project.files().map((id) => project.file(id)));
    const { engine } = (await session.workspace.configured(`${root}/letter.md`)).packs;
    for (const file of files) {
      if (file === undefined) continue;
      const { id } = file;
      const fileName = (pathBelow(id, root) ?? id).replace(/^.*\/|\.\w+$/g, '');
      for (const one of symbolsOf(file, fileName, (path) => packClause(path, engine.packFile))) {
        const rank = fit(one.name, query);
        if (rank === undefined) continue;
        const symbol = symbolOf(one, id, file.template.text);
        found.set(`${id} ${one.span.start} ${one.kind}`, { rank, symbol });
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || (a.symbol.name < b.symbol.name ? -1 : 1))
    .slice(0, MOST_SYMBOLS)
    .map(({ symbol }) => symbol);
}

/** The roots that letters below the workspace's folders start from. */
async function rootsOf({ workspace, documents }: Session): Promise<ReadonlySet<string>> {
  const roots = new Set<string>();
  for (const folder of workspace.folders())
    for (const uri of await workspace.list(folder, ['.md', '.markdown'])) roots.add(await workspace.rootOf(uri));
  for (const { uri, languageId } of documents.all())
    if (languageId === 'markdown') roots.add(await workspace.rootOf(uri));
  return roots;
}

function symbolOf({ kind, name, span, container }: FileSymbol, uri: string, text: string): WorkspaceSymbol {
  return {
    name,
    kind: KINDS[kind],
    location: { uri, range: rangeOf(text, span) },
    ...(container === undefined ? {} : { containerName: container }),
  };
}

const KINDS: Readonly<Record<FileSymbol['kind'], SymbolKind>> = {
  letter: SymbolKind.File,
  variable: SymbolKind.Variable,
  term: SymbolKind.Constant,
  clause: SymbolKind.Class,
};
