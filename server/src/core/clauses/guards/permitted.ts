import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { speaksOfItself } from './self-reference.ts';

/** What a company may not keep for itself beside a protection, whatever the clause. */
export const RESERVED: ReadonlySet<string> = new Set([
  'collect',
  'sue',
  'transfer_account',
  'place_mark',
  'verify_mark',
]);

const CHANGES = wordSet('change vary amend update replace');
const ADDRESSES = wordSet('address addresses number numbers mailbox contact contacts details email payee bank date');

/** `the address below, which either party may change by notice`: where one writes to, and no word of the clause. */
export function changesAddress({ tokens }: Sentence, { kind, from, verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], CHANGES) || speaksOfItself(tokens, verb.to, to)) return false;
  if (kind !== 'relative') return anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_ADDRESS)), ADDRESSES);
  return anyOneOf(tokens.slice(Math.max(0, from - FARTHEST_ADDRESS), from), ADDRESSES);
}
const FARTHEST_ADDRESS = 5;

const SETS = wordSet('set sets put puts lay lays');
const ASIDE = wordSet('aside');

/** `may set this section aside`: the clause itself, or `it`. */
export function setsAsideItself({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb) return false;
  if (isOneOf(tokens[verb.head], DROPS)) return dropsThis(tokens, verb.to);
  if (!isOneOf(tokens[verb.head], SETS)) return false;
  const aside = tokens.findIndex((token, at) => at > verb.head && at < to && isOneOf(token, ASIDE));
  if (aside < 0) return false;
  return speaksOfItself(tokens, verb.to, to) || anyOneOf(tokens.slice(verb.to, aside), IT);
}
const IT = wordSet('it this them these');
const DROPS = wordSet('drop delete strike omit skip cross leave remove');
const PIECES = wordSet('part section paragraph sentence clause bit line passage provision');

/** `may drop this part` */
function dropsThis(tokens: Sentence['tokens'], to: number): boolean {
  const first = isOneOf(tokens[to], OUT) ? to + 1 : to;
  return isOneOf(tokens[first], THIS_ONE) && isOneOf(tokens[first + 1], PIECES);
}
const OUT = wordSet('out');
const THIS_ONE = wordSet('this that');

const PURSUES = wordSet('enter obtain seek sue collect recover claim demand enforce ask');
const UNPAID = wordSet('unpaid missed late overdue remaining outstanding');
const PARTS = wordSet('payment installment installments instalment instalments settlement');
const FARTHEST_SUM = 8;
const NO = wordSet('no nothing none not');
const STAYS = wordSet('remain remains stay stays stand stands');
const TAKES_MORE = wordSet('and plus with together bill billed original account full');

/** `may sue for the unpaid installments`, `may collect the unpaid part of the settlement amount`: the price of the peace, and no more. */
export function isForUnpaid({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], PURSUES)) return false;
  const sum = tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_SUM));
  const part = sum.findIndex((token) => isOneOf(token, PARTS));
  if (part < 0 || !(anyOneOf(sum.slice(0, part), UNPAID) || isThat(sum[part - 1], sum[part]))) return false;
  const whole = tokens.slice(verb.to, to);
  // `…, and the statements above remain true`
  const next = whole.findIndex(({ text }, at) => text === ',' && whole[at + 1]?.key === 'and');
  const stays = next > 0 && anyOneOf(whole.slice(next), STAYS) && !anyOneOf(whole.slice(next + 2), TAKES_MORE);
  const rest = stays ? whole.slice(0, next) : whole;
  // `and for no other sum`
  return !rest.some((token, at) => isOneOf(token, TAKES_MORE) && !anyOneOf(rest.slice(at + 1, at + 4), NO));
}

const THAT = wordSet('that this');

/** `may collect that payment`: the one that was missed. */
function isThat(before: Token | undefined, part: Token | undefined): boolean {
  return isOneOf(before, THAT) && part?.key !== 'settlement';
}

const SAYS = wordSet('say state tell declare explain mention record repeat answer');
const DENIED_WHEN_SAID: readonly string[] = ['fault', 'admission_noun', 'forgive', 'cancel'];

/** `Each party may say publicly that the matter was settled without a finding`: what the clause itself says. */
export function saysTheSame(
  { tokens, segments, segmentOf, mentions, denied }: Sentence,
  { verb }: Segment,
  at: number,
  { topic }: ClauseDetection,
): boolean {
  if (!verb || !isOneOf(tokens[verb.head], SAYS)) return false;
  const said = segments.findIndex(({ kind, parent }) => kind === 'that' && parent === at);
  const spoken = mentions.filter(
    ({ concept, from, weak }) => !weak && from >= verb.to && (topic.includes(concept) || RESERVED.has(concept)),
  );
  if (said < 0 || spoken.length === 0) return false;
  return spoken.every(({ concept, from }) => {
    if (segmentOf[from] !== said || RESERVED.has(concept)) return false;
    return SAID_AS_IT_IS.has(concept) || (DENIED_WHEN_SAID.includes(concept) && (denied[from] ?? 0) % 2 === 1);
  });
}
const SAID_AS_IT_IS: ReadonlySet<string> = new Set(['unproven_adj', 'no_fault_adj']);
