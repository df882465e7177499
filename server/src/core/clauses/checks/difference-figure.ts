import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { Check, Found } from './check.ts';

/** A sum that a sentence calls the difference, in cents, at a token. */
type Told = { readonly sentence: number; readonly at: number; readonly cents: number };

/**
 * A harm where the sum that is called the difference is none: it is the sum that is paid, or it is not what lies between the sum billed and
 * the sum paid. Finds nothing where the section names other sums as well, or not these.
 */
export const differenceFigure: Check = ({ sentences }) => {
  const told = sentences.flatMap((sentence, index) => toldIn(sentence, index));
  if (told.length === 0) return [];
  const all = sentences.flatMap((sentence, index) => sumsIn(sentence, index));
  const named = new Set(all.map(({ cents }) => cents));
  const isTold = (one: Told) => told.some(({ at, sentence }) => at === one.at && sentence === one.sentence);
  const paid = new Set(all.filter((one) => one.isPaid && !isTold(one)).map(({ cents }) => cents));
  return told.flatMap((one): Found[] => {
    const others = [...named].filter((cents) => cents !== one.cents);
    const whole = Math.max(...others, one.cents);
    const right = others.length === 2 ? difference(others, paid) : paid.has(one.cents) ? whole - one.cents : undefined;
    if (others.length === 0 || others.length > 2 || right === undefined || right === one.cents) return [];
    return [{ sentence: one.sentence, from: one.at, to: one.at + 1, harm: 'that sum is not the difference' }];
  });
};

const PAYS = wordSet('pay pays paid paying payment payments settlement compromise tender tendered');
const PAID_WITHIN = 4;

/** The sums of a sentence, and whether the words beside each say that it is paid. */
function sumsIn({ tokens }: Sentence, sentence: number): (Told & { readonly isPaid: boolean })[] {
  return tokens.flatMap(({ kind, value }, at) => {
    if (kind !== 'money' || !value) return [];
    const isPaid = anyOneOf(tokens.slice(Math.max(0, at - PAID_WITHIN), at), PAYS) || isOneOf(tokens[at + 1], PAYS);
    return [{ sentence, at, cents: Math.round(value * 100), isPaid }];
  });
}

/** What lies between two sums of which the smaller is paid; undefined where it is not said to be. */
function difference(sums: readonly number[], paid: ReadonlySet<number>): number | undefined {
  const [whole, part] = [Math.max(...sums), Math.min(...sums)];
  return paid.has(part) ? whole - part : undefined;
}

const IS_THAT = wordSet('of namely ie being is totaling totalling or');
const REST = wordSet('remaining');
const JOINTS: ReadonlySet<string> = new Set([',', '(', ':', 'the', 'which', 'amount', 'sum']);
const FARTHEST = 4;

/** `the $900 difference`, `the difference, namely the $900`, `the remaining $900` */
function toldIn({ tokens, mentions }: Sentence, sentence: number): Told[] {
  const differences = mentions.filter((one) => one.concept === 'difference' && !one.weak && one.kind === 'noun');
  return tokens.flatMap(({ kind, value }, at): Told[] => {
    if (kind !== 'money' || !value) return [];
    const isNamed =
      isOneOf(tokens[at - 1], REST) ||
      differences.some((one) => one.from === at + 1 && one.to > at + 1) ||
      differences.some((one) => leadsTo(tokens, one, at));
    return isNamed ? [{ sentence, at, cents: Math.round(value * 100) }] : [];
  });
}

function leadsTo(tokens: Sentence['tokens'], { to }: Mention, at: number): boolean {
  const between = tokens.slice(to, at);
  if (to > at || between.length === 0 || between.length > FARTHEST) return false;
  if (!between.some((token) => isOneOf(token, IS_THAT) || token.text === '(')) return false;
  return between.every((token) => isOneOf(token, IS_THAT) || JOINTS.has(token.key) || JOINTS.has(token.text));
}
