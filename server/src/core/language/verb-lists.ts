import { COORDINATORS } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { formsOf, isThirdPersonForm } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';

/** A word that may be one of several verbs, and the verb group before it. */
type Listed = { readonly tokens: readonly Token[]; readonly at: number; readonly last: VerbGroup | undefined };

/** `acknowledges no debt; constitutes no promise; or waives …`: items of a list, each with its verb in front. */
export function goesOnBehindSemicolon({ tokens, at, last }: Listed): boolean {
  return last?.modality === 'is' && !tokens.slice(last.to, at - 1).some(({ text }) => text === ';' || text === ':');
}

/** `waives, tolls, restarts or extends the period`: verbs of the same form in a row, up to one that has an object. */
export function isInVerbList(
  { tokens, at, last }: Listed,
  lexicon: Lexicon,
  opensObject: (token: Token | undefined) => boolean,
): boolean {
  if (last === undefined || last.to !== at - 1 || last.modality !== 'is') return false;
  let place = at;
  for (let items = 0; items < MOST_LISTED; items++) {
    const coordinator = tokens[place + 1]?.text === ',' ? place + 2 : place + 1;
    const joined = COORDINATORS.has(tokens[coordinator]?.key ?? '');
    const other = joined ? coordinator + 1 : place + 2;
    if (!joined && tokens[place + 1]?.text !== ',') return false;
    const word = tokens[other];
    if (word === undefined || !formsOf(word, lexicon).has('s')) return false;
    if (!lexicon.words.get(word.key)?.noun || (joined && opensObject(tokens[other + 1]))) return true;
    place = other;
  }
  return false;
}
const MOST_LISTED = 6;

/** `starts the clock, stops it or stretches it`: behind a verb of the same form, a word with a pronoun for its object. */
export function goesOnWithObject({ tokens, at, last }: Listed): boolean {
  if (last?.modality !== 'is' || !isThirdPersonForm(tokens[last.head])) return false;
  const next = tokens[at + 1];
  return next?.key === 'it' || next?.key === 'them';
}
