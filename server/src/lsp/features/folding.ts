import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Fold, foldsOf } from '../../core/features/folding/folding.ts';
import { rangeOf } from '../convert.ts';
import type { Client, Feature } from '../session.ts';

/** Folds: front matter, declarations, branches, comments, clauses; headings where the editor does not fold them by itself. */
export const folding: Feature = (session) => {
  const { connection, client, answer } = session;
  const headings = client.options.commands !== true;
  const most = client.capabilities.textDocument?.foldingRange?.rangeLimit;
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    answer<FoldingRange[]>('folding', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return [];
      const folds = outermost(foldsOf(opened.subject, { headings }), most);
      return folds.map((fold) => rangeOfFold(fold, opened.text, client));
    }),
  );
  return { foldingRangeProvider: true };
};

/** As many as the client takes: those with the fewest around them. */
function outermost(folds: readonly Fold[], most: number | undefined): readonly Fold[] {
  if (most === undefined || folds.length <= most) return folds;
  const kept = new Set([...folds].sort((a, b) => a.depth - b.depth).slice(0, Math.max(0, most)));
  return folds.filter((fold) => kept.has(fold));
}

function rangeOfFold({ span, kind, collapsed }: Fold, text: string, { capabilities }: Client): FoldingRange {
  const { lineFoldingOnly, foldingRange, foldingRangeKind } = capabilities.textDocument?.foldingRange ?? {};
  const { start, end } = rangeOf(text, span);
  const takesKind = kind !== undefined && foldingRangeKind?.valueSet?.includes(kind) !== false;
  return {
    startLine: start.line,
    endLine: end.line,
    ...(lineFoldingOnly === true ? {} : { startCharacter: start.character, endCharacter: end.character }),
    ...(takesKind ? { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region } : {}),
    ...(collapsed !== undefined && foldingRange?.collapsedText === true ? { collapsedText: collapsed } : {}),
  };
}
