import { BE, SUBJECT_PRONOUNS } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { formsOf, isInfinitive } from './verb-forms.ts';
import { isOneOf, wordSet } from './word-set.ts';

const WHEN = wordSet('whenever when wherever');
const EVERY = wordSet('each every');
const TIME = wordSet('time occasion');
const LONGEST_OCCASION = 12;
/** `whenever Company agrees`: a condition, and no occasion. */
const WILLS = wordSet(
  'agrees approves consents chooses elects thinks deems decides sees wishes wants permits believes determines allows likes considers judges prefers',
);
/** Between the verb of the occasion and the one that waits for it: `shows up again`. */
const LOOSE = wordSet('up again there anywhere so somewhere');

/**
 * In `shall each time one is found disavow it` the verb of the modal stands behind an occasion without commas. Gives the last token
 * of the occasion that begins at a token.
 */
export function occasionEnd(tokens: readonly Token[], at: number, lexicon: Lexicon): number | undefined {
  if (!opensOccasion(tokens, at)) return undefined;
  for (let verb = at + 2; verb < tokens.length && verb - at <= LONGEST_OCCASION; verb++) {
    if (tokens[verb]?.kind === 'mark') return undefined;
    const last = needEnd(tokens, verb) ?? verbEnd(tokens, verb, lexicon);
    if (last === undefined) continue;
    let next = last + 1;
    while (next - last <= 2 && isOneOf(tokens[next], LOOSE)) next++;
    const waits = tokens[next];
    return waits && formsOf(waits, lexicon).has('base') && isInfinitive(waits, lexicon) ? next - 1 : undefined;
  }
  return undefined;
}

/** The last token of a verb that tells of one: `is found`, `appears`, `they ask`. */
function verbEnd(tokens: readonly Token[], at: number, lexicon: Lexicon): number | undefined {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (BE.has(token.key)) return next && formsOf(next, lexicon).has('participle') ? at + 1 : undefined;
  const forms = formsOf(token, lexicon);
  if (isOneOf(token, WILLS)) return undefined;
  if (forms.has('s')) return at;
  return forms.has('base') && SUBJECT_PRONOUNS.has(tokens[at - 1]?.key ?? '') ? at : undefined;
}

const AS = wordSet('as so');
const LASTS = wordSet('often long');
const NEED = wordSet('necessary needed required requisite needful');

/** `as may be necessary`, `as is needed`, `as necessary`: a need that no one is named for. */
function needEnd(tokens: readonly Token[], at: number): number | undefined {
  const be = tokens[at]?.key === 'may' ? at + 1 : at;
  const need = isOneOf(tokens[be], BE) ? be + 1 : be;
  return isOneOf(tokens[need], NEED) ? need : undefined;
}

function opensOccasion(tokens: readonly Token[], at: number): boolean {
  if (isOneOf(tokens[at], WHEN)) return true;
  if (isOneOf(tokens[at], EVERY) && isOneOf(tokens[at + 1], TIME)) return true;
  // `shall for so long as any such mark exists disavow it`
  const from = tokens[at]?.key === 'for' ? at + 1 : at;
  return isOneOf(tokens[from], AS) && isOneOf(tokens[from + 1], LASTS) && tokens[from + 2]?.key === 'as';
}
