import type { Mention } from './mentions.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const AT = wordSet('on upon at with after for in following by to');
const EACH = wordSet('each every');
const ANY = wordSet('any all');
const LATER = wordSet('later subsequent future further fresh new renewed additional successive following repeated');
const SUCH = wordSet('such single other separate individual');
const COMES = wordSet(
  `discovery discoveries sighting sightings finding findings appearance appearances reappearance reappearances occurrence occurrences
  recurrence recurrences return returns instance instances occasion occasions time times surfacing resurfacing showing emergence
  detection presentment publication republication relisting reinsertion reposting repetition repetitions resurrection listing
  one ones`,
);
const SOUGHT = sought(COMES);
const BEHIND_ONE = wordSet('after thereafter afterwards afterward following');
const FOLLOWS = wordSet('follows comes after thereafter');
const MOST_BETWEEN = 2;
const NONE: readonly Mention[] = [];

/**
 * As often as it happens (`on each discovery`, `upon all later sightings`, `at every fresh appearance`, `each one after that`), as
 * `continuing`.
 */
export function recurrenceMentions(tokens: readonly Token[]): readonly Mention[] {
  if (!holdsOne(tokens, SOUGHT)) return NONE;
  const all: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const to = recurrenceEnd(tokens, at);
    if (to !== undefined) all.push({ concept: 'continuing', kind: 'phrase', weak: false, from: at, to });
  }
  return all;
}

function recurrenceEnd(tokens: readonly Token[], from: number): number | undefined {
  const isEach = isOneOf(tokens[from], EACH);
  if (!isEach && !isOneOf(tokens[from], ANY)) return undefined;
  let to = from + 1;
  while (to - from <= MOST_BETWEEN && (isOneOf(tokens[to], LATER) || isOneOf(tokens[to], SUCH))) to++;
  if (!isOneOf(tokens[to], COMES)) return undefined;
  const isLater = anyOneOf(tokens.slice(from + 1, to), LATER);
  const isOne = tokens[to]?.key === 'one' || tokens[to]?.key === 'ones';
  // `each one after that`, `every time that follows`
  const next = tokens[to + 1]?.key === 'that' ? tokens[to + 2] : tokens[to + 1];
  if (isEach && (isOneOf(tokens[to + 1], BEHIND_ONE) || (next && isOneOf(next, FOLLOWS)))) return to + 1;
  if (!isOneOf(tokens[from - 1], AT)) return undefined;
  return isLater || (isEach && !isOne) ? to + 1 : undefined;
}
