import type { Segment } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const NOBODY = wordSet('nobody neither none noone no');
const SOUGHT = sought(NOBODY);
const PARTICIPLE = /(?:ed|en|made|held|borne|sworn|sent|paid|given|done)$/;

/**
 * In `the result is guaranteed by nobody` the one who acts denies what is done. Denies the words before `by` that nothing has
 * denied yet, in a clause without a verb of its own or with a passive one.
 */
export function denyByAgent(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  if (!holdsOne(tokens, SOUGHT)) return;
  denyByTarget(tokens, segments, counts);
  for (const { from, to, verb } of segments) {
    if (verb && !verb.passive) continue;
    for (let at = from + 1; at < to; at++) {
      if (tokens[at]?.key !== 'by' || !isOneOf(tokens[at + 1], NOBODY)) continue;
      if (!PARTICIPLE.test(tokens[at - 1]?.key ?? '')) continue;
      // `genuinely disputed, decided by no one`: without a verb the words between two commas are one statement.
      const comma = verb ? undefined : lastWhere(from, at, (place) => tokens[place]?.text === ',');
      const start = comma === undefined ? from : comma + 1;
      if (counts.subarray(start, at).every((count) => count === 0)) counts.fill(1, start, at);
      break;
    }
  }
}

const LAYS = wordSet(
  'assign assigns assigned lay lays laid place places placed put puts attribute attributes ascribe ascribes impute imputes cast casts pin pins fix fixes attach attaches finds find',
);
const BLAME = wordSet('fault blame liability guilt responsibility wrongdoing culpability');
const AT = wordSet('to on upon with in at against');
const LONGEST_LAID = 7;

/** `the settlement assigns fault to no one`: on whom nothing is laid. Denies the verb and what it lays, where nothing has denied them. */
function denyByTarget(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  for (const { to, verb } of segments) {
    if (!verb || !isOneOf(tokens[verb.head], LAYS)) continue;
    const end = Math.min(to, verb.to + LONGEST_LAID);
    for (let at = verb.to; at + 1 < end; at++) {
      if (!isOneOf(tokens[at], AT) || !isOneOf(tokens[at + 1], NOBODY)) continue;
      const laid = tokens.slice(verb.to, at);
      if (!laid.some((token) => isOneOf(token, BLAME))) break;
      if (counts.subarray(verb.from, at).every((count) => count === 0)) counts.fill(1, verb.from, at);
      break;
    }
  }
}
