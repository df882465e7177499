import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';
import { foundIn, NOTHING_FOUND } from './each-sentence.ts';

/**
 * The line of one who signs for a company, without a verb: `Buckeye Portfolio LLC, by A. Ortiz, Vice President`, `/s/ A. Ortiz, for
 * the Landlord`, `Signed, {{ signer_name }}, {{ signer_title }}`; and whoever is told to have signed by title.
 */
export function officerLine({ sentences }: CheckScope): readonly Found[] {
  return sentences.flatMap((sentence, index): readonly Found[] => {
    const at = sentence.label ? -1 : officerAt(sentence, sentences[index - 1]);
    return at < 0 ? NOTHING_FOUND : [foundIn(index, { from: at, to: at + 1 })];
  });
}

/** Where somebody signs with a title, or the title of a line to sign stands; -1 where none does. */
function officerAt(sentence: Sentence, before: Sentence | undefined): number {
  const signing = signsAt(sentence);
  if (signing >= 0) return signing;
  const isLine = isFragment(sentence) || (sentence.tokens.length <= LONGEST_TITLE && isSigned(before));
  if (!isLine) return -1;
  return sentence.tokens.findIndex((_, at) => isTitle(sentence.tokens, at) || isCompanys(sentence, at));
}

const TITLES = wordSet(
  `president manager director officer treasurer cashier controller comptroller secretary administrator partner counsel attorney
  supervisor principal proprietor owner member chief head ceo cfo coo chairman chairwoman chair superintendent trustee bursar vp svp evp avp gm cco cro`,
);
const BEFORE_OFFICE = wordSet('its our');
const SIGNS = wordSet('signed by subscribed executed s sgd');
const MARKS = wordSet('/ (');
const SHORTEST = 4;
const LONGEST = 30;
const LONGEST_TITLE = 6;

const AGENTS = wordSet('signer signatory agent representative officer official');
const AUTHORIZED = wordSet('authorized authorised');

/** A title with a capital, `its counsel`, `{{ signer_title }}`. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.field) return /(?:^|_)title$/.test(token.field.variable);
  if (isOneOf(token, AGENTS) && isOneOf(tokens[at - 1], AUTHORIZED)) return true;
  return isOneOf(token, TITLES) && (token?.capital === true || isOneOf(tokens[at - 1], BEFORE_OFFICE));
}

/** The company's name where a signature is given: `/s/ M. Webb, for Landlord`, `Signed: Ocoee Recovery, LLC`. */
function isCompanys(sentence: Sentence, at: number): boolean {
  return (
    isSigned(sentence) &&
    sentence.mentions.some(({ concept, from, weak }) => concept === 'party_company' && from === at && !weak)
  );
}

const HAS_SIGNED = wordSet('signs signed countersigned countersigns');
const SIGNING = sought(HAS_SIGNED);

/** The verb of `Jean Pratt, Accounts Manager, has signed this page`; -1 where nobody with a title signs. */
function signsAt({ tokens, segments, stances, denied }: Sentence): number {
  if (!holdsOne(tokens, SIGNING)) return -1;
  const at = segments.findIndex(({ from, kind, verb }, index) => {
    if (!verb || kind !== 'main' || !isOneOf(tokens[verb.head], HAS_SIGNED) || stances[index]?.modality === 'may')
      return false;
    if ((denied[verb.head] ?? 0) % 2 === 1) return false;
    return tokens.slice(from, verb.from).some((_, before) => isTitle(tokens, from + before));
  });
  return at < 0 ? -1 : (segments[at]?.verb?.head ?? -1);
}

/** Whether a line begins as a signature does: `/s/`, `(signed)`, `By`. */
function isSigned(sentence: Sentence | undefined): boolean {
  const [first, second] = sentence?.tokens ?? [];
  return isOneOf(isOneOf(first, MARKS) ? second : first, SIGNS);
}

/** A line with a name, and with no clause of its own. */
function isFragment({ tokens, segments }: Sentence): boolean {
  if (tokens.length < SHORTEST || tokens.length > LONGEST) return false;
  if (segments.some(({ verb }) => verb && !(verb.from === 0 && isOneOf(tokens[0], SIGNS)))) return false;
  return tokens.filter(({ capital, kind }) => capital || kind === 'field').length >= 2;
}
