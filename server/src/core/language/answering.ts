import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const CLAIMS = wordSet(
  'asserts assert contends contend maintains maintain claims claim alleges allege says say insists insist believes believe states state',
);
const REPLIES = wordSet(
  'denies deny disputes dispute contests contest rejects reject says say contends contend maintains maintain asserts assert disagrees disagree responds replies answers',
);

/** `Company asserts that it is due; Customer denies that it is`: the other side's answer is no part of what the one asserts. */
export function answers(tokens: readonly Token[], { from, verb }: Segment, before: readonly Segment[]): boolean {
  const parent = before[before.at(-1)?.parent ?? -1];
  const mark = tokens[from - 1]?.text;
  if (!parent?.verb || !verb || (mark !== ';' && mark !== ',')) return false;
  return CLAIMS.has(tokens[parent.verb.head]?.key ?? '') && REPLIES.has(tokens[verb.head]?.key ?? '');
}

const ASKS = wordSet('ask asks request requests demand demands');
const HAS_TO = wordSet('has have shall must will');
const OTHER = wordSet('the that');

/** `it may ask that the item be removed, and the other party then has seven days …`: what the other side does then is not asked for. */
export function grants(
  tokens: readonly Token[],
  { from, verb, subject }: Segment,
  before: readonly Segment[],
): boolean {
  const parent = before[before.at(-1)?.parent ?? -1];
  if (!parent?.verb || !verb || tokens[from - 1]?.text !== ',') return false;
  if (!isOneOf(tokens[parent.verb.head], ASKS) || !isOneOf(tokens[verb.from], HAS_TO)) return false;
  return isOneOf(tokens[subject.from], OTHER) && subject.from >= from;
}
