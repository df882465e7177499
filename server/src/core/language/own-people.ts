import type { Role } from './parties.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const COUNTS = wordSet('neither both either each');
const JOINS = wordSet('nor and or');
const OWNERS = wordSet('its his her their the any');
const PEOPLE = wordSet(
  `agent agents officer officers director directors employee employees staff affiliate affiliates parent parents subsidiary
  subsidiaries insurer insurers attorney attorneys counsel lawyer lawyers representative representatives spouse wife husband
  family household heir heirs estate contractor contractors vendor vendors servicer servicers principal principals shareholder
  shareholders member members manager managers personnel accountant accountants advisers advisors assign assigns assignee
  assignees successor successors collector collectors`,
);
const FARTHEST_JOINT = 6;
const LONGEST_PEOPLE = 5;
/** How far before `of each` those whom it counts may be named. */
const FARTHEST_COUNTED = 12;

/** Who is named by the tokens `from` to `to`, words that only count persons left out. */
export type NamesOf = (from: number, to: number) => ReadonlySet<Role>;

/**
 * Whether a word that counts two, at a token, counts one side and its own people: `neither Company nor its agents`, `Company and
 * its parent, and the assigns of each`. Such a word names no other side.
 */
export function countsOwnPeople(tokens: readonly Token[], at: number, named: NamesOf): boolean {
  if (!isOneOf(tokens[at], COUNTS)) return false;
  if (tokens[at - 1]?.key === 'of') {
    const from = Math.max(0, at - FARTHEST_COUNTED);
    return joinsOwn(tokens, from, at) && isOneSide(named(from, at));
  }
  const joint = tokens.findIndex(
    (token, index) => index > at + 1 && index <= at + FARTHEST_JOINT && isOneOf(token, JOINS),
  );
  if (joint < 0 || !isOneSide(named(at + 1, joint))) return false;
  return joinsOwn(tokens, joint, joint + LONGEST_PEOPLE + 1) && !isSide(named(joint + 1, joint + LONGEST_PEOPLE));
}

/** `… and its parent`, `nor any of its affiliates`. */
function joinsOwn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isOneOf(tokens[at], JOINS)) continue;
    const people = tokens.slice(at + 1, Math.min(tokens.length, at + 1 + LONGEST_PEOPLE));
    const end = people.findIndex((token) => isOneOf(token, PEOPLE));
    if (end > 0 && people.slice(0, end).some((token) => isOneOf(token, OWNERS) || isOwner(token))) return true;
  }
  return false;
}

function isOwner(token: Token): boolean {
  return /['’]s?$/.test(token.text);
}

function isSide(roles: ReadonlySet<Role>): boolean {
  return roles.has('company') || roles.has('customer');
}

function isOneSide(roles: ReadonlySet<Role>): boolean {
  return roles.has('company') !== roles.has('customer');
}
