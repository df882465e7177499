import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

const AGREES = wordSet('agree agrees agreed concur concurs concurred assent assents subscribe subscribes');
const SAYS = wordSet(
  `make makes made give gives gave say says state states confirm confirms declare declares affirm affirms acknowledge acknowledges accept
  accepts share shares adopt adopts hold holds express expresses`,
);
const WITH = wordSet('with in to');
const THAT = wordSet('that this the each every such all');
const SAID = wordSet(
  `statement statements understanding acknowledgment acknowledgement characterization declaration confirmation sentence paragraph
  word words agreement view position treatment reading description conclusion thing`,
);
const SAME = wordSet('same identical like that this');
const LESS = wordSet('only part partly except unless but some if subject insofar provided');
const LONGEST_SAID = 5;

/** `agrees with that statement`, `concurs in every word of this`, `makes the same acknowledgment`: from its verb at `head` up to `to`. */
export function saysAsMuch(tokens: readonly Token[], head: number, to: number): boolean {
  const behind = tokens.slice(head + 1, to);
  if (anyOneOf(behind, LESS)) return false;
  const words = behind.slice(0, LONGEST_SAID);
  const said = words.findIndex((token) => isOneOf(token, SAID));
  if (isOneOf(tokens[head], AGREES)) return isOneOf(words[0], WITH) && isOneOf(words[1], THAT) && said === 2;
  return isOneOf(tokens[head], SAYS) && said > 0 && isOneOf(words[said - 1], SAME) && isEnd(words[said + 1]);
}

const ENDS = wordSet('and too also as in about');

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark' || isOneOf(token, ENDS);
}

const POINTS_BACK = wordSet('that this it');
const IS = wordSet('is');
const ALSO = wordSet('also too likewise equally');

/** `That is also the Member's agreement`, `The Patient's position is identical`: whose words these are too stands in the clause. */
export function isTheirsToo(tokens: readonly Token[], from: number, head: number, to: number): boolean {
  const [subject, predicate] = [tokens.slice(from, head), tokens.slice(head + 1, to)];
  if (!isOneOf(tokens[head], IS) || anyOneOf(predicate, LESS)) return false;
  if (subject.length === 1 && isOneOf(subject[0], POINTS_BACK))
    return isOneOf(predicate[0], ALSO) && anyOneOf(predicate, SAID);
  const words = predicate[0]?.key === 'the' ? predicate.slice(1) : predicate;
  return isOneOf(subject.at(-1), SAID) && isOneOf(words[0], ALIKE) && isEnd(words[1]);
}
const ALIKE = wordSet('same identical');
