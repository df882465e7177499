import type { Sentence } from '../../language/analysis.ts';
import type { Period } from '../../language/quantities.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';

/** What stands between a period and that which it is counted from. */
export const START = wordSet('of after from following since counted next upon beginning');
/** What happens, or is done, later than a request. */
export const LATER = wordSet(
  `finished finish completed completes completion concluded conclusion close closing inquiry enquiry review reviewed investigation investigating verified
  verification approval approved acceptance payment paid clears signing signature audit decides decided determines
  determination closes closed closing cleared concludes completes finishes ends ended approves verifies satisfied ruling judgment posted deposited credited
  ready processed funds funded posts`,
);
/** What is done with a request before anything comes of it. */
const HANDLED = /^(?:certif|acknowledg|accept|admit|log[sg]|register|document|confirm|grant|agree[sd]|find|found)/;
/** A request is posted, too. */
const SENT = wordSet('posted');
const MEANS = wordSet('means mean is denotes');
const ARTICLES = wordSet('the its their a such that this');
const LONGEST_TERM = 4;

/**
 * `within seven days of the Trigger Date`, where a sentence says what that date means: the day of the request, or one that comes
 * later. Nothing where the period starts at no such term, or where its meaning names neither.
 */
export function meantStart(
  sentences: readonly Sentence[],
  { tokens }: Sentence,
  { to }: Pick<Period, 'to'>,
  concepts: readonly string[],
): 'named' | 'other' | undefined {
  if (!isOneOf(tokens[to], START)) return undefined;
  const from = isOneOf(tokens[to + 1], ARTICLES) ? to + 2 : to + 1;
  const rest = tokens.slice(from, from + LONGEST_TERM);
  const end = rest.findIndex(({ kind, capital }) => kind !== 'word' || !capital);
  const term = rest.slice(0, end < 0 ? rest.length : end).map(({ key }) => key);
  if (term.length === 0) return undefined;
  for (const sentence of sentences) {
    const at = meaningOf(sentence, term);
    if (at === undefined) continue;
    const { mentions, denied } = sentence;
    const isLate = sentence.tokens.some(
      (token, index) =>
        index > at &&
        (denied[index] ?? 0) % 2 === 0 &&
        (HANDLED.test(token.key) || (isOneOf(token, LATER) && !isOneOf(token, SENT))),
    );
    if (isLate) return 'other';
    if (mentions.some(({ concept, from: place, weak }) => place > at && !weak && concepts.includes(concept)))
      return 'named';
  }
  return undefined;
}

const LATE = wordSet('after following beyond since upon');

/** `“Review Period” means seven days …`, where what must be done is due only after that period. */
export function isBeginOfTerm(sentences: readonly Sentence[], { tokens }: Sentence, from: number): boolean {
  const verb = tokens.findIndex((token, at) => at < from && isOneOf(token, MEANS));
  const term = tokens.slice(0, Math.max(0, verb)).filter(({ kind, key }) => kind === 'word' && !ARTICLES.has(key));
  if (term.length < 2 || !term.every(({ capital }) => capital)) return false;
  return sentences.some((one) =>
    one.tokens.some(
      (token, at) =>
        isOneOf(token, LATE) &&
        term.every(
          ({ key }, index) => one.tokens[at + (isOneOf(one.tokens[at + 1], ARTICLES) ? 2 : 1) + index]?.key === key,
        ),
    ),
  );
}

/** Where the verb stands that says what a term means: `“Trigger Date” means`, `The Start Date is`. */
function meaningOf({ tokens }: Sentence, term: readonly string[]): number | undefined {
  const words = tokens.slice(0, term.length + LONGEST_TERM);
  const verb = words.findIndex((token) => isOneOf(token, MEANS));
  if (verb < 0) return undefined;
  const named = words.slice(0, verb).filter(({ kind, key }) => kind === 'word' && !ARTICLES.has(key));
  const shall = named.at(-1)?.key === 'shall' ? named.slice(0, -1) : named;
  return shall.map(({ key }) => key).join(' ') === term.join(' ') ? verb : undefined;
}
