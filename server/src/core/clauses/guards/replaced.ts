import type { Sentence } from '../../language/analysis.ts';
import { QUOTES } from '../../language/quotes.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const REPLACES = wordSet(
  'replace replaces replaced substitute substitutes substituted amend amends amended restate restated',
);
const TAKES_OUT = wordSet('strike strikes struck stricken delete deletes deleted remove removes removed');
const REPLACING = sought(REPLACES, TAKES_OUT);
const PUTS_IN = wordSet('place stead instead');
const NOT = wordSet('not never no if unless until would could may might');
const LONGEST_NUMBER = 4;

/**
 * `The parties strike Section 4 and put this in its place:`: an old wording goes, and the one that stands behind the colon takes its place.
 * What is said of the old one touches nothing that follows.
 */
export function bringsNewWording({ tokens }: Sentence): boolean {
  if (!holdsOne(tokens, REPLACING)) return false;
  const colon = tokens.findLastIndex(({ text }) => text === ':');
  return tokens.length - colon - 1 <= LONGEST_NUMBER && replaces(tokens, colon);
}

/** Whether the words before a colon say that what stands behind it takes the place of something. */
function replaces(tokens: readonly Token[], colon: number): boolean {
  if (colon < 1) return false;
  const before = tokens.slice(0, colon);
  if (anyOneOf(before, NOT)) return false;
  if (anyOneOf(before, REPLACES)) return true;
  return anyOneOf(before, TAKES_OUT) && anyOneOf(before, PUTS_IN);
}

const PARTS = wordSet('section subsection paragraph clause article provision sentence term');
const BRINGS = wordSet('new place stead substituted inserted added following');
const NEW_LEAD = 24;

/**
 * Whether what the sentence at `index` says is said of an old wording: it brings the new one itself, or it takes a part out or tells of it,
 * and the next sentence brings what comes in its place (`Section 4 is deleted. A new Section 4 is substituted:`).
 */
export function isOfOldWording(sentences: readonly Sentence[], index: number): boolean {
  const sentence = sentences[index];
  if (!sentence) return false;
  if (bringsNewWording(sentence)) return true;
  const { tokens } = sentence;
  const isTaken =
    holdsOne(tokens, REPLACING) && !anyOneOf(tokens, NOT) && anyOneOf(tokens, TAKES_OUT) && anyOneOf(tokens, PARTS);
  if (!isTaken && !isToldOf(tokens)) return false;
  const next = sentences.slice(index + 1, index + 3).find(({ tokens: own }) => own.some(({ kind }) => kind === 'word'));
  if (!next) return false;
  const quoted = next.tokens.findIndex(({ text }, at) => text === ':' && QUOTES.has(next.tokens[at + 1]?.text ?? ''));
  if (isToldOf(tokens) && (bringsNewWording(next) || replaces(next.tokens, quoted))) return true;
  return isTaken && announcesNew(next);
}

/** `Paragraph 5 spoke of …`: begins with what it tells of. */
function isToldOf(tokens: readonly Token[]): boolean {
  return isOneOf(tokens[0], PARTS) && tokens[1]?.kind === 'number';
}

/** `A new Section 4 is substituted:`, `New paragraph 9:` */
function announcesNew({ tokens, label }: Sentence): boolean {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const lead = tokens.slice(0, colon < 0 ? tokens.length : colon);
  return (colon > 0 || label) && lead.length <= NEW_LEAD && anyOneOf(lead, BRINGS) && !anyOneOf(lead, NOT);
}
