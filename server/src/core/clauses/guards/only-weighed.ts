import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';

const WEIGHS = wordSet('consider discuss explore entertain contemplate weigh negotiate evaluate propose offer suggest');
/** What makes the verb before it one for later: `is willing to consider`, `would discuss`. */
const LATER = wordSet('to will would may might could can shall');
const OPEN_TO = wordSet('open amenable receptive');
const BEFORE_PAPER = wordSet('a an any some further additional such');
const PAPERS = wordSet(
  'language wording paragraph clause statement recital sentence provision term terms text formulation declaration rider addendum',
);
const FARTHEST_PAPER = 14;

/**
 * `The clinic is willing to consider, once funds clear, a paragraph recording that …`, `is open to a statement that …`: words that
 * somebody may agree to one day, in the sentence that holds them.
 */
export function onlyWeighed(sentence: Sentence): readonly GuardWords[] {
  const { tokens, denied } = sentence;
  if (!holdsOne(tokens, WEIGHING)) return NO_GUARDS;
  const isWeighed = tokens.some((token, at) => {
    if ((denied[at] ?? 0) % 2 === 1) return false;
    const isVerb = WEIGHS.has(token.key) && isOneOf(tokens[at - 1], LATER);
    if (asksWhether(tokens, at)) return true;
    return (isVerb || (OPEN_TO.has(token.key) && tokens[at + 1]?.key === 'to')) && takesPaper(tokens, at + 1);
  });
  if (!isWeighed) return NO_GUARDS;
  return [
    wholeSentence(sentence, { role: 'harms', kind: 'only-meant', why: 'says what is meant, and promises nothing' }),
  ];
}

const ASKS = wordSet(
  'consider discuss explore contemplate weigh negotiate evaluate decide determine confer talk debate ponder deliberate assess study see',
);
const SAYS = wordSet(
  'record state say declare add include acknowledge agree confirm note write put adopt stipulate recite represent recognize provide express affirm insert',
);
const FARTHEST_WHETHER = 9;

/** `The parties will consider in good faith whether to record, in a later amendment, that …` */
function asksWhether(tokens: readonly Token[], verb: number): boolean {
  if (!ASKS.has(tokens[verb]?.key ?? '') || !isOneOf(tokens[verb - 1], LATER)) return false;
  const at = tokens.findIndex(
    ({ key }, place) => place > verb && place <= verb + FARTHEST_WHETHER && key === 'whether',
  );
  if (at < 0 || tokens[at + 1]?.key !== 'to' || !isOneOf(tokens[at + 2], SAYS)) return false;
  if (tokens.slice(verb, at).some(({ text }) => text === ';' || text === ':')) return false;
  return tokens.slice(at + 3).some(({ key }) => key === 'that');
}

/** A paper not yet written, before anything that the sentence says of its own. */
function takesPaper(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + FARTHEST_PAPER && at < tokens.length; at++) {
    const text = tokens[at]?.text;
    if (text === ';' || text === ':' || text === '.' || tokens[at]?.key === 'that') return false;
    if (!PAPERS.has(tokens[at]?.key ?? '')) continue;
    return tokens[at]?.key === 'language' || tokens.slice(from, at).some((token) => isOneOf(token, BEFORE_PAPER));
  }
  return false;
}

const WEIGHING = sought(WEIGHS, OPEN_TO, ASKS);
