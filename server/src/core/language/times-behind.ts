import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const DISOWNS = /^(?:disclaim|den(?:y|ies)|abjur|forsw|reject|refus|declin|withhold)/;
const OPENS_TIME = wordSet(
  'from in at for then now always forever continuously continually perpetually permanently indefinitely each every whenever throughout without on again',
);

/** `shall disclaim any item that is listed, from time to time and in perpetuity`: when they do it is not denied with what they disclaim. */
export function freeTimes(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  for (const { kind, parent, verb, to } of segments) {
    const outer = segments[parent ?? -1]?.verb;
    if (kind !== 'relative' || !verb || !outer || !DISOWNS.test(tokens[outer.head]?.key ?? '')) continue;
    const comma = tokens.findIndex(({ text }, at) => at >= verb.to && at < to && text === ',');
    if (comma < 0 || !isOneOf(tokens[comma + 1], OPENS_TIME) || (counts[comma] ?? 0) !== 1) continue;
    for (let at = comma; at < to; at++) counts[at] = (counts[at] ?? 0) > 1 ? 1 : 0;
  }
  for (const { from, to } of segments)
    for (let at = from; at < to; at++)
      if (DISOWNS.test(tokens[at]?.key ?? '') && (counts[at] ?? 0) === 0) freeTimeBehind(tokens, at, to, counts);
}

/** How often and how long, by its first words. */
const TIMES: readonly (readonly string[])[] = [
  ...'permanently continuously continually perpetually indefinitely constantly repeatedly always forever persistently evermore henceforth throughout whenever'.split(
    ' ',
  ),
  ...['at all times', 'in perpetuity', 'each time', 'every time', 'any time', 'each and every', 'on each', 'on every'],
  ...[
    'again and again',
    'time and',
    'for ever',
    'for good',
    'for all time',
    'for as long',
    'for so long',
    'as long as',
  ],
  ...['so long as', 'as often', 'so often', 'as many times', 'from then on', 'then and', 'now and', 'over and over'],
  ...['on a continuing', 'on an ongoing', 'on a continuous', 'on a standing', 'on a permanent', 'on a recurring'],
  ...[
    'now or',
    'from now',
    'from this day',
    'from today',
    'from time to time',
    'at any time',
    'in all future',
    'for all future',
  ],
  ...[
    'for life',
    'for the life',
    'for the rest',
    'until the end of',
    'to the end of',
    'as and when',
    'when and as often',
  ],
  ...[
    'upon each',
    'upon every',
    'at each',
    'at every',
    'on all',
    'every single time',
    'each such time',
    'each new time',
  ],
  ...['however often', 'however many', 'no matter how often', 'no matter how many', 'no matter when', 'for evermore'],
  ...['without end', 'without limit', 'without time', 'with no end', 'with no limit', 'with no time', 'year after'],
].map((words) => words.split(' '));
/** What is disclaimed for all time is not what the promise is about. */
const NO_PROMISE = wordSet(
  'duty duties obligation obligations liability liabilities responsibility promise promises undertaking commitment intention right rights claim claims request',
);
const FARTHEST_TIME = 12;

/** In `shall disclaim it permanently`, `shall deny that entry to the bureau each time it is found` the time is not denied with the thing. */
function freeTimeBehind(tokens: readonly Token[], verb: number, to: number, counts: Uint8Array): void {
  const last = Math.min(to, verb + FARTHEST_TIME);
  for (let at = verb + 1; at < last; at++) {
    if (isOneOf(tokens[at], NO_PROMISE)) return;
    if (!TIMES.some((words) => words.every((word, place) => tokens[at + place]?.key === word))) continue;
    for (let free = at; free < to && tokens[free]?.kind !== 'mark'; free++)
      counts[free] = (counts[free] ?? 0) > 1 ? 1 : 0;
    return;
  }
}
