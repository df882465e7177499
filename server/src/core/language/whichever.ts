import { type Mention, mentionsBetween } from './mentions.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/**
 * Whichever of the two it falls to: `the party or assignee from whom it came`, `the side that is asked`, and, behind a request,
 * `the recipient`; behind what one of us said, `the speaker`. Both are bound, as it may be either.
 */
export function whicheverMentions(tokens: readonly Token[], found: readonly Mention[]): readonly Mention[] {
  if (!holdsOne(tokens, SOUGHT)) return NONE;
  return tokens.flatMap((_, at) => {
    const to = endOfWhichever(tokens, at) ?? endOfRecipient(tokens, found, at) ?? endOfMaker(tokens, at);
    return to === undefined ? [] : [{ concept: 'both_parties', kind: 'phrase' as const, weak: false, from: at, to }];
  });
}

const THE = wordSet('the that such whichever');
const PARTY = wordSet('party side one signatory signer');
const FOLLOWERS = wordSet(
  `or and its his her their the any assign assigns assignee assignees successor successors representative representatives transferee
  agent heir heirs`,
);
const LONGEST_FOLLOWERS = 8;
const BEFORE_WHOM = wordSet('from by to with through of upon on');
const RELATIVE = wordSet('who whom which that whose');
const LONGEST_RELATIVE = 7;
/** What either of them may have done, or may get. */
const COMES_FROM = wordSet(
  `came comes originated originates emanated emanates proceeded proceeds stems stemmed issued made makes published publishes posted posts
  placed put uttered said wrote spoke reported furnished supplied caused started authored circulated voiced asked requested called
  receives received receive gets got is was has did told notified responsible answerable traceable traced attributable`,
);
const DESCRIBED = wordSet(
  'asked requested called addressed notified served written told informed alerted approached contacted responsible answerable receiving concerned behind so originating at charged',
);
/** Beside these it is one of the two and no other. */
const OF_ONE = wordSet(
  `owns owned owes owed owing paid pays paying billed bills billing claims claimed claiming treated treatment collecting collects
  account debt bill charge money payment patient customer consumer creditor company`,
);

function endOfWhichever(tokens: readonly Token[], at: number): number | undefined {
  // `Whoever put it there must take it down`
  if (tokens[at]?.key === 'whoever' && isOneOf(tokens[at + 1], COMES_FROM))
    return isOfOne(tokens, at + 1) ? undefined : at + 1;
  if (!isOneOf(tokens[at], THE) || !(isOneOf(tokens[at + 1], PARTY) || isOneOfClients(tokens, at + 1)))
    return undefined;
  let next = at + 2;
  while (next < at + LONGEST_FOLLOWERS && (isOneOf(tokens[next], FOLLOWERS) || isAside(tokens[next]))) next++;
  const isBare = next === at + 2;
  if (isBare && tokens[at + 1]?.key === 'one' && !isOneOf(tokens[next], DESCRIBED) && !opensRelative(tokens, next))
    return undefined;
  if (isOneOf(tokens[next], DESCRIBED)) return isOfOne(tokens, next) ? undefined : at + 2;
  if (!opensRelative(tokens, next)) return undefined;
  const behind = tokens.slice(next, next + LONGEST_RELATIVE);
  const comes = behind.findIndex((token) => isOneOf(token, COMES_FROM));
  return comes < 0 || isOfOne(tokens, next) ? undefined : at + 2;
}

/** `our respective clients … the client that made it` */
function isOneOfClients(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'client') return false;
  return tokens.some(({ key }, place) => key === 'clients' && isOneOf(tokens[place - 1], SHARED));
}
const SHARED = wordSet('our respective both the two their');

function isAside({ text }: Token = { text: '' } as Token): boolean {
  return text === ',' || text === '(' || text === ')';
}

function opensRelative(tokens: readonly Token[], at: number): boolean {
  if (isOneOf(tokens[at], RELATIVE)) return true;
  return isOneOf(tokens[at], BEFORE_WHOM) && /^(?:whom|which)$/.test(tokens[at + 1]?.key ?? '');
}

function isOfOne(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + LONGEST_RELATIVE).some((token) => isOneOf(token, OF_ONE));
}

const RECEIVING = wordSet('receiving requested notified');
const RECIPIENTS = wordSet('recipient addressee');
const REQUESTS = wordSet('request requests demand demands notice notices');
const FARTHEST_REQUEST = 24;
const SIDES: ReadonlySet<string> = new Set(['company_side', 'customer_side', 'customer_side_conceding']);

/** `Whenever a request is received, the recipient has seven days …`, where nobody is said to have sent it. */
function endOfRecipient(tokens: readonly Token[], found: readonly Mention[], at: number): number | undefined {
  const isParty = isOneOf(tokens[at], RECEIVING) && isOneOf(tokens[at + 1], PARTY);
  if (!(isParty || isOneOf(tokens[at], RECIPIENTS)) || tokens[at - 1]?.key !== 'the') return undefined;
  const first = Math.max(0, at - FARTHEST_REQUEST);
  const request = tokens.slice(first, at).findLastIndex((token) => isOneOf(token, REQUESTS));
  if (request < 0) return undefined;
  const isSent = mentionsBetween(found, first, at).some(({ concept }) => SIDES.has(concept));
  return isSent ? undefined : at + (isParty ? 2 : 1);
}

const MAKERS = wordSet('speaker maker author publisher poster sayer originator utterer');
const BY_ONE = wordSet('by of from');
const ONE_OF_TWO = wordSet('one either each');
const OF_TWO = wordSet('us party side');
const DUTY = wordSet('shall will must is has agrees undertakes or and');

/** Without one of these a sentence has no such words. */
const SOUGHT = sought(wordSet('whoever client'), PARTY, RECIPIENTS, MAKERS);
const NONE: readonly Mention[] = [];

/** `a statement by one of us …, the speaker must withdraw it`: whoever of the two made it. */
function endOfMaker(tokens: readonly Token[], at: number): number | undefined {
  if (!isOneOf(tokens[at], MAKERS) || tokens[at - 1]?.key !== 'the' || !isOneOf(tokens[at + 1], DUTY)) return undefined;
  const isByOne = tokens.slice(0, at).some((token, index) => {
    const one = isOneOf(tokens[index + 1], ONE_OF_TWO) && isOneOf(token, BY_ONE);
    return one && (isOneOf(tokens[index + 2], OF_TWO) || isOneOf(tokens[index + 3], OF_TWO));
  });
  return isByOne ? at + 1 : undefined;
}
