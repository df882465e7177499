import { COORDINATORS } from './grammar.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const FOLLOWERS = wordSet(
  'successor successors heir heirs agent agents transferee transferees representative representatives executors administrators affiliates',
);

/** `their successors and assigns`: a noun, and no verb. */
export function isFollower(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.key === 'assigns' &&
    COORDINATORS.has(tokens[at - 1]?.key ?? '') &&
    FOLLOWERS.has(tokens[at - 2]?.key ?? '')
  );
}

const MANY = wordSet('assigns assignees successors heirs transferees');
const OWNED = wordSet('their its his her and or respective permitted');

/** `Both parties and their assigns intend …`: those who come after end a subject in the plural, and the verb stands behind them. */
export function endsWithFollowers(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at - 1], MANY) && isOneOf(tokens[at - 2], OWNED);
}

const OWNERS = wordSet('their its his her our your');
const LONGEST_NAME = 5;

/** `, and both parties, and their assigns, shall …`: those who follow are inserted behind whom they follow, up to the next comma. */
export function insertsFollowers(tokens: readonly Token[], at: number): boolean {
  if (!COORDINATORS.has(tokens[at]?.key ?? '') || !isOneOf(tokens[at + 1], OWNERS)) return false;
  for (let next = at + 2; next <= at + LONGEST_NAME; next++)
    if (tokens[next]?.text === ',') return isOneOf(tokens[next - 1], MANY);
  return false;
}
