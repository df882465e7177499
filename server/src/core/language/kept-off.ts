import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const KEEPS = wordSet('keep keeps kept keeping leave leaves left leaving hold holds held holding');
const REPORT = wordSet('report reports file files record records history profile credit bureau bureaus');
/** How far behind `off` the thing may stand that is kept clean. */
const FARTHEST_REPORT = 7;

/** `will keep every entry, harmful or harmless, off my report`, `every mark is kept off the file`: what is kept off is denied. */
export function denyKeptOff(tokens: readonly Token[], segments: readonly Segment[], counts: Uint8Array): void {
  for (const [index, { verb, subject, to }] of segments.entries()) {
    const head = verb && keepsFrom(tokens, verb, to);
    if (!verb || head === undefined || (counts[head] ?? 0) % 2 === 1) continue;
    const own = head === verb.head;
    denyKeptClear(tokens, own ? verb.to : head + 1, to, counts);
    const off = offFrom(tokens, own ? verb.to : head + 1, to);
    denySpelled(tokens, off < 0 ? head : -1, segments[index + 1], counts);
    if (off < 0) continue;
    const [from, end] =
      own && verb.passive ? [subject.from, Math.min(subject.to, verb.from)] : [own ? verb.to : head + 1, off];
    for (let at = from; at < end; at++) counts[at] = Math.max(counts[at] ?? 0, 1);
  }
}

const CLEAR = wordSet('clear free clean devoid empty bare');
const OF = wordSet('of from');
const ANY = wordSet('any every all each whatever');
const FARTHEST_CLEAR = 14;
const FARTHEST_OF = 12;

/** `shall be kept clear by it of any mark`, `will keep your file, at every bureau, free from any entry`: what it is free of is denied. */
function denyKeptClear(tokens: readonly Token[], from: number, to: number, counts: Uint8Array): void {
  const clear = tokens.findIndex((token, at) => at >= from && at < to && isOneOf(token, CLEAR));
  if (clear < 0 || clear - from > FARTHEST_CLEAR) return;
  const of = tokens.findIndex(
    (token, at) => at > clear && at < to && isOneOf(token, OF) && isOneOf(tokens[at + 1], ANY),
  );
  if (of < 0 || of - clear > FARTHEST_OF) return;
  for (let at = of + 1; at < to; at++) counts[at] = Math.max(counts[at] ?? 0, 1);
}

const PROMISES = wordSet(
  'agree agrees undertake undertakes covenant covenants promise promises pledge pledges commits',
);

/** The word that keeps: `will keep`, `agrees, for itself and its assigns, to keep`. */
function keepsFrom(tokens: readonly Token[], { head }: VerbGroup, to: number): number | undefined {
  if (isOneOf(tokens[head], KEEPS)) return head;
  if (!isOneOf(tokens[head], PROMISES)) return undefined;
  const at = tokens.findIndex((token, place) => place > head + 1 && place < to && isOneOf(token, KEEPS));
  return at > 0 && tokens[at - 1]?.key === 'to' ? at : undefined;
}

/** `will keep it off, whether as a bad mark or as any mark`: what only spells out what is kept off is denied with it. */
function denySpelled(tokens: readonly Token[], verb: number, next: Segment | undefined, counts: Uint8Array): void {
  if (next?.kind !== 'whether' || next.verb || tokens[next.from - 1]?.text !== ',') return;
  if (verb >= 0 && (tokens[next.from - 2]?.key !== 'off' || next.from - verb > FARTHEST_SPELLED)) return;
  for (let at = next.from; at < next.to; at++) counts[at] = Math.max(counts[at] ?? 0, 1);
}
const FARTHEST_SPELLED = 5;

/** Where `off` or `out of` stands, with a report behind it. */
function offFrom(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const isOff = tokens[at]?.key === 'off' || (tokens[at]?.key === 'out' && tokens[at + 1]?.key === 'of');
    if (isOff && tokens.slice(at + 1, at + 1 + FARTHEST_REPORT).some((token) => isOneOf(token, REPORT))) return at;
  }
  return -1;
}
