import type { Mention } from './mentions.ts';
import { sums } from './quantities.ts';
import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

/** A sum that a sentence calls the difference, in cents, at a token; `conflict` when its words and figures disagree. */
export type ToldSum = { readonly at: number; readonly cents: number; readonly conflict: boolean };

const IS_THAT = wordSet('of namely ie being is totaling totalling or');
/** What calls a sum the rest. */
export const REST = wordSet('remaining');
const JOINTS: ReadonlySet<string> = new Set([',', '(', ':', 'the', 'which', 'amount', 'sum']);
const FARTHEST = 4;

/** `the $900 difference`, `the difference, namely the $900`, `the remaining $900`; in `the other $700 of the $900 billed` the last is another. */
export function toldDifferences(tokens: readonly Token[], mentions: readonly Mention[]): ToldSum[] {
  const differences = mentions.filter((one) => one.concept === 'difference' && !one.weak && one.kind === 'noun');
  if (differences.length === 0 && !anyOneOf(tokens, REST)) return [];
  return sums(tokens).flatMap(({ from, to, dollars, conflict }): ToldSum[] => {
    if (!dollars) return [];
    const isNamed =
      isOneOf(tokens[from - 1], REST) ||
      differences.some((one) => one.from === to && one.to > to) ||
      differences.some((one) => leadsTo(tokens, one, from));
    return isNamed ? [{ at: from, cents: Math.round(dollars * 100), conflict }] : [];
  });
}

function leadsTo(tokens: readonly Token[], { from, to }: Mention, at: number): boolean {
  const between = tokens.slice(to, at);
  if (to > at || between.length === 0 || between.length > FARTHEST) return false;
  // `the other $700 of the $900`: a sum by itself is no name for another.
  if (to - from === 1 && tokens[from]?.kind === 'money') return false;
  if (!between.some((token) => isOneOf(token, IS_THAT) || token.text === '(')) return false;
  return between.every((token) => isOneOf(token, IS_THAT) || JOINTS.has(token.key) || JOINTS.has(token.text));
}
