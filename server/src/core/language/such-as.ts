import { MODALS } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const FARTHEST_SUCH = 11;
const MAKERS = wordSet('it they he she we you i either each');

/** `any such mark as may be found there`: the word stands for `that`. */
export function isSuchAs(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  if (tokens[at]?.key !== 'as' || (tokens[at - 1]?.kind ?? 'mark') === 'mark' || tokens[at - 1]?.key === 'such')
    return false;
  const near = tokens.slice(Math.max(0, at - FARTHEST_SUCH), at - 1);
  const such = near.findLastIndex(({ key }) => key === 'such');
  if (such < 0 || near.slice(such).some(({ kind, text }) => kind === 'mark' && text !== '-')) return false;
  if (MODALS.has(tokens[at + 1]?.key ?? '')) return groups.some(({ from }) => from === at + 1);
  // `such adverse statements about the bill as it has made`
  return isOneOf(tokens[at + 1], MAKERS) && groups.at(-1)?.from === at + 2;
}
