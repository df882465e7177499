import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type Guard, wholeSentence } from './guard.ts';

const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', '“']);
const CLOSING_QUOTES: ReadonlySet<string> = new Set(['"', '”']);
const MEANS = wordSet('means mean');
const BEFORE_MEANS = wordSet('shall will here');
const NARROWS = wordSet('only solely merely except unless if internally');
const LONGEST_TERM = 5;
const OPEN_KINDS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'until',
  'except',
  'whether',
  'when',
  'where',
  'while',
]);

/**
 * `“No-Fault Basis” means that the bill was never proved and that neither side admits fault. The parties settle on a No-Fault Basis`:
 * a term that stands for what the clause says, and that both sides, without a condition, make their own elsewhere in `sentences`.
 */
export function isTermOfClause(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const term = statedTerm(sentence);
  return term !== undefined && sentences.some((one) => one !== sentence && isMadeTheirs(one, term));
}

/** The same, where other sentences use the term and none makes it theirs: `The Company may settle on a No-Fault Basis`. */
export function isTermLeftOpen(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const term = statedTerm(sentence);
  if (term === undefined || isTermOfClause(sentence, sentences)) return false;
  return sentences.some((one) => one !== sentence && !one.label && placeOf(one, term) >= 0);
}

/** What is said of such a term. */
export function leftOpen(sentence: Sentence, index: number): Guard {
  const about = { role: 'doubt', kind: 'definition', why: 'gives a term a meaning that nobody makes theirs' } as const;
  return { ...wholeSentence(sentence, about), sentence: index };
}

/** The words of a term that a sentence begins with and that stands for something denied. */
function statedTerm({ tokens, denied }: Sentence): readonly string[] | undefined {
  if (!OPENING_QUOTES.has(tokens[0]?.text ?? '')) return undefined;
  const close = tokens.findIndex(({ text }, at) => at > 1 && at <= LONGEST_TERM + 1 && CLOSING_QUOTES.has(text));
  const means = isOneOf(tokens[close + 1], BEFORE_MEANS) ? close + 2 : close + 1;
  if (close < 0 || !isOneOf(tokens[means], MEANS) || tokens[means + 1]?.key !== 'that') return undefined;
  const isDenial = tokens.some((_, at) => at > means && (denied[at] ?? 0) % 2 === 1);
  if (!isDenial || anyOneOf(tokens.slice(means), NARROWS)) return undefined;
  return tokens.slice(1, close).map(({ key }) => key);
}

function placeOf({ tokens }: Sentence, term: readonly string[]): number {
  return tokens.findIndex((_, from) => term.every((key, next) => tokens[from + next]?.key === key));
}

/** The term stands in a sentence that says it of both, or of the settlement itself, and that hangs on nothing. */
function isMadeTheirs(sentence: Sentence, term: readonly string[]): boolean {
  const { segments, segmentOf, stances, denied, label } = sentence;
  if (label || segments.some(({ kind }) => OPEN_KINDS.has(kind))) return false;
  const at = placeOf(sentence, term);
  if (at < 1 || (denied[at - 1] ?? 0) % 2 === 1) return false;
  const { standing, modality, bearers } = stances[segmentOf[at] ?? 0] ?? {};
  if (standing !== 'agreed' || modality === 'may' || modality === 'weak' || !bearers) return false;
  return bearers.size === 0 || (bearers.has('company') && bearers.has('customer'));
}
