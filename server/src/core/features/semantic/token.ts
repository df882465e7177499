import type { Span } from '../../text/span.ts';

/** Kinds of tokens, all of them standard ones, so that every theme has a colour for them. */
export const TOKEN_KINDS = [
  'variable',
  'parameter',
  'property',
  'function',
  'keyword',
  'operator',
  'string',
  'number',
  'namespace',
  'class',
  'type',
  'enumMember',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export const TOKEN_MODIFIERS = ['declaration', 'definition', 'readonly', 'defaultLibrary'] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A coloured stretch of the source; it may go over a line's end. */
export type SemanticToken = {
  readonly span: Span;
  readonly kind: TokenKind;
  readonly modifiers: readonly TokenModifier[];
};

export function token(span: Span, kind: TokenKind, ...modifiers: readonly TokenModifier[]): SemanticToken {
  return { span, kind, modifiers };
}
