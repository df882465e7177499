import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

/** The concepts that name money or its payment. */
export const MONEY: ReadonlySet<string> = new Set([
  'pay',
  'payment_noun',
  'settlement_sum',
  'payment_method',
  'money_word',
]);

/**
 * What is paid in a sentence: words for money, a sum in figures, and a weak word (`send`) beside money or where the sentence before spoke
 * of money and this one points back.
 */
export function paymentsIn(sentence: Sentence, afterMoney: boolean): readonly Mention[] {
  const { mentions, tokens } = sentence;
  const money = mentions.filter(({ concept }) => MONEY.has(concept));
  const strong = money.filter(({ weak }) => !weak);
  const sums = sumsIn(sentence);
  if (strong.length > 0 || sums.length > 0) return [...strong, ...sums];
  if (!afterMoney) return [];
  // `The funds are in my account. They are sent only after …`
  const isThose = isOneOf(tokens[0], THOSE);
  const isPaid = ({ to, kind }: Mention) => isOneOf(tokens[to], THAT_MONEY) || (isThose && kind === 'verb');
  const isLeaving = ({ concept }: Mention) => isThose && concept === LEAVES;
  const given = mentions.filter(({ concept }) => concept === GIVEN_OUT);
  return [...[...money, ...given].filter(isPaid), ...mentions.filter(isLeaving)];
}

/** `I will mail the $900.00`, `The $1,200.00 stays here`: a sum that the sentence names by its figure alone, as a thing. */
function sumsIn({ tokens }: Sentence): readonly Mention[] {
  return tokens.flatMap(({ kind }, at): Mention[] =>
    kind === 'money' && isOneOf(tokens[at - 1], BEFORE_SUM)
      ? [{ concept: 'money_word', from: at, to: at + 1, kind: 'noun', weak: false }]
      : [],
  );
}

/** Words for what is let out of somebody's hands: `release`. */
const GIVEN_OUT = 'sc_let_out';
const BEFORE_SUM = wordSet('the that this those these her his their my our');
/** Words for where money goes or stays: `They will leave it only after …`. */
const LEAVES = 'sc_goes';
const THOSE = wordSet('they it');
const THAT_MONEY = wordSet('it one them those');
