import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const PAYMENT = wordSet(
  `payment payments settlement compromise composition check cheque tender installment installments instalment instalments accord payoff
  remittance buyout transfer`,
);
const AGREED = wordSet(
  'agreed settled negotiated reduced lower lesser smaller compromise compromised accepted settlement stipulated tendered resolution',
);
const SUM = wordSet('sum amount figure price number total payment check cheque money value');
const BEFORE_NOUN = wordSet(
  'the a an this that his her its their our my your said such one single final twelve several',
);
const WHO = wordSet('i we you he she it they');
const DOES = wordSet('is am are was were will shall has have now then already');
const PAYS = wordSet('pay pays paid paying tendered tendering accepting accepted receiving received sending sent');
const LONGEST_WHO = 6;
const LONGEST_NOUN = 6;

/**
 * Where words for the sum that is paid end that begin at a token: `the Settlement Check`, `the $400 she is paying`, `the composition`; undefined
 * where they tell of something else.
 */
export function paidSumTo(tokens: readonly Token[], from: number, found: readonly Mention[]): number | undefined {
  const known = found.find((one) => one.concept === 'settlement_sum' && one.from >= from && one.from <= from + 2);
  if (known) return known.to;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_NOUN); at++) {
    const token = tokens[at];
    if (token?.kind === 'money' || token?.kind === 'field') return paidBehind(tokens, at);
    if (isOneOf(token, AGREED) && isOneOf(tokens[at + 1], SUM)) return at + 2;
    if (isOneOf(token, PAYMENT)) return at + 1;
    if (!isOneOf(token, BEFORE_NOUN) && !token?.capital && !/['’]s$/.test(token?.text ?? '')) return undefined;
  }
  return undefined;
}

/** Behind a sum: `settlement`, `check`, `being paid`, `that Ms. Roe is paying`. */
function paidBehind(tokens: readonly Token[], money: number): number | undefined {
  const next = money + 1;
  if (isOneOf(tokens[next], PAYMENT)) return next + 1;
  let at = tokens[next]?.key === 'that' || tokens[next]?.key === 'which' ? next + 1 : next;
  const isWho =
    isOneOf(tokens[at], WHO) || tokens[at]?.capital || /^(?:i|we|you|he|she|they)[’']/.test(tokens[at]?.key ?? '');
  const isDone = tokens[at]?.key === 'being' || isOneOf(tokens[at], PAYS) || isOneOf(tokens[at], DOES);
  if (!isWho && !isDone) return undefined;
  for (; at < next + LONGEST_WHO; at++) {
    const token = tokens[at];
    if (!token || (token.kind === 'mark' && token.text !== '.')) return undefined;
    if (isOneOf(token, PAYS)) return at + 1;
  }
  return undefined;
}
