import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver';

/** Tokens of the protocol as `text kind.modifiers`, in order. */
export function decoded(data: readonly number[], legend: SemanticTokensLegend, text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, kind = 0, bits = 0] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const modifiers = legend.tokenModifiers.filter((_name, bit) => (bits & (1 << bit)) !== 0);
    const words = lines[line]?.slice(character, character + length);
    found.push([`${words} ${legend.tokenTypes[kind]}`, ...modifiers].join('.'));
  }
  return found;
}

/** The numbers of a result after the edits of the next one. */
export function applyTokens(before: readonly number[], edits: readonly SemanticTokensEdit[]): number[] {
  const data = [...before];
  for (const { start, deleteCount, data: put = [] } of [...edits].sort((a, b) => b.start - a.start))
    data.splice(start, deleteCount, ...put);
  return data;
}
