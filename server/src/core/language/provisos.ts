import { NEGATORS } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** `Provided always that naught herein admits a debt`: a proviso that a sentence begins with, and that denies, stands alone. */
export function isOpeningProviso(tokens: readonly Token[], { kind, from, verb, subject }: Segment): boolean {
  if (kind !== 'except' || from !== 0 || !verb || isOneOf(tokens[verb.head], PREVENTS)) return false;
  return tokens.slice(subject.from, Math.min(tokens.length, verb.to + 1)).some(({ key }) => NEGATORS.has(key));
}

const PREVENTS = wordSet(
  'prevent prevents prevented limit limits limited restrict restricts preclude precludes prohibit prohibits oblige obliges require requires bind binds bound apply applies extend extends',
);

/** `…; which obligation is without end`: behind a semicolon the relative clause speaks of all that was said. */
export function isAfresh(tokens: readonly Token[], { kind, from }: Segment): boolean {
  return kind === 'relative' && tokens[from - 1]?.text === ';';
}
