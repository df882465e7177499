/** A stop, and what begins behind it; not that of `Mr. Lund`, `No. 4`. */
const STOP = /(?<!\b(?:Mr|Mrs|Ms|Dr|No|St|Inc|Co|p|para|sec|Dept|v)\.)(?<=[.!?]["”]?)\s+(?=["“A-Z(_])|\n{2,}/;
/** How far before and behind a quotation its sentences are read, in characters. */
const FARTHEST_BEFORE = 460;
const FARTHEST_BEHIND = 260;
/** Shorter ones are terms and single words. */
const SHORTEST_QUOTATION = 20;

/**
 * The sentences that lead to a quotation which begins at `at`; the last one may break off. Reads a bounded stretch. `endsWithQuote`: another
 * quotation with a stop ends the sentence around it, and else that one goes on behind it.
 */
export function sentencesBefore(chars: readonly string[], at: number, endsWithQuote = false): readonly string[] {
  const text = chars.slice(Math.max(0, at - FARTHEST_BEFORE), at).join('');
  // The stretch begins within another quotation.
  const isInside = (text.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  return sentencesOf(isInside ? text.slice(text.search(/["“”]/) + 1) : text, endsWithQuote);
}

/** The sentences behind a quotation whose closing mark stands at `end`. Reads a bounded stretch. */
export function sentencesBehind(chars: readonly string[], end: number): readonly string[] {
  return sentencesOf(chars.slice(end + 1, end + 1 + FARTHEST_BEHIND).join(''));
}

/** Without other quotations: what they say is not said here. */
function sentencesOf(text: string, endsWithQuote = false): readonly string[] {
  return text
    .replace(/["“]([^"“”]*)(?:["”]|$)/g, (quoted, words: string) => {
      if (words.length < SHORTEST_QUOTATION) return quoted;
      return endsWithQuote && /[.!?]$/.test(words) ? '. ' : ' ';
    })
    .split(STOP)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '' && sentence !== '.');
}
