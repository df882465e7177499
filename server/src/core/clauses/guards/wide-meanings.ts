import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { CLOSING_QUOTES } from '../../language/quotes.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

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
      anyOneOf(tokens.slice(Math.max(adverse.to, from - BEFORE_KIND), from + 1), JOINS),
  );
}

const TAKES_OUT = wordSet('only solely merely just except excluding unless but than');

/** `“Silent” means no mark, bad, good or neutral`: whatever is denied is denied of every kind. */
export function isOfAllKinds(sentence: Sentence, at: number): boolean {
  if (anyOneOf(sentence.tokens.slice(at), TAKES_OUT)) return false;
  return namesBehind(sentence, at)('every_tone', 'any_kind', 'either_way');
}

/** `“Tradeline” means an entry about the account, derogatory or not`: whatever it says. */
export function isOfAllTones(sentence: Sentence, at: number): boolean {
  const isMark = sentence.mentions.some(({ to, concept, kind }) => to <= at && concept === 'mark' && kind !== 'verb');
  const words = sentence.tokens.slice(at);
  if (!isMark || anyOneOf(words, TAKES_OUT) || anyOneOf(words, TELLS_APART)) return false;
  return namesBehind(sentence, at)('every_tone', 'either_way');
}
const TELLS_APART = wordSet('that which who where when while if after before placed typed written signed');

const NOT_MORE = wordSet('nothing but');
const NEUTRAL_THINGS = wordSet('things thing ones one marks mark entries entry kinds kind sorts sort items item');

/** `This means negative things, and it also means other things`, `It means good marks as well as bad`: all there are. */
export function isOfAllOthers(sentence: Sentence, at: number): boolean {
  const words = sentence.tokens.slice(at);
  if (anyOneOf(words, NARROWS) || anyOneOf(words, NOT_MORE)) return false;
  const others = words.some(
    (word, index) =>
      isOneOf(word, OTHER) && (words[index + 1]?.kind !== 'word' || isOneOf(words[index + 1], NEUTRAL_THINGS)),
  );
  return others || namesBehind(sentence, at)('every_tone', 'either_way');
}

const BETWEEN = wordSet(
  'a an the any every each or and about of on concerning regarding respecting touching to relating other against in with by either party parties side sides',
);
const OPENS_MORE = wordSet('including whether wherever however whatever whoever whenever');
const FEWEST_SORTS = 2;

/**
 * `“Adverse Statement” means a bad report or comment about the other party, wherever it stands`: adverse things of several sorts, or a word
 * for all sorts, and nothing that picks some of them out.
 */
export function isPlainKind(sentence: Sentence, at: number, detect: ClauseDetection): boolean {
  const { tokens, mentions } = sentence;
  const more = tokens.findIndex((token, index) => index > at && isOneOf(token, OPENS_MORE));
  const end = more < 0 ? tokens.length : more;
  if (anyOneOf(tokens.slice(at), NARROWS)) return false;
  const removes = detect.topic.includes('remove');
  const known = mentions.filter(
    ({ from, concept }) =>
      from > at &&
      from < end &&
      (PLAIN.has(concept) || detect.topic.includes(concept)) &&
      !(removes && PLACES.has(concept)),
  );
  const isPlain = ({ key, kind }: Sentence['tokens'][number], index: number) =>
    kind === 'mark' || BETWEEN.has(key) || known.some(({ from, to }) => from <= index && index < to);
  if (!tokens.slice(at + 1, end).every((token, index) => isPlain(token, at + 1 + index))) return false;
  const sorts = new Set(
    known.filter(({ concept, kind }) => kind !== 'verb' && SORTS.has(concept)).map(({ from }) => from),
  );
  const isGeneral = anyOneOf(tokens.slice(at, end), removes ? GENERAL_WORDS : GENERAL);
  return (isGeneral || sorts.size >= FEWEST_SORTS) && known.some(({ concept }) => concept === 'adverse');
}
const PLAIN: ReadonlySet<string> = new Set([
  'adverse',
  'statement_noun',
  'mark',
  'party_company',
  'party_customer',
  'both_parties',
  'bill',
  'account_noun',
  'agreement_noun',
  'any_kind',
  'third_parties',
  'credit_bureau',
  'credit_report',
]);
const SORTS: ReadonlySet<string> = new Set(['statement_noun', 'mark']);
/** Where something is taken back, what is said anywhere counts, and not only what stands in one place. */
const PLACES: ReadonlySet<string> = new Set(['third_parties', 'credit_bureau', 'credit_report']);
const GENERAL_WORDS = wordSet('statement statements matter information');
const GENERAL = wordSet('statement statements mark marks entry entries item items information matter remark remarks');

const OUTCOME = wordSet(
  'settlement compromise resolution agreement terms basis footing arrangement understanding outcome accord conclusion release peace closing',
);
const SUM = wordSet(
  'claim claims bill bills invoice balance charge charges amount sum account debt demand statement statements obligation',
);
const SAYS_WHICH = wordSet('in under by on where whereby that which these this following the');
const LEAVES_SUM = wordSet('only solely internal internally merely excluding except portion part remainder rest');
const LONGEST_OUTCOME = 3;
const FARTHEST_SUM = 6;

/**
 * `“No-Fault Compromise” means a resolution in which …`, `“Unproven Claim” means the $900 that Lender says is owed`: a name for the outcome
 * itself, with all that it says, or for the sum that is claimed.
 */
export function isNameOfOutcome({ tokens, mentions }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  const close = tokens.findLastIndex(({ text }, place) => place < at && CLOSING_QUOTES.has(text));
  if (!topic.includes('unproven_adj') || close < 1) return false;
  const words = tokens.slice(at + 1);
  if (isOneOf(tokens[close - 1], OUTCOME)) {
    const outcome = words.findIndex((token) => isOneOf(token, OUTCOME));
    const opens = outcome >= 0 && outcome <= LONGEST_OUTCOME ? words[outcome + 1] : words[0];
    return isOneOf(opens, SAYS_WHICH) && !anyOneOf(words.slice(0, LONGEST_OUTCOME), NARROWS);
  }
  if (!isOneOf(tokens[close - 1], SUM) || anyOneOf(words, LEAVES_SUM)) return false;
  const behind = mentions.filter(({ from }) => from > at && from <= at + FARTHEST_SUM);
  return (
    words.slice(0, FARTHEST_SUM).some((word) => word.kind === 'money' || isOneOf(word, SUM)) ||
    behind.some(({ concept, weak }) => !weak && (concept === 'bill' || concept === 'billed_sum'))
  );
}

const JUDGES = wordSet('court judge tribunal arbitrator jury judgment');
const FALSE = wordSet(
  'false untrue inaccurate incorrect erroneous malicious maliciously fraudulent fraudulently unlawful unlawfully intent knowingly wrong',
);
const EITHER = wordSet('or whether nor and');

/** `“Mark” means any entry that a court has declared false`: those alone that somebody has found wrong; not `true or false`. */
export function isOfFalseOnes(tokens: Sentence['tokens'], at: number): boolean {
  return tokens.some((token, index) => {
    if (index <= at) return false;
    if (isOneOf(token, JUDGES)) return index > at + 1 && !isOneOf(tokens[index - 1], EITHER);
    return isOneOf(token, FALSE) && !isOneOf(tokens[index - 1], EITHER) && !isOneOf(tokens[index + 1], EITHER);
  });
}
