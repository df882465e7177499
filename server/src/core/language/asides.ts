import type { Range } from './tokens.ts';
import { type Piece, type Words, wordsAt } from './words.ts';

const DENIES = /\b(?:nothing|no|not|nor|neither|never|none|nobody|without)\b/i;
/** A remark that says of itself that something is not so. */
const DENIES_ITSELF =
  /\b(?:not|never|no|none|nobody|neither|nor|un(?:proved|proven|verified|established|decided|determined|substantiated|adjudicated|tested|resolved|tried|answered|settled)|denied|disputed|contested|yet to be|open)\b|n['’]t\b/i;
/** What makes a remark more than one: it may narrow what it stands in. */
const NARROWS =
  /\b(?:if|unless|until|except|provided|only|but|may|might|subject to|other than|save|including|without)\b/i;
/** `(it has not been shown to be one)`, `(a thing never yet shown)`, `(nobody has proved that it was)` */
const IN_BRACKETS =
  /\s\((?=(?:it|that|this|they|these|nobody|no one|no court|no judge|none|neither|a thing|something|a point|a matter|a question|the point|the question|never)\b)([^()]{10,140})\)/gi;
/** `, its validity being denied by Patient and undetermined by any tribunal,`, `, there being no proof that it was,` */
const ABSOLUTE =
  /,\s((?:its|their|the same|such|there|that|this|the)(?:\s[\w'’-]+){0,4}?\s(?:never\s)?(?:being|having)\s[^,;:()]{3,110}),(?=\s(?:or|nor|and|as|to|the|neither|each|both|it|they|we)\b)/gi;
/** `the claim, which remains unproven, or …`: with the words that it describes. */
const WHICH =
  /\b((?:the|this|that|any|its|their|said)(?:\s[\w'’-]+){1,4}),\swhich\s((?:remains?|stays?|stands?|is|was|has|have|nobody|no one|neither|no court)\s[^,;:()]{4,90}),(?=\s(?:or|nor|and|as|to)\b)/gi;
/** `, a thing not proved`: what is said in passing of what stands before it. */
const APPOSED =
  /,\s((?:a|one)\s(?:thing|point|matter|question|fact|proposition|claim)\s[^,;:()]{4,70}|something\s[^,;:()]{4,70})(?=[,;.]|$)/gi;
/** `neither the execution nor the performance of this agreement (whether timely, late, or incomplete) is …`: of every kind, and no more. */
const EITHER_WAY =
  /\s\((?:whether|be it|however|whenever|whether or not)\b[^()]{0,60}\b(?:timely|late|early|prompt|partial|incomplete|complete|performed|paid|made|perfect)\b[^()]{0,40}\)/gi;
const SHORTEST_HEAD = 12;

/**
 * A sentence that denies, and the remarks that interrupt it: `Nothing here proves that the bill was owed (it has never been shown), or
 * admits fault`. Each remark is a sentence of its own, which what stands around it does not deny; the rest goes on without it.
 */
export function withAsides(words: Words, visible: string): Words[] {
  if (words.pieces || words.label) return [words];
  const text = visible.slice(words.start, words.end);
  if (!/[(,]/.test(text)) return [words];
  const holdsBracket = text.includes('(');
  const asides = [
    ...(holdsBracket ? bracketsIn(text) : []),
    ...absolutesIn(text),
    ...relativesIn(text),
    ...apposedIn(text),
    ...(holdsBracket ? idleIn(text) : []),
  ]
    .sort((one, other) => one.start - other.start)
    .filter((one, at, all) => at === 0 || one.start >= (all[at - 1]?.end ?? 0));
  if (asides.length === 0) return [words];
  const at = (one: Range): Range => ({ start: words.start + one.start, end: words.start + one.end });
  const rest = asides.map((one, index) => at({ start: asides[index - 1]?.end ?? 0, end: one.start }));
  const last = at({ start: asides.at(-1)?.end ?? 0, end: text.length });
  const outer = wordsAt(visible, words, false, [...rest, last]);
  const said = asides.filter(({ pieces }) => pieces.length > 0);
  return [outer, ...said.map(({ pieces }) => remark(visible, pieces, at))];
}

/** A stretch that is taken out, and what its remark reads as. */
type Aside = Range & { readonly pieces: readonly Piece[] };

function remark(visible: string, told: readonly Piece[], at: (one: Range) => Range): Words {
  const pieces = told.map((one) => ('words' in one ? one : at(one)));
  const own = pieces.findLast((one) => !('words' in one)) as Range;
  return wordsAt(visible, own, false, [...pieces, { words: '.' }]);
}

function bracketsIn(text: string): Aside[] {
  // What denies may stand in the lead of the list that this is an item of.
  return [...text.matchAll(IN_BRACKETS)].flatMap((found) => remarkIn(found, 1, 0));
}

function absolutesIn(text: string): Aside[] {
  // The comma behind it stays.
  return [...text.matchAll(ABSOLUTE)].flatMap((found) => asideOf(text, found, 1, 1));
}

function idleIn(text: string): Aside[] {
  return [...text.matchAll(EITHER_WAY)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
    pieces: [],
  }));
}

function apposedIn(text: string): Aside[] {
  return [...text.matchAll(APPOSED)].flatMap((found) => asideOf(text, found, 1, 0));
}

function relativesIn(text: string): Aside[] {
  if (!/,\swhich\s/i.test(text)) return [];
  return [...text.matchAll(WHICH)].flatMap((found) => {
    const head = { start: found.index, end: found.index + (found[1] as string).length };
    const aside = asideOf(text, found, 2, 1, head.end - head.start)[0];
    if (!aside) return [];
    // `that the bill is valid, which nobody has shown`: the whole clause is what it speaks of.
    const that = HOLDS_VERB.test(found[1] as string) ? [{ words: 'that' }] : [];
    const isObject = BY_NOBODY.test(found[2] as string);
    return [{ ...aside, pieces: isObject ? [...aside.pieces, ...that, head] : [...that, head, ...aside.pieces] }];
  });
}
const HOLDS_VERB = /\s(?:is|was|are|were|has|had)\b/;
const BY_NOBODY = /^n/i;

/** A remark behind words that deny. `tail` characters of the match stay, and so do those before `head`. */
function asideOf(text: string, found: RegExpExecArray, group: number, tail: number, head = 0): Aside[] {
  return DENIES.test(text.slice(0, found.index + head)) ? remarkIn(found, group, tail, head) : [];
}

function remarkIn(found: RegExpExecArray, group: number, tail: number, head = 0): Aside[] {
  const said = found[group] as string;
  const start = found.index + head;
  if (start < SHORTEST_HEAD || NARROWS.test(said) || !DENIES_ITSELF.test(said)) return [];
  const from = found.index + found[0].lastIndexOf(said);
  return [{ start, end: found.index + found[0].length - tail, pieces: [{ start: from, end: from + said.length }] }];
}
