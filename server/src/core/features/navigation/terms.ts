import type { Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { HIDDEN_SIGN, proseOf } from './prose.ts';
import { isCapitals, singularOf, splitPossessive } from './termForms.ts';

/** A word of the text, as it stands there. */
export type Word = { readonly text: string; readonly span: Span };

/** A term that a document defines: `(the "Settlement Amount")`, `"Gap" means …`. */
export type Definition = {
  /** In the singular, with single spaces: what makes two forms one term. */
  readonly key: string;
  readonly name: string;
  /** Between the quotation marks. */
  readonly span: Span;
};

/** The defined terms of one file. `uses` finds where terms stand in its prose, definitions included. */
export type Terms = {
  readonly definitions: readonly Definition[];
  readonly uses: (keys: ReadonlySet<string>) => readonly TermUse[];
};
export type TermUse = { readonly key: string; readonly span: Span };

/** Reads the defined terms of a template. Nothing is read before somebody asks, and then once. Linear. */
export function termsOf(template: Template): Terms {
  let found: readonly Definition[] | undefined;
  return {
    get definitions() {
      found ??= definitionsIn(proseOf(template));
      return found;
    },
    uses: (keys) => usesIn(proseOf(template), keys),
  };
}

/** A term's key: its last word in the singular. */
export function termKey(name: string): string {
  const words = name.trim().split(/\s+/);
  return [...words.slice(0, -1), singularOf(words.at(-1) ?? '')].join(' ');
}

const LONGEST_TERM = 80;
const MOST_WORDS = 6;

function definitionsIn(prose: string): readonly Definition[] {
  const found: Definition[] = [];
  for (const open of prose.matchAll(/["“]/g)) {
    const start = open.index + 1;
    const close = closingQuote(prose, start, open[0] === '“' ? '”' : '"');
    if (close === undefined) continue;
    const inner = prose.slice(start, close);
    const lead = /^[*_]*/.exec(inner)?.[0].length ?? 0;
    const name = inner.slice(lead).replace(/[*_,.;:]+$/, '');
    if (!isTerm(name) || !isDefined(prose, open.index, close + 1)) continue;
    const span = { start: start + lead, end: start + lead + name.length };
    found.push({ key: termKey(name), name: name.replace(/\s+/g, ' '), span });
  }
  return found;
}

function closingQuote(prose: string, start: number, quote: string): number | undefined {
  for (let at = start; at < prose.length && at - start < LONGEST_TERM; at++) {
    const char = prose[at];
    if (char === quote) return at > start ? at : undefined;
    if (char === HIDDEN_SIGN || char === '"' || char === '“') return undefined;
  }
  return undefined;
}

function isTerm(name: string): boolean {
  return /^\p{Lu}/u.test(name) && /^[\p{L}\p{N}\s'’&.-]+$/u.test(name) && name.split(/\s+/).length <= MOST_WORDS;
}

/** In parentheses, before “means”, or after “is a”, “are the”, “called”. */
function isDefined(prose: string, open: number, close: number): boolean {
  const before = prose.slice(Math.max(0, open - 100), open);
  const after = prose.slice(close, close + 40);
  if (/^[*_]*\s+(?:means?|shall mean|has the meaning|have the meaning|refers? to|stands? for)\b/i.test(after))
    return true;
  if (/\b(?:is|are|as|called|termed)\s+(?:collectively\s+)?(?:(?:an?|the)\s+)?[*_]*$/i.test(before)) return true;
  const bracket = before.lastIndexOf('(');
  if (bracket < 0 || before.indexOf(')', bracket) >= 0) return false;
  const between = before.slice(bracket + 1).replace(/["“][^"“”]{1,80}["”]/g, ' ');
  return between.split(/\s+/).filter(Boolean).length <= 6;
}

function usesIn(prose: string, keys: ReadonlySet<string>): readonly TermUse[] {
  const byFirst = new Map<string, string[][]>();
  for (const key of keys) {
    const words = key.split(' ');
    const first = (words[0] ?? '').toLowerCase();
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  const words = wordsOf(prose);
  const found: TermUse[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at]!.text;
    const match = candidates(byFirst, first).find((term) => isHere(term, words, at, prose));
    if (match === undefined || isPartOfName(words, at, match, prose, keys)) {
      at += match?.length ?? 1;
      continue;
    }
    const last = words[at + match.length - 1]!;
    const { word } = splitPossessive(last.text);
    found.push({
      key: match.join(' '),
      span: { start: words[at]!.span.start, end: last.span.start + word.length },
    });
    at += match.length;
  }
  return found;
}

function candidates(byFirst: ReadonlyMap<string, readonly string[][]>, word: string): readonly string[][] {
  const { word: bare } = splitPossessive(word);
  const lower = bare.toLowerCase();
  return byFirst.get(lower) ?? byFirst.get(singularOf(lower)) ?? [];
}

function wordsOf(prose: string): readonly Word[] {
  return [...prose.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L})|-(?=[\p{L}\p{N}])|(?<=s)['’])*/gu)].map(
    ({ index, 0: text }) => ({ text, span: { start: index, end: index + text.length } }),
  );
}

function isHere(term: readonly string[], words: readonly Word[], at: number, prose: string): boolean {
  return term.every((part, i) => {
    const word = words[at + i];
    if (word === undefined || (i > 0 && !touches(words[at + i - 1]!, word, prose))) return false;
    const last = i === term.length - 1;
    const bare = last ? splitPossessive(word.text).word : word.text;
    const form = last ? singularOf(bare) : bare;
    const capitals = isCapitals(bare) && part.length > 1;
    return capitals ? form.toUpperCase() === part.toUpperCase() : form === part || bare === part;
  });
}

/** Only white space stands between two words, within one paragraph. */
function touches(a: Word, b: Word, prose: string): boolean {
  return /^[ \t]*(?:\r?\n[ \t>]*)?$/.test(prose.slice(a.span.end, b.span.start)) && a.span.end < b.span.start;
}

/** `Settlement Agreement`, `Northside Company LLC`: a capitalised neighbour makes it another name than the term. */
function isPartOfName(
  words: readonly Word[],
  at: number,
  term: readonly string[],
  prose: string,
  keys: ReadonlySet<string>,
): boolean {
  const first = words[at]!;
  const last = words[at + term.length - 1]!;
  const before = words[at - 1];
  const after = words[at + term.length];
  const joins = (word: Word): boolean => {
    const { word: bare } = splitPossessive(word.text);
    const isName = /^\p{Lu}/u.test(bare) && !isCapitals(bare) && !SMALL.has(bare.toLowerCase());
    return isName && !keys.has(singularOf(bare));
  };
  if (isCapitals(splitPossessive(last.text).word)) return false;
  if (after !== undefined && touches(last, after, prose) && splitPossessive(last.text).ending === '' && joins(after))
    return true;
  if (before === undefined || !touches(before, first, prose) || splitPossessive(before.text).ending !== '')
    return false;
  return joins(before) && !beginsSentence(before, prose);
}

/** Capitalised because a sentence begins; a heading or a bold beginning is no sentence. */
function beginsSentence({ span }: Word, prose: string): boolean {
  const before = prose.slice(Math.max(0, span.start - 12), span.start);
  return /(?:[.!?:;]["”’)]?\s+|(?:^|\n)[ \t]*(?:[-+>][ \t]+|\d{1,3}[.)][ \t]+)?)$/.test(before);
}

/** Words that are capitalised in titles and at the start of sentences and make no name. */
const SMALL: ReadonlySet<string> = new Set(
  `a an the this that these those each every any both either neither no all such other another one two
  and or nor but if when where while unless until after before once since because as so than then
  of to from by with without for in on at into under over upon between within through during per about against
  shall may must will can should is are was were be been has have had does do did not
  it its their his her our your my which who whom whose what`.split(/\s+/),
);
