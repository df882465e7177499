import type { Placed, Sentence } from '../language/analysis.ts';
import { QUOTES } from '../language/quotes.ts';
import { remembered } from '../language/remembered.ts';
import type { Token } from '../language/tokens.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import type { ClauseDetection } from './conditions.ts';
import { definitions } from './guards/definitions.ts';
import type { GuardWords } from './guards/guard.ts';
import type { Run } from './run.ts';

/** A sentence outside a section that takes from the meaning of a term used in it. */
export type FarDefinition = { readonly placed: Placed; readonly guards: readonly GuardWords[] };

const LONGEST_TERM = 5;
const IS = wordSet('is are');
const NOT = wordSet('not no');
const ARTICLES = wordSet('a an any');

/** Whether a sentence may say what a term means, or does not mean: most do not. */
export function mayDefine({ tokens }: Sentence): boolean {
  return tokens.some((token, at) => QUOTES.has(token.text) || isNoSuch(tokens, at));
}

/** `is not a Mark`, `are no Marks` */
function isNoSuch(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], IS) || !isOneOf(tokens[at + 1], NOT)) return false;
  return tokens[isOneOf(tokens[at + 2], ARTICLES) ? at + 3 : at + 2]?.capital === true;
}

/** `1.9 “Mark” excludes a tradeline.`, far from the section that forbids a Mark: read as if it stood there. */
export function farDefinitions(run: Run, own: readonly Placed[], detect: ClauseDetection): readonly FarDefinition[] {
  if (detect.request) return [];
  return run.defining.flatMap((placed) => {
    const terms = termsOf(placed.sentence);
    if (terms.length === 0 || own.includes(placed) || !terms.some((term) => isUsed(term, own))) return [];
    const guards = definitions(placed.sentence, detect).filter(({ kind }) => !detect.fine.includes(kind));
    return guards.length > 0 ? [{ placed, guards }] : [];
  });
}

/** A term: of each of its words the forms that stand for it. */
type Term = readonly ReadonlySet<string>[];

/** Every clause asks for the same terms. */
const termsOf = remembered((sentence: Sentence): readonly Term[] =>
  termsIn(sentence).map((words) => words.map(formsOf)),
);

/** The words in quotation marks, and what something is said not to be. */
function termsIn({ tokens }: Sentence): readonly (readonly string[])[] {
  const terms: string[][] = [];
  let open = -1;
  tokens.forEach((token, at) => {
    if (isNoSuch(tokens, at)) {
      const first = isOneOf(tokens[at + 2], ARTICLES) ? at + 3 : at + 2;
      terms.push(tokens.slice(first, first + 1).map(({ key }) => key));
    }
    if (!QUOTES.has(token.text)) return;
    if (open >= 0 && at - open > 1 && at - open - 1 <= LONGEST_TERM && tokens[open + 1]?.capital)
      terms.push(wordsOf(tokens.slice(open + 1, at)));
    open = open >= 0 ? -1 : at;
  });
  return terms;
}

/** `“Mark.”`: without what is set inside the quotation marks by custom. */
function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ key }) => key);
}

/** Whether the sentences of a section use a term as one: with a capital. */
function isUsed(term: Term, own: readonly Placed[]): boolean {
  const capitals = capitalsIn(own);
  if (![...(term[0] ?? [])].some((form) => capitals.has(form))) return false;
  return own.some(({ sentence: { tokens } }) =>
    tokens.some((token, at) => token.capital && term.every((forms, index) => isOneOf(tokens[at + index], forms))),
  );
}

/** The words with a capital in the sentences of a section. */
const capitalsIn = remembered((own: readonly Placed[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { sentence } of own) for (const { capital, key } of sentence.tokens) if (capital) found.add(key);
  return found;
});

/** The word of a term, its plural, or the one of which it is the plural. */
function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word, `${word}s`]);
  if (word.endsWith('s')) forms.add(word.slice(0, -1));
  if (word.endsWith('y')) forms.add(`${word.slice(0, -1)}ies`);
  return forms;
}
