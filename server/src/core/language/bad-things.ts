import type { Mention } from './mentions.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const THING = wordSet('something anything nothing whatever things matter matters material');
const SOUGHT = sought(THING);
const ELSE = wordSet('else so very at all really');
const MOST_BETWEEN = 2;
const NONE: readonly Mention[] = [];

/** `something unfavorable`, `anything else derogatory`: what was said, as `statement_noun`, by a word for its kind alone. */
export function badThingMentions(tokens: readonly Token[], found: readonly Mention[]): readonly Mention[] {
  if (!holdsOne(tokens, SOUGHT)) return NONE;
  const bad = new Set<number>();
  for (const { concept, kind, from } of found) if (concept === 'adverse' && kind === 'adjective') bad.add(from);
  if (bad.size === 0) return NONE;
  return tokens.flatMap((token, from) => {
    if (!isOneOf(token, THING)) return [];
    let at = from + 1;
    while (at - from <= MOST_BETWEEN && isOneOf(tokens[at], ELSE)) at++;
    if (!bad.has(at)) return [];
    return [{ concept: 'statement_noun', kind: 'phrase' as const, weak: false, from, to: at + 1 }];
  });
}
