import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';

const REPLACES = wordSet(
  'replace replaces replaced substitute substitutes substituted amend amends amended restate restated',
);
const TAKES_OUT = wordSet('strike strikes struck stricken delete deletes deleted remove removes removed');
const PUTS_IN = wordSet('place stead instead');
const NOT = wordSet('not never no if unless until would could may might');
const LONGEST_NUMBER = 4;

/**
 * `The parties strike Section 4 and put this in its place:`: an old wording goes, and the one that stands behind the colon takes its place.
 * What is said of the old one touches nothing that follows.
 */
export function bringsNewWording({ tokens }: Sentence): boolean {
  const colon = tokens.findLastIndex(({ text }) => text === ':');
  if (colon < 1 || tokens.length - colon - 1 > LONGEST_NUMBER) return false;
  const before = tokens.slice(0, colon);
  if (anyOneOf(before, NOT)) return false;
  if (anyOneOf(before, REPLACES)) return true;
  return anyOneOf(before, TAKES_OUT) && anyOneOf(before, PUTS_IN);
}

const PARTS = wordSet('section subsection paragraph clause article provision sentence term');
const BRINGS = wordSet('new place stead substituted inserted added following');
const NEW_LEAD = 24;

/**
 * Whether what the sentence at `index` says is said of an old wording: it brings the new one itself, or it takes a part out, and the next
 * sentence brings what comes in its place (`Section 4 is deleted. A new Section 4 is substituted:`).
 */
export function isOfOldWording(sentences: readonly Sentence[], index: number): boolean {
  const sentence = sentences[index];
  if (!sentence) return false;
  if (bringsNewWording(sentence)) return true;
  const { tokens } = sentence;
  if (!anyOneOf(tokens, TAKES_OUT) || !anyOneOf(tokens, PARTS) || anyOneOf(tokens, NOT)) return false;
  const next =
    sentences.slice(index + 1).find(({ tokens: own }) => own.some(({ kind }) => kind === 'word'))?.tokens ?? [];
  const colon = next.findIndex(({ text }) => text === ':');
  const lead = next.slice(0, colon < 0 ? next.length : colon);
  const isLead = colon > 0 || sentences[index + 1]?.label === true;
  return isLead && lead.length <= NEW_LEAD && anyOneOf(lead, BRINGS) && !anyOneOf(lead, NOT);
}
