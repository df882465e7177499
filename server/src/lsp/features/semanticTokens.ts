import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { type SemanticToken, TOKEN_KINDS, TOKEN_MODIFIERS } from '../../core/features/semantic/token.ts';
import { semanticTokens as tokensOf } from '../../core/features/semantic/tokens.ts';
import { positionAt } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import { linesOf, spanOf } from '../convert.ts';
import type { Feature } from '../session.ts';

/** Colours by meaning: of a whole document, of a part of it, and only what has changed since the last time. */
export const semanticTokens: Feature = (session) => {
  const { connection, documents, answer } = session;
  if (session.client.capabilities.textDocument?.semanticTokens === undefined) return {};
  // A memory only: what the client had last, so that it can be told what has changed.
  const sent = new Map<string, Encoded>();
  let count = 0;
  documents.onDidClose(({ document: { uri } }) => sent.delete(uri));
  const encode = async (uri: string, range?: (text: string) => Span): Promise<number[]> => {
    const opened = await session.subject(uri);
    return opened === undefined ? [] : encoded(tokensOf(opened.subject, range?.(opened.text)), opened.text);
  };
  const whole = async (uri: string): Promise<Encoded> => {
    const made = { resultId: String(++count), data: await encode(uri) };
    if (documents.get(uri) !== undefined) sent.set(uri, made);
    return made;
  };
  const { semanticTokens: on } = connection.languages;
  on.on(({ textDocument: { uri } }, token) => answer<SemanticTokens>('the colours', NONE, token, () => whole(uri)));
  on.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    answer<SemanticTokens | SemanticTokensDelta>('the colours', NONE, token, async () => {
      const before = sent.get(uri);
      const now = await whole(uri);
      if (before?.resultId !== previousResultId) return now;
      return { resultId: now.resultId, edits: editsBetween(before.data, now.data) };
    }),
  );
  on.onRange(({ textDocument: { uri }, range }, token) =>
    answer<SemanticTokens>('the colours', NONE, token, async () => ({
      data: await encode(uri, (text) => spanOf(text, range)),
    })),
  );
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  };
};

type Encoded = { readonly resultId: string; readonly data: number[] };
const NONE: SemanticTokens = { data: [] };

/** Five numbers a token, each place counted from the one before. Tokens of the protocol stay on one line. */
function encoded(tokens: readonly SemanticToken[], text: string): number[] {
  const lines = linesOf(text);
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { span, kind, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    const first = positionAt(lines, span.start).line;
    const last = positionAt(lines, span.end).line;
    for (let line = first; line <= last; line++) {
      const lineStart = lines.starts[line] ?? 0;
      const part = { start: Math.max(span.start, lineStart), end: Math.min(span.end, lines.ends[line] ?? span.end) };
      const words = text.slice(part.start, part.end);
      const length = words.trim().length;
      if (length === 0) continue;
      const character = part.start - lineStart + words.length - words.trimStart().length;
      const column = line === before.line ? character - before.character : character;
      data.push(line - before.line, column, length, TOKEN_KINDS.indexOf(kind), bits);
      before = { line, character };
    }
  }
  return data;
}

/** One edit over everything between the first and the last number that differ. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let same = 0;
  while (same < least - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
