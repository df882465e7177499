import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Words for a promise that are verbs of one who promises, and nouns as well. */
const PROMISES = wordSet('promises covenants pledges warrants contracts guarantees');
const SAYS_WHAT = wordSet('to that not');
const INSERTS = wordSet('for on with by through acting together as along itself himself herself');
const JOINS = wordSet('and or');
const OWN = wordSet('its his her their any all');
const LONGEST_INSERTION = 18;
const LONGEST_NAME = 8;

/** `The Center, for itself and its assigns, promises to …`, `the Agency, on its own behalf, covenants that …`, `Clinic promises: to …`. */
export function promisesSingly(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], PROMISES)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isListed = next?.text === ':' && (tokens[at + 2] === undefined || tokens[at + 2]?.key === 'to');
  if (!(isOneOf(next, SAYS_WHAT) || isListed)) return false;
  if (before?.text !== ',') return isListed && before?.capital === true && at <= LONGEST_NAME;
  for (let open = at - 3; open > Math.max(0, at - LONGEST_INSERTION); open--) {
    const token = tokens[open] as Token;
    if (token.kind === 'mark' && token.text !== ',') return false;
    if (token.text !== ',') continue;
    const first = tokens[open + 1];
    if (isOneOf(first, INSERTS)) return open <= LONGEST_NAME && tokens[open - 1]?.kind !== 'mark';
    if (!(isOneOf(first, JOINS) && isOneOf(tokens[open + 2], OWN))) return false;
  }
  return false;
}
