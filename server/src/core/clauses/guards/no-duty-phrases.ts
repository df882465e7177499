import { phraseTable } from '../../language/phrases.ts';
import { soughtIn } from '../../language/sought.ts';

const PHRASES: readonly string[] =
  `need not|not required to|not obliged to|not obligated to|not bound to|no obligation|under no duty|no duty|shall require|shall oblige|
  shall oblige either|obliges|oblige|obligates|obligate|compels|compel|judge for itself|judge for themselves|no requirement|no corresponding duty|
  no corresponding obligation|no reciprocal duty|no reciprocal obligation|has no such duty|have no such duty|owes no such duty|has no such obligation|no like duty|no like obligation|
  no similar duty|no similar obligation|no equivalent duty|no equivalent obligation|nothing need be|nothing needs to be|nothing has to be|not held to|
  held to|be required to|make no statement|makes no statement|expresses no|takes no position|not done so|be both|outside this|beyond this section|
  outside the scope|shall prevail|will prevail|takes precedence|take precedence|not bound by|is not bound|are not bound|not be bound|not agreed|
  not accepted|not granted|did not do so|has not agreed|have not agreed|was not agreed|not been agreed|left it out|leave it out|leaves it out|
  does not accept that statement|does not accept this statement|makes no such acknowledgment|has declined|takes no view|no view|neither joins|
  does not join|joins only|not a party to|this letter says nothing|this agreement says nothing|for the sole benefit of|for the exclusive benefit of|
  restrained by|constrained by|burdened by|in no wise bound|in no way bound|makes no declaration|make no declaration|makes no such statement|
  without that agreement|without that consent|without that approval|without such approval|without such consent|not affected by this paragraph|
  not affected by this section|not affected by this clause|not affected by this provision|not touched by this paragraph|not reached by this paragraph|
  no authority on this point|no authority on that point|no authority to agree|your words alone|your words only|her words alone|his words alone|
  words of customer alone|your statement alone|not know how your|not know how you|not know what your|not know whether your|not know whether you|
  not know if you|cannot speak for|not speak for|feel no need to|feels no need to|felt no need to|see no need to|sees no need to|into a legal duty|
  into a legal obligation|into a legal promise|into a binding|into a duty|into an obligation|into an enforceable|into a promise|into a covenant|
  a matter of trust only|a matter of trust and not|a matter of honor only|a matter of honor and not|a matter of good faith only|on trust alone|
  no legal duty|no legal obligation|no binding duty|no binding obligation|not a legal duty|not a legal obligation|not a binding|not an enforceable|
  not legally binding|not be legally binding|not legally bound|rather than a duty|rather than a legal duty|rather than an obligation|
  rather than a promise|nothing more to do|nothing further to do|nothing else to do|nothing left to do|nothing to do under|anything to do under|promise nothing|promises nothing|did not say so|did not say it|never said so`
    .split('|')
    .map((phrase) => phrase.trim());
/** What says that there is no such duty: `need not`, `under no duty`, `turn that trust into a legal duty` (denied). */
export const NO_DUTY = phraseTable<true>(PHRASES.map((phrase) => [phrase, true]));
/** Where none of these stands, none of the phrases does. */
export const DENYING = soughtIn(PHRASES);
