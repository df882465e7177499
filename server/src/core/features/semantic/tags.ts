import { FILTER_BY_NAME } from '../../template/filter-table.ts';
import { type Lexeme, lex } from '../../template/lexer.ts';
import type { Node, Template } from '../../template/types.ts';
import { isInCode } from '../../template/written.ts';
import type { Span } from '../../text/span.ts';
import { type NameUse, namesOf } from '../navigation/names.ts';
import { armsOf, isBlock } from '../outline/conditions.ts';
import type { Subject } from '../subject.ts';
import { type SemanticToken, type TokenKind, token } from './token.ts';

/** The insides of all outputs and tags: names, filters, arguments, literals, key words. Also of tags that cannot be read. */
export function tagTokens({ facts: { template }, engine }: Subject): readonly SemanticToken[] {
  const { variables } = template.frontMatter;
  const isBuiltIn = (name: string): boolean => !variables.has(name) && engine.dictionary.has(name);
  const names: Names = new Map(namesOf(template).uses.map((use) => [use.span.start, nameToken(use, isBuiltIn)]));
  return tagSpans(template.nodes, template)
    .filter((tag) => !isInCode(template, tag.start))
    .flatMap((tag) => tokensIn(tag, template.text, names));
}

/** What stands for a value, by where its name begins. */
type Names = ReadonlyMap<number, SemanticToken>;

function nameToken({ name, span, access, scope }: NameUse, isBuiltIn: (name: string) => boolean): SemanticToken {
  if (scope.kind === 'argument') return token(span, 'parameter');
  if (access !== 'read') return token(span, 'variable', 'declaration');
  if (scope.kind !== 'file') return token(span, 'variable');
  return isBuiltIn(name) ? token(span, 'variable', 'readonly', 'defaultLibrary') : token(span, 'variable', 'readonly');
}

/** All outputs and tags, those that end a block included. */
function tagSpans(nodes: readonly Node[], template: Template): readonly Span[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text' || node.kind === 'comment') return [];
    if (node.kind === 'raw')
      return [
        { start: node.span.start, end: node.contentSpan.start },
        { start: node.contentSpan.end, end: node.span.end },
      ];
    if (!isBlock(node)) return [node.span];
    return [
      ...(node.kind === 'case' ? [node.tagSpan] : []),
      ...armsOf(node, template).flatMap((arm) => [arm.tag, ...tagSpans(arm.nodes, template)]),
      ...(node.endSpan ? [node.endSpan] : []),
    ];
  });
}

function tokensIn(tag: Span, text: string, names: Names): readonly SemanticToken[] {
  const isTag = text.startsWith('{%', tag.start);
  const start = tag.start + 2 + (text[tag.start + 2] === '-' ? 1 : 0);
  const isClosed = /[%}]\}$/.test(text.slice(Math.max(start, tag.end - 2), tag.end));
  const end = isClosed ? tag.end - 2 : tag.end;
  const lexemes = lex(text, { start, end: isClosed && text[end - 1] === '-' ? end - 1 : end });
  const isRender = isTag && lexemes[0]?.text === 'render';
  return lexemes.flatMap((lexeme, i) => {
    if (isTag && i === 0) return [token(lexeme.span, 'keyword')];
    if (lexeme.kind === 'name') return nameIn(lexeme, lexemes[i - 1], lexemes[i + 1], isRender, names);
    const kind = isRender && i === 1 && lexeme.kind === 'string' ? 'namespace' : KINDS[lexeme.kind];
    if (kind !== undefined) return [token(lexeme.span, kind)];
    return SIGNS.has(lexeme.text) ? [token(lexeme.span, 'operator')] : [];
  });
}

function nameIn(
  { text, span }: Lexeme,
  before: Lexeme | undefined,
  after: Lexeme | undefined,
  isRender: boolean,
  names: Names,
): readonly SemanticToken[] {
  if (before?.text === '.' && before.span.end === span.start) return [token(span, 'property')];
  if (before?.text === '|')
    return [FILTER_BY_NAME.has(text) ? token(span, 'function', 'defaultLibrary') : token(span, 'function')];
  if (isRender && after?.text === ':') return [token(span, 'parameter')];
  if (text === 'forloop') return [token(span, 'variable', 'readonly', 'defaultLibrary')];
  const name = names.get(span.start);
  if (name) return [name];
  return KEYWORDS.has(text) ? [token(span, 'keyword')] : [];
}

const KINDS: Readonly<Partial<Record<Lexeme['kind'], TokenKind>>> = {
  string: 'string',
  number: 'number',
  operator: 'operator',
};
const SIGNS: ReadonlySet<string> = new Set(['|', '=', '..']);
const KEYWORDS: ReadonlySet<string> = new Set(
  'in and or contains reversed limit offset true false nil null empty blank'.split(' '),
);
