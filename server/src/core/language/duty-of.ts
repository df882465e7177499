import { DETERMINERS } from './grammar.ts';
import type { Role } from './parties.ts';
import type { Cuts, Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { RolesIn } from './stance.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isPossessive } from './word-before.ts';
import { isOneOf, wordSet } from './word-set.ts';

const DUTY = wordSet(
  'duty obligation undertaking responsibility commitment covenant burden task job promise pledge charge',
);
/** `It is the continuing business of each of them to …` */
const CALLED = wordSet('business part lot office place role work');
const BEARS = wordSet('of on upon for');
/** `The duty rests on both`, `falls upon`, `lies with`, `is incumbent on`, `is owed by`. */
const RESTS = wordSet('rest rests rested resting fall falls falling lie lies lying incumbent binding devolves');
const RESTS_ON = wordSet('on upon with to');
const SOUGHT = sought(DUTY, CALLED, RESTS);
const DUTY_SOUGHT = sought(DUTY);
const ENDS = wordSet('; : to that under which who in');
const LONGEST_BEARER = 18;
/** `a duty of both, and of anyone who takes over, to remove it` */
const FARTHEST_DUTY = 36;

/** Who bears a duty that a clause only names: `it is the duty of both parties to …`, `a continuing duty rests on each of them`. */
export function dutyOf(tokens: readonly Token[], { from, to }: Segment, roles: RolesIn): Set<Role> {
  if (!holdsOne(tokens, SOUGHT)) return new Set();
  const isAct = tokens[from]?.key === 'to' && tokens[from - 1]?.text === ',';
  const start = isAct ? lastWhere(Math.max(0, from - FARTHEST_DUTY), from, (at) => isOneOf(tokens[at], DUTY)) : from;
  for (let at = start ?? from; at + 1 < to; at++) {
    // `It is Customer's duty, and that of Customer's assigns, to disavow it`
    const isOwn = isOneOf(tokens[at], DUTY) && tokens[from]?.key === 'it' && isPossessive(tokens[at - 1]);
    if (isOwn && tokens[from + 1]?.key === 'is') {
      let end = at + 1;
      while (end < to && end - at < LONGEST_BEARER && !ENDS.has(tokens[end]?.key ?? '')) end++;
      const owners = roles(from + 2, end);
      if (owners.has('company') || owners.has('customer')) return owners;
    }
    const isIts = tokens[from]?.key === 'it';
    const isCalled = isIts && isOneOf(tokens[at], CALLED) && tokens[at + 1]?.key === 'of';
    const isBorne = (isOneOf(tokens[at], DUTY) && isOneOf(tokens[at + 1], BEARS)) || isCalled;
    const isDuty = tokens[at]?.key === 'incumbent' || hasDuty(tokens, from, to);
    const rests = isOneOf(tokens[at], RESTS) && isOneOf(tokens[at + 1], RESTS_ON);
    if (!isBorne && !rests) continue;
    let end = at + 2;
    while (end < to && end - at < LONGEST_BEARER && !ENDS.has(tokens[end]?.key ?? '')) end++;
    // `It falls to each party to withdraw it.`
    if (rests && !isDuty && !(isIts && tokens[end]?.key === 'to')) continue;
    const found = roles(at + 2, end);
    if (found.has('company') || found.has('customer')) return found;
    // `It is the duty of the credit bureau to remove it.`
    if (isIts && isBorne && found.has('third')) return found;
  }
  return new Set();
}

/** `Disavowal of a mark on Customer's report is the duty of both`: whose it is stands behind the verb. */
export function isCalledDuty(tokens: readonly Token[], { verb }: Segment): boolean {
  if (!verb || verb.passive || tokens[verb.head]?.key !== 'is') return false;
  const at = tokens[verb.to]?.key === 'the' || tokens[verb.to]?.key === 'a' ? verb.to + 1 : verb.to;
  return (isOneOf(tokens[at], DUTY) || isOneOf(tokens[at], CALLED)) && tokens[at + 1]?.key === 'of';
}

function hasDuty(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => isOneOf(token, DUTY));
}

/** In `a duty of both of us, and of anyone who takes over from us, to take it back` the act belongs to the duty. */
export function cutAtDutyTo(tokens: readonly Token[], cuts: Cuts): void {
  if (!holdsOne(tokens, DUTY_SOUGHT)) return;
  for (const [at, { kind }] of [...cuts]) {
    if (kind !== 'relative') continue;
    const duty = lastWhere(Math.max(0, at - LONGEST_BEARER), at, (one) => isOneOf(tokens[one], DUTY));
    // `a continuing duty, which binds its assigns, to withdraw it`
    const isAdded = duty !== undefined && tokens[duty + 1]?.text === ',' && at === duty + 2;
    if (duty === undefined || !(isAdded || isOneOf(tokens[duty + 1], BEARS))) continue;
    for (let comma = at + 1; comma < tokens.length && comma - at < LONGEST_BEARER; comma++) {
      if (tokens[comma]?.kind === 'mark' && tokens[comma]?.text !== ',') break;
      const isAct = tokens[comma]?.text === ',' && tokens[comma + 1]?.key === 'to';
      if (!isAct || cuts.has(comma + 1) || DETERMINERS.has(tokens[comma + 2]?.key ?? '')) continue;
      cuts.set(comma + 1, { kind: 'main', resumes: duty });
      break;
    }
  }
}
