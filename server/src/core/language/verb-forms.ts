import { BE, HAVE } from './grammar.ts';
import type { VerbForm } from './inflect.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { wordSet } from './word-set.ts';

const NONE: ReadonlySet<VerbForm> = new Set();
const ING: ReadonlySet<VerbForm> = new Set(['ing']);
const PAST: ReadonlySet<VerbForm> = new Set(['past', 'participle']);

const NO_VERBS = wordSet('something anything nothing everything thing');

/** What a token can be as a verb, from the lexicon, else by its ending; empty for what can be no verb. */
export function formsOf(token: Token, lexicon: Lexicon): ReadonlySet<VerbForm> {
  if (NO_VERBS.has(token.key)) return NONE;
  const known = lexicon.words.get(token.key);
  if (known) return known.verb;
  if (token.kind !== 'word' || token.capital || token.key.length <= 4) return NONE;
  if (token.key.endsWith('ing')) return ING;
  return token.key.endsWith('ed') ? PAST : NONE;
}

/** `reports`, `waives`: a word with the ending of a verb whose subject is one that is spoken of. */
export function isThirdPersonForm(token: Token | undefined): boolean {
  return /[^s]s$/.test(token?.key ?? '');
}

/** Whether a verb group is one word in that form, without an auxiliary. */
export function isSimplePresent(tokens: readonly Token[], { from, head }: VerbGroup): boolean {
  return head === from && isThirdPersonForm(tokens[head]);
}

/** Whether a token can be an infinitive, as it stands behind `to`. */
export function isInfinitive(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && (formsOf(token, lexicon).has('base') || BE.has(token.key) || HAVE.has(token.key));
}

/** `arose`, `…; never became a debt`: a form that is finite wherever it stands. */
export function isOnlyPast(forms: ReadonlySet<VerbForm>): boolean {
  return forms.has('past') && !forms.has('participle') && !forms.has('base');
}
