import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, wholeSentence } from './guard.ts';

/** The farthest token at which the verb of a definition is looked for. */
const LAST_VERB = 14;
const DEFINED = wordSet('day days parties party request');
const ASKED_WITH = wordSet('notice request window demand period');
const WIDE = wordSet('any every all each whatever anything calendar both');

/** A definition that makes a word of the clause mean less than it says: `“Mark” means a comment typed by hand`. */
export function definitions(sentence: Sentence, detect: ClauseDetection): GuardWords[] {
  const { tokens, mentions } = sentence;
  const at = definingVerb(sentence);
  if (at < 1 || at > LAST_VERB || at + 2 >= tokens.length) return [];
  const term = tokens.slice(0, at);
  const isOfClause =
    mentions.some(({ to, concept }) => to <= at && detect.topic.includes(concept)) || anyOneOf(term, DEFINED);
  if (!isOfClause) return [];
  const asksFor =
    anyOneOf(term, ASKED_WITH) &&
    mentions.some(({ from, concept, weak }) => from > at && detect.allow.includes(concept) && !weak);
  const isWide =
    mentions.some(({ from, concept }) => from > at && concept === 'both_parties') ||
    anyOneOf(tokens.slice(at + 1, at + 4), WIDE);
  if (asksFor || isWide) return [];
  return [
    wholeSentence(sentence, {
      role: 'doubt',
      kind: 'definition',
      why: 'gives a word of the clause a meaning of its own',
    }),
  ];
}

const MEANS = wordSet('means mean');
/** These define only behind a closing quotation mark: `“Mark” is …`. */
const DEFINES_QUOTED = wordSet('is are refers denotes');
const CLOSING_QUOTES: ReadonlySet<string> = new Set(['"', '”']);

function definingVerb({ tokens }: Sentence): number {
  return tokens.findIndex(
    ({ key }, at) => MEANS.has(key) || (DEFINES_QUOTED.has(key) && CLOSING_QUOTES.has(tokens[at - 1]?.text ?? '')),
  );
}
