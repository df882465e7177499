import type { Cuts } from './segments.ts';
import { firstWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const LONGEST_INSERTION = 40;
const STAYS = wordSet('stand remain stay sit lie go continue');
const FARTHEST_LET = 30;

/** `shall suffer no remark, whether oral or written, to stand`, `shall let none, wherever made, stand`: what the outer verb lets happen. */
export function isLet(tokens: readonly Token[], behind: number, from: number): boolean {
  if (tokens[behind]?.key === 'to') return true;
  const before = tokens.slice(Math.max(0, from - FARTHEST_LET), from);
  return isOneOf(tokens[behind], STAYS) && before.some(({ key }) => key === 'let');
}

/** In `shall let no remark, whether it sits in a file or on a site, stand` the outer clause goes on behind the insertion's comma. */
export function resumeLet(
  tokens: readonly Token[],
  from: number,
  behind: number,
  groups: readonly VerbGroup[],
  cuts: Cuts,
): void {
  if (tokens[from - 1]?.text !== ',') return;
  const close = firstWhere(behind, from + 1 + LONGEST_INSERTION, (at) => tokens[at]?.text === ',');
  if (close === undefined || cuts.has(close + 1)) return;
  if (groups.some((group) => group.from >= behind && group.from < close)) return;
  if (isLet(tokens, close + 1, from)) cuts.set(close + 1, { kind: 'main', resumes: from - 1 });
}
