// The forms in which a defined term stands in prose: singular and plural, possessive, in capitals.

/** Splits `Company’s` into the word and its possessive ending (`'s`, `’s`, or the apostrophe alone behind an s). */
export function splitPossessive(word: string): { readonly word: string; readonly ending: string } {
  const ending = /(?:['’]s|(?<=s)['’])$/i.exec(word)?.[0] ?? '';
  return { word: word.slice(0, word.length - ending.length), ending };
}

/** The plural of a noun: `Party` → `Parties`. In capitals when the noun is. */
export function pluralOf(noun: string): string {
  const capitals = isCapitals(noun);
  const lower = noun.toLowerCase();
  if (/[^aeiou]y$/.test(lower)) return noun.slice(0, -1) + (capitals ? 'IES' : 'ies');
  const ending = /(?:s|x|z|ch|sh)$/.test(lower) ? 'es' : 's';
  return noun + (capitals ? ending.toUpperCase() : ending);
}

/** The singular of a plural that grammar makes: `Parties` → `Party`. A noun that is no such plural stays. */
export function singularOf(noun: string): string {
  const lower = noun.toLowerCase();
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return noun.slice(0, -3) + (isCapitals(noun) ? 'Y' : 'y');
  if (/(?:sses|xes|zes|ches|shes)$/.test(lower)) return noun.slice(0, -2);
  return /[^su]s$/.test(lower) && !lower.endsWith('is') && lower.length > 3 ? noun.slice(0, -1) : noun;
}

/** Whether a word is written in capitals: `COMPANY`. */
export function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
