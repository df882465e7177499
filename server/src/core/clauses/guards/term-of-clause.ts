import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', '“']);
const CLOSING_QUOTES: ReadonlySet<string> = new Set(['"', '”']);
const MEANS = wordSet('means mean');
const BEFORE_MEANS = wordSet('shall will here');
const NARROWS = wordSet('only solely merely except unless if internally');
const LONGEST_TERM = 5;
const OPEN_KINDS: ReadonlySet<string> = new Set(['if', 'unless', 'until', 'except', 'whether', 'when', 'where', 'while']);

/**
 * `“No-Fault Basis” means that the bill was never proved and that neither side admits fault. The parties settle on a No-Fault Basis`:
 * a term that stands for what the clause says, and that both sides, without a condition, make their own elsewhere in `sentences`.
 */
export function isTermOfClause(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const { tokens, denied } = sentence;
  if (!OPENING_QUOTES.has(tokens[0]?.text ?? '')) return false;
  const close = tokens.findIndex(({ text }, at) => at > 1 && at <= LONGEST_TERM + 1 && CLOSING_QUOTES.has(text));
  const means = isOneOf(tokens[close + 1], BEFORE_MEANS) ? close + 2 : close + 1;
  if (close < 0 || !isOneOf(tokens[means], MEANS) || tokens[means + 1]?.key !== 'that') return false;
  const isDenial = tokens.some((_, at) => at > means && (denied[at] ?? 0) % 2 === 1);
  if (!isDenial || anyOneOf(tokens.slice(means), NARROWS)) return false;
  const term = tokens.slice(1, close).map(({ key }) => key);
  return sentences.some((one) => one !== sentence && isMadeTheirs(one, term));
}

/** The term stands in a sentence that says it of both, or of the settlement itself, and that hangs on nothing. */
function isMadeTheirs({ tokens, segments, segmentOf, stances, denied, label }: Sentence, term: readonly string[]): boolean {
  if (label || segments.some(({ kind }) => OPEN_KINDS.has(kind))) return false;
  const at = tokens.findIndex((_, from) => term.every((key, next) => tokens[from + next]?.key === key));
  if (at < 1 || (denied[at - 1] ?? 0) % 2 === 1) return false;
  const { standing, modality, bearers } = stances[segmentOf[at] ?? 0] ?? {};
  if (standing !== 'agreed' || modality === 'may' || modality === 'weak' || !bearers) return false;
  return bearers.size === 0 || (bearers.has('company') && bearers.has('customer'));
}
