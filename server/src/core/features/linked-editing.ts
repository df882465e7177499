import type { Template } from '../template/types.ts';
import type { Span } from '../text/span.ts';
import { type FileNames, scopeKey, useAt } from './navigation/names.ts';
import { tagPairs } from './navigation/tagPairs.ts';

/** Stretches of equal text that change together while somebody types in one of them; `pattern` is what may be typed. */
export type LinkedRanges = { readonly spans: readonly Span[]; readonly pattern: string };

/**
 * The stretches linked with an offset: the word of an opening tag and the same word behind `end`, or the name of a loop in its tag
 * and all that use it. Undefined where nothing is linked.
 */
export function linkedRanges(template: Template, names: FileNames, offset: number): LinkedRanges | undefined {
  const isHere = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const pair = tagPairs(template).find(({ opening, closing }) => isHere(opening) || isHere(closing));
  if (pair !== undefined) return { spans: [pair.opening, pair.closing], pattern: '[A-Za-z0-9_]*' };
  const use = useAt(names, offset);
  if (use?.scope.kind !== 'loop' || use.access !== 'declare') return undefined;
  const key = scopeKey(use.scope);
  // What a file that the loop takes in calls by this name would stay behind.
  const isShown = names.taken.some(
    ({ node, scopeOf }) => scopeKey(scopeOf(use.name)) === key && !node.args.some(({ name }) => name === use.name),
  );
  const spans = names.uses
    .filter(({ name, scope }) => name === use.name && scopeKey(scope) === key)
    .map(({ span }) => span);
  return isShown || spans.length < 2 ? undefined : { spans, pattern: '[A-Za-z0-9_]*' };
}
