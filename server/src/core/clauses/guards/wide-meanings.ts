import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

/** Words by which a meaning leaves something out. */
export const LEAVES_OUT = wordSet(
  'only own solely internal internally merely excluding except other not no but unless',
);

/** Asks which concepts stand behind the verb of a definition, at `at`. */
export function namesBehind({ mentions }: Sentence, at: number): (...concepts: string[]) => boolean {
  const isSure = ({ concept, weak }: Mention) => !weak || concept !== 'time_limited';
  return (...concepts) => mentions.some((one) => one.from > at && concepts.includes(one.concept) && isSure(one));
}

/** `“Account Information” means a tradeline, code or remark, whether good, bad or neutral`: several kinds, whatever they say. */
export function isOfManyKinds(sentence: Sentence, at: number): boolean {
  if (anyOneOf(sentence.tokens.slice(at), LEAVES_OUT) || !namesBehind(sentence, at)('every_tone')) return false;
  const kinds = sentence.mentions.filter(
    ({ from, concept, kind }) => from > at && concept === 'mark' && kind !== 'verb',
  );
  return new Set(kinds.map(({ from }) => from)).size >= FEWEST_KINDS;
}
const FEWEST_KINDS = 3;

/** `“Blemish” means a bad statement in a credit file, online, or in the hands of any third person`: wherever it may stand. */
export function isOfManyPlaces(sentence: Sentence, at: number): boolean {
  if (anyOneOf(sentence.tokens.slice(at), LEAVES_OUT)) return false;
  const stands = namesBehind(sentence, at);
  return stands('credit_report') && stands('third_parties') && stands('mark', 'statement_noun');
}

const NARROWS = wordSet('only own solely internal internally merely excluding except no not none never unless if than');
const JOINS = wordSet('and or nor');
const OTHER = wordSet('other else');
const BEFORE_KIND = 4;

/** `“Mark” means a derogatory notation and every other sort`: the bad ones, and all others beside them. */
export function isOfEveryOtherKind({ tokens, mentions }: Sentence, at: number): boolean {
  const adverse = mentions.find(({ from, concept, weak }) => from > at && concept === 'adverse' && !weak);
  if (!adverse || anyOneOf(tokens.slice(at), NARROWS)) return false;
  return mentions.some(
    ({ concept, weak, from, to }) =>
      concept === 'any_kind' &&
      !weak &&
      from >= adverse.to &&
      anyOneOf(tokens.slice(from, to + 1), OTHER) &&
      tokens.slice(Math.max(adverse.to, from - BEFORE_KIND), from + 1).some((token) => isOneOf(token, JOINS)),
  );
}
