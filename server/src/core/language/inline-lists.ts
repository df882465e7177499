import type { Range } from './tokens.ts';
import { type Words, withoutEnding, wordsAt } from './words.ts';

/** What leads to a list, and its items, each without its number and without the words that join it. */
type InlineList = { readonly lead: Range; readonly items: readonly Range[] };

/**
 * A sentence whose lead denies a list that stands in the same line: `Nothing here shall be read as (i) proof that …; (ii) an admission …; or
 * (iii) …`, `shall not: (a) place a mark, or (b) verify one`. Each item is read with the lead, as the items of a list below it would be.
 * Other sentences stay as they are.
 */
export function distributed(words: Words, visible: string): Words[] {
  if (words.pieces || words.label) return [words];
  const text = visible.slice(words.start, words.end);
  const list = countedIn(text) ?? joinedIn(text);
  if (!list) return [words];
  const at = ({ start, end }: Range): Range => ({ start: words.start + start, end: words.start + end });
  return list.items.map((item) => wordsAt(visible, at(item), false, [at(list.lead), at(item), { words: '.' }]));
}

/** A verb that is denied, right before the first counted item. */
const DENIED_VERB =
  /\b(?:(?:shall|will|must|may|can|do|does|agrees?|promises?|undertakes?|covenants?)\s+(?:not|never)(?:\s+to)?|(?:prohibited|barred|enjoined|restrained|precluded|forbidden|refrain|abstain|desist)\s+(?:from|to)|not\s+to)\s*:?\s*(?=\((?:1|a|i)\)\s+\p{Ll})/iu;
const COUNTED: readonly (readonly string[])[] = [
  ['1', '2', '3', '4', '5', '6', '7', '8'],
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
];
const FEWEST_ITEMS = 2;
/** No sentence with counted items is longer, in characters. */
const LONGEST_COUNTED = 1600;

/** The list of `shall not: (a) place a mark; or (b) verify one`, whatever stands between its items. */
function countedIn(text: string): InlineList | undefined {
  const found = text.length > LONGEST_COUNTED ? null : DENIED_VERB.exec(text);
  if (!found) return undefined;
  const items = countedFrom(text, found.index + found[0].length);
  return items.length < FEWEST_ITEMS
    ? undefined
    : { lead: { start: 0, end: withoutColon(text, found.index + found[0].length) }, items };
}

/** The items counted from a place of the text on, each up to the mark before the next one. */
function countedFrom(text: string, from: number): readonly Range[] {
  const counts = COUNTED.find(([first]) => text.startsWith(`(${first})`, from)) ?? [];
  const items: Range[] = [];
  let at = from;
  for (const [index, count] of counts.entries()) {
    const start = at + count.length + 2;
    const next = index + 1 === counts.length ? -1 : text.indexOf(`(${counts[index + 1]})`, start);
    if (next < 0) return [...items, { start, end: withoutStop(text) }];
    items.push({ start, end: beforeJoint(text, next) });
    at = next;
  }
  return items;
}

/** Where an item ends before `; or (b)`. */
function beforeJoint(text: string, next: number): number {
  return text
    .slice(0, next)
    .trimEnd()
    .replace(/[,;]?\s*\b(?:and|or|nor)$/i, '')
    .replace(/[,;]$/, '').length;
}

/** A lead that denies what it leads into: `Nothing here shall be read as`, `neither party`, `does not:`. */
const DENIES = /\b(?:nothing|neither|none|no|not|nor|never)\b|n['’]t\b/i;
const NUMBER = /^\(?(?:[a-h]|[ivx]{1,4}|\d)\)\s+/i;
const JOINT = /^(?:or|nor|and)\s+(?:that\s+(?=\())?/i;
/** What every item begins with where they have no numbers: `as proof that …; as an admission …`. */
const SHARED = /^as\s/i;
/** An item that says something of its own begins with its subject or goes back to what is agreed. */
const OWN_CLAUSE =
  /^(?:and\s+that|provided|it is|they|it|each|both|neither|nothing|no|none|all|any|if|unless|this|these|the (?:parties|company|customer|creditor|provider|patient|lender|borrower))\b/i;
/** `This section does not reach:`, `nothing here prevents:`: what is listed is left free. */
const LEAVES_FREE =
  /\b(?:reach|apply|extend|cover|prevent|limit|restrict|prohibit|bar|preclude|affect|include|forbid|impair|requir|oblige|stop|keep)(?:s|e|es)?(?: to| either \w+ from| any \w+ from| \w+ from)?$/i;
const LONGEST_ITEM = 260;
const LONGEST_LEAD = 240;

/** The list of a sentence whose items are joined by semicolons. */
function joinedIn(text: string): InlineList | undefined {
  const parts = partsOf(text);
  const first = parts.length < FEWEST_ITEMS ? undefined : itemStart(text, parts);
  if (first === undefined) return undefined;
  const lead = { start: 0, end: withoutColon(text, first) };
  const items = parts.map((part, index) => itemOf(text, index === 0 ? { start: first, end: part.end } : part));
  const isList = items.every(({ start, end }) => end > start && end - start <= LONGEST_ITEM);
  const led = text.slice(0, lead.end);
  if (!isList || lead.end < 1 || lead.end > LONGEST_LEAD || !DENIES.test(led) || LEAVES_FREE.test(led))
    return undefined;
  const isOwn = items.some(
    ({ start }, index) => index > 0 && OWN_CLAUSE.test(bodyOf(text, parts[index] as Range, start)),
  );
  return isOwn ? undefined : { lead, items };
}

/** What stands between semicolons; nothing where there is none. */
function partsOf(text: string): readonly Range[] {
  const parts: Range[] = [];
  let from = 0;
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts.length === 0 ? parts : [...parts, { start: from, end: withoutStop(text) }];
}

/** Where the first item begins behind the lead: at a number, behind a colon, or at the `as` with which all others begin. */
function itemStart(text: string, [first, ...others]: readonly Range[]): number | undefined {
  const opening = text.slice(0, first?.end);
  const bodies = others.map((part) => text.slice(part.start, part.end).trimStart().replace(JOINT, ''));
  if (bodies.every((body) => NUMBER.test(body))) {
    const number = /\s\(?(?:a|i|1)\)\s/i.exec(opening);
    return number ? number.index + 1 : undefined;
  }
  const colon = opening.lastIndexOf(':');
  if (colon > 0) return colon + 1;
  const at = bodies.every((body) => SHARED.test(body)) ? opening.toLowerCase().indexOf(' as ') : -1;
  return at > 0 ? at + 1 : undefined;
}

/** An item without the words that join it, and without its number. */
function itemOf(text: string, { start, end }: Range): Range {
  const own = text.slice(start, end);
  const space = own.length - own.trimStart().length;
  const joint = JOINT.exec(own.slice(space))?.[0].length ?? 0;
  const number = NUMBER.exec(own.slice(space + joint))?.[0].length ?? 0;
  return { start: start + space + joint + number, end: start + own.trimEnd().length };
}

/** The words of an item with its joint, as far as they tell whether it says something of its own. */
function bodyOf(text: string, part: Range, start: number): string {
  const joint = text.slice(part.start, start).trim();
  return /^and\b/i.test(joint) && /\bthat\b/i.test(joint) ? 'and that' : text.slice(start, part.end);
}

function withoutColon(text: string, end: number): number {
  return withoutEnding(text.slice(0, end), /[:\s]/).length;
}

function withoutStop(text: string): number {
  return withoutEnding(text, /[.\s]/).length;
}
