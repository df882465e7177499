import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { speaksOfItself } from './self-reference.ts';

/** What a settlement speaks of besides its promises: money, papers, persons, dates. */
const OTHER_THINGS = wordSet(
  `money payment payments installment installments check checks amount price sum fee fees interest copy copies page pages original
  originals receipt exhibit exhibits translation signature signatures signer notary mediator court judge office address envelope
  stamp costs headings heading title mail envelope discount coupon appointment refund wire card bank trust escrow`,
);
const LONGEST_NAME = 5;
/** Such a subject may stand for a promise all the same. */
const POINTS = wordSet('this these it promise promises duty statement statements protection');

/** `The settlement amount includes everything except the mediator's fee`: a limit of something else, and not of the promise before it. */
export function isOfOtherThing(sentence: Sentence, { topic, terms }: ClauseDetection): boolean {
  const { tokens, segments, mentions } = sentence;
  const main = segments.find(({ kind, verb }) => kind === 'main' && verb !== undefined);
  if (!main) return false;
  const name = tokens.slice(main.subject.from, Math.min(main.subject.to, main.subject.from + LONGEST_NAME));
  if (!anyOneOf(name, OTHER_THINGS) || anyOneOf(name, POINTS)) return false;
  if (speaksOfItself(tokens, 0, tokens.length)) return false;
  return !mentions.some(
    ({ concept, weak }) => !weak && (topic.includes(concept) || terms.includes(concept) || concept === 'default_event'),
  );
}
