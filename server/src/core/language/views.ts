import type { Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import { lastWhere, type Token } from './tokens.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const VIEWS = wordSet('view opinion belief judgment estimation eyes');
const SHARED = wordSet('both their our parties each');

/** `In the view of Customer, …`, `according to Company`: what follows is somebody's view; not so `in view of the payment`. */
export function isView(tokens: readonly Token[], part: Segment): boolean {
  const first = tokens[part.from]?.key;
  if (first === 'according' && part.from + 1 < part.to && tokens[part.from + 1]?.key === 'to') return true;
  if (isInsertedView(tokens, part)) return true;
  if (first !== 'in') return false;
  const opening = tokens.slice(part.from, Math.min(part.to, part.from + 6));
  return opening[1]?.key !== 'view' && anyOneOf(opening, VIEWS) && !anyOneOf(opening, SHARED);
}

const HOLDS = wordSet('contends claims asserts believes maintains insists argues alleges thinks hopes says');
const HOLDS_SOUGHT = sought(HOLDS);
const HE = wordSet('he she it');
const LONGEST_HOLDER = 5;

/** `The difference is, Customer contends, no debt`: the words between the commas say whose view it is. */
function isInsertedView(tokens: readonly Token[], { from, to }: Segment): boolean {
  if (!holdsOne(tokens, HOLDS_SOUGHT)) return false;
  for (let at = from + 2; at + 1 < to; at++) {
    if (!isOneOf(tokens[at], HOLDS) || tokens[at + 1]?.text !== ',') continue;
    const open = lastWhere(Math.max(from, at - LONGEST_HOLDER), at, (place) => tokens[place]?.kind === 'mark');
    if (open === undefined || tokens[open]?.text !== ',') continue;
    const holder = tokens.slice(open + 1, at);
    const isOne = holder.at(-1)?.capital === true || isOneOf(holder.at(-1), HE);
    if (isOne && !isOneOf(holder[0], JOINED) && !holder.some((token) => isOneOf(token, SHARED))) return true;
  }
  return false;
}
const JOINED = wordSet('as and but nor neither we which who that');

const SIDES = wordSet('position view stance case contention version side');
/** That somebody disputes is a fact, and no view. */
const DISPUTES = /^(?:disput|den(?:y|ies|ied|ial)|contest|disagree|reject|not$|no$|nothing$)/;
const LONGEST_SIDE = 6;

/** `Position of Company: owed in full`, `Customer's view: …`. */
export function isLabeledView(tokens: readonly Token[], { from, to }: Segment): boolean {
  if (tokens[from - 1]?.text !== ':' || tokens.slice(from, to).some(({ key }) => DISPUTES.test(key))) return false;
  let start = from - 1;
  while (start > 0 && from - start <= LONGEST_SIDE && tokens[start - 1]?.kind !== 'mark') start--;
  const label = tokens.slice(start, from - 1);
  if (label.length < 2 || label.some(({ key }) => SHARED.has(key))) return false;
  return (
    (isOneOf(label[0], SIDES) && label[1]?.key === 'of') ||
    (isOneOf(label.at(-1), SIDES) && /['’]s$/.test(label.at(-2)?.text ?? ''))
  );
}

const SAYS = wordSet('say says said');

/** `the $900 that the Bank says is owed`: what one of them says of the thing described. */
export function isSaidOfGap(tokens: readonly Token[], { from, verb, opener }: Segment): boolean {
  return verb?.from === from && opener === undefined && isOneOf(tokens[from - 1], SAYS);
}
