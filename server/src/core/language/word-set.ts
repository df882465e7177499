import { foldSpelling } from './spelling.ts';
import type { Token } from './tokens.ts';

/** A set of words, written with spaces between them, as a token's key has them: `promises` is folded like `authorises`. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/).map(foldSpelling));
}

/** The words of several sets. */
export function allOf(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((words) => [...words]));
}

/** Whether a token is one of the words. There may be no token: an index before or behind its sentence. */
export function isOneOf(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && words.has(token.key);
}

/** Whether one of the words stands among the tokens. */
export function anyOneOf(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return tokens.some((token) => words.has(token.key));
}
